import Model

/// A proposal whose every value has been read as its sheet wants it.
struct CheckedProposal: Sendable {
    let proposal: Proposal
    /// By input name; what is not here is unknown.
    let facts: [String: Fact]
    /// By row id: 0 to the row's maximum.
    let judged: [String: Int]
    /// By row id, what reviewers gave: it goes before what the proposal carries.
    let judgements: [String: RowJudgement]
    /// By row id, in the sheet's order.
    let statements: [String: [ScoringSheet.Statement]]
}
