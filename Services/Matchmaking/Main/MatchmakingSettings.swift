import Hosting
import JSONLines
import MatchmakingService
import Postgres
import Program

/// Everything that the matchmaking service may be told.
struct MatchmakingSettings: ProgramSettings {
    let listen: ListenSettings
    let admin: AdminSettings
    let log: LogSettings
    let postgres: PostgresConnectionSettings
    let limits: WireLimits
    let scoring: PeerSettings

    static var declared: Settings<Self> {
        Settings<Self>(
            ListenSettings.declared(port: 7101), AdminSettings.declared(port: 7201), LogSettings.declared,
            PostgresConnectionSettings.declared(user: "renkei_matchmaking"), WireLimits.declared,
            PeerSettings.declared("scoring", port: 7102)
        ) { Self(listen: $0, admin: $1, log: $2, postgres: $3, limits: $4, scoring: $5) }
    }

    /// The service's own schema.
    var database: DatabaseSettings { DatabaseSettings(postgres, service: MatchmakingService.name) }
}
