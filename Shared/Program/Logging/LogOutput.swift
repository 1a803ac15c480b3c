import Glibc
package import Logging

/// Where log lines go: an open file descriptor, which the caller keeps open.
package struct LogOutput: Sendable {
    package let descriptor: CInt

    package init(descriptor: CInt) {
        self.descriptor = descriptor
    }

    /// Standard error, so that what a program answers on standard output stays apart.
    package static var standardError: Self { Self(descriptor: 2) }

    /// Writes a whole line with one call to the system, so that lines of several threads do not mix. A line that
    /// cannot be written is lost: a program must not stop for its log.
    func write(_ line: [UInt8]) {
        var rest = line[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    /// Whether a person reads this output.
    var isTerminal: Bool { isatty(descriptor) == 1 }
}

extension LogSettings {
    /// A logger of a program, as these settings say.
    package func logger(service: String, output: LogOutput = .standardError) -> Logger {
        Logger(label: service) { [self] _ in handler(service: service, output: output) }
    }

    /// The handler for any logger of the program.
    func handler(service: String, output: LogOutput) -> any LogHandler {
        var handler: any LogHandler =
            switch format {
            case .human: HumanLogHandler(output: output, hasColours: output.isTerminal)
            case .auto where output.isTerminal: HumanLogHandler(output: output, hasColours: true)
            case .json, .auto: JSONLogHandler(service: service, output: output)
            }
        handler.logLevel = level
        return handler
    }
}
