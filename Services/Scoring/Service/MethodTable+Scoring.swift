import Contracts
import JSONLines
import JSONRPC
import Records

extension MethodTable {
    /// Everything that the service answers.
    static func scoring(
        store: RecordStore<SheetShelf>, registers: RegisterDesk, limits: WireLimits
    ) -> MethodTable {
        let scoring = ProposalScoring(store: store)
        let screening = ProposalScreening(store: store, registers: registers)
        var methods = MethodTable { error in
            (error as? ScoringError).map { RPCError(scoring: $0) }
                ?? (error as? ScreeningError).map { RPCError(screening: $0) } ?? RPCError(records: error)
        }
        methods.registerRecordMethods(
            ScoringMethods.PutRecords.self, ScoringMethods.GetRecord.self, ScoringMethods.ListRecords.self,
            over: store)
        methods.registerImmediate(ScoringMethods.ScoreProposal.self) { params, _ in try scoring.score(params) }
        methods.register(ScoringMethods.ScreenProposal.self) { params, call in try await screening.screen(params, call)
        }
        methods.registerProtocolMethods(
            of: ServiceIdentity(
                name: ScoringService.name, version: ScoringService.version, revision: { store.revision }),
            limits: limits)
        return methods
    }
}
