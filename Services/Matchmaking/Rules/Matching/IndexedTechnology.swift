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

    /// - Parameter texts: the terms of each of its languages.
    init(
        _ record: Technology, in catalogue: Catalogue, _ records: TrackRecords, _ tree: SectorTree,
        texts: [[TextTerm]]
    ) {
        self.record = record
        company = record.companyId.flatMap { catalogue.companies[$0] }
        sectors = tree.tags(tree.refined(record.sectors, by: texts.joined().compactMap(\.sector)))
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
