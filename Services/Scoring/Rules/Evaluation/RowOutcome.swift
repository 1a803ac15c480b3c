import Model

/// What a rule makes of a row: the points that are possible and why.
struct RowOutcome: Sendable {
    var possible: PointRange
    var reasons: [Reason]
    var flags: [Scorecard.Flag] = []
    var missing: [Scorecard.MissingFact] = []
    var reviews: RowJudgement.Summary?
}
