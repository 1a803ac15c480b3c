import Contracts
import JSONText
import Model

/// A proposal as it is written, or on record: what it must be is the service's to say.
struct ScoreQuestion {
    let proposal: ProposalChoice
    var sheet: ScoringSheet.ID?
    var asOf: CivilDate?

    private struct Params: Encodable {
        let proposal: JSONNode?
        let proposalId: Proposal.ID?
        let sheet: ScoringSheet.ID?
        let asOf: CivilDate?
    }

    /// A refused value is told with the file and its place in the proposal.
    func ask(
        _ session: Session
    ) async throws(CommandError) -> Session.Reply<ScoringMethods.ScoreProposal.Result> {
        let params = Params(
            proposal: try proposal.written(in: session), proposalId: proposal.id, sheet: sheet, asOf: asOf)
        do {
            return try await session.ask(ScoringMethods.ScoreProposal.self, params, of: .scoring)
        } catch {
            throw proposal.locating(error)
        }
    }
}
