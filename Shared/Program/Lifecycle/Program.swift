package import ServiceLifecycle

/// An executable: its name, its settings and the services it is made of.
///
/// Conforming gives the `main` of the executable: read the settings, set up the log, run the services until a signal
/// or a failure, exit with a code that says which.
///
///     @main struct MatchmakingProgram: Program {
///         static let name = "matchmaking"
///         …
///         static func services(_ settings: MatchmakingSettings, _ context: ProgramContext) async throws -> [any Service] {
///             …
///         }
///     }
package protocol Program {
    associatedtype Settings: ProgramSettings

    /// The name of the executable, in lower case; log lines carry it.
    static var name: String { get }
    /// What `--version` says after the name.
    static var version: String { get }
    /// One sentence for `--help`.
    static var purpose: String { get }

    /// Puts the program together. A service may use those to its left; they stop from right to left. What is thrown
    /// here is told to the operator as the reason why the program could not start.
    static func services(_ settings: Settings, _ context: ProgramContext) async throws -> [any Service]
}
