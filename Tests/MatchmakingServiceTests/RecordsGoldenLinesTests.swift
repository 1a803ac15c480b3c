import Contracts
import JSONText
import Model
import Testing

@Suite("The contracts of duplicates, merging and introductions, to the letter") struct RecordsGoldenLinesTests {
    private func check<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    @Test("findDuplicates")
    func findDuplicates() throws {
        let params = MatchmakingMethods.FindDuplicates.Params(kind: .company, id: "co-2", limit: 5, minRevision: 2)
        let line = #"{"kind":"company","id":"co-2","limit":5,"minRevision":2}"#
        #expect(String(decoding: try JSONText.encode(params), as: UTF8.self) == line)
        try check(
            MatchmakingMethods.FindDuplicates.Result(
                kind: .company,
                candidates: [
                    DuplicateCandidate(
                        kind: .company, id: "co-3", names: Names(en: "Roof Co."), strength: .strong,
                        reasons: [
                            Reason(
                                rule: "same-name", reference: "Reference", inputs: [Reason.Input("name", "roof")],
                                message: BilingualText(en: "Same.", ja: "同じ。"))
                        ])
                ], found: 1, revision: 7, stale: false),
            #"{"kind":"company","candidates":[{"kind":"company","id":"co-3","names":{"en":"Roof Co."},"#
                + #""strength":"strong","reasons":[{"rule":"same-name","reference":"Reference","#
                + #""inputs":[{"name":"name","value":"roof"}],"message":{"en":"Same.","ja":"同じ。"}}]}],"#
                + #""found":1,"revision":7,"stale":false}"#)
    }

    @Test("mergeRecords")
    func mergeRecords() throws {
        try check(
            MatchmakingMethods.MergeRecords.Params(
                kind: .company, keep: "co-2", absorb: "co-3", expectedRevisions: ["co-2": 4], author: "Sato",
                dryRun: true),
            #"{"kind":"company","keep":"co-2","absorb":"co-3","expectedRevisions":{"co-2":4},"author":"Sato","#
                + #""dryRun":true}"#)
        try check(
            MatchmakingMethods.MergeRecords.Result(
                kind: .company, kept: "co-2", absorbed: "co-3", dryRun: false,
                record: .object(JSONObject([(name: "id", value: .string("co-2"))])),
                conflicts: [.init(pointer: "/kind", kept: .string("company"), absorbed: .string("foundation"))],
                followed: [RecordName(.technology, "O2")], revision: 9),
            #"{"kind":"company","kept":"co-2","absorbed":"co-3","dryRun":false,"record":{"id":"co-2"},"#
                + #""conflicts":[{"pointer":"/kind","kept":"company","absorbed":"foundation"}],"#
                + #""followed":[{"kind":"technology","id":"O2"}],"revision":9}"#)
    }

    @Test("listReminders")
    func listReminders() throws {
        let introduction = Introduction(
            id: try #require(Introduction.ID("i-1")), partnerCityId: try #require(PartnerCity.ID("pc-1")),
            companyId: try #require(Company.ID("co-1")),
            steps: [Introduction.Step(.inTalks, on: try civilDay("2025-01-01"), by: "Sato")])
        let status = try #require(IntroductionStatus(introduction, on: try civilDay("2025-04-02")))
        try check(
            MatchmakingMethods.ListReminders.Params(
                asOf: try civilDay("2025-04-02"), withinDays: 7, companyId: Company.ID("co-1"), limit: 5),
            #"{"asOf":"2025-04-02","withinDays":7,"companyId":"co-1","limit":5}"#)
        try check(
            MatchmakingMethods.ListReminders.Result(
                asOf: try civilDay("2025-04-02"),
                reminders: [
                    IntroductionReminder(
                        introduction: status, city: Names(en: "City"), company: Names(en: "Co."),
                        dueOn: try civilDay("2025-04-01"), overdueDays: 1, action: BilingualText(en: "Ask.", ja: "確認。"))
                ], found: 1, revision: 7, stale: false),
            #"{"asOf":"2025-04-02","reminders":[{"introduction":{"id":"i-1","partnerCityId":"pc-1","companyId":"co-1","#
                + #""state":"inTalks","since":"2025-01-01","by":"Sato","dueOn":"2025-04-01"},"city":{"en":"City"},"#
                + #""company":{"en":"Co."},"dueOn":"2025-04-01","overdueDays":1,"#
                + #""action":{"en":"Ask.","ja":"確認。"}}],"found":1,"revision":7,"stale":false}"#)
    }

    @Test("the records of facts, complete lists and introductions")
    func records() throws {
        try check(
            Fact(
                id: try #require(Fact.ID("f")), subject: RecordName(.company, "co-1"), predicate: .overseasBase,
                country: CountryCode("VN"), value: "Hanoi office", truth: .yes, level: .own,
                asOf: PrintedDate("2024-08"), validFrom: try civilDay("2024-01-01"), source: Source("s")),
            #"{"id":"f","subject":{"kind":"company","id":"co-1"},"predicate":"overseasBase","country":"VN","#
                + #""value":"Hanoi office","truth":"yes","level":"B","asOf":"2024-08","validFrom":"2024-01-01","#
                + #""source":{"text":"s"}}"#)
        try check(
            Introduction(
                id: try #require(Introduction.ID("i")), partnerCityId: try #require(PartnerCity.ID("pc-1")),
                companyId: try #require(Company.ID("co-1")),
                steps: [
                    Introduction.Step(.proposed, on: try civilDay("2025-01-01"), by: "Sato"),
                    Introduction.Step(.declined, on: try civilDay("2025-01-02"), by: "Ito", reason: "no funds"),
                ]),
            #"{"id":"i","partnerCityId":"pc-1","companyId":"co-1","steps":[{"state":"proposed","on":"2025-01-01","#
                + #""by":"Sato"},{"state":"declined","on":"2025-01-02","by":"Ito","reason":"no funds"}]}"#)
    }
}
