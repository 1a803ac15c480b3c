import Model

/// A technology with all that no question changes.
struct IndexedTechnology: Sendable {
    let record: Technology
    let company: Company?
    /// As stated, and the classes below them that the text names.
    let sectors: SectorTags
    /// Projects of the company, or shown by the record, in the class of the technology; each once.
    let jcmInClass: [JCMProject]
    /// The same in any class, by country.
    let jcmByCountry: [CountryCode: [JCMProject]]
    let c3p: [C3PProject]
    let trackRecord: CountedFact
    let participation: CountedFact
    /// The countries in which something is known of the firm's work.
    let countries: [CountryCode: CountedFact]
    /// What facts and complete lists say where no project on record decides.
    let trackRecordEvidence: TechnologyEvidence?
    let participationEvidence: TechnologyEvidence?
    let countryEvidence: [CountryCode: TechnologyEvidence]

    /// - Parameter terms: of its texts in all languages.
    init(
        _ record: Technology, in catalogue: Catalogue, _ records: TrackRecords, _ tree: SectorTree,
        _ evidence: EvidenceIndex, terms: some Sequence<TextTerm>
    ) {
        self.record = record
        let company = record.companyId.flatMap { catalogue.companies[$0] }
        self.company = company
        sectors = tree.tags(tree.refined(record.sectors, by: terms.compactMap(\.sector)))
        let shown = (record.evidenceProjectIds ?? []).compactMap { catalogue.jcmProjects[$0] }
        let jcm =
            shown.filter(\.recordKind.showsProject) + (record.companyId.flatMap { records.jcmByCompany[$0] } ?? [])
        jcmInClass = TrackRecords.distinct(jcm.filter { tree.related($0.sectors, record.sectors) })
        jcmByCountry = Dictionary(grouping: jcm, by: \.country).mapValues(TrackRecords.distinct)
        let c3p = record.companyId.flatMap { records.c3pByCompany[$0] } ?? []
        self.c3p = c3p
        trackRecord = CountedFact(count: jcmInClass.count, stated: company?.jcmExperience)
        participation = CountedFact(count: c3p.count, stated: company?.c3pParticipant)
        let counts = c3p.reduce(into: jcmByCountry.mapValues(\.count)) { $0[$1.country, default: 0] += 1 }
        let stated = (record.countries ?? []) + (company?.countries ?? [])
        countries = stated.reduce(into: counts.mapValues { CountedFact(count: $0) }) { known, country in
            known[country] = known[country] ?? CountedFact(count: 1)
        }
        func said(_ predicate: FactPredicate, in country: CountryCode? = nil, stated: Bool?) -> TechnologyEvidence? {
            TechnologyEvidence(predicate, of: record, by: company, country: country, stated: stated, in: evidence)
        }
        trackRecordEvidence = jcmInClass.isEmpty ? said(.jcmExperience, stated: company?.jcmExperience) : nil
        participationEvidence = c3p.isEmpty ? said(.c3pParticipation, stated: company?.c3pParticipant) : nil
        let named = evidence.countries(.activeInCountry, of: .technology, record.key)
            .union(company.map { evidence.countries(.activeInCountry, of: .company, $0.key) } ?? [])
        countryEvidence = named.reduce(into: [:]) { known, country in
            guard counts[country] == nil, record.countries?.contains(country) != true else { return }
            let works = company?.countries?.contains(country) == true
            known[country] = said(.activeInCountry, in: country, stated: works ? true : nil)
        }
    }
}

extension Technology {
    /// What the record says, in English and in Japanese.
    fileprivate var texts: [[String]] {
        [
            [names.en, summary?.en, note].compactMap(\.self) + (names.aliases ?? []),
            [names.ja, summary?.ja].compactMap(\.self),
        ]
    }

    /// The terms of the record in each language.
    func documents(by analysis: TextAnalysis) -> [[TextTerm]] {
        texts.map { $0.flatMap(analysis.document) }
    }
}
