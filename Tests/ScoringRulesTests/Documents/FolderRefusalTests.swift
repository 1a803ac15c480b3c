import Model
import ScoringRules
import Testing

@Suite("A folder that is refused")
struct FolderRefusalTests {
    @Test(
        "names the value, its place and its rule",
        arguments: [
            (#"{"document":"12"}"#, "document", "known-name"),
            (#"{"document":"6","organisation":"Third Co."}"#, "organisation", "known-name"),
            (#"{"document":"6","organisation":" "}"#, "organisation", "text"),
            (#"{"document":"2","party":"partnerCity"}"#, "party", "letter"),
            (#"{"document":"2","japaneseTranslation":true}"#, "japaneseTranslation", "letter"),
            (#"{"document":"10"}"#, "party", "required"),
            (#"{"document":"8","validFrom":"2025-02-01","validUntil":"2025-01-31"}"#, "validUntil", "validity-period"),
            (#"{"document":"8","validUntil":"2025-01-31","valid":true}"#, "valid", "one-validity"),
            (#"{"document":"2","languages":[]}"#, "languages", "empty-list"),
            (#"{"document":"2","fiscalYears":[2022]}"#, "fiscalYears", "fiscal-year"),
            (#"{"document":"11","fiscalYears":[-1]}"#, "fiscalYears/0", "fiscal-year"),
        ])
    func entry(entry: String, member: String, rule: String) throws {
        #expect(try SampleFolder.refusals([entry]) == ["/documents/documents/0/" + member: rule])
    }

    @Test("names everything at once")
    func all() throws {
        let refused = try SampleFolder.refusals(
            [
                #"{"document":"9","nothingToSubmit":true}"#, #"{"document":"9","valid":true}"#, #"{"document":"x"}"#,
            ], organisations: #""organisations":[{"en":"A","ja":"あ"},{"en":" a","ja":"い"},{"en":"","ja":"う"}]"#)
        #expect(
            refused == [
                "/documents/organisations/1": "unique-organisation", "/documents/organisations/2": "text",
                "/documents/documents/0/nothingToSubmit": "nothing-or-something",
                "/documents/documents/2/document": "known-name",
            ])
        #expect(
            try SampleFolder.refusals([], organisations: #""organisations":[]"#) == [
                "/documents/organisations": "organisations"
            ])
    }

    @Test("is not read where it is longer than any application's")
    func tooLong() throws {
        let entries = Array(repeating: #"{"document":"x"}"#, count: 201)
        #expect(try SampleFolder.refusals(entries) == ["/documents/documents": "too-many"])
    }

    @Test("offers the name that was probably meant, in both languages")
    func nearest() throws {
        let error = #expect(throws: DocumentRefusal.self) {
            try SampleFolder.report([
                #"{"document":"6","organisation":"Secnd Co."}"#, #"{"document":"enginer-cv"}"#,
            ])
        }
        let problems = try #require(error?.problems)
        #expect(problems.map(\.message.en).allSatisfy { $0.contains("did you mean") })
        #expect(problems[0].message.en.contains("\"Second Co.\""))
        #expect(problems[1].message.ja.contains("「engineer-cv」ではありませんか"))
    }
}
