package import JSONLines
package import Logging
package import MatchmakingRules
package import Model
package import Postgres
package import Records
package import ServiceLifecycle

/// The matchmaking service: countries, cities, needs, municipalities, companies, technologies and projects on record,
/// and the rankings made of them.
package struct MatchmakingService: Sendable {
    package static let name = "matchmaking"
    package static let version = "0.1.0"

    /// The records, and the matcher that answers from them: another one for every revision.
    package let store: RecordStore<Matcher>
    package let server: RPCServer
    private let database: Database

    /// - Parameters:
    ///   - port: 0 takes any free one.
    ///   - scoring: what the choice of a lead changes in points; unknown without it.
    ///   - today: the day that a question without a date is about.
    package init(
        database settings: DatabaseSettings, host: String, port: Int, limits: WireLimits = WireLimits(),
        scoring: RPCClient? = nil, today: @Sendable @escaping () -> CivilDate = ProgrammeDay.today, logger: Logger
    ) {
        let database = Database(settings, logger: logger)
        let store = RecordStore(
            kinds: MatchmakingKinds(today: today).all, database: database, logger: logger, fold: TextFolding.searchForm
        ) { records, step in
            Matcher(Catalogue(records)) { done, total in step(LoadingProgress(.indexing, done: done, total: total)) }
        } updateCatalogue: { matcher, changed in
            matcher.taking(changed)
        }
        self.database = database
        self.store = store
        server = RPCServer(
            host: host, port: port, methods: .matchmaking(store: store, scoring: scoring, today: today, limits: limits),
            limits: limits, logger: logger)
    }

    /// In the order in which they start.
    package var services: [any Service] { [database, store, server] }
}
