/// An organisation that could lead, with what is known of it.
package struct LeadCandidate: Codable, Hashable, Sendable {
    package let lead: LeadOrganisation
    /// Facts of the organisation by the sheet's input names; those of the proposal's present lead are not its own.
    package let facts: [String: Proposal.FactValue]?
    /// Facts of the organisation that screening asks for.
    package let screening: [String: Proposal.FactValue]?
    /// Points for judged rows that hang on the lead.
    package let judged: [String: Proposal.FactValue]?

    package init(
        lead: LeadOrganisation, facts: [String: Proposal.FactValue]? = nil,
        screening: [String: Proposal.FactValue]? = nil, judged: [String: Proposal.FactValue]? = nil
    ) {
        self.lead = lead
        self.facts = facts
        self.screening = screening
        self.judged = judged
    }
}

/// What each candidate's lead would make of a proposal.
package struct LeadComparison: Codable, Hashable, Sendable {
    package let sheet: SheetName
    /// The rows that hang on the lead.
    package let leadRows: [String]
    /// Those that may lead first, by the points of these rows, then by what they can still reach, then by name;
    /// excluded ones last.
    package let candidates: [Assessment]

    package init(sheet: SheetName, leadRows: [String], candidates: [Assessment]) {
        self.sheet = sheet
        self.leadRows = leadRows
        self.candidates = candidates
    }

    package struct Assessment: Codable, Hashable, Sendable {
        package let lead: LeadOrganisation
        /// The proposal as a whole under this lead.
        package let summary: CardSummary
        /// The rows that hang on the lead, alone.
        package let leadPoints: Scorecard.Tally
        package let leadPossible: PointRange
        package let rows: [Scorecard.Row]
        /// The criteria that keep the candidate from leading; empty for one that may.
        package let excludedBy: [Reason]
        /// Facts that would settle rows or criteria of the lead.
        package let missing: [Scorecard.MissingFact]

        package init(
            lead: LeadOrganisation, summary: CardSummary, leadPoints: Scorecard.Tally, leadPossible: PointRange,
            rows: [Scorecard.Row], excludedBy: [Reason], missing: [Scorecard.MissingFact]
        ) {
            self.lead = lead
            self.summary = summary
            self.leadPoints = leadPoints
            self.leadPossible = leadPossible
            self.rows = rows
            self.excludedBy = excludedBy
            self.missing = missing
        }
    }
}
