import Model
import ScoringRules

/// Budgets for the FY2025 rules, the way an applicant writes them.
enum BudgetSample {
    /// The lines of the worked case: 18,000,000 without tax.
    static let worked: [String: Int64] = [
        "personnel": 7_200_000, "remuneration": 400_000, "domestic-travel": 300_000, "overseas-travel": 2_800_000,
        "committee-travel": 500_000, "meetings": 50_000, "equipment": 0, "consumables": 120_000, "rent": 380_000,
        "wages": 600_000, "communication": 150_000, "utilities": 0, "printing": 200_000, "miscellaneous": 900_000,
        "outsourcing": 1_500_000, "joint-implementation": 1_200_000, "general-administration": 1_700_000,
    ]

    static func lines(_ amounts: [String: Int64], unknown: [String] = []) -> [BudgetPlan.Line] {
        amounts.sorted { $0.key < $1.key }.map { .init(line: $0.key, amount: Yen($0.value)) }
            + unknown.map { .init(line: $0, amount: nil) }
    }

    /// All of it on one line.
    static func plan(_ net: Int64, surveys: [BudgetPlan.FieldSurvey]? = nil) -> BudgetPlan {
        BudgetPlan(lines: lines(["personnel": net]), fieldSurveys: surveys)
    }

    static func survey(_ amount: Int64?, forJCM: Bool?, line: String? = nil) -> BudgetPlan.FieldSurvey {
        BudgetPlan.FieldSurvey(
            title: BilingualText(en: "wind survey", ja: "風況調査"), line: line, amount: amount.map { Yen($0) },
            forJCMApplication: forJCM)
    }

    static func item(
        _ unitCost: Int64?, quantity: Int? = nil, usable: Bool? = nil, fragile: Bool? = nil, obsolete: Bool? = nil,
        line: String? = nil
    ) -> BudgetPlan.Item {
        BudgetPlan.Item(
            title: BilingualText(en: "thing", ja: "品"), unitCost: unitCost.map { Yen($0) }, quantity: quantity,
            usableRepeatedly: usable, proneToBreakage: fragile, soonObsolete: obsolete, line: line)
    }
}

extension BudgetChecker {
    /// The report on the one item of a budget.
    func item(_ item: BudgetPlan.Item) throws -> BudgetReport.Item? {
        try report(on: BudgetPlan(lines: BudgetSample.lines(["consumables": 1]), items: [item])).items.first
    }
}

extension BudgetReport {
    func noticeIDs(_ level: Notice.Level) -> [String] { notices.filter { $0.level == level }.map(\.id) }
}

/// The problems that a refusal lists, by pointer and rule.
func refusals(_ body: () throws(BudgetRefusal) -> BudgetReport) -> [String: String] {
    do {
        _ = try body()
        return [:]
    } catch {
        return Dictionary(error.problems.map { ($0.pointer, $0.rule) }, uniquingKeysWith: { $0 + "+" + $1 })
    }
}
