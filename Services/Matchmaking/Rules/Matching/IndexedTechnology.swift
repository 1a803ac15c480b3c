import Model

/// What is on record of a firm: shared by all that it offers.
final class FirmRecord: Sendable {
    let company: Company?
    let jcm: [JCMProject]
    let c3p: [C3PProject]

    init(company: Company?, jcm: [JCMProject], c3p: [C3PProject]) {
        self.company = company
        self.jcm = jcm
        self.c3p = c3p
    }
}

/// A technology with all that no question changes.
struct IndexedTechnology: Sendable {
    let record: Technology
    private let firm: FirmRecord?
    /// As stated, and the classes below them that the text names.
    private(set) var sectors: SectorTags
    /// The projects that the record names as its evidence.
    private let shown: [JCMProject]
    /// Which of all projects are in the class of the technology; each once.
    private let inClass: [Int32]
    private let evidence: Said?

    /// What facts and complete lists say where no project on record decides.
    private final class Said: Sendable {
        let trackRecord: TechnologyEvidence?
        let participation: TechnologyEvidence?
        let countries: [CountryCode: TechnologyEvidence]

        init(
            trackRecord: TechnologyEvidence?, participation: TechnologyEvidence?,
            countries: [CountryCode: TechnologyEvidence]
        ) {
            self.trackRecord = trackRecord
            self.participation = participation
            self.countries = countries
        }
    }

    /// - Parameter terms: of its texts in all languages.
    init(
        _ record: Technology, in catalogue: Catalogue, _ records: TrackRecords, _ tree: SectorTree,
        _ evidence: EvidenceIndex, terms: some Sequence<TextTerm>
    ) {
        self.record = record
        // A company that was merged into another is found under the id that it has now.
        let firm = record.companyId.flatMap { records.firms[catalogue.companies[$0]?.id ?? $0] }
        self.firm = firm
        sectors = tree.tags(tree.refined(record.sectors, by: terms.compactMap(\.sector)))
        let shown = (record.evidenceProjectIds ?? []).compactMap { catalogue.jcmProjects[$0] }
            .filter(\.recordKind.showsProject)
        self.shown = shown
        let all = shown + (firm?.jcm ?? [])
        let related = all.indices.filter { tree.related(all[$0].sectors, record.sectors) }
        inClass = TrackRecords.distinct(related.map { all[$0] }).compactMap { project in
            related.first { all[$0].id == project.id }.map { Int32($0) }
        }
        let (company, c3p) = (firm?.company, firm?.c3p ?? [])
        func said(_ predicate: FactPredicate, in country: CountryCode? = nil, stated: Bool?) -> TechnologyEvidence? {
            TechnologyEvidence(predicate, of: record, by: company, country: country, stated: stated, in: evidence)
        }
        let named = evidence.countries(.activeInCountry, of: .technology, record.key)
            .union(company.map { evidence.countries(.activeInCountry, of: .company, $0.key) } ?? [])
        let countries: [CountryCode: TechnologyEvidence] = named.reduce(into: [:]) { known, country in
            let isDecided = all.contains { $0.country == country } || c3p.contains { $0.country == country }
            guard !isDecided, record.countries?.contains(country) != true else { return }
            let works = company?.countries?.contains(country) == true
            known[country] = said(.activeInCountry, in: country, stated: works ? true : nil)
        }
        let trackRecord = inClass.isEmpty ? said(.jcmExperience, stated: company?.jcmExperience) : nil
        let participation = c3p.isEmpty ? said(.c3pParticipation, stated: company?.c3pParticipant) : nil
        self.evidence =
            trackRecord == nil && participation == nil && countries.isEmpty
            ? nil : Said(trackRecord: trackRecord, participation: participation, countries: countries)
    }
}

// MARK: - Facts

extension IndexedTechnology {
    /// The same, with sectors that are equal and held once for many records.
    func sharing(_ sectors: SectorTags) -> IndexedTechnology {
        var shared = self
        shared.sectors = sectors
        return shared
    }

    var company: Company? { firm?.company }
    var c3p: [C3PProject] { firm?.c3p ?? [] }
    private var jcm: [JCMProject] { shown + (firm?.jcm ?? []) }

    /// Projects of the company, or shown by the record, in the class of the technology; each once.
    var jcmInClass: [JCMProject] {
        let all = jcm
        return inClass.map { all[Int($0)] }
    }

    /// The projects in one country, JCM ones of any class; each once.
    func projects(in country: CountryCode) -> (jcm: [JCMProject], c3p: [C3PProject]) {
        let jcm = shown.filter { $0.country == country } + (firm?.jcm.filter { $0.country == country } ?? [])
        return (TrackRecords.distinct(jcm), firm?.c3p.filter { $0.country == country } ?? [])
    }

    var trackRecord: CountedFact { CountedFact(count: inClass.count, stated: company?.jcmExperience) }
    var participation: CountedFact { CountedFact(count: c3p.count, stated: company?.c3pParticipant) }

    /// What is known of the firm's work in a country.
    func work(in country: CountryCode) -> CountedFact {
        let projects = projects(in: country)
        return work(in: country, count: projects.jcm.count + projects.c3p.count)
    }

    /// - Parameter count: the projects in the country.
    func work(in country: CountryCode, count: Int) -> CountedFact {
        let isStated = record.countries?.contains(country) == true || company?.countries?.contains(country) == true
        return CountedFact(count: count, stated: isStated ? true : nil)
    }

    /// The countries in which anything is known of it, or said.
    var countries: Set<CountryCode> {
        Set(jcm.map(\.country)).union(c3p.map(\.country)).union(record.countries ?? [])
            .union(company?.countries ?? []).union(evidence?.countries.keys.map(\.self) ?? [])
    }

    var trackRecordEvidence: TechnologyEvidence? { evidence?.trackRecord }
    var participationEvidence: TechnologyEvidence? { evidence?.participation }
    func evidence(in country: CountryCode) -> TechnologyEvidence? { evidence?.countries[country] }
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
