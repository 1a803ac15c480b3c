import Contracts
import JSONLines
import JSONRPC
import Model
import Records

extension MethodTable {
    /// Everything that the service answers.
    static func scoring(
        store: RecordStore<ScoringCatalogue>, registers: RegisterDesk, today: @Sendable @escaping () -> CivilDate,
        limits: WireLimits
    ) -> MethodTable {
        let desk = ScoringDesk(store: store)
        let tallies = TallyStore()
        let scoring = ProposalScoring(desk: desk)
        let screening = ProposalScreening(desk: desk, registers: registers)
        let budgets = BudgetQuestion(desk: desk, today: today)
        var methods = MethodTable { error in
            (error as? ScoringError).map { RPCError(scoring: $0) } ?? RPCError(records: error)
        }
        methods.registerRecordMethods(
            ScoringMethods.PutRecords.self, ScoringMethods.GetRecord.self, ScoringMethods.ListRecords.self,
            ScoringMethods.RecordHistory.self, over: store)
        methods.registerImmediate(ScoringMethods.ScoreProposal.self) { params, _ in try scoring.score(params) }
        methods.registerImmediate(ScoringMethods.SummarizeReviews.self) { params, _ in try scoring.reviews(params) }
        methods.register(ScoringMethods.WhatIf.self) { params, call in
            try await WhatIfQuestion(desk: desk, registers: registers).answer(params, call)
        }
        methods.register(ScoringMethods.CompareLeads.self) { params, call in
            try await LeadQuestion(desk: desk, registers: registers).comparison(params, call)
        }
        methods.register(ScoringMethods.DiffProposals.self) { params, call in
            try await ProposalDifference(desk: desk).answer(params, call)
        }
        methods.register(ScoringMethods.RankProposals.self) { params, call in
            try await RankingQuestion(desk: desk, tallies: tallies).answer(params, call)
        }
        methods.register(ScoringMethods.Rescore.self) { params, call in
            try await RescoreQuestion(desk: desk, tallies: tallies).answer(params, call)
        }
        methods.registerImmediate(ScoringMethods.CheckDocuments.self) { params, _ in
            try DocumentChecking(desk: desk).check(params)
        }
        methods.registerImmediate(ScoringMethods.PlanTimetable.self) { params, _ in
            try TimetablePlanning(desk: desk).plan(params)
        }
        methods.registerImmediate(ScoringMethods.ContractCalendar.self) { params, _ in
            try ContractPlanning(desk: desk).calendar(params)
        }
        methods.registerImmediate(ScoringMethods.CheckBudget.self) { params, _ in try budgets.report(params) }
        methods.registerImmediate(ScoringMethods.ListExpenseLines.self) { params, _ in try budgets.lines(params) }
        methods.register(ScoringMethods.ScreenProposal.self) { params, call in try await screening.screen(params, call)
        }
        methods.registerProtocolMethods(
            of: ServiceIdentity(
                name: ScoringService.name, version: ScoringService.version, revision: { store.revision }),
            limits: limits)
        return methods
    }
}
