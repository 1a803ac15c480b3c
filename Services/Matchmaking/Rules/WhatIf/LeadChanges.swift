package import Model

/// What could come to be so of an organisation as a lead, for a partner city and a municipality if one is chosen.
struct LeadChanges {
    let company: Company
    let municipality: Municipality.ID?
    let city: PartnerCity.ID?
    let country: CountryCode?
    /// What the city needs.
    let sectors: [Sector.ID]
    let day: CivilDate

    var all: [RecordChange] { [led, recent, certificate, target, engineer].compactMap(\.self) }

    private var led: RecordChange? {
        guard let country,
            let project = Supposed.c3pProject(
                in: country, with: city.map { [$0] } ?? [], municipality: municipality, lead: company.id,
                sectors.isEmpty ? nil : sectors, on: day)
        else { return nil }
        let (en, ja) =
            switch (city != nil, municipality != nil) {
            case (true, true): (" with the city and the municipality", "当該都市・自治体との")
            case (true, false): (" with the city", "当該都市との")
            case (false, true): (" in the country, with the municipality", "対象国での当該自治体との")
            case (false, false): (" in the country", "対象国での")
            }
        return RecordChange(
            factor: .leadHistory,
            text: BilingualText(
                en: "one more city-to-city project led" + en, ja: ja + "都市間連携事業の代表実績1件の追加"),
            entries: [.c3pProject(project)])
    }

    private var recent: RecordChange? {
        guard let country, let sector = sectors.first ?? Supposed.id("sector"),
            let project = Supposed.jcmProject(in: country, by: company.id, [sector], on: day)
        else { return nil }
        return RecordChange(
            factor: .recentJCM,
            text: BilingualText(
                en: "one more JCM project of this fiscal year in the country"
                    + (sectors.isEmpty ? "" : ", in a sector of the need"),
                ja: "対象国での本年度の" + (sectors.isEmpty ? "" : "ニーズの分野の") + "JCMプロジェクト1件の追加"),
            entries: [.jcmProject(project)])
    }

    private var certificate: RecordChange? {
        papers(
            .certificates, BilingualText(en: "an environmental certificate (ISO 14001)", ja: "環境認証(ISO14001)の取得")
        ) { papers in
            let held = LeadQualification.Certificate(name: "iso14001", validUntil: day.adding(years: 3) ?? day)
            papers.environmentalCertificates = (papers.environmentalCertificates ?? []) + [held]
        }
    }

    private var target: RecordChange? {
        papers(
            .certificates,
            BilingualText(
                en: "a disclosed target of carbon neutrality by 2050", ja: "2050年までのカーボンニュートラル目標の公表")
        ) { $0.reductionTarget = true }
    }

    private var engineer: RecordChange? {
        papers(
            .engineerLoad,
            BilingualText(
                en: "a supervising engineer with at most one other project", ja: "手持ち業務が1件以下の管理技術者の配置")
        ) { $0.engineerOtherProjects = 0 }
    }

    private func papers(
        _ factor: Factor, _ text: BilingualText, _ change: (inout LeadQualification) -> Void
    ) -> RecordChange {
        var record = company
        var papers = record.leadQualification ?? LeadQualification(source: Supposed.source)
        change(&papers)
        record.leadQualification = papers
        return RecordChange(factor: factor, text: text, entries: [.company(record)])
    }
}

extension LeadQuestion {
    /// The counterfactuals of an organisation of a ranking.
    ///
    /// - Parameters:
    ///   - place: from 0.
    ///   - all: every organisation of the ranking, in order.
    ///   - municipality: the one that is chosen.
    ///   - municipalities: that one, or those that could be.
    func counterfactuals(
        at place: Int, among all: [LeadStanding], _ municipality: Municipality.ID?,
        _ municipalities: Set<Municipality.ID>, _ order: RankingOrder
    ) -> [Counterfactual] {
        let lead = all[place]
        let changes = changes(of: lead.company, municipality).filter { weights[$0.factor] > 0 }.map { change in
            var then = self
            then.matcher = matcher.supposing(change.entries)
            let company = change.entries.lazy.compactMap { if case .company(let record) = $0 { record } else { nil } }
                .first
            let standing = LeadStanding(company ?? lead.company, then, municipalities: municipalities)
            return ChangedRecord(
                factor: change.factor, text: change.text,
                value: standing.findings.first { $0.factor == change.factor }?.measure.value ?? 0,
                bounds: standing.bounds)
        }
        return ChangedRecord.counterfactuals(changes.bestByFactor, from: (place + 1, lead.bounds), order) { changed in
            // What comes to be so of one changes nothing of the others.
            1
                + all.count {
                    $0.company.id != lead.company.id
                        && $0.bounds.ranks($0.company.key, before: changed.bounds, lead.company.key, order)
                }
        }
    }

    /// What could come to be so of an organisation.
    func changes(of company: Company, _ municipality: Municipality.ID?) -> [RecordChange] {
        LeadChanges(
            company: company, municipality: municipality, city: query.partnerCityID, country: query.country,
            sectors: sectors, day: day
        ).all
    }
}

extension Matcher {
    /// What could come to be so of an organisation on record, as a lead.
    package func changes(of id: Company.ID, for query: LeadQuery, on day: CivilDate) -> [RecordChange] {
        let question = LeadQuestion(query.city, matcher: self, profile: profile(for: .lead), day: day)
        return catalogue.companies[id].map { question.changes(of: $0, query.municipalityID) } ?? []
    }
}
