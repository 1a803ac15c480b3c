/// How much every factor of a ranking counts: a versioned record that every answer names.
package struct WeightProfile: MatchmakingRecord {
    package static let kind = MatchmakingKind.weightProfile
    package typealias ID = Identifier<WeightProfile>

    package let id: ID
    package var names: Names
    /// What is ranked with the profile.
    package var subject: Subject
    package var status: Status
    /// What an unknown fact counts, 0…255: above a known "no", at most the smallest known "yes". In a consortium, whose
    /// parts are ranked by profiles of their own, it counts nothing.
    package var prior: Int
    package var weights: [Weight]
    package var note: LocalisedText?
    package var source: Source

    package init(
        id: ID, names: Names, subject: Subject, status: Status, prior: Int, weights: [Weight],
        note: LocalisedText? = nil, source: Source
    ) {
        self.id = id
        self.names = names
        self.subject = subject
        self.status = status
        self.prior = prior
        self.weights = weights
        self.note = note
        self.source = source
    }

    package enum Subject: String, Codable, Hashable, Sendable, CaseIterable {
        case technology, municipality, lead, consortium

        package var label: BilingualText {
            switch self {
            case .technology: MatchmakingKind.technology.label
            case .municipality: MatchmakingKind.municipality.label
            case .lead: BilingualText(en: "lead organisation", ja: "代表事業者")
            case .consortium: BilingualText(en: "consortium", ja: "コンソーシアム")
            }
        }
    }

    package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case draft, active, retired
    }

    package struct Weight: Codable, Hashable, Sendable {
        package let factor: Factor
        package let weight: Int

        package init(_ factor: Factor, _ weight: Int) {
            self.factor = factor
            self.weight = weight
        }
    }

    /// The weights that are parts of the whole add up to this.
    package static let total = 1_000
    /// The most that stands beside the whole: what a member adds or costs by itself.
    package static let greatestBeside = 100

    package var key: String { id.value }
    package var mentions: [Mention] { [] }

    package func problems() -> [FieldProblem] {
        FieldCheck.names(names) + FieldCheck.source(source) + weightProblems()
            + ((1...Factor.smallestPositive).contains(prior)
                ? []
                : [
                    FieldProblem(
                        pointer: "/prior", rule: "prior-range",
                        message: BilingualText(
                            en:
                                "an unknown fact counts above a known no and at most a known yes: 1 to \(Factor.smallestPositive)",
                            ja: "不明な事実の値は「なし」より大きく「あり」以下です: 1から\(Factor.smallestPositive)まで"))
                ])
    }

    private func refusal(of factor: Factor, among seen: inout Set<Factor>) -> BilingualText? {
        guard factor.subjects.contains(subject) else {
            let own = Factor.allCases.filter { $0.subjects.contains(subject) }.map(\.rawValue)
            return BilingualText(
                en: "\(factor.rawValue) is no factor of a profile for a \(subject.label.en): "
                    + own.joined(separator: ", "),
                ja: "\(factor.rawValue)は\(subject.label.ja)の重み付けの要素ではありません: " + own.joined(separator: "、"))
        }
        guard !seen.insert(factor).inserted else { return nil }
        return BilingualText(
            en: "every factor of a profile stands once", ja: "重み付けの要素はそれぞれ一度だけ書けます")
    }

    private func weightProblems() -> [FieldProblem] {
        var seen: Set<Factor> = []
        var problems: [FieldProblem] = []
        for (place, entry) in weights.enumerated() {
            let pointer = "/weights/\(place)"
            if let message = refusal(of: entry.factor, among: &seen) {
                problems.append(
                    FieldProblem(
                        pointer: pointer + "/factor", rule: "weight-factor", message: message,
                        basis: ["/weights", "/subject"]))
            }
            let greatest = entry.factor.isShare ? Self.total : Self.greatestBeside
            if !(0...greatest).contains(entry.weight) {
                problems.append(
                    FieldProblem(
                        pointer: pointer + "/weight", rule: "weight-range",
                        message: BilingualText(en: "a weight is 0 to \(greatest)", ja: "重みは0から\(greatest)までです")))
            }
        }
        let whole = weights.reduce(0) { $0 + ($1.factor.isShare ? $1.weight : 0) }
        guard problems.isEmpty, whole != Self.total else { return problems }
        return [
            FieldProblem(
                pointer: "/weights", rule: "weights-total",
                message: subject == .consortium
                    ? BilingualText(
                        en: "the weights of municipality, lead and coverage add up to 1000",
                        ja: "自治体・代表事業者・ニーズの充足の重みの合計は1000です")
                    : BilingualText(en: "the weights add up to 1000", ja: "重みの合計は1000です"),
                basis: ["/weights", "/subject"])
        ]
    }
}

extension WeightProfile {
    /// What forbids that the profile becomes another version of itself: answers name it, so that they can be had again.
    package func problems(becoming new: WeightProfile) -> [FieldProblem] {
        guard status != .draft else { return [] }
        let changes = [
            ("/subject", subject == new.subject), ("/prior", prior == new.prior), ("/weights", weights == new.weights),
        ]
        return changes.filter { !$0.1 }.map { pointer, _ in
            FieldProblem(
                pointer: pointer, rule: "profile-in-use",
                message: BilingualText(
                    en: "answers name this profile: put other weights under a new id, and retire this one",
                    ja: "この重み付けは回答で参照されています。新しいIDで登録し、元のものを終了(retired)にしてください"))
        }
    }
}
