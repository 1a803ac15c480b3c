import Model

extension DerivedFacts {
    /// Of several countries, the one furthest from partnership counts.
    func countryFact(_ derived: ScreeningEdition.DerivedFact) -> KnownFact {
        let pointer = Pointer.root["country"]
        let countries = registers.countries ?? []
        let possible = countries.isEmpty ? Set(CountryPlace.allCases) : Self.furthest(countries.map(\.possible))
        let place = possible.count == 1 ? possible.first : nil
        let missing: [Scorecard.MissingFact] =
            place == nil
            ? [.init(pointer: pointer.description, question: derived.label, evidence: derived.evidence)] : []
        return KnownFact(
            label: derived.label, pointer: pointer, answers: derived.from.answers,
            possible: Set(possible.map(\.rawValue)), isStated: false, isOpenToChange: false,
            shown: countries.isEmpty
                ? [Reason.Input("country", proposal.country)]
                : countries.map { country in
                    let standing = country.possible.count == 1 ? country.possible.first?.rawValue : nil
                    return Reason.Input("\(derived.name) \(country.code)", standing, source: country.source)
                },
            missing: missing, details: countries.isEmpty ? unansweredCountry : countries.map(\.detail))
    }

    private var unansweredCountry: [BilingualText] {
        guard proposal.country != nil || proposal.partnerCities?.isEmpty == false else { return [] }
        return registers.notices
    }

    /// Every place that may turn out to be the furthest.
    private static func furthest(_ countries: [Set<CountryPlace>]) -> Set<CountryPlace> {
        func distance(_ place: CountryPlace) -> Int { CountryPlace.allCases.firstIndex(of: place) ?? 0 }
        return countries.dropFirst().reduce(countries.first ?? []) { reached, next in
            Set(reached.flatMap { one in next.map { distance($0) > distance(one) ? $0 : one } })
        }
    }

    func sectorFact(_ derived: ScreeningEdition.DerivedFact, _ list: ScreeningEdition.SectorList) -> KnownFact {
        let pointer = Pointer.root["sectors"]
        let wanted = Set(list.sectors.map(\.value))
        let sectors = proposal.sectors ?? []
        let lines = Dictionary(
            (registers.pair?.sectors ?? []).map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
        let inside = sectors.map { sector -> Truth in
            if wanted.contains(sector) { return .yes }
            return lines[sector].map { Truth($0.above.contains { wanted.contains($0.value) }) } ?? .unknown
        }
        let unsettled = zip(sectors, inside).enumerated().filter { $0.element.1 == .unknown }
        let missing: [Scorecard.MissingFact] =
            sectors.isEmpty
            ? [.init(pointer: pointer.description, question: derived.label, evidence: derived.evidence)]
            : unsettled.map { place in
                .init(
                    pointer: pointer[place.offset].description,
                    question: BilingualText(
                        en: "where the sector \"\(place.element.0)\" belongs: the register does not say",
                        ja: "分野「\(place.element.0)」の位置付け（台帳で確認できません）"))
            }
        let possible = sectors.isEmpty ? derived.from.everyAnswer : Set(Self.shares(inside).map(\.rawValue))
        return KnownFact(
            label: derived.label, pointer: pointer, answers: derived.from.answers, possible: possible,
            isStated: false, isOpenToChange: false,
            shown: [Reason.Input("sectors", sectors.isEmpty ? nil : sectors.joined(separator: ", "))],
            missing: possible.count == 1 ? [] : missing, details: outside(sectors, inside, lines))
    }

    private static func shares(_ inside: [Truth]) -> Set<Share> {
        let certain = inside.count { $0 == .yes }
        let most = inside.count { $0 != .no }
        return Set((certain...most).map { $0 == inside.count ? .all : $0 == 0 ? Share.none : .some })
    }

    private func outside(
        _ sectors: [String], _ inside: [Truth], _ lines: [String: PairRecord.SectorLine]
    ) -> [BilingualText] {
        let names = zip(sectors, inside).filter { $0.1 == .no }.map { sector, _ in
            lines[sector].map { BilingualText(en: $0.names[.en], ja: $0.names[.ja]) }
                ?? BilingualText(en: sector, ja: sector)
        }
        guard !names.isEmpty else { return [] }
        let listed = Wording.list(names)
        return [BilingualText(en: "not in the list: \(listed.en)", ja: "一覧にない分野：\(listed.ja)")]
    }
}
