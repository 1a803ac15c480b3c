import Hosting
import JSONLines
import Postgres
import Program
import ScoringService

/// Everything that the scoring service may be told.
struct ScoringSettings: ProgramSettings {
    let listen: ListenSettings
    let admin: AdminSettings
    let log: LogSettings
    let postgres: PostgresConnectionSettings
    let limits: WireLimits
    let matchmaking: PeerSettings

    static var declared: Settings<Self> {
        Settings<Self>(
            ListenSettings.declared(port: 7102), AdminSettings.declared(port: 7202), LogSettings.declared,
            PostgresConnectionSettings.declared(user: "renkei_scoring"), WireLimits.declared,
            PeerSettings.declared("matchmaking", port: 7101)
        ) { Self(listen: $0, admin: $1, log: $2, postgres: $3, limits: $4, matchmaking: $5) }
    }

    /// The service's own schema in the database.
    var database: DatabaseSettings { DatabaseSettings(postgres, service: ScoringService.name) }
}
