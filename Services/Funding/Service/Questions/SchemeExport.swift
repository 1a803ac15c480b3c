import Contracts
import FundingRules
import JSONLines
import JSONRPC
import Model
import Records

/// Gives the catalogue as open data, a page at a time.
struct SchemeExport: Sendable {
    let desk: FundingDesk

    func page(
        _ params: FundingMethods.ExportSchemes.Params, _ call: CallContext
    ) async throws -> FundingMethods.ExportSchemes.Result {
        var problems = QuestionProblems()
        problems.add((params.filter?.problemsForExport() ?? []).map { $0.below("/params/filter") })
        let page = problems.page(
            offset: params.offset, limit: params.limit, usual: FundingMethods.ExportSchemes.defaultLimit,
            greatest: FundingMethods.ExportSchemes.greatestLimit)
        try problems.refuse()
        let reading = try await desk.read(atLeast: params.minRevision, call)
        let day = params.asOf ?? desk.today()
        let found = reading.catalogue.versions(admittedBy: try reading.select(params.filter), on: day)
        return FundingMethods.ExportSchemes.Result(
            specification: CommonGrants.specification, asOf: day, editions: reading.catalogue.editions,
            items: found.dropFirst(page.lowerBound).prefix(page.count).compactMap { reading.opportunity($0, on: day) },
            paginationInfo: CommonGrants.PaginationInfo(
                offset: page.lowerBound, pageSize: page.count, totalItems: found.count),
            nextOffset: page.upperBound < found.count ? page.upperBound : nil,
            revision: reading.revision, stale: reading.isStale)
    }
}

extension FundingDesk.Reading {
    /// A version as open data, with the moments at which its record and its amendments were saved.
    fileprivate func opportunity(_ version: SchemeVersion, on day: CivilDate) -> Opportunity? {
        guard let saved = records.record(kind: RecordKind.scheme.name, id: version.scheme.id.value)?.saved else {
            return nil
        }
        let amended = version.amendments.compactMap {
            records.record(kind: RecordKind.amendment.name, id: $0.id.value)?.saved?.last
        }
        return Opportunity(
            version, on: day, created: saved.first, modified: amended.reduce(saved.last) { max($0, $1) })
    }
}
