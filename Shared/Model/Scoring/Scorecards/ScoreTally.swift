/// A proposal's points without their reasons: what ranking, rescoring and comparing many proposals need.
///
/// The figures are those of the proposal's scorecard.
package struct ScoreTally: Codable, Hashable, Sendable {
    package let standing: Scorecard.Standing
    /// The points of the decided rows, of the points those rows can give.
    package let total: Scorecard.Tally
    package let computed: Scorecard.Tally
    package let judged: Scorecard.Tally
    /// What the undecided rows can give; with `total.maximum` it makes `maximum`.
    package let undecidedMaximum: Int
    /// The totals that are still possible.
    package let possible: PointRange
    package let maximum: Int
    /// In the sheet's order.
    package let rows: [Row]

    package init(standing: Scorecard.Standing, rows: [Row]) {
        var computed = Scorecard.Tally(points: 0, maximum: 0)
        var judged = computed
        var undecidedMaximum = 0
        var least = Points.zero
        var most = Points.zero
        for row in rows {
            least += row.possible.min
            most += row.possible.max
            switch row.status {
            case .computed: computed += row
            case .judged: judged += row
            case .undecided: undecidedMaximum += row.maximum
            case .notScored: break
            }
        }
        self.standing = standing
        self.computed = computed
        self.judged = judged
        self.undecidedMaximum = undecidedMaximum
        self.rows = rows
        total = Scorecard.Tally(
            points: computed.points + judged.points, maximum: computed.maximum + judged.maximum)
        possible = PointRange(min: least, max: most)
        maximum = total.maximum + undecidedMaximum
    }

    /// The row of that id; `nil` where the sheet has none.
    package subscript(row id: String) -> Row? {
        rows.first { $0.id == id }
    }

    /// The points of one row.
    package struct Row: Codable, Hashable, Sendable {
        package let id: String
        package let status: Scorecard.Status
        package let possible: PointRange
        /// 0 where the column shows "–".
        package let maximum: Int

        package init(id: String, status: Scorecard.Status, possible: PointRange, maximum: Int) {
            self.id = id
            self.status = status
            self.possible = possible
            self.maximum = maximum
        }

        /// `nil` while the row is undecided.
        package var points: Points? { status == .undecided ? nil : possible.min }
    }
}

extension Scorecard.Tally {
    fileprivate static func += (tally: inout Scorecard.Tally, row: ScoreTally.Row) {
        tally = Scorecard.Tally(points: tally.points + row.possible.min, maximum: tally.maximum + row.maximum)
    }
}
