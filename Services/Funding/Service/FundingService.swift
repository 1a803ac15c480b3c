package import FundingRules
package import JSONLines
package import Logging
package import Model
package import Postgres
package import Records
package import ServiceLifecycle

/// The funding service: schemes with their eligibility rules on record, and verdicts on projects.
package struct FundingService: Sendable {
    package static let name = "funding"
    package static let version = "0.1.0"

    package let store: RecordStore<FundingCatalogue>
    package let server: RPCServer
    private let database: Database

    /// - Parameters:
    ///   - port: 0 takes any free one.
    ///   - matchmaking: the register of countries.
    ///   - today: the day that a question without a date is about.
    package init(
        database settings: DatabaseSettings, host: String, port: Int, limits: WireLimits = WireLimits(),
        matchmaking: RPCClient, today: @Sendable @escaping () -> CivilDate = ProgrammeDay.today, logger: Logger
    ) {
        let database = Database(settings, logger: logger)
        let store = RecordStore(
            kinds: FundingCatalogue.kinds + [.savedQuery], database: database, logger: logger,
            fold: TextFolding.searchForm
        ) { records, _ in
            FundingCatalogue(records)
        }
        let desk = FundingDesk(
            store: store, countries: CountryRegister(client: matchmaking),
            precedents: PrecedentRegister(client: matchmaking), today: today)
        self.database = database
        self.store = store
        server = RPCServer(
            host: host, port: port, methods: .funding(desk: desk, limits: limits), limits: limits, logger: logger)
    }

    /// In the order in which they start.
    package var services: [any Service] { [database, store, server] }
}
