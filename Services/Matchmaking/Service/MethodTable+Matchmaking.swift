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
        methods.registerImmediate(MatchmakingMethods.CountryStatus.self) { params, _ in
            try desk.countryStatus(params)
        }
        methods.registerImmediate(MatchmakingMethods.MatchNeed.self) { params, _ in
            try desk.matchNeed(params)
        }
        methods.registerImmediate(MatchmakingMethods.MatchTechnology.self) { params, _ in
            try desk.matchTechnology(params)
        }
        methods.registerImmediate(MatchmakingMethods.ExplainMatch.self) { params, _ in
            try desk.explainMatch(params)
        }
        // Not on a loop: the first search after a change reads every record.
        methods.register(MatchmakingMethods.Search.self) { params, _ in
            try desk.search(params)
        }
        methods.registerImmediate(MatchmakingMethods.RankMunicipalities.self) { params, _ in
            try desk.rankMunicipalities(params)
        }
        methods.registerImmediate(MatchmakingMethods.RankLeads.self) { params, _ in
            try desk.rankLeads(params)
        }
        let assembly = ConsortiumAssembly(desk: desk, scoring: ScoringInquiry(client: scoring))
        methods.register(MatchmakingMethods.AssembleConsortium.self) { params, call in
            try await assembly.answer(params, call)
        }
        methods.registerImmediate(MatchmakingMethods.PairRecord.self) { params, _ in
            try desk.pairRecord(params)
        }
        methods.registerImmediate(MatchmakingMethods.JCMPrecedents.self) { params, _ in
            try desk.jcmPrecedents(params)
        }
        methods.register(MatchmakingMethods.MatchPortfolio.self) { params, call in
            try await portfolios.matchPortfolio(params, call)
        }
        methods.registerImmediate(MatchmakingMethods.PortfolioProgress.self) { params, _ in
            try portfolios.portfolioProgress(params)
        }
        methods.register(MatchmakingMethods.FindDuplicates.self) { params, _ in
            try await besideTheLoops { try desk.findDuplicates(params) }
        }
        methods.register(MatchmakingMethods.MergeRecords.self) { params, call in
            try await desk.mergeRecords(params, idempotencyKey: call.meta.idempotencyKey, deadline: call.deadline)
        }
        methods.registerImmediate(MatchmakingMethods.ListReminders.self) { params, _ in
            try desk.listReminders(params)
        }
        methods.registerProtocolMethods(
            of: ServiceIdentity(
                name: MatchmakingService.name, version: MatchmakingService.version, revision: { store.revision }),
            limits: limits)
        return methods
    }
}
