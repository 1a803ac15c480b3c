import Model
import ScoringRules
import Testing

@Suite("Budgets that are refused")
struct RefusedBudgetTests {
    private let checker: BudgetChecker

    init() throws { checker = try Shipped.budgetChecker() }

    /// What the report refuses, which is what keeping the budget would refuse.
    private func refused(_ plan: BudgetPlan) -> [String: String] {
        let refused = refusals { () throws(BudgetRefusal) in try checker.report(on: plan) }
        #expect(Set(checker.problems(of: plan).map(\.pointer)) == Set(refused.keys))
        return refused
    }

    private func line(_ id: String, _ amount: Int64?) -> BudgetPlan.Line {
        .init(line: id, amount: amount.map { Yen($0) })
    }

    @Test("every bad value is named at once")
    func all() {
        let plan = BudgetPlan(
            lines: [
                line("personnel", -1), line("consumption-tax", 5), line("personel", 1), line("personnel", 2),
                line("wages", nil), line("wages", 3),
            ],
            tasks: [
                .init(task: "8", amount: Yen(1)), .init(task: "1", amount: Yen(-1)), .init(task: "1", amount: nil),
            ],
            fieldSurveys: [BudgetSample.survey(-5, forJCM: true, line: "tax")],
            items: [
                BudgetSample.item(-1, quantity: 0, line: "consumption-tax"), BudgetSample.item(1, quantity: -1),
            ])
        #expect(
            refused(plan) == [
                "/lines/0/amount": "not-negative", "/lines/1/line": "computed-line", "/lines/2/line": "known-name",
                "/lines/3/line": "unique-id", "/lines/5/line": "unique-id", "/tasks/0/task": "known-name",
                "/tasks/1/amount": "not-negative", "/tasks/2/task": "unique-id",
                "/fieldSurveys/0/amount": "not-negative", "/fieldSurveys/0/line": "known-name",
                "/items/0/unitCost": "not-negative", "/items/0/quantity": "quantity",
                "/items/0/line": "computed-line", "/items/1/quantity": "quantity",
            ])
    }

    @Test("surveys that are more than a part of their line, or of all lines, are refused where they no longer fit")
    func surveys() {
        func refused(_ lines: [BudgetPlan.Line], _ surveys: (Int64?, String?)...) -> [String: String] {
            self.refused(
                BudgetPlan(
                    lines: lines, fieldSurveys: surveys.map { BudgetSample.survey($0.0, forJCM: true, line: $0.1) }))
        }
        // A line that is left out costs nothing.
        #expect(
            refused([line("personnel", 20_000_000)], (3_000_000, "outsourcing"))
                == ["/fieldSurveys/0/amount": "survey-in-line"])
        let lines = [line("personnel", 20_000_000), line("outsourcing", 3_000_000)]
        #expect(refused(lines, (3_000_000, "outsourcing")).isEmpty)
        #expect(
            refused(lines, (2_000_000, "outsourcing"), (1_000_001, "outsourcing"), (1, "personnel"))
                == ["/fieldSurveys/1/amount": "survey-in-line"])
        #expect(refused(lines, (23_000_000, nil)).isEmpty)
        #expect(
            refused(lines, (3_000_000, "outsourcing"), (20_000_001, nil)) == [
                "/fieldSurveys/1/amount": "survey-in-line"
            ])
        // What is unknown refuses nothing.
        #expect(refused([line("personnel", 1), line("outsourcing", nil)], (9, "outsourcing"), (9, nil)).isEmpty)
        #expect(refused([], (9, "outsourcing")).isEmpty)
        #expect(refused(lines, (nil, "outsourcing")).isEmpty)
    }

    @Test("a misspelt line is refused with the nearest name")
    func nearest() throws {
        do {
            _ = try checker.report(on: BudgetPlan(lines: [line("personel", 1)]))
            Issue.record("nothing was refused")
        } catch {
            #expect(error.problems[0].message.en.hasSuffix("did you mean \"personnel\"?"))
            #expect(error.problems[0].message.ja.contains("「personnel」ではありませんか"))
        }
    }

    @Test("a sum that does not fit is refused at the amount that is too much, with and without its tax")
    func overflow() {
        let most = Int64.max
        #expect(refused(BudgetPlan(lines: [line("personnel", most)])) == ["/lines/0/amount": "overflow"])
        #expect(
            refused(BudgetPlan(lines: [line("wages", most / 2), line("rent", most / 2), line("personnel", 1)]))
                == ["/lines/1/amount": "overflow"])
        // The greatest sum whose tax still fits, and one yen more.
        let greatest = Int64((Int128(most) * 100 + 99) / 110)
        #expect(refused(BudgetPlan(lines: [line("wages", greatest)])).isEmpty)
        #expect(refused(BudgetPlan(lines: [line("wages", greatest + 1)])) == ["/lines/0/amount": "overflow"])
        #expect(
            refused(
                BudgetPlan(
                    lines: [line("wages", 1)],
                    tasks: [.init(task: "1", amount: Yen(most)), .init(task: "2", amount: Yen(5))],
                    fieldSurveys: [BudgetSample.survey(most, forJCM: true)],
                    items: [BudgetSample.item(most, quantity: 2), BudgetSample.item(most, quantity: 1)]))
                == [
                    "/tasks/0/amount": "overflow", "/fieldSurveys/0/amount": "overflow",
                    "/items/0/unitCost": "overflow", "/items/1/unitCost": "overflow",
                ])
    }

    @Test("the greatest budget that fits is reported on to the yen")
    func greatest() throws {
        let net = Int64((Int128(Int64.max) * 100 + 99) / 110)
        let report = try checker.report(on: BudgetPlan(lines: [line("outsourcing", net)]))
        #expect(report.sums.total.amount == Int64((Int128(net) * 110) / 100))
        #expect(report.verdict == .fail)
        #expect(report.shares[0].readings.map(\.holds) == [.no, .no, .no])
    }
}
