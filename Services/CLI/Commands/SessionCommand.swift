import ArgumentParser

/// A command that runs in a session and says how it ended.
protocol SessionCommand: ParsableCommand {
    var global: GlobalOptions { get }

    func run(in session: Session) async throws(CommandError) -> ExitStatus
}
