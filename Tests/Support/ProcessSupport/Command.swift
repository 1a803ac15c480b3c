/// A program to run, as it stands on disk, and all that it is told.
package struct Command: Sendable {
    /// The executable's path.
    package var path: String
    package var arguments: [String]
    /// The whole environment: nothing is inherited.
    package var environment: [String: String]

    package init(_ path: String, _ arguments: [String], environment: [String: String] = Command.bareEnvironment) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
    }

    /// Where programs are, and a locale that knows every letter.
    package static let bareEnvironment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]

    /// Runs it to its end.
    package func finished() async throws -> FinishedProgram {
        try await ChildProgram.with(self) { program in
            let ending = await program.ending()
            return FinishedProgram(
                ending: ending, output: await program.output.wholeText(), error: await program.error.wholeText())
        }
    }
}

/// How a program ended, and everything that it said.
package struct FinishedProgram: Sendable, Hashable {
    package let ending: Ending
    package let output: String
    package let error: String
}

/// How a process ended.
package enum Ending: Sendable, Hashable {
    /// By itself, with this exit code.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)

    /// - Parameter status: what `waitpid` tells.
    init(status: Int32) {
        let signal = status & 0x7f
        self = signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal)
    }
}
