import Contracts
import FundingRules
import JSONLines
import JSONRPC
import JSONText
import Model
import Records

/// What every question of the service begins with: the schemes to answer from, and the project as registers know it.
struct FundingDesk: Sendable {
    let store: RecordStore<FundingCatalogue>
    let countries: CountryRegister
    let precedents: PrecedentRegister
    let today: @Sendable () -> CivilDate

    /// One revision of the records.
    struct Reading: Sendable {
        let records: RecordSet
        let catalogue: FundingCatalogue
        let isStale: Bool
        var revision: Int64 { records.revision }
    }

    /// A project on a day, and whether a register that was asked may be behind.
    struct Asked: Sendable {
        let project: AskedProject
        let isStale: Bool
    }

    /// The records in memory, once this process has the revision.
    func read(atLeast wanted: Int64?, _ call: CallContext) async throws -> Reading {
        try await store.reach(wanted, by: call.deadline)
        let snapshot = try store.loadedSnapshot()
        return Reading(records: snapshot.records, catalogue: snapshot.catalogue, isStale: store.isStale)
    }

    /// The project as the registers know it on a day.
    func ask(_ facts: ProjectFacts, asOf day: CivilDate, _ call: CallContext) async throws -> Asked {
        async let countryEntry = countries.country(facts.country, asOf: day, call)
        async let precedentEntry = precedents.precedents(of: facts, asOf: day, call)
        let (country, precedents) = try await (countryEntry, precedentEntry)
        return Asked(
            project: AskedProject(facts, in: country.country, precedents: precedents.precedents),
            isStale: country.isStale || precedents.isStale)
    }
}

extension FundingDesk.Reading {
    /// The version of a scheme that is asked on a day, by its id or its row of the guidebook's tables.
    func version(named name: String, on day: CivilDate, at pointer: String) throws(FundingError) -> SchemeVersion {
        guard let id = catalogue.scheme(named: name), let version = catalogue.version(of: id, on: day) else {
            throw .unknownSchemes([noScheme(name, at: pointer)])
        }
        return version
    }

    /// The filter with the schemes that its words are in; schemes may be named by their rows.
    func select(_ filter: SchemeFilter?) throws(FundingError) -> SchemeSelection {
        guard var filter else { return SchemeSelection() }
        let named = (filter.schemes ?? []).enumerated().map { place, name in
            (place: place, name: name.value, id: catalogue.scheme(named: name.value))
        }
        let strangers = named.filter { $0.id == nil }
        guard strangers.isEmpty else {
            throw .unknownSchemes(strangers.map { noScheme($0.name, at: "/params/filter/schemes/\($0.place)") })
        }
        if filter.schemes != nil { filter.schemes = named.compactMap(\.id) }
        return SchemeSelection(filter, in: catalogue)
    }

    func noScheme(_ name: String, at pointer: String) -> FieldProblem {
        let nearest = NearestName.of(name, among: catalogue.names)
        return FieldProblem(
            pointer: pointer, rule: "known-scheme",
            message: BilingualText(
                en: "there is no scheme \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
                    + " Name it by its id or its row (T7-1); funding.findSchemes lists them.",
                ja: "制度「\(name)」はありません。" + (nearest.map { "「\($0)」ではありませんか。" } ?? "")
                    + "id または表の番号(T7-1)で指定してください。一覧は funding.findSchemes で確認できます。"))
    }
}
