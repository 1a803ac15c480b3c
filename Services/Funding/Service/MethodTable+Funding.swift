import Contracts
import FundingRules
import JSONLines
import JSONRPC
import Records

extension MethodTable {
    /// Everything that the service answers.
    static func funding(desk: FundingDesk, limits: WireLimits) -> MethodTable {
        let finding = SchemeFinding(desk: desk)
        let routing = ExitRouting(desk: desk)
        let comparing = AnswerComparing(desk: desk)
        let listing = CatalogueListing(desk: desk)
        var methods = MethodTable { error in
            (error as? FundingError).map { RPCError(funding: $0) } ?? RPCError(records: error)
        }
        methods.registerRecordMethods(
            FundingMethods.PutRecords.self, FundingMethods.GetRecord.self, FundingMethods.ListRecords.self,
            FundingMethods.RecordHistory.self, over: desk.store)
        methods.register(FundingMethods.FindSchemes.self) { try await finding.findings($0, $1) }
        methods.register(FundingMethods.ExplainScheme.self) { try await finding.explanation($0, $1) }
        methods.register(FundingMethods.ExitRoutes.self) { try await routing.plan($0, $1) }
        methods.register(FundingMethods.CheckCombination.self) { try await routing.combination($0, $1) }
        methods.register(FundingMethods.CompareEditions.self) { try await comparing.editions($0, $1) }
        methods.register(FundingMethods.ChangesSince.self) { try await comparing.changes($0, $1) }
        methods.register(FundingMethods.ListFacts.self) { try await listing.facts($0, $1) }
        methods.register(FundingMethods.ExportSchemes.self) { try await SchemeExport(desk: desk).page($0, $1) }
        methods.register(FundingMethods.ListStale.self) { try await listing.stale($0, $1) }
        methods.registerProtocolMethods(
            of: ServiceIdentity(
                name: FundingService.name, version: FundingService.version, revision: { desk.store.revision }),
            limits: limits)
        return methods
    }
}
