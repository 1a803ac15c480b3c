import JSONRPC
import Model
import Testing

@testable import CLI

@Suite("How a session is set up")
struct SessionTests {
    @Test(
        "the option goes before RENKEI_LANG, that before the locale, and English is the rest",
        arguments: [
            (Language.en, ["RENKEI_LANG": "ja"], Language.en), (nil, ["RENKEI_LANG": "ja", "LANG": "en_US"], .ja),
            (nil, ["LC_ALL": "", "LC_MESSAGES": "ja_JP.UTF-8", "LANG": "en_US"], .ja),
            (nil, ["LC_ALL": "C", "LANG": "ja_JP.UTF-8"], .en), (nil, ["LANG": "fr_FR"], .en), (nil, [:], .en),
        ] as [(Language?, [String: String], Language)])
    func language(_ option: Language?, _ variables: [String: String], _ language: Language) {
        #expect(LanguageChoice.language(option, variables: variables) == language)
    }

    @Test(
        "an address is HOST:PORT, an IPv6 host in brackets",
        arguments: [
            ("127.0.0.1:7101", "127.0.0.1:7101"), ("localhost:1", "localhost:1"), ("[::1]:65535", "[::1]:65535"),
        ])
    func address(_ text: String, _ description: String) throws {
        #expect(try #require(ServiceAddress(text)).description == description)
    }

    @Test(
        "anything else is no address",
        arguments: [
            "", "localhost", ":7101", "localhost:", "localhost:0", "localhost:65536", "::1:7101", "a b:1", "h:+1",
        ])
    func noAddress(_ text: String) {
        #expect(ServiceAddress(text) == nil)
    }

    @Test("a timeout is 0.1 to 60 seconds", arguments: [("0.1", 100), ("5", 5_000), ("2.5", 2_500), ("60", 60_000)])
    func timeout(_ text: String, _ milliseconds: Int) {
        #expect(Timeout(text)?.milliseconds == milliseconds)
    }

    @Test("anything else is no timeout", arguments: ["0", "61", "-1", "soon", "nan", ""])
    func noTimeout(_ text: String) {
        #expect(Timeout(text) == nil)
    }

    @Test("global options may stand before the command")
    func order() {
        #expect(
            GlobalOptions.movedBehindCommand(["--lang", "ja", "--json", "--timeout=3", "status", "--no-color"])
                == ["status", "--lang", "ja", "--json", "--timeout=3", "--no-color"])
        #expect(GlobalOptions.movedBehindCommand(["--json", "--help"]) == ["--json", "--help"])
        #expect(GlobalOptions.movedBehindCommand(["status", "--json"]) == ["status", "--json"])
    }

    @Test(
        "global options may stand before a command of a command",
        arguments: ["intro", "proposal", "review", "consortium", "funding"])
    func orderInGroups(_ group: String) {
        #expect(
            GlobalOptions.movedBehindCommand(["--lang", "ja", "--json", group, "list", "--by", "Sato"])
                == [group, "list", "--lang", "ja", "--json", "--by", "Sato"])
    }

    @Test("a group without a usual command says which commands it has, wherever the options stand")
    func groupAlone() async throws {
        #expect(GlobalOptions.movedBehindCommand(["--lang", "ja", "intro"]) == ["intro"])
        #expect(GlobalOptions.movedBehindCommand(["--lang", "ja", "funding"]) == ["funding", "--lang", "ja"])
        let run = try await CommandRun.of(["--json", "proposal"])
        #expect(run.status == .success && run.output.contains("SUBCOMMANDS"))
    }

    @Test("every wrong variable of the environment is named at once")
    func wrongEnvironment() async throws {
        let run = try await CommandRun.of(
            ["status", "--json"],
            variables: ["RENKEI_SCORING": "nowhere", "RENKEI_FUNDING": "h:0", "RENKEI_LANG": "fr"])
        #expect(run.status == .usage)
        #expect(run.output.isEmpty)
        for name in ["RENKEI_SCORING", "RENKEI_FUNDING", "RENKEI_LANG"] { #expect(run.errors.contains(name)) }
    }

    @Test("a method's name and a record's kind tell the service")
    func services() {
        #expect(ServiceName(methodNamed: "scoring.scoreProposal") == .scoring)
        #expect(ServiceName(methodNamed: "rpc.ping") == nil)
        #expect(ServiceName(keeping: "partnerCity") == .matchmaking)
        #expect(ServiceName(keeping: "scheme") == .funding)
        #expect(ServiceName(keeping: "sheet") == .scoring)
        #expect(ServiceName(keeping: "budgetRules") == .scoring)
        #expect(ServiceName(keeping: "term") == .funding)
        #expect(ServiceName(keeping: "planet") == nil)
        #expect(Set(ServiceName.allKinds).count == ServiceName.allKinds.count)
    }
}
