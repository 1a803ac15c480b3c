import Contracts
import JSONText
import Model

/// A proposal to be screened, as it is written, or on record.
struct ScreenQuestion {
    let proposal: ProposalChoice
    var edition: ScreeningEdition.ID?
    var asOf: CivilDate?

    private struct Params: Encodable {
        let proposal: JSONNode?
        let proposalId: Proposal.ID?
        let asOf: CivilDate?
        let edition: ScreeningEdition.ID?
    }

    /// A refused value is told with the file and its place in the proposal.
    func ask(
        _ session: Session
    ) async throws(CommandError) -> Session.Reply<ScoringMethods.ScreenProposal.Result> {
        let params = Params(
            proposal: try proposal.written(in: session), proposalId: proposal.id, asOf: asOf, edition: edition)
        do {
            return try await session.ask(ScoringMethods.ScreenProposal.self, params, of: .scoring)
        } catch {
            throw proposal.locating(error)
        }
    }
}
