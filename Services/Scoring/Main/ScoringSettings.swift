import Postgres
import Program
import Records
import ScoringService

/// Everything that the scoring service may be told.
struct ScoringSettings: ProgramSettings {
    let listen: ListenSettings
    let admin: AdminSettings
    let log: LogSettings
    let postgres: PostgresConnectionSettings
    /// The register of past projects.
    let matchmaking: PeerSettings

    static var declared: Settings<Self> {
        Settings<Self>(
            ListenSettings.declared(port: 7102), AdminSettings.declared(port: 7202), LogSettings.declared,
            PostgresConnectionSettings.declared(user: "renkei_scoring"),
            PeerSettings.declared("matchmaking", port: 7101)
        ) { Self(listen: $0, admin: $1, log: $2, postgres: $3, matchmaking: $4) }
    }

    /// The service's own schema in the database.
    var database: DatabaseSettings {
        var settings = DatabaseSettings(
            host: postgres.host, port: postgres.port, database: postgres.database, user: postgres.user,
            password: postgres.password?.revealed, applicationName: ScoringService.name, schema: ScoringService.name)
        settings.sessions = postgres.sessions
        return settings
    }
}

extension RecordStore {
    /// Whether callers may come: not before the records are loaded, and with a warning while PostgreSQL is away.
    var readiness: CheckState {
        if !isLoaded {
            .notReady(
                why: "the records have not been read from PostgreSQL yet",
                remedy: "check that PostgreSQL runs and that the postgres settings are right")
        } else if isStale {
            .degraded(
                why: "PostgreSQL does not answer; answers come from memory and writes are refused",
                remedy: "start PostgreSQL again; nothing else has to be done")
        } else {
            .ready
        }
    }
}
