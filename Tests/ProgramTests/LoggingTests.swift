import JSONText
import Logging
import Program
import Testing

@Suite("The log")
struct LoggingTests {
    private func lines(
        _ format: LogFormat, level: Logger.Level = .info, _ log: (inout Logger) -> Void
    ) throws -> [String] {
        let pipe = try TextPipe()
        var logger = LogSettings(format: format, level: level).logger(service: "demo", output: pipe.output)
        log(&logger)
        return try pipe.wholeText().split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test("a JSON line has time, level, message, service, then the facts by name")
    func json() throws {
        let line = try #require(
            try lines(.json) { logger in
                logger[metadataKey: "traceId"] = "4bf9"
                logger.warning("need matched", metadata: ["need": "vn-hue", "counts": ["1", "2"], "by": ["id": "x"]])
            }.first)
        let end =
            #"","level":"warning","message":"need matched","service":"demo","by":{"id":"x"},"counts":["1","2"],"need":"vn-hue","traceId":"4bf9"}"#
        #expect(line.hasPrefix(#"{"ts":"20"#))
        #expect(line.hasSuffix(end), "\(line)")
    }

    @Test("nothing in a message or a fact can begin a line or end a text", arguments: [LogFormat.json, .human])
    func forgery(format: LogFormat) throws {
        let hostile = "a\"b\\c\nd\re\u{0}f\u{1b}[2Jg\u{7}\u{202e}"
        let lines = try lines(format) { logger in
            logger.info("\(hostile)", metadata: ["\(hostile)": "\(hostile)"])
        }
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        #expect(!line.unicodeScalars.contains { $0.value < 32 }, "\(line)")
        if format == .json {
            let entry = try JSONText.decode(
                [String: String].self, from: Array(line.replacing("\\u0000", with: "0").utf8))
            #expect(entry["message"] == hostile.replacing("\u{0}", with: "0"))
        }
    }

    @Test("a fact cannot pass for the time, the level, the message or the service")
    func ownNames() throws {
        let line = try #require(
            try lines(.json) { $0.info("real", metadata: ["message": "forged", "level": "trace"]) }.first)
        let entry = try JSONText.decode([String: String].self, from: Array(line.utf8))
        #expect(entry["message"] == "real")
        #expect(entry["level"] == "info")
        #expect(entry["_message"] == "forged")
    }

    @Test("lines below the level are not written")
    func level() throws {
        let lines = try lines(.json, level: .warning) { logger in
            logger.info("quiet")
            logger.error("loud")
        }
        #expect(lines.count == 1)
        #expect(lines.first?.contains("loud") == true)
    }

    @Test("auto writes JSON where nobody watches, and a human line has no colour there")
    func auto() throws {
        #expect(try lines(.auto) { $0.info("x") }.first?.hasPrefix("{") == true)
        let human = try #require(
            try lines(.human) { $0.info("need matched", metadata: ["took": "3 ms", "n": "2"]) }.first)
        #expect(human.hasSuffix(#"INFO     need matched n=2 took="3 ms""#), "\(human)")
    }

    @Test("lines of many threads do not mix")
    func threads() async throws {
        let pipe = try TextPipe()
        let logger = LogSettings(format: .json, level: .info).logger(service: "demo", output: pipe.output)
        await withTaskGroup { group in
            for index in 0..<200 {
                group.addTask {
                    logger.info(
                        "line", metadata: ["index": "\(index)", "pad": "\(String(repeating: "x", count: 100))"])
                }
            }
        }
        let indices = try pipe.wholeText().split(separator: "\n").map { line in
            try JSONText.decode([String: String].self, from: Array(line.utf8))["index"] ?? ""
        }
        #expect(Set(indices).count == 200)
    }
}
