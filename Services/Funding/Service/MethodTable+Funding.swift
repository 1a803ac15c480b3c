import Contracts
import FundingRules
import JSONLines
import JSONRPC
import Records

extension MethodTable {
    /// Everything that the service answers.
    static func funding(
        store: RecordStore<FundingCatalogue>, search: SchemeSearch, export: SchemeExport, limits: WireLimits
    ) -> MethodTable {
        var methods = MethodTable(mapError: { RPCError(records: $0) })
        methods.registerRecordMethods(
            FundingMethods.PutRecords.self, FundingMethods.GetRecord.self, FundingMethods.ListRecords.self,
            FundingMethods.RecordHistory.self,
            over: store)
        methods.register(FundingMethods.FindSchemes.self) { params, call in
            try await search.findings(params, call)
        }
        methods.register(FundingMethods.ExportSchemes.self) { params, call in try await export.page(params, call) }
        methods.registerProtocolMethods(
            of: ServiceIdentity(
                name: FundingService.name, version: FundingService.version, revision: { store.revision }),
            limits: limits)
        return methods
    }
}
