import Foundation
import JSONText
import Model
import ScoringRules
import Testing

@Suite("The self-check of budget rules")
struct BudgetRulesCheckTests {
    private func problems(of text: String) throws -> [FieldProblem] {
        do {
            _ = try BudgetChecker(try JSONText.decode(BudgetRules.self, from: Array(text.utf8)))
            return []
        } catch let error as BudgetRulesRefusal {
            return error.problems
        }
    }

    private static func shipped() throws -> String {
        String(decoding: try Shipped.bytes("scoring/30-budgetRules.json"), as: UTF8.self)
    }

    @Test("refuses rules without an obligatory task")
    func noTask() throws {
        let text = try Self.shipped()
        let start = try #require(text.range(of: #""tasks": ["#))
        let end = try #require(text.range(of: #""shares": ["#))
        let bare = text[..<start.upperBound] + "]}," + text[end.lowerBound...]
        #expect(
            try problems(of: String(bare)).map { [$0.pointer, $0.rule] } == [["/obligation/tasks", "obligation-tasks"]])
    }

    @Test("finds nothing in the rules that ship: 18 lines, 7 tasks, 3 readings")
    func sound() throws {
        let rules = try Shipped.budgetChecker().rules
        #expect(rules.lines.count == 18)
        #expect(rules.obligation.tasks.count == 7)
        #expect(rules.shares.map(\.readings.count) == [3])
        #expect(rules.ceiling.amountIncludingTax == Yen(20_000_000))
        #expect(rules.ceiling.supplement?.mostIncludingTax == Yen(5_000_000))
        #expect(rules.lines.allSatisfy { $0.reference.text.hasPrefix("Guidebook FY2024, Table 5") })
        #expect(rules.lines[7].definitions.compactMap(\.number) == ["1", "2", "3", "4"])
    }

    @Test("rules survive a round trip, and so does a report")
    func coding() throws {
        let rules = try Shipped.budgetRules()
        #expect(try JSONText.decode(BudgetRules.self, from: try JSONText.encode(rules)) == rules)
        let report = try Shipped.budgetChecker().report(
            on: BudgetPlan(
                lines: BudgetSample.lines(BudgetSample.worked), items: [BudgetSample.item(1, line: "equipment")]))
        #expect(try JSONText.decode(BudgetReport.self, from: try JSONText.encode(report)) == report)
    }

    static let slips: [Slip] = [
        Slip(#""edition": "FY2025""#, #""edition": " ""#, "/edition", "text"),
        Slip(#""version": 1"#, #""version": 0"#, "/version", "rules-version"),
        Slip(
            #"{"from": "2025-02-10"}"#, #"{"from": "2025-02-10", "through": "2025-02-09"}"#, "/effective/through",
            "effective-period"),
        Slip(#"{"id": "tax", "title""#, #"{"id": "taxes", "title""#, "/lines/17/group", "known-group"),
        Slip(#"{"id": "tax", "title""#, #"{"id": "taxes", "title""#, "/groups/4", "empty-group"),
        Slip(#"{"id": "wages","#, #"{"id": "rent","#, "/lines/9/id", "unique-id"),
        Slip(#""number": 10,"#, #""number": 9,"#, "/lines/9/number", "line-number"),
        Slip(#""number": 10,"#, #""number": 0,"#, "/lines/9/number", "line-number"),
        Slip(#"{"id": "wages","#, #"{"id": "tax","#, "/lines/9/id", "separate-codes"),
        Slip(
            #"{"number": "2", "text": {"en": "Items"#, #"{"number": "1", "text": {"en": "Items"#,
            "/lines/7/definitions/1/number", "unique-id"),
        Slip(#""ja": "20万円が"#, #""jb": "20万円が"#, "", "coding"),
        Slip(#""line": "consumption-tax", "percent": 10"#, #""line": "tax", "percent": 10"#, "/tax/line", "known-name"),
        Slip(#""percent": 10"#, #""percent": 101"#, "/tax/percent", "percent"),
        Slip(#""percent": 10"#, #""percent": -1"#, "/tax/percent", "percent"),
        Slip(
            #""amountIncludingTax": 20000000"#, #""amountIncludingTax": 0"#, "/ceiling/amountIncludingTax", "amount"),
        Slip(
            #""mostIncludingTax": 5000000"#, #""mostIncludingTax": 9000000000000000000"#,
            "/ceiling/supplement/mostIncludingTax", "amount"),
        Slip(#"{"id": "7", "title""#, #"{"id": "1", "title""#, "/obligation/tasks/6/id", "unique-id"),
        Slip(#""mostPercent": 50"#, #""mostPercent": 0"#, "/shares/0/mostPercent", "percent"),
        Slip(#"{"id": "c", "title""#, #"{"id": "a", "title""#, "/shares/0/readings/2/id", "unique-id"),
        Slip(#""part": ["outsourcing"]"#, #""part": ["outsorcing"]"#, "/shares/0/readings/1/part/0", "known-name"),
        Slip(#""part": ["outsourcing"]"#, #""part": []"#, "/shares/0/readings/1/part", "share-side"),
        Slip(#""part": ["outsourcing"]"#, #""part": ["rent", "rent"]"#, "/shares/0/readings/1/part/1", "unique-id"),
        Slip(#""equipment": "equipment""#, #""equipment": "consumables""#, "/purchases/equipment", "two-lines"),
        Slip(
            #""equipment": "equipment""#, #""equipment": "consumption-tax""#, "/purchases/equipment", "computed-line"),
        Slip(#"{"definition": "4""#, #"{"definition": "5""#, "/purchases/tests/3/definition", "known-definition"),
        Slip(#""unitCostBelow": 200000"#, #""unitCostBelow": -1"#, "/purchases/tests/0/unitCostBelow", "amount"),
        Slip(
            #"{"property": "soonObsolete", "question""#, #"{"property": "proneToBreakage", "question""#,
            "/purchases/tests/3/property", "property-words"),
        Slip(
            #""unitCostBelow": 200000"#, #""unitCostBelow": 200000, "is": true"#, "", "coding"),
    ]

    @Test("names every slip by pointer and rule", arguments: slips)
    func slip(_ slip: Slip) throws {
        let text = try Self.shipped()
        let changed = text.replacing(slip.from, with: slip.to, maxReplacements: 1)
        #expect(changed != text)
        guard slip.rule != "coding" else {
            #expect(throws: JSONDecodingError.self) { try problems(of: changed) }
            return
        }
        let found = try problems(of: changed)
        #expect(
            found.contains { $0.pointer == slip.pointer && $0.rule == slip.rule }, "\(found.map(\.pointer)) \(found)")
        #expect(found.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
    }

    @Test("all slips are named at once")
    func together() throws {
        let text = try Self.shipped().replacing(#""percent": 10"#, with: #""percent": 200"#)
            .replacing(#""mostPercent": 50"#, with: #""mostPercent": 500"#)
        #expect(try problems(of: text).map(\.pointer) == ["/tax/percent", "/shares/0/mostPercent"])
    }
}
