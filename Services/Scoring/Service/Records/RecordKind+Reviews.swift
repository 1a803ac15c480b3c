import Model
import Records
import ScoringRules

extension RecordKind {
    /// People who judge, with their interests.
    static let reviewer = RecordKind(
        Reviewer.self, name: reviewerName, id: \.id.value,
        check: { records in { reviewer in problems(of: reviewer, records) } },
        texts: { reviewer in
            [reviewer.name, reviewer.organisation].compactMap(\.self).flatMap { [$0.en, $0.ja] }
        })

    /// What reviewers gave proposals on record, by the sheet of each.
    static func review(_ scorers: Scorers) -> RecordKind {
        RecordKind(
            Review.self, name: reviewName, id: \.id.value,
            check: { records in
                let catalogue = ScoringCatalogue(records, scorers: scorers)
                return { problems(of: $0, in: catalogue) }
            },
            checkChange: { old, new, _ in old.samePair(as: new) ? [] : [.otherPair] },
            filters: [
                "proposal": { [$0.proposal.value] },
                "reviewer": { [$0.reviewer.value] },
                "state": { [($0.state ?? .submitted).rawValue] },
            ],
            texts: { review in
                [review.comment].compactMap(\.self) + review.entries.values.compactMap(\.comment)
            })
    }

    private static func problems(of reviewer: Reviewer, _ records: RecordSet) -> [FieldProblem] {
        var problems = reviewer.name.missing(at: "/name")
        for (index, conflict) in (reviewer.conflicts ?? []).enumerated() {
            let pointer = "/conflicts/\(index)"
            problems += conflict.reason.missing(at: pointer + "/reason")
            if (conflict.proposal == nil) == (conflict.party == nil) {
                problems.append(
                    FieldProblem(
                        pointer: pointer, rule: "one-interest",
                        message: BilingualText(
                            en: "name either a proposal or a party", ja: "proposal と party のどちらか一方を指定してください")))
            }
            // A mistyped interest would exclude nobody.
            if let proposal = conflict.proposal, records.record(kind: proposalName, id: proposal.value) == nil {
                problems.append(
                    .unknown(pointer + "/proposal", "known-proposal", "proposal", "提案", proposal.value))
            }
        }
        return problems
    }

    private static func problems(of review: Review, in catalogue: ScoringCatalogue) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        let reviewer = catalogue.reviewers[review.reviewer]
        if reviewer == nil {
            problems.append(.unknown("/reviewer", "known-reviewer", "reviewer", "審査員", review.reviewer.value))
        }
        guard let proposal = catalogue.proposal(review.proposal) else {
            return problems + [.unknown("/proposal", "known-proposal", "proposal", "提案", review.proposal.value)]
        }
        guard let sheet = try? catalogue.sheet(of: proposal).sheet else { return problems }
        return problems
            + ReviewCheck.problems(
                of: review, on: proposal, by: reviewer,
                others: catalogue.reviews(of: proposal.id).reviews.filter { $0.id != review.id }, sheet: sheet)
    }
}

extension BilingualText {
    /// The languages in which a text says nothing.
    func missing(at pointer: String) -> [FieldProblem] {
        [("en", en), ("ja", ja)].filter { !$1.contains { !$0.isWhitespace } }.map { language, _ in
            FieldProblem(
                pointer: "\(pointer)/\(language)", rule: "text",
                message: BilingualText(en: "a text is missing here", ja: "文字列がありません"))
        }
    }
}

extension Review {
    fileprivate func samePair(as other: Review) -> Bool {
        proposal == other.proposal && reviewer == other.reviewer
    }
}

extension FieldProblem {
    fileprivate static let otherPair = FieldProblem(
        pointer: "/reviewer", rule: "review-pair",
        message: BilingualText(
            en: "a review stays with its proposal and reviewer: withdraw it and save another",
            ja: "審査の提案と審査員は変更できません。取り下げて新しく登録してください"))

    fileprivate static func unknown(
        _ pointer: String, _ rule: String, _ en: String, _ ja: String, _ id: String
    ) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: rule,
            message: BilingualText(en: "there is no \(en) \"\(id)\" on record", ja: "\(ja)「\(id)」は登録されていません"))
    }
}
