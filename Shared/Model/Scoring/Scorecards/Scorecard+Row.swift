extension Scorecard {
    /// The points of one row, how they came about, and what is missing where they are not decided.
    package struct Row: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        package let group: String
        package let status: Status
        /// Left out while the row is undecided.
        package let points: Points?
        package let possible: PointRange
        /// 0 where the column shows "–".
        package let maximum: Int
        package let reasons: [Reason]
        package let flags: [Flag]
        package let missing: [MissingFact]
        /// What several reviewers' points are the mean of; left out where no reviewer judged the row.
        package let reviews: RowJudgement.Summary?
        /// The statements that the proposal claims for this row: shown, never counted.
        package let statements: [ScoringSheet.Statement]

        package init(
            id: String, title: BilingualText, group: String, status: Status, possible: PointRange, maximum: Int,
            reasons: [Reason], flags: [Flag], missing: [MissingFact], statements: [ScoringSheet.Statement],
            reviews: RowJudgement.Summary? = nil
        ) {
            self.id = id
            self.title = title
            self.group = group
            self.status = status
            self.points = status == .undecided ? nil : possible.min
            self.possible = possible
            self.maximum = maximum
            self.reasons = reasons
            self.flags = flags
            self.missing = missing
            self.statements = statements
            self.reviews = reviews
        }
    }

    /// Who decided a row's points.
    package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case computed
        case judged
        case undecided
        /// The column shows "–" for this kind of proposal.
        case notScored
    }

    /// What a reader must know beside the points: a printed gap, a doubt in the text.
    package struct Flag: Codable, Hashable, Sendable {
        package let id: String
        package let reference: Reference
        package let message: BilingualText

        package init(id: String, reference: Reference, message: BilingualText) {
            self.id = id
            self.reference = reference
            self.message = message
        }
    }

    /// A fact that a row waits for.
    package struct MissingFact: Codable, Hashable, Sendable {
        /// A JSON Pointer into the proposal: "/facts/costEffectiveness/basis".
        package let pointer: String
        package let question: BilingualText
        /// The document or fact that would settle it.
        package let evidence: BilingualText?

        package init(pointer: String, question: BilingualText, evidence: BilingualText? = nil) {
            self.pointer = pointer
            self.question = question
            self.evidence = evidence
        }
    }

    /// A missing fact, and all that waits for it.
    package struct Question: Codable, Hashable, Sendable {
        package let fact: MissingFact
        /// The rows, and gates, that wait for it.
        package let settles: [String]
        /// The points between the worst and the best of those rows.
        package let pointsAtStake: Points

        package init(fact: MissingFact, settles: [String], pointsAtStake: Points) {
            self.fact = fact
            self.settles = settles
            self.pointsAtStake = pointsAtStake
        }
    }
}
