import Contracts
import JSONLines
import JSONText
import MatchingSupport
import MatchmakingRules
import Model

/// Records made up from a seed, as an importer sends them, and the records of the service as a scorer reads them.
enum MadeUpRecords {
    static let asOf = SeededCatalogue.asOf

    /// The kinds of what is made up, in the order in which they name each other.
    static let kinds: [MatchmakingKind] = [.company, .jcmProject, .c3pProject, .technology, .fact, .closedList]

    /// The sectors and countries that ship, which everything is made up over.
    static func shipped() throws -> Catalogue {
        try catalogue([.sector: ShippedRows.of(.sector), .country: ShippedRows.of(.country)])
    }

    static func catalogue(_ rows: [MatchmakingKind: [JSONNode]]) throws -> Catalogue {
        Catalogue(try rows.flatMap { kind, rows in try rows.map { try entry($0, of: kind.recordType) } })
    }

    private static func entry<Record: MatchmakingRecord>(
        _ row: JSONNode, of type: Record.Type
    ) throws -> CatalogueEntry {
        guard let entry = CatalogueEntry(try row.decode(type)) else { throw NoEntry(kind: Record.kind) }
        return entry
    }

    private struct NoEntry: Error {
        let kind: MatchmakingKind
    }

    static func row(_ entry: CatalogueEntry) throws -> JSONNode { try row(entry.record) }

    private static func row(_ record: some MatchmakingRecord) throws -> JSONNode {
        try JSONDocument(parsing: try JSONText.encode(record)).root
    }
}

extension SeededCatalogue {
    /// Records that a service takes: each well-formed, each naming only records that there are.
    mutating func served(technologies: Int) -> Catalogue {
        var catalogue = Catalogue(entries(technologies: technologies))
        for project in Self.projects { catalogue.put(.jcmProject(jcmProject(project.value))) }
        return Catalogue(catalogue.entries.filter(Self.isServed))
    }

    /// One record more, or another version of one, that a service takes beside those.
    mutating func servedChange(technologies: Int) -> CatalogueEntry {
        while true {
            let entry = change(technologies: technologies)
            if Self.isServed(entry) { return entry }
        }
    }

    private static func isServed(_ entry: CatalogueEntry) -> Bool {
        guard let today = RunningMatchmaking.today else { return false }
        let asOf: CivilDate? =
            switch entry {
            case .fact(let fact): fact.asOf.range?.lowerBound
            case .closedList(let list): list.asOf
            default: nil
            }
        if let asOf, today < asOf { return false }
        return entry.record.problems().isEmpty && entry.kind != .term
    }
}

extension RunningMatchmaking {
    /// Puts the made-up records of a catalogue, kind by kind.
    func put(_ catalogue: Catalogue) async throws {
        for kind in MadeUpRecords.kinds {
            let rows = try catalogue.entries(of: kind).map { try MadeUpRecords.row($0) }
            if !rows.isEmpty { try await put(kind, rows) }
        }
    }

    /// Every record that the service lists.
    func listed(_ kinds: [MatchmakingKind] = MadeUpRecords.kinds + [.sector, .country]) async throws -> Catalogue {
        var rows: [MatchmakingKind: [JSONNode]] = [:]
        for kind in kinds { rows[kind] = try await list(kind).records.map(\.body) }
        return try MadeUpRecords.catalogue(rows)
    }

    /// A need that is written for the occasion.
    func match(
        _ query: NeedQuery, _ options: RankingOptions, minRevision: Int64? = nil
    ) async throws -> MatchmakingMethods.MatchNeed.Result {
        try await client.call(
            MatchmakingMethods.MatchNeed.self,
            .init(
                need: InlineNeed(text: query.text, sectors: query.sectors, country: query.country?.value),
                asOf: MadeUpRecords.asOf, limit: options.limit, order: options.order, atLeast: options.atLeast,
                minRevision: minRevision))
    }
}
