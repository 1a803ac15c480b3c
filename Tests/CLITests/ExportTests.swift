import Model
import Testing

@testable import CLI

@Suite("Exports and the proposal of a command")
struct ExportTests {
    @Test("cells with separators, quotes and line feeds are quoted, and a formula stays a text")
    func csv() {
        var csv = CSVText(["a", "b"])
        csv.append(["x,y", "say \"no\""])
        csv.append(["two\nlines", "=1+1"])
        csv.append(["-5", "+cmd"])
        csv.append(["提案", ""])
        #expect(
            csv.text == "a,b\r\n\"x,y\",\"say \"\"no\"\"\"\r\n\"two\nlines\",'=1+1\r\n-5,'+cmd\r\n提案,\r\n")
    }

    @Test(
        "@ID is a proposal on record, @ID:REVISION the same as it was, anything else a file",
        arguments: [("@davao", "@davao"), ("@davao:12", "@davao:12"), ("-", "-"), ("a/b.json", "a/b.json")])
    func choice(_ argument: String, _ description: String) throws {
        #expect(try #require(ProposalChoice(argument: argument)).description == description)
    }

    @Test("what is neither an id nor a revision is refused", arguments: ["@", "@a b", "@a:", "@a:x", "@:3"])
    func noChoice(_ argument: String) {
        #expect(ProposalChoice(argument: argument) == nil)
    }

    @Test("a problem of the request is told by its place in the file, others stay as they are")
    func locating() throws {
        let error = CommandError(
            .refused, .init(en: "no", ja: "否"),
            problems: ["/params/proposal/facts/x", "/params/proposalId", "/params/sheet"].map {
                InputProblem(field: $0, rule: "r", message: .init(en: "m", ja: "文"))
            })
        let located = ProposalChoice.file("p.json").locating(error).problems
        #expect(located.map(\.field) == ["/facts/x", "/params/proposalId", "/params/sheet"])
        #expect(located.map(\.file) == ["p.json", nil, nil])
    }
}
