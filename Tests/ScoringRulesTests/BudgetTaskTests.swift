import Model
import ScoringRules
import Testing

@Suite("The seven obligatory tasks in a budget")
struct BudgetTaskTests {
    private let checker: BudgetChecker

    init() throws { checker = try Shipped.budgetChecker() }

    private func report(_ costs: [(String, Int64?)]?) throws -> BudgetReport {
        try checker.report(
            on: BudgetPlan(
                lines: BudgetSample.lines(["personnel": 10_000]),
                tasks: costs.map { $0.map { .init(task: $0.0, amount: $0.1.map { Yen($0) }) } }))
    }

    private func costs(_ amounts: [Int64?]) -> [(String, Int64?)] {
        amounts.enumerated().map { (String($0 + 1), $1) }
    }

    @Test("all costed passes, and what belongs to no task is told")
    func allCosted() throws {
        let tasks = try report(costs([1_000, 1_000, 1_000, 3_000, 1_000, 1_000, 1_000])).tasks
        #expect(tasks.verdict == .pass)
        #expect(tasks.sum == Yen(9_000))
        #expect(tasks.remainder == Yen(1_000))
        #expect(tasks.tasks.map(\.id) == ["1", "2", "3", "4", "5", "6", "7"])
        #expect(tasks.tasks.allSatisfy { $0.reference.text.contains("Table 3, item (\($0.id))") })
        #expect(tasks.reason.message.en == "all 7 obligatory tasks are costed")
        #expect(tasks.tasks[2].cadence.en == "about 3 times a year")
    }

    @Test("a task that costs nothing fails the budget, named, and leaves the verdict on the ceiling alone")
    func notCosted() throws {
        let report = try report(costs([1, 0, 1, 1, nil, 1, 1]))
        #expect(report.tasks.verdict == .fail)
        #expect(
            report.tasks.tasks.map(\.state) == [
                .costed, .notCosted, .costed, .costed, .unknown, .costed, .costed,
            ])
        #expect(
            report.tasks.reason.message.en == "not costed: (2) Monthly reports; cost unknown: (5) Local workshops")
        #expect(report.tasks.reason.message.ja == "未計上：(2)月次報告、金額不明：(5)現地ワークショップ")
        #expect(report.tasks.reason.reference.text.contains("section 3.3(3)"))
        #expect(report.tasks.remainder == nil)
        #expect(report.verdict == .fail)
        #expect(report.ceiling.verdict == .pass)
        #expect(
            report.headline.en.hasPrefix(
                "Fail: stated to cost nothing, though obligatory: (2) Monthly reports. Ceiling: pass: JPY 10,000 "))
        #expect(report.headline.ja.hasPrefix("不適合（必須業務が0円：(2)月次報告）。上限額については適合："))
        #expect(report.reasons.map(\.rule) == ["budget-ceiling", "obligatory-tasks"])
        #expect(report.changes.map(\.reaching) == [.pass])
        #expect(report.changes[0].message.en.hasSuffix("as a part of the lines: (2) Monthly reports"))
        #expect(report.questions.map(\.pointer) == ["/tasks/4/amount"])
    }

    @Test("tasks that are left out are unknown, in one question")
    func leftOut() throws {
        let none = try report(nil)
        #expect(none.tasks.verdict == .unknown)
        #expect(none.verdict == .pass)
        #expect(none.reasons.map(\.rule) == ["budget-ceiling"])
        #expect(none.questions.map(\.pointer) == ["/tasks"])
        let some = try report([("7", nil), ("1", 5)])
        #expect(some.tasks.tasks.map(\.state).filter { $0 == .costed }.count == 1)
        #expect(some.questions.map(\.pointer) == ["/tasks/0/amount", "/tasks"])
        #expect(some.questions[1].question.en.contains("(2) Monthly reports"))
        #expect(!some.questions[1].question.en.contains("(7)"))
    }

    @Test("above the ceiling and without a task, a budget fails for both, each with what mends it")
    func twoFailures() throws {
        let report = try checker.report(
            on: BudgetPlan(
                lines: BudgetSample.lines(["personnel": 21_000_000]), tasks: [.init(task: "3", amount: .zero)]))
        #expect(report.verdict == .fail)
        #expect(report.ceiling.verdict == .fail)
        #expect(report.headline.en.contains("(3) Report sessions. Ceiling: fail by JPY 3,100,000: "))
        #expect(report.changes.map(\.reaching) == [.pass, .pass, .conditional])
        #expect(report.reasons.map(\.rule) == ["budget-ceiling", "field-survey-supplement", "obligatory-tasks"])
    }

    @Test("tasks that come to more than the lines are a warning, and no pass")
    func tooDear() throws {
        let all = try report(costs([1_000, 1_000, 1_000, 3_000, 1_000, 1_000, 2_001]))
        #expect(all.tasks.verdict == .unknown)
        #expect(all.tasks.reason.message.en == "the tasks come to more than the lines")
        #expect(all.verdict == .pass)
        #expect(try report(costs([1_000, 1_000, 1_000, 3_000, 1_000, 1_000, 2_000])).tasks.verdict == .pass)
        #expect(try report([("4", 10_001)]).noticeIDs(.warning).contains("tasks-exceed-lines"))
        #expect(try !report([("4", 10_000)]).noticeIDs(.warning).contains("tasks-exceed-lines"))
    }

    @Test("visits of the partner city to Japan are flagged with the lines that are proposed for them")
    func visits() throws {
        let notice = try #require(try report(nil).notices.first { $0.id == "visits-to-japan" })
        #expect(notice.level == .advice)
        #expect(notice.message.en.contains("overseas travel, or committee travel"))
        #expect(notice.message.ja.contains("外国旅費"))
    }
}
