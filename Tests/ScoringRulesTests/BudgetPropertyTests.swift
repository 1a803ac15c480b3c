import Model
import ScoringRules
import Testing

@Suite("Properties of any budget")
struct BudgetPropertyTests {
    private let checker: BudgetChecker

    init() throws { checker = try Shipped.budgetChecker() }

    @Test("each change does what it says, and a yen less does not", arguments: 0..<300 as Range<UInt64>)
    func changesAreLeast(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let net = Int64.random(in: 18_000_000...26_000_000, using: &random)
        let survey = Bool.random(using: &random) ? Int64.random(in: 1...6_000_000, using: &random) : nil
        func verdict(_ net: Int64, _ survey: Int64?) throws -> BudgetReport.Verdict {
            let surveys = survey.map { [BudgetSample.survey($0, forJCM: true)] }
            return try checker.report(on: BudgetSample.plan(net, surveys: surveys)).verdict
        }
        let report = try checker.report(
            on: BudgetSample.plan(net, surveys: survey.map { [BudgetSample.survey($0, forJCM: true)] }))
        #expect((report.verdict == .pass) == report.changes.isEmpty)
        for change in report.changes {
            let less = change.reduction?.amount ?? 0
            let declared = change.surveys?.amount ?? survey
            #expect(try verdict(net - less, declared) == change.reaching)
            if less > 0 { #expect(try verdict(net - less + 1, declared) != change.reaching) }
            if let wanted = change.surveys?.amount { #expect(try verdict(net - less, wanted - 1) == .fail) }
        }
    }

    @Test("a complete budget passes just up to the greatest sum", arguments: 0..<200 as Range<UInt64>)
    func greatestNet(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let shipped = try Shipped.budgetRules()
        let percent = Int.random(in: 0...100, using: &random)
        let limit = Int64.random(in: 1...1_000_000_000_000, using: &random)
        let checker = try BudgetChecker(shipped.with(percent: percent, ceiling: limit))
        let greatest = try checker.report(on: BudgetSample.plan(0)).ceiling.greatestNet.amount
        #expect(try checker.report(on: BudgetSample.plan(greatest)).verdict == .pass)
        #expect(try checker.report(on: BudgetSample.plan(greatest + 1)).verdict != .pass)
    }

    @Test("a reading that is told holds whatever the unknown lines come to", arguments: 0..<150 as Range<UInt64>)
    func readings(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let ids = try Shipped.budgetRules().estimatedLines.map(\.id)
        let unknown = ids.filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
        var known: [String: Int64] = [:]
        for id in ids where !unknown.contains(id) { known[id] = Int64.random(in: 0...40, using: &random) }
        let open = try checker.report(on: BudgetPlan(lines: BudgetSample.lines(known, unknown: unknown)))
        for _ in 0..<20 {
            var all = known
            for id in unknown { all[id] = Int64.random(in: 0...200, using: &random) }
            let closed = try checker.report(on: BudgetPlan(lines: BudgetSample.lines(all)))
            for (before, after) in zip(open.shares[0].readings, closed.shares[0].readings) {
                #expect(after.holds == Truth(after.part.amount * 100 <= after.whole.amount * 50))
                #expect(before.holds == .unknown || before.holds == after.holds)
                #expect(before.part <= after.part)
                #expect(before.whole <= after.whole)
            }
        }
    }
}

extension BudgetRules {
    /// The rules with another tax and ceiling, and no supplement.
    fileprivate func with(percent: Int, ceiling: Int64) -> BudgetRules {
        BudgetRules(
            id: id, edition: edition, title: title, effective: effective, source: source, groups: groups, lines: lines,
            tax: .init(ruleID: tax.ruleID, line: tax.line, percent: percent, reference: tax.reference),
            ceiling: .init(
                ruleID: self.ceiling.ruleID, amountIncludingTax: Yen(ceiling), reference: self.ceiling.reference),
            obligation: obligation, shares: shares, purchases: purchases)
    }
}
