import Contracts
import FundingRules
import JSONLines
import JSONRPC
import Logging
import Model

/// Whether a technology is new to the JCM in a country: asked of matchmaking, never guessed.
struct PrecedentRegister: Sendable {
    let client: RPCClient

    /// What the register holds, and whether it may be behind.
    struct Entry: Sendable {
        let precedents: TechnologyPrecedents?
        let isStale: Bool

        static let notAsked = Entry(precedents: nil, isStale: false)
    }

    /// The precedents of a project's technology; nothing is asked where the project says itself whether it is new, or
    /// leaves the technology or the country open.
    func precedents(of project: ProjectFacts, asOf day: CivilDate, _ call: CallContext) async throws -> Entry {
        guard project.technologyIsNew == nil, let technology = project.technology, let country = project.country else {
            return .notAsked
        }
        var meta = call.forwardedMeta
        meta.deadlineMs = call.registerMilliseconds
        do {
            let answer = try await client.call(
                MatchmakingMethods.JCMPrecedents.self, .init(country: country, technology: technology, asOf: day),
                meta: meta)
            return Entry(
                precedents: TechnologyPrecedents(answer.precedents, words: technology), isStale: answer.stale)
        } catch .refused(let error) where error.code == .invalidParams {
            throw error.aboutProject
        } catch .cancelled {
            throw CancellationError()
        } catch {
            call.logger.warning("precedents unknown", metadata: ["cause": "\(error)"])
            return Entry(precedents: TechnologyPrecedents(unanswered: technology), isStale: false)
        }
    }
}
