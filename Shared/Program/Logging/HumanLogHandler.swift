import Logging

/// Writes each event as one line for a person: time, level, message, then the facts as `name=value`.
struct HumanLogHandler: LogHandler {
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    private let output: LogOutput
    private let hasColours: Bool

    /// - Parameter hasColours: whether to colour the level; only a terminal shows colours.
    init(output: LogOutput, hasColours: Bool) {
        self.output = output
        self.hasColours = hasColours
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = "\(LogTime.now().timeOfDay) \(label(of: event.level)) \(OneLine.escaped(event.message.description))"
        for (name, value) in event.facts(metadata, metadataProvider) {
            let text = OneLine.escaped(value.description)
            let needsQuotes = text.isEmpty || text.contains { $0 == " " || $0 == "\"" || $0 == "=" }
            line += " \(OneLine.escaped(name))=" + (needsQuotes ? Self.quoted(text) : text)
        }
        output.write(Array(line.utf8) + [UInt8(ascii: "\n")])
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\""
    }

    private func label(of level: Logger.Level) -> String {
        let name = level.rawValue.uppercased()
        let padded = name + String(repeating: " ", count: max(0, 8 - name.count))
        guard hasColours else { return padded }
        let colour =
            switch level {
            case .trace, .debug: "2"
            case .info, .notice: "36"
            case .warning: "33"
            case .error, .critical: "31"
            }
        return "\u{1b}[\(colour)m\(padded)\u{1b}[0m"
    }
}
