package import Logging

/// What a program writes to its log, and how.
package struct LogSettings: Equatable, Sendable {
    package let format: LogFormat
    package let level: Logger.Level

    package init(format: LogFormat, level: Logger.Level) {
        self.format = format
        self.level = level
    }

    /// `log-format` and `log-level`.
    package static var declared: Settings<Self> {
        Settings<Self>(
            Settings("log.format", .choice, default: .auto, "How log lines are written; auto is human on a terminal"),
            Settings("log.level", .choice, default: .info, "The least severe level that is written")
        ) { Self(format: $0, level: $1) }
    }
}

/// How log lines are written.
package enum LogFormat: String, CaseIterable, Sendable {
    /// Human on a terminal, JSON elsewhere.
    case auto
    /// One JSON object a line.
    case json
    /// One line for a person to read.
    case human
}
