import FundingService
import Hosting
import JSONLines
import Postgres
import Program
import ServiceLifecycle

@main struct FundingProgram: Program {
    static let name = FundingService.name
    static let version = FundingService.version
    static let purpose = "Judges which support schemes fit a project, and why."

    static func services(_ settings: FundingSettings, _ context: ProgramContext) async throws -> [any Service] {
        let funding = FundingService(
            database: settings.database, host: settings.listen.host, port: settings.listen.port,
            limits: settings.limits,
            matchmaking: RPCClient(host: settings.matchmaking.host, port: settings.matchmaking.port),
            logger: context.logger)
        context.readiness.register("records") { funding.store.readiness }
        return funding.services
    }
}
