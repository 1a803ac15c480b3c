import Model

/// A proposal whose every value has been read as its sheet wants it.
///
/// A class, so that handing it on copies a reference.
final class CheckedProposal: Sendable {
    let proposal: Proposal
    let facts: FactTable
    /// By row id: 0 to the row's maximum.
    let judged: [String: Int]
    /// By row id, what reviewers gave: it goes before what the proposal carries.
    let judgements: [String: RowJudgement]
    /// By row id, in the sheet's order.
    let statements: [String: [ScoringSheet.Statement]]

    init(
        proposal: Proposal, facts: FactTable, judged: [String: Int], judgements: [String: RowJudgement],
        statements: [String: [ScoringSheet.Statement]]
    ) {
        self.proposal = proposal
        self.facts = facts
        self.judged = judged
        self.judgements = judgements
        self.statements = statements
    }
}
