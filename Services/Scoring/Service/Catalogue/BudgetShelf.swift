import Model
import Records
import ScoringRules

/// The budget rules on record.
struct BudgetShelf: Sendable {
    /// In the order in which they come into force; of those of one day the later version, then the greater id, is last.
    private let editions: [BudgetRules]

    init(_ records: RecordSet) {
        editions = records.values(BudgetRules.self, kind: RecordKind.budgetRulesName).sorted {
            ($0.effective.from, $0.version ?? 1, $0.id) < ($1.effective.from, $1.version ?? 1, $1.id)
        }
    }

    /// The rules of that id.
    func checker(_ id: BudgetRules.ID) throws(BudgetError) -> BudgetChecker {
        guard let rules = editions.first(where: { $0.id == id }) else {
            throw .unknownRules(id, known: editions.map(\.id))
        }
        return try checker(rules)
    }

    /// The latest of the rules in force on a day.
    ///
    /// - Parameter pointer: where the request says the day.
    func checker(inForceOn day: CivilDate, saidAt pointer: String) throws(BudgetError) -> BudgetChecker {
        guard let rules = editions.last(where: { $0.effective.contains(day) }) else {
            throw .noRulesInForce(day, at: pointer)
        }
        return try checker(rules)
    }

    /// What is wrong with the budget of a proposal that is to be kept, by the rules of its day; nothing where none are
    /// in force, since a budget is optional.
    func problems(of proposal: Proposal) -> [FieldProblem] {
        guard let plan = proposal.budget,
            let checker = try? checker(inForceOn: proposal.submittedOn, saidAt: "/submittedOn")
        else { return [] }
        do throws(BudgetRefusal) {
            _ = try checker.report(on: plan)
            return []
        } catch {
            return error.problems.map {
                FieldProblem(pointer: "/budget" + $0.pointer, rule: $0.rule, message: $0.message)
            }
        }
    }

    /// Refused for rules that were saved by a program that knew fewer checks than this one.
    private func checker(_ rules: BudgetRules) throws(BudgetError) -> BudgetChecker {
        do throws(BudgetRulesRefusal) {
            return try BudgetChecker(rules)
        } catch {
            throw .unsoundRules(rules.id, error.problems)
        }
    }
}
