import JSONRPC
import Model
import Records
import ScoringRules

/// The budget rules on record.
struct BudgetShelf: Sendable {
    let editions: EditionChoice<BudgetRules>

    init(_ records: RecordSet) {
        editions = EditionChoice(kind: RecordKind.budgetRulesName, records: records)
    }

    /// What is wrong with the budget of a proposal that is to be kept, by the rules of its day; nothing where none are
    /// in force, since a budget is optional.
    func problems(of proposal: Proposal) -> [FieldProblem] {
        guard let plan = proposal.budget, let rules = editions.edition(inForceOn: proposal.submittedOn),
            let checker = try? Self.checker(by: rules)
        else { return [] }
        return checker.problems(of: plan).map {
            FieldProblem(pointer: "/budget" + $0.pointer, rule: $0.rule, message: $0.message)
        }
    }

    /// Refused for rules that were saved by a program that knew fewer checks than this one.
    static func checker(by rules: BudgetRules) throws(RPCError) -> BudgetChecker {
        do throws(BudgetRulesRefusal) {
            return try BudgetChecker(rules)
        } catch {
            throw .unsoundEdition(rules.id.value, error.problems, at: "/params/rules")
        }
    }
}
