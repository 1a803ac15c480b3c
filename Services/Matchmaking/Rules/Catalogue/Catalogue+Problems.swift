package import Model

extension Catalogue {
    /// Everything that is wrong with a record of this catalogue: its own rules, records that it names but that do not
    /// exist, and names that another record already holds.
    package func problems(of entry: CatalogueEntry) -> [FieldProblem] {
        let record = entry.record
        return record.problems()
            + record.mentions.filter { self.entry($0.kind, $0.key) == nil }.map(\.missing)
            + treeProblems(of: entry)
    }

    /// A tree of sectors has no rings.
    private func treeProblems(of entry: CatalogueEntry) -> [FieldProblem] {
        guard case .sector(let sector) = entry else { return [] }
        var seen: Set<Sector.ID> = [sector.id]
        var next = sector.parent
        while let id = next {
            guard seen.insert(id).inserted else {
                return [
                    FieldProblem(
                        pointer: "/parent", rule: "sector-tree",
                        message: BilingualText(
                            en: "the parents of the sector lead back to it", ja: "上位分野をたどると元の分野に戻ります"))
                ]
            }
            next = sectors[id]?.parent
        }
        return []
    }
}
