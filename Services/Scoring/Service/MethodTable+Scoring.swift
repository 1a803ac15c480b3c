import Contracts
import JSONLines
import JSONRPC
import Model
import Records

extension MethodTable {
    /// Everything that the service answers.
    static func scoring(
        store: RecordStore<SheetShelf>, today: @Sendable @escaping () -> CivilDate, limits: WireLimits
    ) -> MethodTable {
        let scoring = ProposalScoring(store: store)
        let budgets = BudgetQuestion(store: store, today: today)
        var methods = MethodTable { error in
            (error as? ScoringError).map { RPCError(scoring: $0) }
                ?? (error as? BudgetError).map { RPCError(budget: $0) } ?? RPCError(records: error)
        }
        methods.registerRecordMethods(
            ScoringMethods.PutRecords.self, ScoringMethods.GetRecord.self, ScoringMethods.ListRecords.self,
            over: store)
        methods.registerImmediate(ScoringMethods.ScoreProposal.self) { params, _ in try scoring.score(params) }
        methods.registerImmediate(ScoringMethods.CheckBudget.self) { params, _ in try budgets.report(params) }
        methods.registerImmediate(ScoringMethods.ListExpenseLines.self) { params, _ in try budgets.lines(params) }
        methods.registerProtocolMethods(
            of: ServiceIdentity(
                name: ScoringService.name, version: ScoringService.version, revision: { store.revision }),
            limits: limits)
        return methods
    }
}
