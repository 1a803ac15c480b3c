import Logging

/// Writes each event as one JSON object on one line: `ts`, `level`, `message`, `service`, then the metadata as members
/// in the order of their names.
///
/// Metadata whose name is one of the four is written with `_` before it, so that it cannot pass for the real one.
struct JSONLogHandler: LogHandler {
    var logLevel: Logger.Level = .info
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    private let service: String
    private let output: LogOutput

    init(service: String, output: LogOutput) {
        self.service = service
        self.output = output
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = JSONLine()
        line.open()
        line.member("ts", text: LogTime.now().text)
        line.member("level", text: event.level.rawValue)
        line.member("message", text: event.message.description)
        line.member("service", text: service)
        for (name, value) in event.facts(metadata, metadataProvider) {
            line.member(Self.ownNames.contains(name) ? "_\(name)" : name, value: value)
        }
        line.close()
        output.write(line.bytes + [UInt8(ascii: "\n")])
    }

    private static let ownNames: Set<String> = ["ts", "level", "message", "service"]
}

extension LogEvent {
    /// The event's facts by name: its own over the provider's over the logger's, with the cause as `error`.
    func facts(
        _ metadata: Logger.Metadata, _ provider: Logger.MetadataProvider?
    ) -> [(name: String, value: Logger.MetadataValue)] {
        var facts = metadata
        if let provider { facts.merge(provider.get()) { $1 } }
        if let own = self.metadata { facts.merge(own) { $1 } }
        if let error { facts["error"] = "\(error)" }
        return facts.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    }
}
