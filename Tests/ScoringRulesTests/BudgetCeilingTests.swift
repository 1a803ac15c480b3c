import Model
import ScoringRules
import Testing

@Suite("A budget against the ceiling")
struct BudgetCeilingTests {
    private let checker: BudgetChecker

    init() throws { checker = try Shipped.budgetChecker() }

    private func report(_ net: Int64, _ surveys: BudgetPlan.FieldSurvey...) throws -> BudgetReport {
        try checker.report(on: BudgetSample.plan(net, surveys: surveys))
    }

    @Test("the worked case comes to 19,800,000 with 200,000 to spare")
    func worked() throws {
        let report = try checker.report(on: BudgetPlan(lines: BudgetSample.lines(BudgetSample.worked)))
        #expect(
            report.sums
                == .init(net: Yen(18_000_000), tax: Yen(1_800_000), total: Yen(19_800_000), isComplete: true))
        #expect(report.verdict == .pass)
        #expect(report.ceiling.headroom == Yen(200_000))
        #expect(report.ceiling.excess == nil)
        #expect(report.ceiling.greatestNet == Yen(18_181_819))
        #expect(report.ceiling.roomBeforeTax == Yen(181_819))
        #expect(report.changes.isEmpty)
        #expect(report.reasons.map(\.rule) == ["budget-ceiling"])
        #expect(report.reasons[0].reference.text.hasPrefix("Guidebook FY2024, section 3.3(3)"))
        #expect(report.reasons[0].inputs.map(\.value) == ["18000000", "1800000", "19800000", "20000000"])
        #expect(
            report.headline.en
                == "Pass: JPY 18,000,000 and JPY 1,800,000 tax come to JPY 19,800,000, within the ceiling "
                + "of JPY 20,000,000 with JPY 200,000 to spare.")
        #expect(report.headline.ja == "適合：税抜18,000,000円＋消費税1,800,000円＝税込19,800,000円で、上限20,000,000円以内（残額200,000円）。")
        #expect(report.lines.count == 18)
        #expect(report.lines.map(\.number) == Array(1...18))
        #expect(report.lines.last?.amount == Yen(1_800_000))
        #expect(
            report.groups.map(\.amount.amount) == [7_200_000, 7_900_000, 1_200_000, 1_700_000, 1_800_000])
    }

    @Test(
        "tax is cut to whole yen, so that a yen more can pass or fail by two",
        arguments: [
            (18_181_818, 1_818_181, 19_999_999, BudgetReport.Verdict.pass), (18_181_819, 1_818_181, 20_000_000, .pass),
            (18_181_820, 1_818_182, 20_000_002, .fail), (0, 0, 0, .pass), (9, 0, 9, .pass), (10, 1, 11, .pass),
            (19, 1, 20, .pass),
        ] as [(Int64, Int64, Int64, BudgetReport.Verdict)])
    func cut(net: Int64, tax: Int64, total: Int64, verdict: BudgetReport.Verdict) throws {
        let report = try report(net)
        #expect(report.sums == .init(net: Yen(net), tax: Yen(tax), total: Yen(total), isComplete: true))
        #expect(report.verdict == verdict)
        #expect(report.ceiling.excess == (verdict == .fail ? Yen(total - 20_000_000) : nil))
    }

    @Test("a wind survey for a JCM application that covers the excess makes it conditional")
    func conditional() throws {
        var amounts = BudgetSample.worked
        amounts["outsourcing"] = 4_500_000
        let report = try checker.report(
            on: BudgetPlan(
                lines: BudgetSample.lines(amounts),
                fieldSurveys: [BudgetSample.survey(3_000_000, forJCM: true, line: "outsourcing")]))
        #expect(report.sums.total == Yen(23_100_000))
        #expect(report.verdict == .conditional)
        #expect(report.ceiling.excess == Yen(3_100_000))
        #expect(report.ceiling.supplement?.surveys == Yen(3_300_000))
        #expect(report.ceiling.supplement?.available == Yen(3_300_000))
        #expect(report.reasons.map(\.rule) == ["budget-ceiling", "field-survey-supplement"])
        #expect(report.reasons[1].message.en.contains("may be granted"))
        #expect(report.reasons[1].message.ja.contains("認められる場合がある"))
        #expect(report.changes.map(\.reaching) == [.pass])
        #expect(report.changes[0].reduction == Yen(2_818_181))
    }

    @Test("without a declared survey for a JCM application the same amount fails by 3,100,000")
    func undeclared() throws {
        let none = try checker.report(on: BudgetSample.plan(21_000_000))
        let empty = try report(21_000_000)
        let other = try report(21_000_000, BudgetSample.survey(3_000_000, forJCM: false))
        for report in [none, empty, other] {
            #expect(report.verdict == .fail)
            #expect(report.ceiling.excess == Yen(3_100_000))
            #expect(report.headline.en.hasPrefix("Fail by JPY 3,100,000: "))
            #expect(report.changes.map(\.reaching) == [.pass, .conditional])
            #expect(report.changes.map(\.reduction) == [Yen(2_818_181), nil])
            #expect(report.changes[1].surveys == Yen(2_818_182))
        }
        #expect(none.reasons[1].message.en.hasPrefix("no field survey is declared"))
        #expect(other.reasons[1].message.en.hasPrefix("no declared field survey is for a JCM application"))
    }

    @Test("a survey covers just as much as it costs with tax")
    func cover() throws {
        #expect(try report(21_000_000, BudgetSample.survey(2_818_182, forJCM: true)).verdict == .conditional)
        let short = try report(21_000_000, BudgetSample.survey(2_818_181, forJCM: true))
        #expect(short.verdict == .fail)
        #expect(short.reasons[1].message.en.contains("at most JPY 3,099,999 with tax, less than the excess"))
        #expect(short.changes.map(\.reaching) == [.pass, .conditional, .conditional])
        #expect(short.changes[1].reduction == Yen(1))
        #expect(short.changes[2].surveys == Yen(2_818_182))
        let two = try report(
            21_000_000, BudgetSample.survey(1_409_091, forJCM: true), BudgetSample.survey(1_409_091, forJCM: true))
        #expect(two.verdict == .conditional)
    }

    @Test("above 25,000,000 no survey helps, and what would is named to the yen")
    func aboveTheSupplement() throws {
        let survey = BudgetSample.survey(9_000_000, forJCM: true)
        #expect(try report(22_727_273, survey).verdict == .conditional)
        let report = try report(22_727_274, survey)
        #expect(report.sums.total == Yen(25_000_001))
        #expect(report.verdict == .fail)
        #expect(report.ceiling.supplement?.available == Yen(5_000_000))
        #expect(report.reasons[1].message.en.contains("above JPY 25,000,000"))
        #expect(report.changes.map(\.reduction) == [Yen(4_545_455), Yen(1)])
        #expect(report.changes.map(\.surveys) == [nil, nil])
        let undeclared = try checker.report(on: BudgetSample.plan(22_727_274))
        #expect(undeclared.changes.map(\.reduction) == [Yen(4_545_455), Yen(1)])
        #expect(undeclared.changes[1].surveys == Yen(4_545_455))
    }

    @Test("while a survey's purpose or amount is unknown, so is the verdict that hangs on it")
    func unknownSurvey() throws {
        let purpose = try report(21_000_000, BudgetSample.survey(3_000_000, forJCM: nil))
        #expect(purpose.verdict == .unknown)
        #expect(purpose.questions.first?.pointer == "/fieldSurveys/0/forJCMApplication")
        #expect(purpose.questions.first?.effect.en.contains("fails by JPY 3,100,000") == true)
        let amount = try report(21_000_000, BudgetSample.survey(nil, forJCM: true))
        #expect(amount.verdict == .unknown)
        #expect(amount.questions.first?.pointer == "/fieldSurveys/0/amount")
        // Where nothing hangs on it, nothing is asked.
        #expect(try report(21_000_000, BudgetSample.survey(1, forJCM: nil)).verdict == .fail)
        let within = try report(18_000_000, BudgetSample.survey(nil, forJCM: nil))
        #expect(within.verdict == .pass)
        #expect(!within.questions.contains { $0.pointer.hasPrefix("/fieldSurveys") })
        #expect(try report(30_000_000, BudgetSample.survey(nil, forJCM: nil)).verdict == .fail)
    }

    @Test("a survey of unknown amount opens no more than what is budgeted leaves for it")
    func openSurvey() throws {
        func verdict(outsourcing: Int64, line: String?) throws -> BudgetReport.Verdict {
            try checker.report(
                on: BudgetPlan(
                    lines: BudgetSample.lines(["personnel": 21_000_000 - outsourcing, "outsourcing": outsourcing]),
                    fieldSurveys: [BudgetSample.survey(nil, forJCM: true, line: line)])
            ).verdict
        }
        #expect(try verdict(outsourcing: 0, line: "outsourcing") == .fail)
        #expect(try verdict(outsourcing: 2_818_181, line: "outsourcing") == .fail)
        #expect(try verdict(outsourcing: 2_818_182, line: "outsourcing") == .unknown)
        #expect(try verdict(outsourcing: 0, line: nil) == .unknown)
    }
}
