import Model
import ScoringRules
import Testing

@Suite("The half rule in its three readings")
struct BudgetShareTests {
    private let checker: BudgetChecker

    init() throws { checker = try Shipped.budgetChecker() }

    private func readings(_ amounts: [String: Int64], unknown: [String] = []) throws -> [BudgetReport.Reading] {
        let report = try checker.report(on: BudgetPlan(lines: BudgetSample.lines(amounts, unknown: unknown)))
        return try #require(report.shares.first).readings
    }

    @Test("the worked case breaks the literal reading only, which warns and does not block")
    func worked() throws {
        let report = try checker.report(on: BudgetPlan(lines: BudgetSample.lines(BudgetSample.worked)))
        let readings = try #require(report.shares.first).readings
        #expect(readings.map(\.id) == ["a", "b", "c"])
        #expect(readings.map(\.holds) == [.no, .yes, .yes])
        #expect(readings.map(\.part.amount) == [16_800_000, 1_500_000, 1_500_000])
        #expect(readings.map(\.whole.amount) == [19_800_000, 15_300_000, 19_800_000])
        #expect(readings.map(\.limit.amount) == [9_900_000, 7_650_000, 9_900_000])
        #expect(readings.map(\.excess) == [Yen(6_900_000), nil, nil])
        #expect(report.verdict == .pass)
        #expect(report.noticeIDs(.warning) == ["half-rule"])
        #expect(report.shares.first?.reference.text.contains("no more than half the total") == true)
    }

    @Test("exactly half is kept and a yen more is not, also where half is no whole yen")
    func edges() throws {
        #expect(try readings(["outsourcing": 50, "personnel": 100])[1].holds == .yes)
        #expect(try readings(["outsourcing": 51, "personnel": 100])[1].holds == .no)
        #expect(try readings(["outsourcing": 50, "personnel": 101])[1].limit == Yen(50))
        #expect(try readings(["outsourcing": 51, "personnel": 101])[1].holds == .no)
        #expect(try readings(["outsourcing": 51, "personnel": 102])[1].holds == .yes)
        // Joint implementation is in the total and not in the whole of reading (b).
        #expect(try readings(["outsourcing": 1, "joint-implementation": 100]).map(\.holds) == [.yes, .no, .yes])
        #expect(try readings(["personnel": 0]).map(\.holds) == [.yes, .yes, .yes])
    }

    @Test("an unknown line leaves open just what hangs on it")
    func unknown() throws {
        // Personnel can only make the literal reading worse, and the others better.
        #expect(
            try readings(["outsourcing": 10, "wages": 100], unknown: ["personnel"]).map(\.holds) == [.no, .yes, .yes])
        #expect(
            try readings(["outsourcing": 90, "wages": 100], unknown: ["personnel"]).map(\.holds)
                == [.no, .unknown, .yes])
        // Joint implementation counts for the total alone.
        #expect(try readings(["wages": 100], unknown: ["joint-implementation"]).map(\.holds) == [.unknown, .yes, .yes])
        #expect(try readings(["outsourcing": 90, "wages": 100], unknown: ["joint-implementation"])[1].holds == .no)
        #expect(try readings(["wages": 100], unknown: ["outsourcing"]).map(\.holds) == [.no, .unknown, .unknown])
    }
}
