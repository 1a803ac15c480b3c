import Hosting
import JSONLines
import Program
import ScoringService
import ServiceLifecycle

@main struct ScoringProgram: Program {
    static let name = ScoringService.name
    static let version = ScoringService.version
    static let purpose = "Scores and screens proposals by the rules on record, with reasons and improvements."

    static func services(_ settings: ScoringSettings, _ context: ProgramContext) async throws -> [any Service] {
        let scoring = ScoringService(
            database: settings.database, host: settings.listen.host, port: settings.listen.port,
            limits: settings.limits,
            matchmaking: RPCClient(host: settings.matchmaking.host, port: settings.matchmaking.port),
            logger: context.logger)
        context.readiness.register("records") { scoring.store.readiness }
        return scoring.services
    }
}
