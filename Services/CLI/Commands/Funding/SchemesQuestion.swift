import Contracts
import Model

/// "Which schemes fit this project?", asked of the funding service.
struct SchemesQuestion {
    typealias Reply = Session.Reply<FundingMethods.FindSchemes.Result>

    var project = ProjectFacts()
    var filter: SchemeFilter?
    var asOf: CivilDate?

    /// A page holds so many schemes with their reasons without becoming too long a line.
    static let pageSchemes = 200

    func ask(_ session: Session, offset: Int? = nil, limit: Int? = nil) async throws(CommandError) -> Reply {
        let reply = try await session.ask(
            FundingMethods.FindSchemes.self,
            FundingMethods.FindSchemes.Params(
                project: project, asOf: asOf, filter: filter, offset: offset, limit: limit), of: .funding)
        return reply
    }

    /// Every page of the answer, the first one first.
    func askAll(_ session: Session) async throws(CommandError) -> [Reply] {
        var replies: [Reply] = []
        var offset: Int? = 0
        while let start = offset {
            let reply = try await ask(session, offset: start, limit: Self.pageSchemes)
            replies.append(reply)
            offset = reply.value.nextOffset
            // A service that does not move on is not asked for ever.
            if let next = offset, next <= start { break }
        }
        return replies
    }
}

extension FundingMethods.FindSchemes.Result {
    /// How many schemes have one of the verdicts, over all pages.
    func count(of verdicts: ClosedRange<Verdict>) -> Int {
        counts.reduce(0) { $0 + (verdicts.contains($1.verdict) ? $1.schemes : 0) }
    }

    /// Whether some scheme is a way on.
    var exitStatus: ExitStatus { count(of: .fits ... .fitsIfConfirmed) > 0 ? .success : .negative }
}
