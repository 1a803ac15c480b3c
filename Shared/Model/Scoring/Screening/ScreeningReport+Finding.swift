extension ScreeningReport {
    /// What one criterion makes of the proposal, why, and what would change it.
    package struct Finding: Codable, Hashable, Sendable {
        package let criterion: String
        package let group: String
        package let title: BilingualText
        package let reference: Reference
        package let weight: ScreeningEdition.Weight
        package let verdict: ScreeningVerdict
        /// The verdicts that the missing facts leave open; the verdict alone where nothing is missing.
        package let possible: [ScreeningVerdict]
        /// The outcome that decided first, then the facts behind it.
        package let reasons: [Reason]
        /// What the applicant can do about a verdict that is no pass.
        package let remedies: [BilingualText]
        package let missing: [Scorecard.MissingFact]
        /// While it is unknown: what each answer would make of it. Otherwise: the smallest changes that would help.
        package let changes: [Change]

        package init(
            criterion: String, group: String, title: BilingualText, reference: Reference,
            weight: ScreeningEdition.Weight, verdict: ScreeningVerdict, possible: [ScreeningVerdict],
            reasons: [Reason], remedies: [BilingualText] = [], missing: [Scorecard.MissingFact] = [],
            changes: [Change] = []
        ) {
            self.criterion = criterion
            self.group = group
            self.title = title
            self.reference = reference
            self.weight = weight
            self.verdict = verdict
            self.possible = possible
            self.reasons = reasons
            self.remedies = remedies
            self.missing = missing
            self.changes = changes
        }
    }

    /// Facts that would have to be otherwise, all of them together, and the verdict that they would give.
    package struct Change: Codable, Hashable, Sendable {
        package let facts: [FactChange]
        package let verdict: ScreeningVerdict

        package init(facts: [FactChange], verdict: ScreeningVerdict) {
            self.facts = facts
            self.verdict = verdict
        }
    }

    /// One fact as it is, and the answers of which any one would do.
    package struct FactChange: Codable, Hashable, Sendable {
        /// A JSON Pointer into the proposal: "/screening/biddingRating". Left out where a register settles the fact.
        package let pointer: String?
        package let label: BilingualText
        /// Left out while the fact is unknown.
        package let from: ScoringSheet.Choice?
        package let to: [ScoringSheet.Choice]

        package init(
            pointer: String?, label: BilingualText, from: ScoringSheet.Choice?, to: [ScoringSheet.Choice]
        ) {
            self.pointer = pointer
            self.label = label
            self.from = from
            self.to = to
        }
    }
}
