package import JSONLines
package import Logging
import Model
package import Postgres
package import Records
package import ServiceLifecycle

/// The scoring service: sheets and eligibility criteria on record, scorecards and screening of proposals.
package struct ScoringService: Sendable {
    package static let name = "scoring"
    package static let version = "0.1.0"

    package let store: RecordStore<SheetShelf>
    package let server: RPCServer
    private let database: Database

    /// - Parameters:
    ///   - port: 0 takes any free one.
    ///   - matchmaking: the registers of past projects, agreements, declarations and countries.
    package init(
        database settings: DatabaseSettings, host: String, port: Int, limits: WireLimits = WireLimits(),
        matchmaking: RPCClient, logger: Logger
    ) {
        let database = Database(settings, logger: logger)
        let store = RecordStore(kinds: [.sheet, .screening], database: database, logger: logger) { records in
            SheetShelf(records.values(ScoringSheet.self, kind: RecordKind.sheet.name))
        }
        self.database = database
        self.store = store
        server = RPCServer(
            host: host, port: port,
            methods: .scoring(store: store, registers: RegisterDesk(client: matchmaking), limits: limits),
            limits: limits, logger: logger)
    }

    /// In the order in which they start.
    package var services: [any Service] { [database, store, server] }
}
