package import Model

// Guidebook FY2024, section 3.1 step 3: verify that needs are current, and how priorities are set when there are several.
extension Matcher {
    /// What to check about a need before its matches are used: about itself, and about the needs of its city.
    package func flags(of query: NeedQuery, on day: CivilDate) -> [Reason] {
        flags(of: query, sectors: sectors(stated: query.sectors, texts: query.texts), on: day)
    }

    /// The same for all that a city needs.
    package func flags(of query: CityQuery, on day: CivilDate) -> [Reason] {
        flags(of: query, sectors: sectors(stated: query.sectors, texts: query.texts), on: day)
    }

    /// - Parameter sectors: those that the need is about.
    func flags(of query: NeedQuery, sectors: [Sector.ID], on day: CivilDate) -> [Reason] {
        NeedFlags.of(query, sectors: sectors, on: day)
            + [priorities(of: query.partnerCityID, on: day)].compactMap(\.self)
    }

    /// What is said of some of several needs names them.
    func flags(of query: CityQuery, sectors: [Sector.ID], on day: CivilDate) -> [Reason] {
        guard query.needs.count != 1 else { return flags(of: query.needs[0], sectors: sectors, on: day) }
        var flags: [Reason] = []
        var needs: [[Need.ID]] = []
        for need in query.needs {
            // Which sectors they are about is asked of all needs together.
            for flag in NeedFlags.states(need, on: day) {
                let place = flags.firstIndex(of: flag) ?? flags.count
                if place == flags.count {
                    flags.append(flag)
                    needs.append([])
                }
                needs[place] += [need.needID].compactMap(\.self)
            }
        }
        let unstated = query.needs.isEmpty ? nil : NeedFlags.noSector(sectors)
        let closed = query.needs.isEmpty ? noneOpen(of: query.partnerCityID, on: day) : nil
        return zip(flags, needs).map { NeedFlags.naming($0, $1) }
            + [closed, unstated, priorities(of: query.partnerCityID, on: day)].compactMap(\.self)
    }

    /// That a city has needs on record and none of them is open any longer; `nil` where one is, or none is on record.
    private func noneOpen(of city: PartnerCity.ID?, on day: CivilDate) -> Reason? {
        let recorded = city.flatMap { needsByCity[$0] } ?? []
        guard !recorded.isEmpty, !recorded.contains(where: { $0.stands(on: day) }) else { return nil }
        return NeedFlags.allClosed(recorded)
    }

    /// That a city has several needs and not the priority of each; `nil` where nothing is missing.
    func priorities(of city: PartnerCity.ID?, on day: CivilDate) -> Reason? {
        guard let city else { return nil }
        let standing = (needsByCity[city] ?? []).filter { $0.stands(on: day) }
        let missing = standing.filter { $0.priority == nil }
        guard standing.count > 1, !missing.isEmpty else { return nil }
        return Reason(
            rule: "need-priorities", reference: NeedFlags.verification,
            inputs: missing.map { Reason.Input("need", $0.key, source: $0.source) },
            message: BilingualText(
                en: "\(standing.count) needs of the city on record, \(missing.count) without a priority "
                    + "→ verify how priorities are set (§3.1 step 3)",
                ja: "都市のニーズ\(standing.count)件のうち\(missing.count)件に優先順位の記録がありません → 優先順位の決め方の確認が必要(§3.1 手順3)"))
    }

    private var needsByCity: [PartnerCity.ID: [Need]] {
        cityNeeds.value { Dictionary(grouping: catalogue.needs.all, by: \.partnerCityId) }
    }
}
