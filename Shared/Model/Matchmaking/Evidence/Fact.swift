/// One thing that a source says of a record: yes, no, or that it could not be found out.
package struct Fact: MatchmakingRecord {
    package static let kind = MatchmakingKind.fact
    package typealias ID = Identifier<Fact>

    package let id: ID
    package var subject: RecordName
    package var predicate: FactPredicate
    /// The country that it is about, where the predicate is about one.
    package var country: CountryCode?
    /// What else the source says, in its words: "selected in round 2".
    package var value: String?
    package var truth: Truth
    package var level: EvidenceLevel
    /// When it was so, as the source prints it.
    package var asOf: PrintedDate
    /// The days of which it is said; open-ended where left out.
    package var validFrom: CivilDate?
    package var validThrough: CivilDate?
    package var source: Source

    package init(
        id: ID, subject: RecordName, predicate: FactPredicate, country: CountryCode? = nil, value: String? = nil,
        truth: Truth, level: EvidenceLevel, asOf: PrintedDate, validFrom: CivilDate? = nil,
        validThrough: CivilDate? = nil, source: Source
    ) {
        self.id = id
        self.subject = subject
        self.predicate = predicate
        self.country = country
        self.value = value
        self.truth = truth
        self.level = level
        self.asOf = asOf
        self.validFrom = validFrom
        self.validThrough = validThrough
        self.source = source
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        [Mention("/subject/id", subject.kind, subject.id, basis: ["/subject/id", "/subject/kind"])]
            + (country.map { [Mention("/country", .country, $0.value)] } ?? [])
    }

    package func problems() -> [FieldProblem] {
        predicate.problems(about: subject.kind, at: "/subject/kind", country: country)
            + FieldCheck.text(value, at: "/value") + FieldCheck.readable(asOf, at: "/asOf")
            + FieldCheck.order(validFrom, from: "/validFrom", validThrough, at: "/validThrough")
            + FieldCheck.source(source)
    }
}

/// A record by its kind and id.
package struct RecordName: Codable, Hashable, Sendable {
    package let kind: MatchmakingKind
    package let id: String

    package init(_ kind: MatchmakingKind, _ id: String) {
        self.kind = kind
        self.id = id
    }
}

extension FactPredicate {
    /// What is wrong with saying the predicate of a kind of record, with or without a country.
    func problems(about kind: MatchmakingKind, at pointer: String, country: CountryCode?) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if !subjects.contains(kind) {
            let kinds = MatchmakingKind.allCases.filter(subjects.contains)
            problems.append(
                FieldProblem(
                    pointer: pointer, rule: "fact-subject",
                    message: BilingualText(
                        en: "\"\(rawValue)\" is said of: " + kinds.map(\.rawValue).joined(separator: ", "),
                        ja: "「\(label.ja)」の対象は次のとおりです: " + kinds.map(\.label.ja).joined(separator: "、")),
                    basis: [pointer, "/predicate"]))
        }
        if namesCountry != (country != nil) {
            problems.append(
                FieldProblem(
                    pointer: "/country", rule: "fact-country",
                    message: namesCountry
                        ? BilingualText(en: "\"\(rawValue)\" needs the country", ja: "「\(label.ja)」には国が必要です")
                        : BilingualText(en: "\"\(rawValue)\" is about no country", ja: "「\(label.ja)」に国は指定できません"),
                    basis: ["/country", "/predicate"]))
        }
        return problems
    }
}
