import Contracts
import JSONRPC
import Model
import ScoringRules

/// Answers what a budget comes to under the programme's rules. All in memory.
struct BudgetQuestion: Sendable {
    let desk: ScoringDesk
    let today: @Sendable () -> CivilDate

    typealias Lines = ScoringMethods.ListExpenseLines

    func report(_ question: ScoringMethods.CheckBudget.Params) throws -> ScoringMethods.CheckBudget.Result {
        let reading = try desk.read(atLeast: question.minRevision)
        let source = try BudgetSource(question, in: reading.catalogue)
        let (checker, day) = try checker(
            question.rules, asOf: question.asOf, orElse: source.submission, in: reading.catalogue)
        do throws(BudgetRefusal) {
            return .init(
                asOf: day, report: try checker.report(on: source.plan, inMember: source.member),
                revision: reading.revision,
                stale: reading.isStale)
        } catch {
            throw RPCError.refused(error.problems, below: source.pointer)
        }
    }

    func lines(_ question: Lines.Params) throws -> Lines.Result {
        let reading = try desk.read(atLeast: question.minRevision)
        let (checker, day) = try checker(
            question.rules, asOf: question.asOf, orElse: nil, in: reading.catalogue)
        do throws(BudgetRefusal) {
            return Lines.Result(
                asOf: day, rules: checker.rules, lines: try checker.lines(question.lines), revision: reading.revision,
                stale: reading.isStale)
        } catch {
            throw RPCError.refused(error.problems, below: "/params/lines")
        }
    }

    /// The rules that the caller names, or else those in force on the day: that of the question, of the submission, or
    /// today.
    private func checker(
        _ id: BudgetRules.ID?, asOf: CivilDate?, orElse submission: BudgetSource.Submission?,
        in catalogue: ScoringCatalogue
    ) throws(RPCError) -> (checker: BudgetChecker, day: CivilDate?) {
        let day = submission?.day ?? today()
        let rules = try catalogue.budgets.editions.edition(
            named: id, asOf: asOf, otherwise: day, at: submission?.pointer ?? "/params/asOf")
        return (try BudgetShelf.checker(by: rules), id == nil ? asOf ?? day : nil)
    }
}
