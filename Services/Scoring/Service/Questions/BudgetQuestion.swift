import Contracts
import Model
import Records
import ScoringRules

/// Answers what a budget comes to under the programme's rules. All in memory.
struct BudgetQuestion: Sendable {
    let store: RecordStore<SheetShelf>
    let today: @Sendable () -> CivilDate

    typealias Lines = ScoringMethods.ListExpenseLines

    func report(_ question: ScoringMethods.CheckBudget.Params) throws -> ScoringMethods.CheckBudget.Result {
        let records = try records(atLeast: question.minRevision)
        let source = try BudgetSource(question)
        let (checker, day) = try checker(
            question.rules, asOf: question.asOf, orElse: source.submittedOn, in: records)
        do throws(BudgetRefusal) {
            return .init(
                asOf: day, report: try checker.report(on: source.plan, at: source.place),
                revision: records.revision, stale: store.isStale)
        } catch {
            throw BudgetError.refusedValues(error.problems, below: source.pointer)
        }
    }

    func lines(_ question: Lines.Params) throws -> Lines.Result {
        let records = try records(atLeast: question.minRevision)
        let (checker, day) = try checker(question.rules, asOf: question.asOf, orElse: nil, in: records)
        do throws(BudgetRefusal) {
            return Lines.Result(
                asOf: day, rules: checker.rules, lines: try checker.lines(question.lines), revision: records.revision,
                stale: store.isStale)
        } catch {
            throw BudgetError.refusedValues(error.problems, below: "/params/lines")
        }
    }

    private func records(atLeast wanted: Int64?) throws(RecordError) -> RecordSet {
        let records = try store.loadedSnapshot().records
        if let wanted, wanted > records.revision {
            throw .revisionNotReached(wanted, current: records.revision)
        }
        return records
    }

    /// The rules that the caller names, or else those in force on the day: that of the question, of the submission, or
    /// today.
    private func checker(
        _ id: BudgetRules.ID?, asOf: CivilDate?, orElse submission: CivilDate?, in records: RecordSet
    ) throws(BudgetError) -> (checker: BudgetChecker, day: CivilDate?) {
        let shelf = BudgetShelf(records)
        guard let id else {
            let isSubmission = asOf == nil && submission != nil
            let day = asOf ?? submission ?? today()
            let pointer = isSubmission ? "/params/proposal/submittedOn" : "/params/asOf"
            return (try shelf.checker(inForceOn: day, saidAt: pointer), day)
        }
        guard asOf == nil else { throw .rulesAndDay }
        return (try shelf.checker(id), nil)
    }
}

/// The budget that a question is about, and where it stands.
struct BudgetSource {
    let plan: BudgetPlan
    /// In the request.
    let pointer: String
    /// In what was sent: a budget, or a proposal that holds one.
    let place: String
    /// The proposal's day.
    let submittedOn: CivilDate?

    init(_ question: ScoringMethods.CheckBudget.Params) throws(BudgetError) {
        switch (question.budget, question.proposal) {
        case (let plan?, nil):
            (self.plan, pointer, place, submittedOn) = (plan, "/params/budget", "", nil)
        case (nil, let proposal?):
            guard let plan = proposal.budget else { throw .noBudget(at: "/params/proposal/budget") }
            (self.plan, pointer, place) = (plan, "/params/proposal/budget", "/budget")
            submittedOn = proposal.submittedOn
        case (nil, nil), (_?, _?): throw .oneBudget
        }
    }
}
