/// A row whose points differ between two readings of a proposal: two revisions, two sheets, or with and without a
/// change.
package struct RowMove: Codable, Hashable, Sendable {
    package let row: String
    package let title: BilingualText
    /// Left out where the row is not on the sheet of that side.
    package let before: State?
    package let after: State?
    /// After minus before; left out unless both sides are decided.
    package let change: PointChange?
    /// Why the row has its points now; left out where only the points were asked for.
    package let reason: BilingualText?

    package init(
        row: String, title: BilingualText, before: State?, after: State?, reason: BilingualText? = nil
    ) {
        self.row = row
        self.title = title
        self.before = before
        self.after = after
        change = before?.points.flatMap { before in after?.points.map { PointChange(from: before, to: $0) } }
        self.reason = reason
    }

    /// What a row has on one side.
    package struct State: Codable, Hashable, Sendable {
        package let status: Scorecard.Status
        /// Left out while the row is undecided.
        package let points: Points?
        package let possible: PointRange
        package let maximum: Int

        package init(_ row: ScoreTally.Row) {
            status = row.status
            points = row.points
            possible = row.possible
            maximum = row.maximum
        }
    }
}

/// How far points moved, and which way.
package struct PointChange: Codable, Hashable, Sendable {
    package let direction: Direction
    package let by: Points

    package init(from before: Points, to after: Points) {
        direction = after > before ? .up : after < before ? .down : .none
        by = after > before ? after - before : before - after
    }

    package enum Direction: String, Codable, Hashable, Sendable, CaseIterable {
        case up, down, none
    }
}
