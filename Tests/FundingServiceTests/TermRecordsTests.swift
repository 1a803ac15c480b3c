import Contracts
import FundingRules
import JSONLines
import JSONRPC
import JSONText
import Model
import PostgresSupport
import Records
import Testing

@Suite("The term list on record") struct TermRecordsTests {
    @Test("holds the shipped terms as they were sent, found by any of their spellings")
    func shipped() async throws {
        try await withFunding { funding in
            let rows = try ShippedRecords.rows("funding/05-term.jsonl")
            let stored = try await funding.put(rows, kind: "term")
            #expect(stored.created == rows.count && stored.rejected.isEmpty)
            let again = try await funding.put(rows, kind: "term")
            #expect(again.unchanged == rows.count)
            let one = try await funding.client.call(
                FundingMethods.GetRecord.self, .init(kind: "term", id: "methane"))
            #expect(try one.record.body.decode(FundingTerm.self).ja.contains("メタン"))
            for text in ["ﾒﾀﾝｶﾞｽ", "ＣＨ４", "めたんガス"] {
                let page = try await funding.client.call(
                    FundingMethods.ListRecords.self, .init(kind: "term", text: text))
                #expect(page.records.map(\.id) == ["methane"])
            }
        }
    }

    @Test("refuses a spelling of another term, a blank one, and a language without any, each by its place")
    func refused() async throws {
        try await withFunding { funding in
            _ = try await funding.put([row("methane", en: #""methane","CH4""#, ja: #""メタン""#)], kind: "term")
            let error = try await funding.refusal(
                FundingMethods.PutRecords.self,
                .init(
                    kind: "term",
                    rows: [
                        row("gas", en: #""gas","Methanes""#, ja: #""ガス","ﾒﾀﾝ""#),
                        row("blank", en: #""forest"," ""#, ja: #""の""#),
                        row("half", en: #""solar""#, ja: ""),
                        row("twin", en: #""FORESTS""#, ja: #""太陽光""#),
                    ]))
            #expect(error.code == .validationFailed)
            #expect(
                error.problems.map { "\($0.pointer) \($0.rule)" } == [
                    "/params/rows/0/en/1 spelling-unique", "/params/rows/0/ja/1 spelling-unique",
                    "/params/rows/1/en/0 spelling-unique", "/params/rows/1/en/1 text-has-words",
                    "/params/rows/1/ja/0 text-has-words", "/params/rows/2/ja both-languages",
                    "/params/rows/3/en/0 spelling-unique",
                ])
            #expect(error.problems.allSatisfy { !$0.message.ja.isEmpty })
        }
    }

    @Test("lets a term take up a spelling that its former owner gives back in the same request")
    func handedOver() async throws {
        try await withFunding { funding in
            _ = try await funding.put([row("a", en: #""solar","PV""#, ja: #""太陽光""#)], kind: "term")
            let saved = try await funding.put(
                [
                    row("a", en: #""solar""#, ja: #""太陽光""#), row("b", en: #""PV""#, ja: #""太陽電池""#),
                ], kind: "term")
            #expect(saved.updated == 1 && saved.created == 1)
        }
    }

    @Test("lets a search for schemes find the same ones in both languages from the next question on")
    func searching() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            func found(_ text: String) async throws -> [Scheme.ID] {
                try await funding.client.call(
                    FundingMethods.FindSchemes.self,
                    .init(
                        project: ProjectFacts(), asOf: CivilDate("2025-03-31"), filter: SchemeFilter(text: text))
                ).verdicts.map(\.scheme.id)
            }
            #expect(try await found("forest") != found("林業"))
            _ = try await funding.put(ShippedRecords.rows("funding/05-term.jsonl"), kind: "term")
            #expect(try await found("forest") == found("林業"))
            #expect(try await found("methane subsidy").map(\.value) == ["t7-unido"])
            #expect(try await found("メタンの補助金").map(\.value) == ["t7-unido"])
        }
    }

    @Test("keeps a term as this line")
    func goldenLine() throws {
        let term = FundingTerm(
            id: try #require(FundingTerm.ID("methane")), en: ["methane", "CH4"], ja: ["メタン"],
            source: Source("Guidebook FY2024, Table 7", asOf: PrintedDate("2025-03")))
        let line =
            #"{"id":"methane","en":["methane","CH4"],"ja":["メタン"],"#
            + #""source":{"text":"Guidebook FY2024, Table 7","asOf":"2025-03"}}"#
        #expect(String(decoding: try JSONText.encode(term), as: UTF8.self) == line)
        #expect(try JSONText.decode(FundingTerm.self, from: Array(line.utf8)) == term)
    }

    private func row(_ id: String, en: String, ja: String) throws -> JSONNode {
        try ShippedRecords.node(#"{"id":"\#(id)","en":[\#(en)],"ja":[\#(ja)],"source":{"text":"general usage"}}"#)
    }

    private func withFunding(_ body: @Sendable (RunningFunding) async throws -> Void) async throws {
        try await withDatabase(migrations: RecordMigrations.all) { database in
            try await RunningFunding.with(database, matchmaking: RunningFunding.noRegister, body)
        }
    }
}
