/// The whole answer to "which schemes fit this project?".
package struct SchemeFindings: Codable, Hashable, Sendable {
    package let asOf: CivilDate
    /// The editions of the guidebook that the catalogue rests on.
    package let editions: [String]
    package let country: CountryPosition
    /// What was taken as read though nobody stated it.
    package let assumptions: [Reason]
    /// Every scheme of the catalogue: by verdict, then fitness for the stated purposes and stage, then id.
    package let verdicts: [SchemeVerdict]
    /// The ways on that are no schemes; always there.
    package let exits: [ExitRoute]
    /// The unknown facts, the one that settles most schemes first.
    package let questions: [FundingQuestion]

    package init(
        asOf: CivilDate, editions: [String], country: CountryPosition, assumptions: [Reason],
        verdicts: [SchemeVerdict], exits: [ExitRoute], questions: [FundingQuestion]
    ) {
        self.asOf = asOf
        self.editions = editions
        self.country = country
        self.assumptions = assumptions
        self.verdicts = verdicts
        self.exits = exits
        self.questions = questions
    }
}
