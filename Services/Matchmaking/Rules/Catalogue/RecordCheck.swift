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
        case let agreement as Agreement: countryProblems(of: agreement)
        case let need as Need: FieldCheck.past(need.verifiedOn, on: today, at: "/verifiedOn")
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

    /// An agreement is about the country in which its partner cities are.
    private func countryProblems(of agreement: Agreement) -> [FieldProblem] {
        let places =
            ["/partnerCityId"] + (agreement.morePartnerCityIds ?? []).indices.map { "/morePartnerCityIds/\($0)" }
        return zip(agreement.partnerCityIds, places).compactMap { id, place in
            guard let city = record(.partnerCity, id.value) as? PartnerCity, city.country != agreement.country else {
                return nil
            }
            return FieldProblem(
                pointer: "/country", rule: "country-of-city",
                message: BilingualText(
                    en: "\(city.names.en) (\(city.id)) is in \(city.country), not in \(agreement.country)",
                    ja: "\(city.names[.ja])(\(city.id))は\(agreement.country)ではなく\(city.country)にあります"),
                basis: ["/country", place])
        }
    }

    /// An introduction is about a need of its city, and every step on record has been taken.
    private func problems(of introduction: Introduction) -> [FieldProblem] {
        let steps = introduction.steps.enumerated().flatMap { place, step in
            FieldCheck.past(step.on, on: today, at: "/steps/\(place)/on")
        }
        guard let id = introduction.needId, let need = record(.need, id.value) as? Need,
            // Either id may be one that was merged into another.
            let owner = record(.partnerCity, need.partnerCityId.value) as? PartnerCity,
            let city = record(.partnerCity, introduction.partnerCityId.value) as? PartnerCity, owner.id != city.id
        else { return steps }
        return steps + [
            FieldProblem(
                pointer: "/needId", rule: "need-of-city",
                message: BilingualText(
                    en: "\"\(id)\" is a need of \(owner.names.en), not of \(city.names.en)",
                    ja: "「\(id)」は\(city.names[.ja])ではなく\(owner.names[.ja])のニーズです"),
                basis: ["/needId", "/partnerCityId"])
        ]
    }
}

extension Catalogue {
    /// Everything that is wrong with a record of this catalogue.
    package func problems(of entry: CatalogueEntry) -> [FieldProblem] {
        RecordCheck { self.entry($0, $1)?.record }.problems(of: entry.record)
    }
}
