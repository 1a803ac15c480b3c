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

    /// The project as the registers know it on a day; refused where its facts break a rule.
    func ask(_ facts: ProjectFacts, asOf day: CivilDate, _ call: CallContext) async throws -> Asked {
        let problems = facts.problems()
        guard problems.isEmpty else { throw FundingError.refusedProject(problems) }
        async let countryEntry = countries.country(facts.country, asOf: day, call)
        async let precedentEntry = precedents.precedents(of: facts, asOf: day, call)
        let (country, precedents) = try await (countryEntry, precedentEntry)
        return Asked(
            project: AskedProject(facts, in: country.country, precedents: precedents.precedents),
            isStale: country.isStale || precedents.isStale)
    }

    /// The filter with the schemes that its words are in; refused where it could let nothing pass.
    func select(_ filter: SchemeFilter?, among reading: Reading) throws(FundingError) -> SchemeSelection {
        guard let filter else { return SchemeSelection() }
        let problems = filter.problems()
        guard problems.isEmpty else { throw .refusedFilter(problems) }
        return SchemeSelection(filter, in: reading.catalogue)
    }

    /// The places `offset`… of a list, `limit` of them.
    static func page(
        offset: Int?, limit: Int?, usual: Int, greatest: Int
    ) throws(FundingError) -> Range<Int> {
        let (offset, limit) = (offset ?? 0, limit ?? usual)
        guard (0...Int(Int32.max)).contains(offset) else {
            throw .outOfRange("/params/offset", lowest: 0, highest: Int(Int32.max))
        }
        guard (1...greatest).contains(limit) else { throw .outOfRange("/params/limit", lowest: 1, highest: greatest) }
        return offset..<offset + limit
    }
}

extension FundingDesk.Reading {
    /// The version of a scheme that is asked on a day, by its id or its row of the guidebook's tables.
    func version(named name: String, on day: CivilDate, at pointer: String) throws(FundingError) -> SchemeVersion {
        guard let id = catalogue.scheme(named: name), let version = catalogue.version(of: id, on: day) else {
            let known = catalogue.names
            throw .unknownScheme(name, at: pointer, nearest: NearestName.of(name, among: known))
        }
        return version
    }
}
