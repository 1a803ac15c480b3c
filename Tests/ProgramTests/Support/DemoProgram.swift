import Program
import ServiceLifecycle

/// A program like the services; what it is made of is the test's own.
enum DemoProgram: Program {
    static let name = "demo"
    static let version = "1.2.3"
    static let purpose = "Shows how a program starts."

    /// What the program of the running test is made of.
    @TaskLocal static var assembly: @Sendable (DemoSettings, ProgramContext) async throws -> [any Service] = { _, _ in
        []
    }

    static func services(_ settings: DemoSettings, _ context: ProgramContext) async throws -> [any Service] {
        try await assembly(settings, context)
    }

    /// The settings as one line of options, so that tests need no array.
    static func settings(
        _ options: String..., environment: [String: String] = [:]
    ) throws -> DemoSettings {
        try settings(arguments: options, environment: environment)
    }
}

struct DemoSettings: ProgramSettings {
    let listen: ListenSettings
    let postgres: PostgresConnectionSettings
    let lineBytes: Int
    let admin: AdminSettings
    let log: LogSettings

    static let declared = Settings<Self>(
        ListenSettings.declared(port: 7101),
        PostgresConnectionSettings.declared(user: "demo"),
        Settings("limits.lineBytes", .integer(1024...16_777_216, "BYTES"), default: 1_048_576, "Longest line read"),
        AdminSettings.declared(port: 7201),
        LogSettings.declared
    ) { Self(listen: $0, postgres: $1, lineBytes: $2, admin: $3, log: $4) }
}

/// Runs the given work as a service.
struct Working: Service {
    let work: @Sendable () async throws -> Void

    func run() async throws { try await work() }
}
