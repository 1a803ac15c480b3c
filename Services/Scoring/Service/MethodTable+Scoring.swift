import Contracts
import JSONLines
import JSONRPC
import Records

extension MethodTable {
    /// Everything that the service answers.
    static func scoring(store: RecordStore<SheetShelf>, limits: WireLimits) -> MethodTable {
        let scoring = ProposalScoring(store: store)
        var methods = MethodTable { error in
            (error as? ScoringError).map { RPCError(scoring: $0) } ?? RPCError(records: error)
        }
        methods.registerRecordMethods(
            ScoringMethods.PutRecords.self, ScoringMethods.GetRecord.self, ScoringMethods.ListRecords.self,
            over: store)
        methods.registerImmediate(ScoringMethods.ScoreProposal.self) { params, _ in try scoring.score(params) }
        methods.registerImmediate(ScoringMethods.CheckDocuments.self) { params, _ in
            try DocumentChecking(store: store).check(params)
        }
        methods.registerImmediate(ScoringMethods.PlanTimetable.self) { params, _ in
            try TimetablePlanning(store: store).plan(params)
        }
        methods.registerImmediate(ScoringMethods.ContractCalendar.self) { params, _ in
            try ContractPlanning(store: store).calendar(params)
        }
        methods.registerProtocolMethods(
            of: ServiceIdentity(
                name: ScoringService.name, version: ScoringService.version, revision: { store.revision }),
            limits: limits)
        return methods
    }
}
