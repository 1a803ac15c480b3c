import Hosting
import JSONLines
import MatchmakingService
import Program
import ServiceLifecycle

@main struct MatchmakingProgram: Program {
    static let name = MatchmakingService.name
    static let version = MatchmakingService.version
    static let purpose = "Keeps the records of cities and companies, and ranks what fits a city's needs."

    static func services(_ settings: MatchmakingSettings, _ context: ProgramContext) async throws -> [any Service] {
        let matchmaking = MatchmakingService(
            database: settings.database, host: settings.listen.host, port: settings.listen.port,
            limits: settings.limits, scoring: RPCClient(host: settings.scoring.host, port: settings.scoring.port),
            logger: context.logger)
        context.readiness.register("records") { matchmaking.store.readiness }
        return matchmaking.services
    }
}
