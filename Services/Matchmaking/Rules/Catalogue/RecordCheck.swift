package import Model

/// Checks a record against all others, wherever they are kept.
package struct RecordCheck: Sendable {
    private let exists: @Sendable (MatchmakingKind, String) -> Bool
    private let parent: @Sendable (Sector.ID) -> Sector.ID?

    /// - Parameters:
    ///   - exists: whether there is a record of a kind with an id.
    ///   - parent: the sector above a sector.
    package init(
        exists: @Sendable @escaping (MatchmakingKind, String) -> Bool,
        parent: @Sendable @escaping (Sector.ID) -> Sector.ID?
    ) {
        self.exists = exists
        self.parent = parent
    }

    /// Everything that is wrong with a record: its own rules, and the records that it names but that do not exist.
    package func problems(of record: some MatchmakingRecord) -> [FieldProblem] {
        record.problems()
            + record.mentions.filter { !exists($0.kind, $0.key) }.map(\.missing)
            + ((record as? Sector).map(treeProblems) ?? [])
            + ((record as? Country).map(codeProblems) ?? [])
    }

    /// A tree of sectors has no rings.
    private func treeProblems(of sector: Sector) -> [FieldProblem] {
        var seen: Set<Sector.ID> = [sector.id]
        var next = sector.parent
        while let id = next {
            guard seen.insert(id).inserted else { return [Self.ring] }
            next = parent(id)
        }
        return []
    }

    private static let ring = FieldProblem(
        pointer: "/parent", rule: "sector-tree",
        message: BilingualText(en: "the parents of the sector lead back to it", ja: "上位分野をたどると元の分野に戻ります"))

    private func codeProblems(of country: Country) -> [FieldProblem] {
        guard !AssignedCountryCodes.contains(country.id) else { return [] }
        return [
            FieldProblem(
                pointer: "/id", rule: "country-code-assigned",
                message: BilingualText(
                    en: "ISO 3166-1 assigns no country the code \(country.id)",
                    ja: "ISO 3166-1に国コード\(country.id)はありません"))
        ]
    }
}

extension Catalogue {
    /// Everything that is wrong with a record of this catalogue.
    package func problems(of entry: CatalogueEntry) -> [FieldProblem] {
        let check = RecordCheck(
            exists: { self.entry($0, $1) != nil }, parent: { self.sectors[$0]?.parent })
        return check.problems(of: entry.record)
    }
}
