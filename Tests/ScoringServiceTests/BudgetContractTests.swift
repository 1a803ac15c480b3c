import Contracts
import JSONText
import Model
import Testing

@Suite("The budget contracts as lines")
struct BudgetContractTests {
    private static let text = BilingualText(en: "t", ja: "文")
    private static let words = #"{"en":"t","ja":"文"}"#

    private func checkLine<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    @Test("a question is one line")
    func params() throws {
        let plan = BudgetPlan(
            lines: [.init(line: "rent", amount: Yen(5)), .init(line: "wages", amount: nil)],
            tasks: [.init(task: "4", amount: Yen(0))],
            fieldSurveys: [.init(title: Self.text, line: "rent", amount: Yen(2), forJCMApplication: true)],
            items: [
                .init(
                    title: Self.text, unitCost: Yen(3), quantity: 2, usableRepeatedly: true, proneToBreakage: false,
                    soonObsolete: false, line: "equipment")
            ])
        let t = Self.words
        try checkLine(
            ScoringMethods.CheckBudget.Params(
                budget: plan, rules: BudgetRules.ID("b-1"), asOf: CivilDate("2025-03-03"), minRevision: 7),
            #"{"budget":{"lines":[{"line":"rent","amount":5},{"line":"wages"}],"tasks":[{"task":"4","amount":0}],"#
                + #""fieldSurveys":[{"title":\#(t),"line":"rent","amount":2,"forJCMApplication":true}],"#
                + #""items":[{"title":\#(t),"unitCost":3,"quantity":2,"usableRepeatedly":true,"proneToBreakage":false,"#
                + #""soonObsolete":false,"line":"equipment"}]},"rules":"b-1","asOf":"2025-03-03","minRevision":7}"#)
        try checkLine(
            ScoringMethods.CheckBudget.Params(proposalId: Proposal.ID("p-1")), #"{"proposalId":"p-1"}"#)
        try checkLine(ScoringMethods.ListExpenseLines.Params(lines: ["rent"]), #"{"lines":["rent"]}"#)
    }

    @Test("an answer is one line")
    func result() throws {
        let t = Self.words
        let reason = #"{"rule":"r","reference":"R","inputs":[{"name":"net","value":"5"}],"message":\#(t)}"#
        let head =
            #"{"asOf":"2025-03-03","report":{"rules":{"id":"b-1","edition":"FY2025","title":\#(t),"#
            + #""effective":{"from":"2025-02-10"},"source":{"text":"S"}},"verdict":"conditional","headline":\#(t),"#
            + #""reasons":[\#(reason)],"lines":[{"id":"rent","number":1,"title":\#(t),"group":"g","state":"stated","#
            + #""amount":5,"reference":"R"}],"groups":[{"id":"g","title":\#(t),"category":\#(t),"amount":5,"#
            + #""isComplete":true}],"sums":{"net":5,"tax":0,"total":5,"isComplete":true},"#
            + #""ceiling":{"verdict":"conditional","amountIncludingTax":4,"excess":1,"greatestNet":4,"supplement":{"most":3,"surveys":2,"#
            + #""available":2,"availableAtBest":2,"condition":\#(t),"reference":"R"}},"#
        let tail =
            #""changes":[{"reaching":"pass","reduction":1,"message":\#(t)}],"shares":[{"rule":"half","title":\#(t),"#
            + #""reference":"R","mostPercent":50,"note":\#(t),"readings":[{"id":"a","title":\#(t),"holds":"no","part":5,"#
            + #""whole":5,"limit":2,"excess":3,"isComplete":true,"message":\#(t)}]}],"tasks":{"verdict":"fail","#
            + #""reason":\#(reason),"tasks":[{"id":"1","title":\#(t),"deliverables":\#(t),"cadence":\#(t),"#
            + #""state":"notCosted","amount":0,"reference":"R"}],"sum":0,"remainder":5},"items":[{"title":\#(t),"#
            + #""unitCost":3,"quantity":2,"amount":6,"line":"consumables","definition":"1","reason":\#(reason),"#
            + #""chosenLine":"equipment","placement":"differs","notices":[]}],"notices":[{"id":"n","level":"warning","#
            + #""reference":"R","message":\#(t)}],"questions":[{"pointer":"/lines/0/amount","question":\#(t),"effect":\#(t)}]},"#
            + #""revision":8,"stale":false}"#
        try checkLine(
            ScoringMethods.CheckBudget.Result(
                asOf: CivilDate("2025-03-03"), report: try report(), revision: 8, stale: false), head + tail)
    }

    @Test("the lines are one line")
    func lines() throws {
        let t = Self.words
        try checkLine(
            ScoringMethods.ListExpenseLines.Result(
                asOf: nil, rules: try rules(), lines: try rules().lines, revision: 8, stale: true),
            #"{"rules":{"id":"b-1","edition":"FY2025","title":\#(t),"effective":{"from":"2025-02-10"},"#
                + #""source":{"text":"S"}},"groups":[{"id":"g","title":\#(t),"category":\#(t)}],"lines":[{"id":"rent","#
                + #""number":1,"printedName":"Rent","title":\#(t),"group":"g","definitions":[{"number":"1","text":\#(t)}],"#
                + #""reference":"R","notices":[{"id":"n","reference":"R","message":\#(t)}]}],"computedLine":"tax","#
                + #""revision":8,"stale":true}"#)
    }

    // MARK: - Values

    private func report() throws -> BudgetReport {
        let (rules, text) = (try rules(), Self.text)
        let reason = Reason(rule: "r", reference: "R", inputs: [.init("net", "5")], message: text)
        return BudgetReport(
            rules: .init(rules), verdict: .conditional, headline: text, reasons: [reason],
            lines: [.init(rules.lines[0], state: .stated, amount: Yen(5))],
            groups: [.init(rules.groups[0], amount: Yen(5), isComplete: true)],
            sums: .init(net: Yen(5), tax: Yen(0), total: Yen(5), isComplete: true),
            ceiling: .init(
                verdict: .conditional, amountIncludingTax: Yen(4), headroom: nil, excess: Yen(1), greatestNet: Yen(4),
                roomBeforeTax: nil,
                supplement: .init(
                    most: Yen(3), surveys: Yen(2), available: Yen(2), availableAtBest: Yen(2), condition: text,
                    reference: "R")),
            changes: [.init(reaching: .pass, reduction: Yen(1), message: text)],
            shares: [
                .init(
                    rules.shares[0],
                    readings: [
                        .init(
                            id: "a", title: text, holds: .no, part: Yen(5), whole: Yen(5), limit: Yen(2),
                            excess: Yen(3), isComplete: true, message: text)
                    ])
            ],
            tasks: .init(
                verdict: .fail, reason: reason,
                tasks: [.init(rules.obligation.tasks[0], state: .notCosted, amount: Yen(0))], sum: Yen(0),
                remainder: Yen(5)),
            items: [
                .init(
                    title: text, unitCost: Yen(3), quantity: 2, amount: Yen(6), line: "consumables", definition: "1",
                    reason: reason, chosenLine: "equipment", placement: .differs, notices: [])
            ],
            notices: [.init(id: "n", level: .warning, reference: "R", message: text)],
            questions: [.init(pointer: "/lines/0/amount", question: text, effect: text)])
    }

    private func rules() throws -> BudgetRules {
        let text = Self.text
        return BudgetRules(
            id: try #require(BudgetRules.ID("b-1")), edition: "FY2025", title: text,
            effective: EffectivePeriod(from: try #require(CivilDate("2025-02-10"))), source: Source("S"),
            groups: [.init(id: "g", title: text, category: text)],
            lines: [
                .init(
                    id: "rent", number: 1, printedName: "Rent", title: text, group: "g",
                    definitions: [.init(number: "1", text: text)], reference: "R",
                    notices: [.init(id: "n", reference: "R", message: text)])
            ], tax: .init(ruleID: "tax", line: "tax", percent: 10, reference: "R"),
            ceiling: .init(ruleID: "c", amountIncludingTax: Yen(4), reference: "R"),
            obligation: .init(
                ruleID: "o", reference: "R",
                tasks: [.init(id: "1", title: text, deliverables: text, cadence: text, reference: "R")]),
            shares: [
                .init(ruleID: "half", title: text, reference: "R", mostPercent: 50, note: text, readings: [])
            ],
            purchases: .init(
                ruleID: "p", reference: "R", consumables: "rent", equipment: "rent", tests: [], properties: []))
    }
}
