import FoundationEssentials
import Glibc

/// What a run finds around it: the environment, where words go, where input comes from.
package struct Surroundings: Sendable {
    package let variables: [String: String]
    package let output: TextOutput
    package let errors: TextOutput
    /// The file descriptor of standard input.
    package let input: Int32

    package init(variables: [String: String], output: TextOutput, errors: TextOutput, input: Int32 = 0) {
        self.variables = variables
        self.output = output
        self.errors = errors
        self.input = input
    }

    /// Those of this process.
    package static var ofProcess: Surroundings {
        Surroundings(
            variables: ProcessInfo.processInfo.environment, output: TextOutput(descriptor: STDOUT_FILENO),
            errors: TextOutput(descriptor: STDERR_FILENO), input: STDIN_FILENO)
    }

    /// Columns to lay text out in: the terminal's own, else COLUMNS, else 100.
    var columns: Int {
        let stated = variables["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        return max(output.terminalColumns ?? stated ?? 100, 40)
    }
}
