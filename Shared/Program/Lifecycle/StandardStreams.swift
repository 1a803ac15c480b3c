/// Where a program's own words go: the answers it was asked for, and the rest.
package struct StandardStreams: Sendable {
    /// `--help` and `--version`.
    package let output: LogOutput
    /// The log, and why the program could not start.
    package let error: LogOutput

    package init(output: LogOutput = LogOutput(descriptor: 1), error: LogOutput = .standardError) {
        self.output = output
        self.error = error
    }
}

extension LogOutput {
    /// Writes a text of one or more lines.
    func writeText(_ text: String) {
        write(Array(text.utf8) + (text.hasSuffix("\n") ? [] : [UInt8(ascii: "\n")]))
    }
}
