import FundingService
import Hosting
import JSONLines
import Postgres
import Program

/// Everything that the funding service may be told.
struct FundingSettings: ProgramSettings {
    let listen: ListenSettings
    let admin: AdminSettings
    let log: LogSettings
    let postgres: PostgresConnectionSettings
    let limits: WireLimits
    let matchmaking: PeerSettings

    static var declared: Settings<Self> {
        Settings<Self>(
            ListenSettings.declared(port: 7103), AdminSettings.declared(port: 7203), LogSettings.declared,
            PostgresConnectionSettings.declared(user: "renkei_funding"), WireLimits.declared,
            PeerSettings.declared("matchmaking", port: 7101)
        ) { Self(listen: $0, admin: $1, log: $2, postgres: $3, limits: $4, matchmaking: $5) }
    }

    /// The service's own schema in the database.
    var database: DatabaseSettings { DatabaseSettings(postgres, service: FundingService.name) }
}
