import Model
import ScoringRules
import Testing

@Suite("Equipment or consumable")
struct BudgetItemTests {
    private let checker: BudgetChecker

    init() throws { checker = try Shipped.budgetChecker() }

    private func item(_ item: BudgetPlan.Item) throws -> BudgetReport.Item {
        try #require(try checker.item(item))
    }

    @Test("the four definitions of a consumable decide, the first that is met is the reason")
    func definitions() throws {
        let cheap = try item(BudgetSample.item(199_999, usable: true, fragile: false, obsolete: false))
        #expect((cheap.line, cheap.definition) == ("consumables", "1"))
        #expect(
            cheap.reason.message.en == "Consumable costs, definition (1): JPY 199,999 for one is less than JPY 200,000")
        let reagents = try item(BudgetSample.item(200_000, usable: false))
        #expect((reagents.line, reagents.definition) == ("consumables", "2"))
        let glass = try item(BudgetSample.item(300_000, usable: true, fragile: true))
        #expect((glass.line, glass.definition) == ("consumables", "3"))
        let maps = try item(BudgetSample.item(2_000_000, usable: true, fragile: false, obsolete: true))
        #expect((maps.line, maps.definition) == ("consumables", "4"))
        #expect(maps.reason.message.ja == "消耗品費（定義(4)）：長くとも2年で使用価値を失う")
    }

    @Test("200,000 exactly is equipment, however many are bought, and may be bought only in some cases")
    func equipment() throws {
        for quantity in [1, 50] {
            let sensor = try item(
                BudgetSample.item(200_000, quantity: quantity, usable: true, fragile: false, obsolete: false))
            #expect((sensor.line, sensor.definition) == ("equipment", nil))
            #expect(sensor.amount == Yen(200_000 * Int64(quantity)))
            #expect(sensor.notices.map(\.id) == ["equipment-purchase"])
            #expect(
                sensor.reason.message.en == "Equipment costs, since no definition of a consumable is met: JPY 200,000 "
                    + "for one is JPY 200,000 or more; usable repeatedly over about 2 years; not prone to breakage; "
                    + "still of use after 2 years")
        }
        let many = try item(BudgetSample.item(150_000, quantity: 10))
        #expect((many.line, many.amount) == ("consumables", Yen(1_500_000)))
    }

    @Test("what decides is asked for, and only that")
    func unknown() throws {
        let report = try checker.report(
            on: BudgetPlan(
                lines: BudgetSample.lines(["equipment": 300_000]),
                items: [
                    BudgetSample.item(300_000, usable: true, fragile: false, line: "equipment"),
                    BudgetSample.item(300_000), BudgetSample.item(nil, usable: false),
                ]), inMember: "budget")
        #expect(report.items.map(\.line) == [nil, nil, "consumables"])
        #expect(report.items.map(\.placement) == [.open, .open, .notChosen])
        #expect(
            report.questions.map(\.pointer).filter { $0.hasPrefix("/budget/items") } == [
                "/budget/items/0/soonObsolete", "/budget/items/1/usableRepeatedly", "/budget/items/1/proneToBreakage",
                "/budget/items/1/soonObsolete",
            ])
        let question = try #require(report.questions.first { $0.pointer == "/budget/items/0/soonObsolete" })
        #expect(
            question.effect.en == "if of no more use after 2 years at most: Consumable costs, definition (4); "
                + "otherwise: Equipment costs")
        let priceless = try checker.report(
            on: BudgetPlan(
                lines: BudgetSample.lines(["equipment": 1]),
                items: [BudgetSample.item(nil, usable: true, fragile: false, obsolete: false)]))
        #expect(priceless.questions.map(\.pointer).contains("/items/0/unitCost"))
    }

    @Test("a line that the applicant chose otherwise is named beside the right one")
    func placement() throws {
        let right = try item(BudgetSample.item(100, line: "consumables"))
        #expect(right.placement == .agrees)
        let wrong = try item(BudgetSample.item(100, line: "equipment"))
        #expect(wrong.placement == .differs)
        #expect(wrong.notices.map(\.id) == ["other-line"])
        #expect(
            wrong.notices[0].message.ja == "「備品費」に計上されていますが、購入する場合は「消耗品費」に該当します")
    }

    @Test("a cost that only tax carries over 200,000 is flagged where nothing else makes it a consumable")
    func tax() throws {
        func flags(_ cost: Int64, usable: Bool? = nil) throws -> [String] {
            try item(BudgetSample.item(cost, usable: usable)).notices.map(\.id)
        }
        #expect(try flags(181_818).isEmpty)
        #expect(try flags(181_819) == ["unit-cost-tax"])
        #expect(try flags(199_999, usable: true) == ["unit-cost-tax"])
        #expect(try flags(199_999, usable: false).isEmpty)
    }

    @Test("purchases that come to more than their line are a warning")
    func tooDear() throws {
        func warnings(_ line: Int64, quantity: Int) throws -> [String] {
            try checker.report(
                on: BudgetPlan(
                    lines: BudgetSample.lines(["consumables": line]),
                    items: [BudgetSample.item(100, quantity: quantity, line: "consumables")])
            ).noticeIDs(.warning).filter { $0.contains("exceed") }
        }
        #expect(try warnings(1_000, quantity: 10).isEmpty)
        #expect(try warnings(1_000, quantity: 11) == ["items-exceed-line"])
    }
}
