import Contracts
import JSONLines
import JSONRPC
import MatchmakingRules
import Model
import Records

extension MethodTable {
    /// Everything that the service answers.
    static func matchmaking(
        store: RecordStore<Matcher>, scoring: RPCClient?, today: @Sendable @escaping () -> CivilDate,
        limits: WireLimits
    ) -> MethodTable {
        let desk = MatchmakingDesk(store: store, today: today)
        let portfolios = PortfolioDesk(desk)
        var methods = MethodTable(mapError: { RPCError(records: $0) ?? RPCError(matchmaking: $0) })
        methods.registerRecordMethods(
            MatchmakingMethods.PutRecords.self, MatchmakingMethods.GetRecord.self, MatchmakingMethods.ListRecords.self,
            MatchmakingMethods.RecordHistory.self,
            over: store)
        methods.registerQuestion(MatchmakingMethods.CountryStatus.self) { try desk.countryStatus($0) }
        methods.registerQuestion(MatchmakingMethods.MatchNeed.self) { try desk.matchNeed($0) }
        methods.registerQuestion(MatchmakingMethods.MatchTechnology.self) { try desk.matchTechnology($0) }
        methods.registerQuestion(MatchmakingMethods.ExplainMatch.self) { try desk.explainMatch($0) }
        // Not on a loop: the first search after a change reads every record.
        methods.register(
            MatchmakingMethods.Search.self, checkRest: MatchmakingError.rest { try desk.search($0) }
        ) { params, _ in
            try desk.search(params)
        }
        methods.registerQuestion(MatchmakingMethods.RankMunicipalities.self) { try desk.rankMunicipalities($0) }
        methods.registerQuestion(MatchmakingMethods.RankLeads.self) { try desk.rankLeads($0) }
        let assembly = ConsortiumAssembly(desk: desk, scoring: ScoringInquiry(client: scoring))
        methods.register(
            MatchmakingMethods.AssembleConsortium.self, checkRest: MatchmakingError.rest { try assembly.check($0) }
        ) { params, call in
            try await assembly.answer(params, call)
        }
        methods.registerQuestion(MatchmakingMethods.PairRecord.self) { try desk.pairRecord($0) }
        methods.registerQuestion(MatchmakingMethods.JCMPrecedents.self) { try desk.jcmPrecedents($0) }
        methods.register(
            MatchmakingMethods.MatchPortfolio.self, checkRest: MatchmakingError.rest { try portfolios.check($0) }
        ) { params, call in
            try await portfolios.matchPortfolio(params, call)
        }
        methods.registerQuestion(MatchmakingMethods.PortfolioProgress.self) { try portfolios.portfolioProgress($0) }
        methods.register(
            MatchmakingMethods.FindDuplicates.self, checkRest: MatchmakingError.rest { try desk.findDuplicates($0) }
        ) { params, _ in
            try await besideTheLoops { try desk.findDuplicates(params) }
        }
        methods.register(
            MatchmakingMethods.MergeRecords.self,
            checkRest: MatchmakingError.rest {
                try RecordMerge(params: $0).checkWhole(among: try store.loadedSnapshot().records)
            }
        ) { params, call in
            try await desk.mergeRecords(params, idempotencyKey: call.meta.idempotencyKey, deadline: call.deadline)
        }
        methods.registerQuestion(MatchmakingMethods.ListReminders.self) { try desk.listReminders($0) }
        methods.registerProtocolMethods(
            of: ServiceIdentity(
                name: MatchmakingService.name, version: MatchmakingService.version, revision: { store.revision }),
            limits: limits)
        return methods
    }

    /// A question that is answered from memory.
    private mutating func registerQuestion<M: Method>(
        _ method: M.Type, _ answer: @Sendable @escaping (M.Params) throws -> M.Result
    ) {
        registerImmediate(method, checkRest: MatchmakingError.rest { try answer($0) }) { params, _ in
            try answer(params)
        }
    }
}
