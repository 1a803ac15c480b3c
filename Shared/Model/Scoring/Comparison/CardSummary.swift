/// A scorecard in its totals, for comparisons.
package struct CardSummary: Codable, Hashable, Sendable {
    package let sheet: SheetName
    package let standing: Scorecard.Standing
    package let total: Scorecard.Tally
    package let computed: Scorecard.Tally
    package let judged: Scorecard.Tally
    package let undecidedMaximum: Int
    package let possible: PointRange
    package let maximum: Int

    package init(_ tally: ScoreTally, sheet: SheetName) {
        self.sheet = sheet
        standing = tally.standing
        total = tally.total
        computed = tally.computed
        judged = tally.judged
        undecidedMaximum = tally.undecidedMaximum
        possible = tally.possible
        maximum = tally.maximum
    }
}

/// Which sheet gave the points.
package struct SheetName: Codable, Hashable, Sendable {
    package let id: ScoringSheet.ID
    package let edition: String
    package let version: Int

    package init(_ sheet: ScoringSheet) {
        id = sheet.id
        edition = sheet.edition
        version = sheet.version ?? 1
    }
}

/// A proposal by its name, in a list.
package struct ProposalName: Codable, Hashable, Sendable {
    package let id: Proposal.ID
    package let title: BilingualText
    package let kind: ProposalKind

    package init(_ proposal: Proposal) {
        id = proposal.id
        title = proposal.title
        kind = proposal.kind
    }
}
