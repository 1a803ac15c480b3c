/// The whole answer to "which schemes fit this project?".
package struct SchemeFindings: Codable, Hashable, Sendable {
    package let asOf: CivilDate
    /// The editions of the guidebook that the catalogue rests on.
    package let editions: [String]
    package let country: CountryPosition
    /// What was taken as read though nobody stated it.
    package let assumptions: [Reason]
    /// The schemes that the filter leaves: by verdict, then fitness for the stated purposes and stage, then the
    /// guidebook's own way first, then id. The page that was asked for.
    package let verdicts: [SchemeVerdict]
    /// How many schemes the filter leaves, and how many of each verdict.
    package let total: Int
    package let counts: [VerdictCount]
    /// The ways on that are no schemes; always there.
    package let exits: [ExitRoute]
    /// The unknown facts, the one that settles most schemes first.
    package let questions: [FundingQuestion]

    package init(
        asOf: CivilDate, editions: [String], country: CountryPosition, assumptions: [Reason],
        verdicts: [SchemeVerdict], total: Int, counts: [VerdictCount], exits: [ExitRoute], questions: [FundingQuestion]
    ) {
        self.asOf = asOf
        self.editions = editions
        self.country = country
        self.assumptions = assumptions
        self.verdicts = verdicts
        self.total = total
        self.counts = counts
        self.exits = exits
        self.questions = questions
    }
}

/// How many schemes have a verdict.
package struct VerdictCount: Codable, Hashable, Sendable {
    package let verdict: Verdict
    package let schemes: Int

    package init(verdict: Verdict, schemes: Int) {
        self.verdict = verdict
        self.schemes = schemes
    }
}
