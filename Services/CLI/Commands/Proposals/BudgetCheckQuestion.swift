import Contracts
import JSONText
import Model

/// A budget as it is written, alone or in a proposal, or of one on record: what it must be is the service's to say.
struct BudgetCheckQuestion {
    let choice: ProposalChoice
    var rules: BudgetRules.ID?
    var asOf: CivilDate?

    private struct Params: Encodable {
        let budget: JSONNode?
        let proposal: JSONNode?
        let proposalId: Proposal.ID?
        let rules: BudgetRules.ID?
        let asOf: CivilDate?
    }

    /// A refused value is told with the file and its place in it.
    func ask(
        _ session: Session
    ) async throws(CommandError) -> Session.Reply<ScoringMethods.CheckBudget.Result> {
        let node = try choice.written(in: session)
        // Only a budget has lines of its own.
        let isBudget = node?.member("lines") != nil
        let params = Params(
            budget: isBudget ? node : nil, proposal: isBudget ? nil : node, proposalId: choice.id, rules: rules,
            asOf: asOf)
        do {
            return try await session.ask(ScoringMethods.CheckBudget.self, params, of: .scoring)
        } catch {
            throw choice.locating(error, below: isBudget ? "/params/budget" : "/params/proposal")
        }
    }
}
