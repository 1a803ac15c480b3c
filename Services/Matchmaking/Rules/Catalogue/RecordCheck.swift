package import Model

/// Checks a record against all others, wherever they are kept.
package struct RecordCheck: Sendable {
    let record: @Sendable (MatchmakingKind, String) -> (any MatchmakingRecord)?
    let today: CivilDate?

    /// - Parameters:
    ///   - today: nothing that has happened is later; not checked without it.
    ///   - record: the record of a kind with an id.
    package init(
        today: CivilDate? = nil, record: @Sendable @escaping (MatchmakingKind, String) -> (any MatchmakingRecord)?
    ) {
        self.today = today
        self.record = record
    }

    /// Everything that is wrong with a record: its own rules, the records that it names but that do not exist, and what
    /// contradicts the others.
    package func problems(of record: some MatchmakingRecord) -> [FieldProblem] {
        record.problems()
            + record.mentions.filter { self.record($0.kind, $0.key) == nil }.map(\.missing)
            + relationProblems(of: record)
    }

    private func relationProblems(of record: any MatchmakingRecord) -> [FieldProblem] {
        switch record {
        case let sector as Sector: treeProblems(of: sector)
        case let country as Country: codeProblems(of: country)
        case let agreement as Agreement:
            countryProblems(
                agreement.country,
                of: [("/partnerCityId", agreement.partnerCityId)]
                    + Self.places(agreement.morePartnerCityIds, "/morePartnerCityIds"))
        case let project as C3PProject:
            countryProblems(project.country, of: Self.places(project.partnerCityIds, "/partnerCityIds"))
        case let need as Need: FieldCheck.past(need.verifiedOn, on: today, at: "/verifiedOn")
        case let fact as Fact: FieldCheck.past(fact.asOf, on: today, at: "/asOf")
        case let list as ClosedList: FieldCheck.past(list.asOf, on: today, at: "/asOf")
        case let introduction as Introduction: problems(of: introduction)
        default: []
        }
    }

    /// A tree of sectors has no rings.
    private func treeProblems(of sector: Sector) -> [FieldProblem] {
        var seen: Set<Sector.ID> = [sector.id]
        var next = sector.parent
        while let id = next {
            guard seen.insert(id).inserted else { return [Self.ring] }
            next = (record(.sector, id.value) as? Sector)?.parent
        }
        return []
    }

    private static let ring = FieldProblem(
        pointer: "/parent", rule: "sector-tree",
        message: BilingualText(en: "the parents of the sector lead back to it", ja: "上位分野をたどると元の分野に戻ります"),
        basis: ["/parent", "/id"])

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
        RecordCheck { self.entry($0, $1)?.record }.problems(of: entry.record)
    }
}
