import Contracts
import FundingRules
import JSONLines
import JSONRPC
import Model
import Records

/// Gives the catalogue as open data, a page at a time.
struct SchemeExport: Sendable {
    let store: RecordStore<FundingCatalogue>
    let today: @Sendable () -> CivilDate

    func page(
        _ params: FundingMethods.ExportSchemes.Params, _ call: CallContext
    ) async throws -> FundingMethods.ExportSchemes.Result {
        let problems = params.problems
        guard problems.isEmpty else { throw RPCError(inExport: problems) }
        try await store.reach(params.minRevision, by: call.deadline)
        let snapshot = try store.loadedSnapshot()
        let day = params.asOf ?? today()
        let schemes = SavedScheme.all(of: snapshot.records, on: day)
            .filter { params.filter?.admits($0.inForce) ?? true }
        let offset = params.offset ?? 0
        let limit = params.limit ?? FundingMethods.ExportSchemes.defaultLimit
        return FundingMethods.ExportSchemes.Result(
            specification: CommonGrants.specification, asOf: day, editions: snapshot.catalogue.editions,
            items: schemes.dropFirst(offset).prefix(limit).map(\.opportunity),
            paginationInfo: CommonGrants.PaginationInfo(offset: offset, pageSize: limit, totalItems: schemes.count),
            nextOffset: offset + limit < schemes.count ? offset + limit : nil,
            revision: snapshot.records.revision, stale: store.isStale)
    }
}

/// A scheme in force, and when what it is made of was saved.
private struct SavedScheme {
    let inForce: SchemeInForce
    let created: UTCTime
    let modified: UTCTime

    var opportunity: Opportunity { Opportunity(inForce, created: created, modified: modified) }

    /// Every scheme on record with its amendments in force, by id.
    static func all(of records: RecordSet, on day: CivilDate) -> [SavedScheme] {
        let amendments = Dictionary(
            grouping: saved(SchemeAmendment.self, kind: "amendment", in: records), by: \.value.scheme)
        return saved(Scheme.self, kind: RecordKind.scheme.name, in: records).map { record in
            let candidates = amendments[record.value.id] ?? []
            let inForce = SchemeInForce(record.value, amendments: candidates.map(\.value), on: day)
            let applied = candidates.filter { inForce.amendments.contains($0.value) }
            return SavedScheme(
                inForce: inForce, created: record.times.first,
                modified: applied.map(\.times.last).reduce(record.times.last) { max($0, $1) })
        }
    }

    /// The records of a kind; every record of a snapshot has been saved.
    private static func saved<Value>(
        _ type: Value.Type, kind: String, in records: RecordSet
    ) -> [(value: Value, times: StoredRecord.Saved)] {
        records.records(kind: kind).compactMap { record in
            guard let value = record.value as? Value, let times = record.saved else { return nil }
            return (value, times)
        }
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

extension RPCError {
    /// Parameters of an export that break a rule, each by its place in the message.
    fileprivate init(inExport problems: [FieldProblem]) {
        self.init(
            .invalidParams, en: "The schemes cannot be exported as asked.", ja: "指定どおりに制度をエクスポートできません。",
            problems: problems.map {
                Problem(
                    pointer: "/params" + $0.pointer, rule: $0.rule,
                    message: Message(en: $0.message.en, ja: $0.message.ja))
            })
    }
}
