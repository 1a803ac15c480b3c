import Model
import Testing

@testable import CLI

@Suite("The command line")
struct CommandLineTests {
    /// A port of this machine where nothing listens.
    private static let nowhere = "127.0.0.1:1"

    @Test("help names every command and every exit code")
    func help() async throws {
        let run = try await CommandRun.of(["--help"])
        #expect(run.status == .success)
        #expect(run.errors.isEmpty)
        for name in [
            "tour", "status", "match", "municipalities", "consortium", "score", "screen", "budget", "documents",
            "timetable",
            "calendar", "proposal", "whatif", "leads", "review", "rank", "rescore", "funding", "list", "get", "import",
            "call",
        ] {
            #expect(run.output.contains("  \(name) "))
        }
        for status in ExitStatus.allCases { #expect(run.output.contains("\(status.rawValue)  ")) }
    }

    @Test(
        "a wrong command line ends with 2 and words on standard error alone",
        arguments: [["fly"], ["status", "--fast"], ["list"], ["--lang", "fr", "status"]])
    func usage(_ arguments: [String]) async throws {
        let run = try await CommandRun.of(arguments)
        #expect(run.status == .usage)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Usage:"))
    }

    @Test("with --json a wrong command line is one line of JSON")
    func usageAsJSON() async throws {
        let run = try await CommandRun.of(["list", "--json"])
        #expect(run.status == .usage)
        #expect(run.errors.hasPrefix(#"{"error":{"exitCode":2,"message":{"en":"#))
        #expect(run.errors.hasSuffix("}}\n"))
    }

    @Test("without a command the help is shown")
    func noCommand() async throws {
        let run = try await CommandRun.of([])
        #expect(run.status == .success)
        #expect(run.output.contains("renkei <subcommand>"))
    }

    @Test("a service that is not there ends with 3 and says what to do, in the language asked for")
    func unreachable() async throws {
        let arguments = ["get", "need", "need-1", "--matchmaking", Self.nowhere]
        let english = try await CommandRun.of(arguments)
        #expect(english.status == .unreachable)
        #expect(english.errors.hasPrefix("Error: The matchmaking service does not answer at 127.0.0.1:1"))
        #expect(english.errors.contains("Next: Start the services with deploy/up"))
        let japanese = try await CommandRun.of(["--lang", "ja"] + arguments)
        #expect(japanese.status == .unreachable)
        #expect(japanese.errors.hasPrefix("エラー: 127.0.0.1:1 の matchmaking サービスに接続できません"))
    }

    @Test("the status of services that are not there is shown, and is a no")
    func statusAway() async throws {
        let flags = ["--matchmaking", Self.nowhere, "--scoring", Self.nowhere, "--funding", Self.nowhere]
        let run = try await CommandRun.of(["status"] + flags)
        #expect(run.status == .negative)
        #expect(run.output.contains("deploy/up"))
        let json = try await CommandRun.of(["status", "--json"] + flags)
        #expect(json.status == .negative)
        #expect(
            json.output.split(separator: "\n").map { $0.prefix(40) } == [
                #"{"service":"matchmaking","address":"127."#, #"{"service":"scoring","address":"127.0.0."#,
                #"{"service":"funding","address":"127.0.0."#,
            ])
    }

    @Test(
        "what cannot be asked is refused before a service is called",
        arguments: [
            (["match"], "NEED-ID"), (["match", "n-1", "--city", "c-1"], "one of the three"),
            (["match", "n-1", "--country", "VN"], "--country"), (["municipalities"], "--need"),
            (["consortium", "leads"], "--need"),
            (["consortium", "pc-x", "--text", "solar", "--priority", "1", "--priority", "2"], "--priority"),
            (["list", "ned"], "Did you mean \"need\"?"), (["list", "need", "--filter", "x"], "NAME=VALUE"),
            (["call", "maching.matchNeed"], "Did you mean \"matchmaking\"?"), (["call", "rpc.ping"], "--service"),
            (["call", "funding.findSchemes", "[1,"], "not JSON"),
            (["call", "funding.findSchemes", "7"], "JSON object"),
            (["score", "/nowhere/proposal.json"], "/nowhere/proposal.json"),
            (["import", "/nowhere/records.jsonl"], "does not say which records"),
            (["import", "x.jsonl", "--service", "funding"], "--kind"),
        ])
    func refusedEarly(_ arguments: [String], _ words: String) async throws {
        let run = try await CommandRun.of(arguments + ["--timeout", "0.1"])
        #expect(run.status == .usage)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test("the words of the help of call stand apart")
    func helpOfCall() async throws {
        let run = try await CommandRun.of(["call", "--help"])
        let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("(rpc.discover, rpc.ping) need --service"), "\(run.output)")
    }

    @Test("bad JSON from standard input is told by line and byte")
    func standardInput() async throws {
        let run = try await CommandRun.of(["score", "-"], input: "{\n  \"id\": 1,\n}")
        #expect(run.status == .usage)
        #expect(run.errors.contains("line 2"), "\(run.errors)")
    }
}
