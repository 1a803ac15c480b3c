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
        let problems = params.problems
        guard problems.isEmpty else { throw FundingError.refusedExport(problems) }
        let reading = try await desk.read(atLeast: params.minRevision, call)
        let day = params.asOf ?? desk.today()
        let selection = try desk.select(params.filter, among: reading)
        let found = reading.catalogue.versions(admittedBy: selection, on: day)
        let offset = params.offset ?? 0
        let limit = params.limit ?? FundingMethods.ExportSchemes.defaultLimit
        return FundingMethods.ExportSchemes.Result(
            specification: CommonGrants.specification, asOf: day, editions: reading.catalogue.editions,
            items: found.dropFirst(offset).prefix(limit).compactMap { reading.opportunity($0, on: day) },
            paginationInfo: CommonGrants.PaginationInfo(offset: offset, pageSize: limit, totalItems: found.count),
            nextOffset: offset + limit < found.count ? offset + limit : nil,
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

extension FundingMethods.ExportSchemes.Params {
    /// Everything that is wrong, by its place below the parameters.
    fileprivate var problems: [FieldProblem] {
        let filtering = (filter?.problemsForExport() ?? []).map {
            FieldProblem(pointer: "/filter" + $0.pointer, rule: $0.rule, message: $0.message)
        }
        return filtering
            + Self.outside(0...FundingMethods.ExportSchemes.greatestOffset, offset, "/offset")
            + Self.outside(1...FundingMethods.ExportSchemes.greatestLimit, limit, "/limit")
    }

    private static func outside(_ range: ClosedRange<Int>, _ number: Int?, _ pointer: String) -> [FieldProblem] {
        guard let number, !range.contains(number) else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "out-of-range",
                message: BilingualText(
                    en: "\(range.lowerBound) to \(range.upperBound) are possible",
                    ja: "\(range.lowerBound)〜\(range.upperBound)を指定してください"))
        ]
    }
}
