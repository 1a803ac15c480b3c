package import Model

/// What could come to be so of a Japanese municipality, for a partner city.
struct MunicipalityChanges {
    let municipality: Municipality
    let city: PartnerCity.ID?
    let country: CountryCode?
    /// What the city needs.
    let sectors: [Sector.ID]
    /// A title that names a sector of the needs, in its own words.
    let title: String?
    let evidence: EvidenceIndex
    let day: CivilDate

    var all: [RecordChange] {
        [agreement, leadingArea, withCity, inSector, inCountry, platform, declaration, inquiry, localCompany]
            .compactMap(\.self)
    }

    private var agreement: RecordChange? {
        guard let city, let country, let id: Agreement.ID = Supposed.id("agreement") else { return nil }
        let record = Agreement(
            id: id, japaneseParty: municipality.names[.en], municipalityId: municipality.id, partner: "supposed",
            partnerCityId: city, country: country, kind: "MoU", form: .memorandum, title: title,
            date: PrintedDate(day.description), source: Supposed.source)
        return RecordChange(
            factor: .agreement,
            text: BilingualText(
                en: "a memorandum with the city" + (title == nil ? "" : " in a sector of the need"),
                ja: (title == nil ? "" : "ニーズの分野での") + "都市との覚書の締結"),
            entries: [.agreement(record)])
    }

    private var withCity: RecordChange? {
        guard let city, let country else { return nil }
        return project(
            .pastCollaboration, in: country, with: [city], sectors,
            BilingualText(en: "a city-to-city project with the city itself", ja: "当該都市との都市間連携事業の実施"))
    }

    /// In a country that is not the city's: what it raises there is told by itself.
    private var inSector: RecordChange? {
        guard !sectors.isEmpty,
            let elsewhere = ["ID", "VN"].compactMap({ CountryCode($0) }).first(where: { $0 != country })
        else { return nil }
        return project(
            .sectorCooperation, in: elsewhere, with: [], sectors,
            BilingualText(
                en: "one more city-to-city project in the sector, in another country", ja: "他国での当該分野の都市間連携事業1件の追加"))
    }

    private func project(
        _ factor: Factor, in country: CountryCode, with cities: [PartnerCity.ID], _ sectors: [Sector.ID],
        _ text: BilingualText
    ) -> RecordChange? {
        Supposed.c3pProject(in: country, with: cities, municipality: municipality.id, sectors, on: day).map {
            RecordChange(factor: factor, text: text, entries: [.c3pProject($0)])
        }
    }

    private var inCountry: RecordChange? {
        guard let country, let sector = sectors.first ?? Supposed.id("sector"),
            var project = Supposed.jcmProject(in: country, by: nil, [sector], on: day)
        else { return nil }
        project.relatedMunicipalityIds = [municipality.id]
        return RecordChange(
            factor: .countryExperience,
            text: BilingualText(en: "one more JCM project in the country", ja: "対象国でのJCMプロジェクト1件の追加"),
            entries: [.jcmProject(project)])
    }

    private var leadingArea: RecordChange? {
        guard municipality.decarbonizationLeadingArea != true else { return nil }
        var record = municipality
        record.decarbonizationLeadingArea = true
        record.leadingArea = Municipality.LeadingArea(
            round: 1, selectedOn: PrintedDate(day.description), source: Supposed.source.text)
        return stated(
            .leadingArea, .decarbonizationLeadingArea, record,
            BilingualText(en: "selection as a Decarbonization Leading Area", ja: "脱炭素先行地域への選定"))
    }

    private var platform: RecordChange? {
        guard (municipality.platforms ?? []).isEmpty else { return nil }
        var record = municipality
        record.platforms = [
            Municipality.Platform(
                name: "supposed", started: day.description, source: Supposed.source.text)
        ]
        return stated(
            .platform, .publicPrivatePlatform, record,
            BilingualText(en: "a public-private platform", ja: "官民連携プラットフォームの設置"))
    }

    private var declaration: RecordChange? {
        guard municipality.zeroCarbonDeclaration == nil else { return nil }
        var record = municipality
        record.zeroCarbonDeclaration = Municipality.ZeroCarbonDeclaration(
            declared: day.description, source: Supposed.source.text)
        return stated(
            .policy, .zeroCarbonDeclaration, record,
            BilingualText(en: "a zero-carbon declaration", ja: "ゼロカーボンシティの表明"))
    }

    private var inquiry: RecordChange? {
        fact(.interestByInquiry).map {
            RecordChange(
                factor: .policy, text: BilingualText(en: "interest confirmed by direct inquiry", ja: "直接照会での関心確認"),
                entries: [$0])
        }
    }

    private var localCompany: RecordChange? {
        guard !sectors.isEmpty, let company: Company.ID = Supposed.id("company"),
            let technology: Technology.ID = Supposed.id("technology")
        else { return nil }
        return RecordChange(
            factor: .localCompanies,
            text: BilingualText(en: "one more fitting technology of a local company", ja: "地元企業の適合技術1件の追加"),
            entries: [
                .company(
                    Company(
                        id: company, names: Names(en: "supposed"), hqMunicipalityId: municipality.id,
                        source: Supposed.source)),
                .technology(
                    Technology(
                        id: technology, names: Names(en: "supposed"), companyId: company, sectors: sectors,
                        source: Supposed.source)),
            ])
    }

    /// What its record comes to say, with an official word of it where sources have said otherwise.
    private func stated(
        _ factor: Factor, _ predicate: FactPredicate, _ record: Municipality, _ text: BilingualText
    ) -> RecordChange {
        let isSilent = evidence.topic(predicate, of: .municipality, municipality.key).isSilent
        return RecordChange(
            factor: factor, text: text,
            entries: [.municipality(record)] + (isSilent ? [] : [fact(predicate)].compactMap(\.self)))
    }

    /// An official yes of the day.
    private func fact(_ predicate: FactPredicate) -> CatalogueEntry? {
        Supposed.id("fact").map {
            .fact(
                Fact(
                    id: $0, subject: RecordName(.municipality, municipality.key), predicate: predicate, truth: .yes,
                    level: .official, asOf: PrintedDate(day.description), source: Supposed.source))
        }
    }
}

extension MunicipalityQuestion {
    /// What could come to be so of a municipality.
    func changes(of municipality: Municipality) -> [RecordChange] {
        let title = sectors.lazy.compactMap { matcher.catalogue.sectors[$0]?.names.en }
            .first { matcher.tree.related(matcher.analysis.sectors($0), sectors) }
        return MunicipalityChanges(
            municipality: municipality, city: query.partnerCityID, country: query.country, sectors: sectors,
            title: title,
            evidence: matcher.evidence, day: day
        ).all
    }

    /// The counterfactuals of a municipality of a ranking.
    ///
    /// - Parameters:
    ///   - place: from 0.
    ///   - all: every municipality of it, in order.
    func counterfactuals(
        at place: Int, among all: [Candidate<Municipality>], _ order: RankingOrder
    ) -> [Counterfactual] {
        let candidate = all[place]
        let changes = changes(of: candidate.record).filter { weights[$0.factor] > 0 }.map { change in
            let findings = findings(candidate, after: change)
            return ChangedRecord(
                factor: change.factor, text: change.text,
                value: findings.first { $0.factor == change.factor }?.measure.value ?? 0,
                bounds: Candidate(record: candidate.record, findings: findings, weights: weights).bounds)
        }
        return ChangedRecord.counterfactuals(changes.bestByFactor, from: (place + 1, candidate.bounds), order) {
            changed in
            // What comes to be so of one changes nothing of the others.
            1
                + all.count {
                    $0.record.id != candidate.record.id
                        && $0.bounds.ranks($0.record.key, before: changed.bounds, candidate.record.key, order)
                }
        }
    }

    private func findings(_ candidate: Candidate<Municipality>, after change: RecordChange) -> [Finding] {
        var then = self
        then.matcher = matcher.supposing(change.entries)
        var record = candidate.record
        var hasCompany = false
        for entry in change.entries {
            switch entry {
            case .municipality(let changed): record = changed
            case .technology: hasCompany = true
            default: break
            }
        }
        let findings = then.findings(record)
        guard hasCompany else { return findings }
        // One more technology in the sectors of the need.
        return findings.map { finding in
            guard finding.factor == .localCompanies else { return finding }
            let count = if case .technologies(let known) = finding.ground { known.count } else { 0 }
            return Finding(
                factor: finding.factor, measure: .known(CountLadder.value(count + 1)), ground: finding.ground)
        }
    }
}

extension [ChangedRecord] {
    /// Of several changes of one factor the one that raises most; the first of those that raise the same.
    var bestByFactor: [ChangedRecord] {
        reduce(into: []) { best, change in
            guard let place = best.firstIndex(where: { $0.factor == change.factor }) else {
                best.append(change)
                return
            }
            if change.bounds.score > best[place].bounds.score { best[place] = change }
        }
    }
}

extension Matcher {
    /// What could come to be so of a municipality on record, for a partner city.
    package func changes(of id: Municipality.ID, for query: CityQuery, on day: CivilDate) -> [RecordChange] {
        let question = MunicipalityQuestion(
            query, matcher: self, profile: profile(for: .municipality), day: day)
        return catalogue.municipalities[id].map(question.changes) ?? []
    }
}
