import Contracts
import JSONText
import Model

/// A proposal whose documents are checked, as it is written, or on record.
struct DocumentsQuestion {
    let proposal: ProposalChoice
    var rules: DocumentRules.ID?
    var asOf: CivilDate?

    private struct Params: Encodable {
        let proposal: JSONNode?
        let proposalId: Proposal.ID?
        let rules: DocumentRules.ID?
        let asOf: CivilDate?
    }

    /// A refused value is told with the file and its place in the proposal.
    func ask(
        _ session: Session
    ) async throws(CommandError) -> Session.Reply<ScoringMethods.CheckDocuments.Result> {
        let params = Params(
            proposal: try proposal.written(in: session), proposalId: proposal.id, rules: rules, asOf: asOf)
        do {
            return try await session.ask(ScoringMethods.CheckDocuments.self, params, of: .scoring)
        } catch {
            throw proposal.locating(error)
        }
    }
}
