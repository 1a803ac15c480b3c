/// The proposals of a call in the order of their points: only those that may be selected have a place.
package struct ProposalRanking: Codable, Hashable, Sendable {
    package let sheets: [SheetName]
    /// How many have a place, over all pages.
    package let ranked: Int
    package let places: [Place]
    package let excludedCount: Int
    /// A gate or an eligibility criterion is failed: no place, whatever the points.
    package let excluded: [Excluded]
    package let unsettledCount: Int
    /// A gate is not settled: no place yet.
    package let unsettled: [Excluded]
    /// Proposals on record that their sheet cannot read any more.
    package let unreadable: [Unreadable]
    /// How the order comes about.
    package let order: BilingualText

    package init(
        sheets: [SheetName], ranked: Int, places: [Place], excludedCount: Int, excluded: [Excluded],
        unsettledCount: Int, unsettled: [Excluded], unreadable: [Unreadable], order: BilingualText
    ) {
        self.sheets = sheets
        self.ranked = ranked
        self.places = places
        self.excludedCount = excludedCount
        self.excluded = excluded
        self.unsettledCount = unsettledCount
        self.unsettled = unsettled
        self.unreadable = unreadable
        self.order = order
    }

    /// One proposal's place.
    package struct Place: Codable, Hashable, Sendable {
        /// From 1. Equal totals share a rank, and the next rank counts them all: 1, 2, 2, 4.
        package let rank: Int
        package let proposal: ProposalName
        package let summary: CardSummary
        /// In the sheet's order; left out unless asked for.
        package let rows: [ScoreTally.Row]?
        /// Left out where no other proposal has the total.
        package let tie: Tie?
        /// What the sheet cannot read of a proposal that was written for another: unknown to it.
        package let unread: [FieldProblem]

        package init(
            rank: Int, proposal: ProposalName, summary: CardSummary, rows: [ScoreTally.Row]?, tie: Tie?,
            unread: [FieldProblem]
        ) {
            self.rank = rank
            self.proposal = proposal
            self.summary = summary
            self.rows = rows
            self.tie = tie
            self.unread = unread
        }
    }

    /// Other proposals with the same total, and what put them in this order.
    package struct Tie: Codable, Hashable, Sendable {
        /// The nearest of them in the order, ten at most.
        package let with: [Proposal.ID]
        /// How many there are.
        package let count: Int
        /// Rows in which they got the same total differently from the nearest one.
        package let differsIn: [String]
        package let message: BilingualText

        package init(with: [Proposal.ID], count: Int, differsIn: [String], message: BilingualText) {
            self.with = with
            self.count = count
            self.differsIn = differsIn
            self.message = message
        }
    }

    package struct Excluded: Codable, Hashable, Sendable {
        package let proposal: ProposalName
        package let summary: CardSummary
        /// In the sheet's order; left out unless asked for.
        package let rows: [ScoreTally.Row]?
        package let reasons: [Reason]

        package init(proposal: ProposalName, summary: CardSummary, rows: [ScoreTally.Row]?, reasons: [Reason]) {
            self.proposal = proposal
            self.summary = summary
            self.rows = rows
            self.reasons = reasons
        }
    }

    package struct Unreadable: Codable, Hashable, Sendable {
        package let proposal: ProposalName
        package let problems: [FieldProblem]

        package init(proposal: ProposalName, problems: [FieldProblem]) {
            self.proposal = proposal
            self.problems = problems
        }
    }
}
