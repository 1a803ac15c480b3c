import Contracts
import JSONLines
import JSONRPC
import Model
import Records
import Testing

@Suite("Budget rules on record")
struct BudgetRulesRecordTests {
    private static let budget = #""budget":{"lines":[{"line":"personnel","amount":20000000}]}"#

    /// The shipped rules as those of an invented later year: another ceiling and tax, and no supplement.
    private static func later() throws -> String {
        try ShippedFile.budgetRules().replacing(#""id":"c3p-budget-fy2025""#, with: #""id":"later""#)
            .replacing(#""edition":"FY2025""#, with: #""edition":"FY2027""#)
            .replacing(#""from":"2025-02-10""#, with: #""from":"2027-02-10""#)
            .replacing(#""amountIncludingTax":20000000"#, with: #""amountIncludingTax":25000000"#)
            .replacing(#""percent":10"#, with: #""percent":12"#)
    }

    @Test("another year's ceiling and tax are another record, chosen by day or by name")
    func editions() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            try await scoring.put([try Self.later()], as: "budgetRules")
            let now = try await scoring.checkBudget(#"{\#(Self.budget),"asOf":"2027-02-09"}"#)
            #expect(now.report.rules.edition == "FY2025")
            #expect(now.report.sums.total == Yen(22_000_000))
            #expect(now.report.verdict == .fail)
            let then = try await scoring.checkBudget(#"{\#(Self.budget),"asOf":"2027-02-10"}"#)
            #expect(then.report.rules.edition == "FY2027")
            #expect(then.report.sums.total == Yen(22_400_000))
            #expect(then.report.verdict == .pass)
            #expect(then.asOf?.description == "2027-02-10")
            let named = try await scoring.checkBudget(#"{\#(Self.budget),"rules":"later"}"#)
            #expect(named.report.rules.id.value == "later")
            #expect(named.asOf == nil)
        }
    }

    @Test("rules that are not there, or named beside a day, are refused by field")
    func choice() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            for (others, code, pointer, rule) in [
                (#","rules":"none""#, ErrorCode.notFound, "/params/rules", "known-edition"),
                (#","asOf":"2020-01-01""#, .notFound, "/params/asOf", "edition-in-force"),
                (
                    #","rules":"c3p-budget-fy2025","asOf":"2026-01-01""#, .invalidParams, "/params/asOf",
                    "edition-or-day"
                ),
            ] {
                let error = try await refusal { try await scoring.checkBudget("{\(Self.budget)\(others)}") }
                #expect(error.code == code)
                #expect(error.refused == [pointer: rule])
            }
            let ahead = try await refusal { try await scoring.checkBudget(#"{\#(Self.budget),"minRevision":99}"#) }
            #expect(ahead.code.isRetryable)
        }
    }

    @Test("unsound rules are refused with every problem by row and field, and nothing is written")
    func unsound() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            let bad = try Self.later()
                .replacing(#""line":"consumption-tax","percent":12"#, with: #""line":"tx","percent":101"#)
                .replacing(#""part":["outsourcing"]"#, with: #""part":["outsorcing"]"#, maxReplacements: 1)
            let error = try await refusal { try await scoring.put([bad], as: "budgetRules") }
            #expect(error.code == .validationFailed)
            #expect(
                error.refused == [
                    "/params/rows/0/tax/line": "known-name", "/params/rows/0/tax/percent": "percent",
                    "/params/rows/0/shares/0/readings/1/part/0": "known-name",
                ])
            let list = try await scoring.client.call(ScoringMethods.ListRecords.self, .init(kind: "budgetRules"))
            #expect(list.total == 1)
        }
    }

    @Test("the expense lines are told with their definitions, all or those asked for")
    func lines() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            let all = try await scoring.client.call(ScoringMethods.ListExpenseLines.self, .init())
            #expect(all.lines.map(\.number) == Array(1...18))
            #expect(all.computedLine == "consumption-tax")
            #expect(all.groups.count == 5)
            #expect(all.lines[1].printedName == "Operating costs")
            let some = try await scoring.client.call(
                ScoringMethods.ListExpenseLines.self, .init(lines: ["outsourcing", "consumables"]))
            #expect(some.lines.map(\.id) == ["consumables", "outsourcing"])
            #expect(some.lines[0].definitions.count == 4)
            let error = try await refusal {
                try await scoring.client.call(ScoringMethods.ListExpenseLines.self, .init(lines: ["rent", "wage"]))
            }
            #expect(error.refused == ["/params/lines/1": "known-name"])
            #expect(error.problems.first?.message.en.hasSuffix("did you mean \"wages\"?") == true)
        }
    }

    @Test("rules are found by edition and by the words of their lines in either language")
    func search() async throws {
        try await RunningScoring.withBudgetRules { scoring in
            for (filters, text) in [(["edition": "FY2025"], nil), ([:], "外国旅費"), ([:], "outsourcing")] {
                let list = try await scoring.client.call(
                    ScoringMethods.ListRecords.self,
                    .init(kind: "budgetRules", filters: filters.isEmpty ? nil : filters, text: text))
                #expect(list.total == 1)
            }
        }
    }
}
