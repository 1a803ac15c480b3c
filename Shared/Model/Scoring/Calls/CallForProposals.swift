/// One open call of the programme: its window, and the editions that proposals to it are held against.
package struct CallForProposals: Codable, Hashable, Sendable {
    package typealias ID = Identifier<CallForProposals>

    package let id: ID
    package let title: BilingualText
    /// The fiscal year that the projects of the call run in.
    package let fiscalYear: Int
    /// The round within the fiscal year, from 1.
    package let round: Int
    package let opens: CivilDate
    /// How long the call is open: the last day to submit is that many days after the first.
    package let windowDays: Int
    /// Whether the source gives the length as "about".
    package let windowIsApproximate: Bool?
    /// The sheet that proposals to the call are scored by; the one in force on the day of submission where left out.
    package let sheet: ScoringSheet.ID?
    package let source: Source

    package init(
        id: ID, title: BilingualText, fiscalYear: Int, round: Int, opens: CivilDate, windowDays: Int,
        windowIsApproximate: Bool? = nil, sheet: ScoringSheet.ID? = nil, source: Source
    ) {
        self.id = id
        self.title = title
        self.fiscalYear = fiscalYear
        self.round = round
        self.opens = opens
        self.windowDays = windowDays
        self.windowIsApproximate = windowIsApproximate
        self.sheet = sheet
        self.source = source
    }

    /// The last day to submit; `nil` past the calendar.
    package var closes: CivilDate? { opens.adding(days: windowDays) }
}
