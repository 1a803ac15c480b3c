import MatchmakingService
import Postgres
import Program
import Records

/// Everything that the matchmaking service may be told.
struct MatchmakingSettings: ProgramSettings {
    let listen: ListenSettings
    let admin: AdminSettings
    let log: LogSettings
    let postgres: PostgresConnectionSettings

    static var declared: Settings<Self> {
        Settings<Self>(
            ListenSettings.declared(port: 7101), AdminSettings.declared(port: 7201), LogSettings.declared,
            PostgresConnectionSettings.declared(user: "renkei_matchmaking")
        ) { Self(listen: $0, admin: $1, log: $2, postgres: $3) }
    }

    /// The service's own schema.
    var database: DatabaseSettings {
        var database = DatabaseSettings(
            host: postgres.host, port: postgres.port, database: postgres.database, user: postgres.user,
            password: postgres.password?.revealed, applicationName: MatchmakingService.name,
            schema: MatchmakingService.name)
        database.sessions = postgres.sessions
        return database
    }
}

extension RecordStore {
    /// Not ready before the records are loaded; degraded while PostgreSQL is away.
    var readiness: CheckState {
        guard isLoaded else {
            return .notReady(
                why: "PostgreSQL has not given the records yet",
                remedy: "see that PostgreSQL runs, and check the postgres settings of this service")
        }
        guard isStale else { return .ready }
        return .degraded(
            why: "PostgreSQL is away: reads are answered from memory, writes are refused",
            remedy: "bring PostgreSQL back; the service catches up by itself")
    }
}
