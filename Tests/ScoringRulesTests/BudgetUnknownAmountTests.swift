import Model
import ScoringRules
import Testing

@Suite("A budget with amounts that are not known")
struct BudgetUnknownAmountTests {
    private let checker: BudgetChecker

    init() throws { checker = try Shipped.budgetChecker() }

    private func report(
        _ known: Int64, unknown: [String] = ["outsourcing"], _ surveys: BudgetPlan.FieldSurvey...
    ) throws -> BudgetReport {
        try checker.report(
            on: BudgetPlan(
                lines: BudgetSample.lines(["personnel": known], unknown: unknown), fieldSurveys: surveys))
    }

    @Test("the sums are the least there can be, and the most that is left for the unknown lines is named")
    func range() throws {
        let report = try report(18_000_000)
        #expect(report.verdict == .unknown)
        #expect(
            report.sums
                == .init(net: Yen(18_000_000), tax: Yen(1_800_000), total: Yen(19_800_000), isComplete: false))
        #expect(report.ceiling.roomBeforeTax == Yen(181_819))
        #expect(report.questions.first?.pointer == "/lines/1/amount")
        #expect(report.questions.first?.effect.en.contains("JPY 181,819") == true)
        #expect(report.headline.en.hasPrefix("Unknown: at least "))
        #expect(report.lines.first { $0.id == "outsourcing" }?.state == .unknown)
        #expect(report.lines.first { $0.id == "wages" }?.state == .leftOut)
        #expect(report.lines.last?.amount == nil)
        #expect(report.groups.map(\.isComplete) == [true, false, true, true, false])
    }

    @Test("what is known can be too much already")
    func alreadyTooMuch() throws {
        #expect(try report(18_181_819).verdict == .unknown)
        #expect(try report(18_181_820).verdict == .fail)
        let survey = BudgetSample.survey(3_000_000, forJCM: true)
        #expect(try report(20_909_091, survey).verdict == .unknown)
        let over = try report(21_181_820, survey)
        #expect(over.verdict == .fail)
        #expect(over.headline.en.hasPrefix("Fail by at least JPY 3,300,002: "))
        #expect(try report(22_727_274, BudgetSample.survey(nil, forJCM: nil)).verdict == .fail)
    }

    @Test("an empty list is no estimate, and the question is one for all lines")
    func empty() throws {
        let report = try checker.report(on: BudgetPlan(lines: []), inMember: "budget")
        #expect(report.verdict == .unknown)
        #expect(report.questions.first?.pointer == "/budget/lines")
        #expect(!report.notices.contains { $0.id == "lines-left-out" })
    }

    @Test("lines that the list does not have cost nothing, and the report says which")
    func leftOut() throws {
        let report = try checker.report(on: BudgetSample.plan(1))
        #expect(report.sums.isComplete)
        let notice = try #require(report.notices.first { $0.id == "lines-left-out" })
        #expect(notice.message.en.contains("Outsourcing costs"))
        #expect(!notice.message.en.contains("Personnel costs"))
        #expect(!notice.message.en.contains("Consumption tax"))
    }
}
