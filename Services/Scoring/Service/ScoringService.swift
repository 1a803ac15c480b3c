package import JSONLines
package import Logging
import Model
package import Postgres
package import Records
package import ServiceLifecycle

/// The scoring service: sheets on record, and scorecards of proposals.
package struct ScoringService: Sendable {
    package static let name = "scoring"
    package static let version = "0.1.0"

    package let store: RecordStore<SheetShelf>
    package let server: RPCServer
    private let database: Database

    /// - Parameter port: 0 takes any free one.
    package init(
        database settings: DatabaseSettings, host: String, port: Int, limits: WireLimits = WireLimits(),
        logger: Logger
    ) {
        let database = Database(settings, logger: logger)
        let store = RecordStore(kinds: [.sheet, .screening], database: database, logger: logger) { records in
            SheetShelf(records.values(ScoringSheet.self, kind: RecordKind.sheet.name))
        }
        self.database = database
        self.store = store
        server = RPCServer(
            host: host, port: port, methods: .scoring(store: store, limits: limits), limits: limits, logger: logger)
    }

    /// In the order in which they start.
    package var services: [any Service] { [database, store, server] }
}
