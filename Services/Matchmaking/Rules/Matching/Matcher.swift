package import Model

/// Ranks the records of one catalogue. Built once for a catalogue, then only read.
package struct Matcher: Sendable {
    package let catalogue: Catalogue
    let aliases: CountryAliases
    let tree: SectorTree
    let analysis: TextAnalysis
    private(set) var records: TrackRecords
    private(set) var evidence: EvidenceIndex
    let technologies: TechnologyIndex
    let register: TechnologyRegister
    package let textStatistics: TextStatistics
    let needs: Deferred<[IndexedNeed]>
    let cityNeeds: Deferred<[PartnerCity.ID: [Need]]>
    let search: Deferred<SearchIndex>
    let numberedOffers: Deferred<PortfolioOffers>

    /// - Parameters:
    ///   - statistics: the text statistics to rank by; the catalogue's own where none are given.
    ///   - segmentCount: the most technologies of a segment of the index; no answer depends on it.
    ///   - step: is told how many technologies are read, from any thread.
    package init(
        _ catalogue: Catalogue, statistics: TextStatistics? = nil, segmentCount: Int? = nil,
        step: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        self.catalogue = catalogue
        aliases = CountryAliases(catalogue.countries.all)
        let tree = SectorTree(catalogue.sectors.all)
        let analysis = TextAnalysis(Lexicon(catalogue.sectors.all, terms: catalogue.terms.all))
        let records = TrackRecords(catalogue)
        let evidence = EvidenceIndex(catalogue)
        let vocabulary = statistics?.vocabulary ?? Vocabulary()
        let technologies = catalogue.technologies.filed
        let rows = technologies.mappedInParallel {
            Self.row($0, in: catalogue, records, tree, analysis, evidence, vocabulary)
        } step: {
            step($0, technologies.count)
        }
        let textStatistics = statistics ?? TextStatistics(rows.lazy.map(\.text), vocabulary)
        self.tree = tree
        self.analysis = analysis
        self.records = records
        self.evidence = evidence
        self.textStatistics = textStatistics
        self.technologies = TechnologyIndex(
            rows, usualLength: textStatistics.usualLength, segmentCount: segmentCount ?? TechnologyIndex.segmentCount)
        register = TechnologyRegister(technologies.lazy.map(\.record))
        needs = Deferred()
        cityNeeds = Deferred()
        search = Deferred()
        numberedOffers = Deferred()
    }

    /// With what has changed, and the words of `before`.
    init(
        _ before: Matcher, _ catalogue: Catalogue, _ records: TrackRecords, _ evidence: EvidenceIndex,
        _ register: TechnologyRegister, _ technologies: TechnologyIndex, _ textStatistics: TextStatistics,
        _ search: SearchIndex?
    ) {
        self.catalogue = catalogue
        aliases = CountryAliases(catalogue.countries.all)
        tree = before.tree
        analysis = before.analysis
        self.records = records
        self.evidence = evidence
        self.register = register
        self.textStatistics = textStatistics
        self.technologies = technologies
        needs = Deferred()
        self.search = Deferred(search)
        cityNeeds = Deferred()
        numberedOffers = Deferred()
    }

    /// With further projects, agreements and facts, for questions about municipalities and leads.
    func supposing(_ entries: [CatalogueEntry]) -> Matcher {
        var matcher = self
        matcher.records = records.supposing(entries)
        matcher.evidence = evidence.supposing(entries)
        return matcher
    }

    /// A technology as the index takes it.
    static func row(
        _ technology: Filed<Technology>, in catalogue: Catalogue, _ records: TrackRecords, _ tree: SectorTree,
        _ analysis: TextAnalysis, _ evidence: EvidenceIndex, _ vocabulary: Vocabulary
    ) -> TechnologySegment.Row {
        let texts = technology.record.documents(by: analysis)
        return (
            IndexedTechnology(technology, in: catalogue, records, tree, evidence, terms: texts.joined()),
            TextDocument(texts, vocabulary)
        )
    }

    /// What companies of a municipality offer, in the order of the ids.
    func technologies(seatedIn municipality: Municipality.ID) -> [Technology] {
        (records.companiesBySeat[municipality] ?? []).flatMap { register.technologies(of: $0) }.sorted()
            .compactMap { catalogue.technologies[$0] }
    }

    /// The sectors that a question is about: those stated, and the classes below them that the text names; where none
    /// is stated, all that the text names.
    package func sectors(stated: [Sector.ID], texts: [String]) -> [Sector.ID] {
        sectors(stated: stated, terms: texts.flatMap(analysis.question))
    }

    /// The same where the texts are read already.
    func sectors(stated: [Sector.ID], terms: [TextTerm]) -> [Sector.ID] {
        let named = terms.compactMap(\.sector)
        let all = stated.isEmpty ? named.firstOccurrences : tree.refined(stated, by: named)
        return Array(all.prefix(MatchPlan.countedSectors))
    }

    /// The country that a text names: any printed name, or any code that ISO 3166-1 assigns.
    package func countryCode(for text: String) -> CountryCode? {
        if let code = aliases.code(for: text) { return code }
        guard let code = CountryCode(text.uppercased()), AssignedCountryCodes.contains(code) else { return nil }
        return code
    }

    /// The sectors with their labels.
    func named(_ sectors: [Sector.ID]) -> [NamedSector] {
        sectors.map { NamedSector(id: $0, names: catalogue.sectors[$0]?.names ?? Names(en: $0.value)) }
    }

    /// The profile in use for a subject: the active one with the last id, or the one the programme starts with.
    package func profile(for subject: WeightProfile.Subject) -> WeightProfile {
        catalogue.weightProfiles.all.last { $0.subject == subject && $0.status == .active }
            ?? WeightProfile.starting(for: subject)
    }

    /// The profile with an id, whatever its status: an answer of before can be asked for again.
    package func profile(_ id: WeightProfile.ID, for subject: WeightProfile.Subject) -> WeightProfile? {
        let starting = WeightProfile.starting(for: subject)
        let profile = catalogue.weightProfiles[id] ?? (starting.id == id ? starting : nil)
        return profile?.subject == subject ? profile : nil
    }
}
