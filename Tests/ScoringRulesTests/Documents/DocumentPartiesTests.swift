import Model
import ScoringRules
import Testing

@Suite("Documents of several parties")
struct DocumentPartiesTests {
    private static let lead = #""organisations":[{"en":"Lead Co.","ja":"代表株式会社"}]"#

    @Test("one organisation submits one overview, and no agreement")
    func alone() throws {
        let folder = SampleFolder.complete(but: "6", #"{"document":"6"}"#)
        let report = try SampleFolder.report(folder, organisations: Self.lead)
        #expect(report.joint == .no)
        #expect(try report.item("6").status == .complete)
        #expect(try report.item("joint-agreement").status == .nothingToSubmit)
    }

    @Test("overviews that name nobody may be anybody's, as far as they go")
    func unnamed() throws {
        let one = try SampleFolder.report(
            SampleFolder.complete(but: "6", #"{"document":"6","organisation":"Lead Co."}"#, #"{"document":"6"}"#))
        #expect(try one.item("6").status == .unknown)
        let few = try SampleFolder.report(SampleFolder.complete(but: "6", #"{"document":"6"}"#))
        #expect(try few.item("6").missing.map(\.label.en) == ["overview of 1 more organisation"])
    }

    @Test("without the list of organisations it is unknown whether one overview is enough")
    func organisationsUnknown() throws {
        let report = try SampleFolder.report(
            SampleFolder.complete(but: "6", #"{"document":"6"}"#), organisations: nil)
        #expect(try report.item("6").status == .unknown)
        #expect(report.joint == .unknown)
        let question = try #require(report.questions.first { $0.fact.pointer == "/documents/organisations" })
        #expect(question.documents == ["6", "joint-agreement"])
    }

    @Test("both cities' letters are needed, and those of others only recommended from the second year")
    func letters() throws {
        let none = SampleFolder.complete(but: "10", #"{"document":"10","party":"otherStakeholder","languages":["ja"]}"#)
        #expect(try SampleFolder.report(none).item("10").missing.map(\.party) == [.japaneseCity, .partnerCity])
        #expect(try SampleFolder.report(SampleFolder.complete).item("10").notes.isEmpty)
        let ongoing = try SampleFolder.report(SampleFolder.complete, kind: .ongoing)
        #expect(try ongoing.item("10").notes.map(\.id) == ["letter-recommended"])
        #expect(ongoing.verdict == .ready)
    }

    @Test("each of several partner cities writes a letter")
    func severalCities() throws {
        let report = try SampleFolder.report(SampleFolder.complete, partnerCities: 3)
        #expect(
            try report.item("10").missing.map(\.label.en) == ["letter of interest of the partner city (2 of 3)"])
    }

    @Test("a Japanese city's letter in English lacks nothing: whether it needs a translation is to be confirmed")
    func japaneseCityInEnglish() throws {
        let folder = SampleFolder.complete(
            but: "10", #"{"document":"10","party":"japaneseCity","languages":["en"]}"#,
            #"{"document":"10","party":"partnerCity","languages":["en"],"japaneseTranslation":true}"#)
        let report = try SampleFolder.report(folder)
        #expect(report.verdict == .ready)
        let letters = try report.item("10")
        #expect(letters.missing.isEmpty)
        #expect(letters.notes.map(\.id) == ["letter-translation"])
        #expect(letters.notes.first?.message.ja == "未入手（要否を確認）：日本側自治体の関心表明書の和訳")
    }

    @Test(
        "a translation is needed of what is not in Japanese, and asked about where the language is not known",
        arguments: [
            (#""languages":["ja"]"#, DocumentReport.Status.complete), (#""languages":["en"]"#, .incomplete),
            (#""languages":["other"],"japaneseTranslation":true"#, .complete),
            (#""languages":["en","ja"]"#, .complete), (#""japaneseTranslation":true"#, .complete),
            (#""isCopy":true"#, .unknown),
        ])
    func translation(members: String, status: DocumentReport.Status) throws {
        let folder = SampleFolder.complete(
            but: "10", #"{"document":"10","party":"japaneseCity"}"#,
            #"{"document":"10","party":"partnerCity",\#(members)}"#)
        #expect(try SampleFolder.report(folder).item("10").status == status)
    }
}
