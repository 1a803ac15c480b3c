import Program
import Testing

@Suite("The command line")
struct CommandLineTests {
    private func outcome(_ arguments: [String]) async throws -> (ProgramExit, String) {
        let pipe = try TextPipe()
        let status = await DemoProgram.run(arguments: arguments, environment: [:], streams: pipe.streams)
        return (status, try pipe.wholeText())
    }

    @Test("--help lists every setting with its meaning, default and variable, and the exit codes")
    func help() async throws {
        let (status, text) = try await outcome(["--help"])
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(status == .success)
        #expect(
            words.contains(
                "--listen-port <PORT> Port to listen on; 0 takes a free one. Default: 7101. [RENKEI_LISTEN_PORT]"))
        #expect(words.contains("--config <FILE> JSON file of settings. [RENKEI_CONFIG]"))
        #expect(words.contains("78 wrong settings"))
        for declaration in DemoSettings.declared.declarations {
            #expect(words.contains("--\(declaration.key.flag) <"), "\(declaration.key.flag)")
            #expect(words.contains("[\(declaration.key.environmentName)]"), "\(declaration.key.environmentName)")
        }
    }

    @Test("--version names the program and its version")
    func version() async throws {
        let (status, text) = try await outcome(["--version"])
        #expect(status == .success)
        #expect(text == "demo 1.2.3\n")
    }

    @Test("an unknown flag is refused with the nearest one")
    func unknownFlag() async throws {
        let (status, text) = try await outcome(["--lisen-port", "1"])
        #expect(status == .usage)
        #expect(text.contains("Unknown option '--lisen-port'. Did you mean '--listen-port'?"))
    }

    @Test("a flag without a value and a word without a flag are refused", arguments: [["--listen-port"], ["serve"]])
    func wrongUsage(arguments: [String]) async throws {
        #expect(try await outcome(arguments).0 == .usage)
    }

    @Test("wrong settings end with 78 and name each of them")
    func wrongSettings() async throws {
        let (status, text) = try await outcome(["--listen-port", "x", "--admin-port", "y\nforged: line"])
        #expect(status == .settings)
        #expect(text.hasPrefix("demo: 2 settings are wrong; nothing was started.\n  listen-port: \"x\""))
        #expect(text.contains(#"admin-port: "y\nforged: line" from --admin-port"#))
    }
}
