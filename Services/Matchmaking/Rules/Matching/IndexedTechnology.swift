import Model

/// What is on record of a firm: shared by all that it offers.
final class FirmRecord: Sendable {
    /// The id that it has now.
    let id: Company.ID
    let company: Company?
    let jcm: [Filed<JCMProject>]
    let c3p: [Filed<C3PProject>]
    /// The number of the day from which on all of its projects count, and what its record says.
    let lastDay: Int

    init(_ id: Company.ID, company: Company?, jcm: [Filed<JCMProject>], c3p: [Filed<C3PProject>]) {
        self.id = id
        self.company = company
        self.jcm = jcm
        self.c3p = c3p
        lastDay = max(
            jcm.map(\.record.firstDay).max() ?? .min, c3p.map(\.record.firstDay).max() ?? .min,
            company?.source.firstDay ?? .min)
    }
}

/// A technology with all that no question changes.
struct IndexedTechnology: Sendable {
    private let filed: Filed<Technology>
    private let firm: FirmRecord?
    /// As stated, and the classes below them that the text names.
    private(set) var sectors: SectorTags
    /// The projects that the record names as its evidence.
    private let shown: [Filed<JCMProject>]
    /// Which of all projects are in the class of the technology.
    private let inClass: [Int32]
    private let evidence: Said?

    /// What facts and complete lists say.
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
        _ filed: Filed<Technology>, in catalogue: Catalogue, _ records: TrackRecords, _ tree: SectorTree,
        _ evidence: EvidenceIndex, terms: some Sequence<TextTerm>
    ) {
        let record = filed.record
        // A company that was merged into another is found under the id that it has now.
        let firm = record.companyId.flatMap { records.firms[catalogue.companies[$0]?.id ?? $0] }
        let shown = (record.evidenceProjectIds ?? []).compactMap { catalogue.jcmProjects.filed($0.value) }
            .filter(\.record.recordKind.showsProject)
        self.init(
            filed, firm: firm, shown: shown,
            sectors: tree.tags(tree.refined(record.sectors, by: terms.compactMap(\.sector))), tree, evidence)
    }

    private init(
        _ filed: Filed<Technology>, firm: FirmRecord?, shown: [Filed<JCMProject>], sectors: SectorTags,
        _ tree: SectorTree, _ evidence: EvidenceIndex
    ) {
        self.filed = filed
        self.firm = firm
        self.shown = shown
        self.sectors = sectors
        let record = filed.record
        let all = shown + (firm?.jcm ?? [])
        let related = all.indices.filter { tree.related(all[$0].record.sectors, record.sectors) }
        inClass = related.map { Int32($0) }
        let company = firm?.company
        func said(
            _ predicate: FactPredicate, in country: CountryCode? = nil, ownStated: RecordWord? = nil,
            stated: RecordWord?
        ) -> TechnologyEvidence? {
            TechnologyEvidence(
                predicate, of: record, by: company, country: country, ownStated: ownStated, stated: stated, in: evidence
            )
        }
        let named = evidence.countries(.activeInCountry, of: .technology, record.key)
            .union(company.map { evidence.countries(.activeInCountry, of: .company, $0.key) } ?? [])
        let countries: [CountryCode: TechnologyEvidence] = named.reduce(into: [:]) { known, country in
            known[country] = said(
                .activeInCountry, in: country, ownStated: record.works(in: country),
                stated: company?.works(in: country))
        }
        let trackRecord = said(.jcmExperience, stated: company?.word(company?.saidJCMExperience))
        let participation = said(.c3pParticipation, stated: company?.word(company?.saidC3PParticipation))
        self.evidence =
            trackRecord == nil && participation == nil && countries.isEmpty
            ? nil : Said(trackRecord: trackRecord, participation: participation, countries: countries)
    }
}

// MARK: - Facts

extension IndexedTechnology {
    /// The same with other records put, none of which changes a text or the company's own record: what `putting` them
    /// would make of it.
    func supposing(_ entries: [CatalogueEntry], _ tree: SectorTree, _ evidence: EvidenceIndex) -> IndexedTechnology {
        var filed = filed
        var (jcm, c3p) = (firm?.jcm ?? [], firm?.c3p ?? [])
        var shown = shown
        for entry in entries {
            if case .technology(let changed) = entry, changed.id == record.id { filed = Filed(changed) }
        }
        for entry in entries {
            switch entry {
            case .jcmProject(let project):
                if let firm, project.companyIds.contains(firm.id) { jcm.append(Filed(project)) }
                if filed.record.evidenceProjectIds?.contains(project.id) == true { shown.append(Filed(project)) }
            case .c3pProject(let project):
                if let firm, project.companyIds.contains(firm.id) { c3p.append(Filed(project)) }
            default: break
            }
        }
        return IndexedTechnology(
            filed, firm: firm.map { FirmRecord($0.id, company: $0.company, jcm: jcm, c3p: c3p) }, shown: shown,
            sectors: sectors, tree, evidence)
    }

    /// The same, with sectors that are equal and held once for many records.
    func sharing(_ sectors: SectorTags) -> IndexedTechnology {
        var shared = self
        shared.sectors = sectors
        return shared
    }

    var record: Technology { filed.record }
    // What is asked of very many technologies is read without copying the record.
    var key: String { filed.record.id.value }
    func isWithdrawn(on day: CivilDate) -> Bool { filed.record.withdrawnOn.map { $0 <= day } ?? false }
    var company: Company? { firm?.company }
    /// Whose it is, by the id that the company has now.
    var firmID: Company.ID? { firm?.id }
    /// Whether sources say anything of it beside the records.
    var hasEvidence: Bool { evidence != nil }
    private var jcm: [Filed<JCMProject>] {
        let own = firm?.jcm ?? []
        return shown.isEmpty ? own : shown + own
    }

    /// The number of the day from which on all of its projects count, and what the records say.
    var lastDay: Int {
        max(
            firm?.lastDay ?? .min, shown.map(\.record.firstDay).max() ?? .min,
            record.countries == nil ? .min : record.source.firstDay)
    }

    /// The projects of the programme that the company was in by a day; without a day, all.
    func c3p(by day: CivilDate?) -> [Filed<C3PProject>] { counting(firm?.c3p ?? [], day) { $0.counts(on: $1) } }

    /// Projects of the company, or shown by the record, in the class of the technology by a day; each once.
    func jcmInClass(by day: CivilDate?) -> [Filed<JCMProject>] { TrackRecords.distinct(recordsInClass(by: day)) }

    /// The projects in one country by a day, JCM ones of any class; each once.
    func projects(
        in country: CountryCode, by day: CivilDate?
    ) -> (jcm: [Filed<JCMProject>], c3p: [Filed<C3PProject>]) {
        let (jcm, c3p) = records(in: country, by: day)
        return (TrackRecords.distinct(jcm), c3p)
    }

    /// All records of them: of two records of one project, one can say the year.
    private func recordsInClass(by day: CivilDate?) -> [Filed<JCMProject>] {
        guard !inClass.isEmpty else { return [] }
        let all = jcm
        return counting(inClass.map { all[Int($0)] }, day) { $0.counts(on: $1) }
    }

    private func records(
        in country: CountryCode, by day: CivilDate?
    ) -> (jcm: [Filed<JCMProject>], c3p: [Filed<C3PProject>]) {
        let jcm = jcm.filter { $0.record.country == country }
        return (counting(jcm, day) { $0.counts(on: $1) }, c3p(by: day).filter { $0.record.country == country })
    }

    private func counting<Project>(
        _ projects: [Filed<Project>], _ day: CivilDate?, _ counts: (Project, CivilDate) -> Bool
    ) -> [Filed<Project>] {
        guard let day else { return projects }
        return projects.filter { counts($0.record, day) }
    }

    func trackRecord(by day: CivilDate?) -> CountedFact { trackRecord(jcmInClass(by: day).count, by: day) }

    func trackRecord(_ projects: Int, by day: CivilDate?) -> CountedFact {
        CountedFact(count: projects, stated: told(company?.saidJCMExperience, company?.source, by: day))
    }

    func participation(by day: CivilDate?) -> CountedFact { participation(c3p(by: day).count, by: day) }

    func participation(_ projects: Int, by day: CivilDate?) -> CountedFact {
        CountedFact(count: projects, stated: told(company?.saidC3PParticipation, company?.source, by: day))
    }

    /// What is known of the firm's work in a country.
    func work(in country: CountryCode, by day: CivilDate?) -> CountedFact {
        let projects = projects(in: country, by: day)
        return work(in: country, projects.jcm.count + projects.c3p.count, by: day)
    }

    func work(in country: CountryCode, _ projects: Int, by day: CivilDate?) -> CountedFact {
        let isThere = record.countries?.contains(country) == true ? told(true, record.source, by: day) : nil
        let works = company?.countries?.contains(country) == true ? told(true, company?.source, by: day) : nil
        return CountedFact(count: projects, stated: isThere ?? works)
    }

    /// What a record says, as far as it was known by a day; without a day, all.
    private func told(_ truth: Bool?, _ source: Source?, by day: CivilDate?) -> Bool? {
        guard let truth, let day, let source else { return truth }
        return Timing(source.asOf, on: day).counts ? truth : nil
    }

    /// What the records say of a counted factor, the technology's own before its firm's; what was known by the day
    /// before what is only said later.
    func word(_ factor: Factor, in country: CountryCode?, on day: CivilDate) -> RecordWord? {
        switch factor {
        case .jcmTrackRecord: return company?.word(company?.saidJCMExperience)
        case .c3pParticipation: return company?.word(company?.saidC3PParticipation)
        case .countryExperience:
            guard let country else { return nil }
            let (own, firms) = (record.works(in: country), company?.works(in: country))
            return own.told(on: day) ?? firms.told(on: day) ?? own ?? firms
        default: return nil
        }
    }

    /// The countries in which anything is known of it, or said.
    var countries: Set<CountryCode> {
        Set(jcm.map(\.record.country)).union((firm?.c3p ?? []).map(\.record.country)).union(record.countries ?? [])
            .union(company?.countries ?? []).union(evidence?.countries.keys.map(\.self) ?? [])
    }
}

// MARK: - Evidence

extension IndexedTechnology {
    /// The countries of which sources say whether it has work there.
    var countriesWithEvidence: Set<CountryCode> { evidence.map { Set($0.countries.keys) } ?? [] }

    /// Whether sources say anything of a counted factor beside the records.
    func hasEvidence(_ factor: Factor, in country: CountryCode? = nil) -> Bool { said(factor, country) != nil }

    /// What sources say of a counted factor on a day, where that and not the records decides: where there is no
    /// project, or where they contradict those that are.
    func said(_ factor: Factor, in country: CountryCode? = nil, prior: Int, on day: CivilDate) -> Finding? {
        guard let evidence = said(factor, country) else { return nil }
        let projects = statements(factor, country, day)
        guard !projects.isEmpty else { return evidence.finding(factor, prior: prior, on: day) }
        return beside(factor, in: country, on: day).flatMap { predicate, evidence in
            guard evidence.isConflict else { return nil }
            return Finding(
                factor: factor, measure: .unknown(prior: prior), ground: .evidence(predicate, evidence))
        }
    }

    /// What is said against the projects that a factor counts: a contradiction, or what they have taken the place of.
    func beside(
        _ factor: Factor, in country: CountryCode? = nil, on day: CivilDate
    ) -> (FactPredicate, Evidence)? {
        guard let evidence = said(factor, country) else { return nil }
        let projects = statements(factor, country, day)
        guard !projects.isEmpty else { return nil }
        return evidence.beside(projects, on: day).map { (evidence.predicate, $0) }
    }

    private func said(_ factor: Factor, _ country: CountryCode?) -> TechnologyEvidence? {
        switch factor {
        case .jcmTrackRecord: evidence?.trackRecord
        case .c3pParticipation: evidence?.participation
        case .countryExperience: country.flatMap { evidence?.countries[$0] }
        default: nil
        }
    }

    private func statements(_ factor: Factor, _ country: CountryCode?, _ day: CivilDate) -> [Evidence.Statement] {
        switch factor {
        case .jcmTrackRecord: return recordsInClass(by: day).map(\.record.statement)
        case .c3pParticipation: return c3p(by: day).map(\.record.statement)
        default:
            guard let country else { return [] }
            let (jcm, c3p) = records(in: country, by: day)
            return jcm.map(\.record.statement) + c3p.map(\.record.statement)
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
