/// What the choice of the lead changes in a proposal's points, as the scoring service says.
package struct LeadConsequences: Codable, Hashable, Sendable {
    /// Why nothing is known; left out where scoring has answered.
    package let unknownBecause: BilingualText?
    package let sheet: SheetName?
    /// The rows that hang on the lead.
    package let rows: [String]
    /// The chosen lead and the next ones, as scoring orders them.
    package let leads: [Consequence]

    package init(
        unknownBecause: BilingualText? = nil, sheet: SheetName? = nil, rows: [String] = [],
        leads: [Consequence] = []
    ) {
        self.unknownBecause = unknownBecause
        self.sheet = sheet
        self.rows = rows
        self.leads = leads
    }

    package struct Consequence: Codable, Hashable, Sendable {
        package let id: Company.ID?
        package let names: BilingualText
        /// Decided points of the rows that hang on the lead.
        package let decided: Scorecard.Tally
        /// What these rows can still come to.
        package let possible: PointRange
        /// Criteria that keep it from leading.
        package let excludedBy: [Reason]
        /// What would settle the rest.
        package let questions: [BilingualText]

        package init(
            id: Company.ID?, names: BilingualText, decided: Scorecard.Tally, possible: PointRange,
            excludedBy: [Reason], questions: [BilingualText]
        ) {
            self.id = id
            self.names = names
            self.decided = decided
            self.possible = possible
            self.excludedBy = excludedBy
            self.questions = questions
        }
    }
}
