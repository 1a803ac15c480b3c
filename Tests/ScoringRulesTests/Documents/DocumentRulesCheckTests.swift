import Model
import ScoringRules
import Testing

@Suite("The self-check of document rules")
struct DocumentRulesCheckTests {
    private static let file = "scoring/40-documentRules.json"

    @Test("finds nothing on the rules that ship")
    func sound() throws {
        let rules = try SampleFolder.rules()
        #expect(rules.problems().isEmpty)
        #expect(rules.documents.filter { $0.implied != true }.map(\.id) == (1...11).map(String.init))
    }

    private static let slips: [Slip] = [
        Slip(#""edition": "FY2025""#, #""edition": " ""#, "/edition", "text"),
        Slip(
            #""from": "2025-02-10""#, #""from": "2025-02-10", "through": "2025-02-09""#, "/effective/through",
            "effective-period"),
        Slip(#""id": "2""#, #""id": "1""#, "/documents/1/id", "unique-id"),
        Slip(#""ja": "申請書類""#, #""ja": """#, "/documents/0/title/ja", "text"),
        Slip(#""languages": ["ja", "en"]"#, #""languages": []"#, "/documents/1/languages", "empty-list"),
        Slip(
            #""need": {"kind": "always"}"#, #""need": {"kind": "always", "fact": "x"}"#, "/documents/0/need/fact",
            "need"),
        Slip(#""kind": "insteadOf", "document": "8""#, #""kind": "insteadOf""#, "/documents/13/need/document", "need"),
        Slip(
            #""kind": "insteadOf", "document": "8""#, #""kind": "insteadOf", "document": "88""#,
            "/documents/13/need/document", "known-name"),
        Slip(
            #""kind": "insteadOf", "document": "8""#, #""kind": "insteadOf", "document": "past-ems-rules""#,
            "/documents/13/need/document", "need"),
        Slip(#""route": "past-ems-rules""#, #""route": "past-ems""#, "/documents/7/supports/0/route", "known-name"),
        Slip(#""party": "partnerCity""#, #""party": "japaneseCity""#, "/documents/9/letters/1/party", "unique-id"),
        Slip("[2022, 2023, 2024]", "[2022, 2023, 2022]", "/documents/10/fiscalYears/required/2", "unique-year"),
        Slip("[2025, 2026, 2027]", "[2024, 2026, 2027]", "/documents/10/fiscalYears/renewal/0", "unique-year"),
        Slip(#""name": "agreement""#, #""name": " ""#, "/documents/14/need/unless/name", "text"),
        Slip(#""route": "past-ems-rules","#, "", "/documents/7/supports/0/withoutRoute", "route"),
        Slip(#""row": "3""#, #""row": """#, "/documents/2/supports/0/row", "text"),
        Slip("[2022, 2023, 2024]", "[22, 2023, 2024]", "/documents/10/fiscalYears/required/0", "fiscal-year"),
        Slip(
            #""after": ["internal-approval"]"#, #""after": ["approval"]"#, "/steps/1/after/0", "known-name"),
        Slip(#""group": "loi""#, #""group": "plan""#, "/steps/1/group", "unique-id"),
        Slip(#""document": "10", "part""#, #""document": "0", "part""#, "/steps/1/makes/0/document", "known-name"),
        Slip(
            #""after": ["loi-partner-city"]"#, #""after": ["loi-translation"]"#, "/steps/4/after", "step-order"),
        Slip(#""id": "first-round""#, #""id": "lead-times""#, "/notices/1/id", "unique-id"),
    ]

    @Test("names a slip by its place and rule, in both languages", arguments: slips)
    func slip(slip: Slip) throws {
        let found = try slip.record(DocumentRules.self, in: Self.file).problems()
        #expect(found.contains { $0.pointer == slip.pointer && $0.rule == slip.rule }, "\(found)")
        #expect(found.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
    }
}
