package import JSONLines
package import Logging
package import Model
package import Postgres
package import Records
package import ServiceLifecycle

/// The scoring service: sheets, proposals and reviews on record, and all that is asked of them.
package struct ScoringService: Sendable {
    package static let name = "scoring"
    package static let version = "0.1.0"

    package let store: RecordStore<ScoringCatalogue>
    package let server: RPCServer
    private let database: Database

    /// - Parameters:
    ///   - port: 0 takes any free one.
    ///   - matchmaking: the registers of past projects, agreements, declarations and countries.
    ///   - today: the day that a question without a date is about.
    package init(
        database settings: DatabaseSettings, host: String, port: Int, limits: WireLimits = WireLimits(),
        matchmaking: RPCClient, today: @Sendable @escaping () -> CivilDate = ProgrammeDay.today, logger: Logger
    ) {
        let database = Database(settings, logger: logger)
        let scorers = Scorers()
        let kinds: [RecordKind] = [
            .sheet(scorers), .screening, .call, .budgetRules, .documentRules, .contractRules, .proposal(scorers),
            .reviewer, .review(scorers),
        ]
        let store = RecordStore(kinds: kinds, database: database, logger: logger) { records, _ in
            ScoringCatalogue(records, scorers: scorers)
        }
        self.database = database
        self.store = store
        server = RPCServer(
            host: host, port: port,
            methods: .scoring(
                store: store, registers: RegisterDesk(client: matchmaking), today: today, limits: limits),
            limits: limits, logger: logger)
    }

    /// In the order in which they start.
    package var services: [any Service] { [database, store, server] }
}
