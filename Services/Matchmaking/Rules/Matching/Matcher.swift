package import Model

/// Ranks the records of one catalogue. Built once for a catalogue, then only read.
package struct Matcher: Sendable {
    package let catalogue: Catalogue
    let aliases: CountryAliases
    let tree: SectorTree
    let analysis: TextAnalysis
    let records: TrackRecords
    let evidence: EvidenceIndex
    let technologies: [IndexedTechnology]
    let text: TextIndex

    /// - Parameter statistics: the text statistics to rank by; the catalogue's own where none are given.
    package init(_ catalogue: Catalogue, statistics: TextStatistics? = nil) {
        self.catalogue = catalogue
        aliases = CountryAliases(catalogue.countries.all)
        let tree = SectorTree(catalogue.sectors.all)
        let analysis = TextAnalysis(Lexicon(catalogue.sectors.all, terms: catalogue.terms.all))
        let records = TrackRecords(catalogue)
        let technologies = catalogue.technologies.all
        self.tree = tree
        self.analysis = analysis
        self.records = records
        evidence = EvidenceIndex(catalogue)
        self.technologies = technologies.map { IndexedTechnology($0, in: catalogue, records, tree, analysis) }
        text = TextIndex(technologies.map { $0.documents(by: analysis) }, statistics: statistics)
    }

    package var textStatistics: TextStatistics { text.statistics }

    /// The sectors that a question is about: those stated, and the classes below them that the text names; where none
    /// is stated, all that the text names.
    package func sectors(stated: [Sector.ID], texts: [String]) -> [Sector.ID] {
        let named = texts.flatMap(analysis.sectors)
        return stated.isEmpty ? named.firstOccurrences : tree.refined(stated, by: named)
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

    /// Orders scored records: score, then potential, then id; and gives each its rank and its reasons.
    func ranked(_ candidates: [Candidate], limit: Int, show: (Candidate, Int) -> RankedRecord) -> [RankedRecord] {
        candidates.sorted { Candidate.ranksBefore($0, $1) }.prefix(limit).enumerated().map { place, candidate in
            show(candidate, place + 1)
        }
    }
}

/// A record with its findings, before it is shown.
struct Candidate {
    let key: String
    /// Its place in the list that was searched.
    let place: Int
    let findings: [Finding]
    let score: Int
    let potential: Int

    init(key: String, place: Int, findings: [Finding], weights: [Factor: Int]) {
        self.key = key
        self.place = place
        self.findings = findings
        score = findings.reduce(0) { $0 + $1.measure.value * (weights[$1.factor] ?? 0) }
        potential = findings.reduce(0) { $0 + $1.measure.hi * (weights[$1.factor] ?? 0) }
    }

    static func ranksBefore(_ one: Candidate, _ other: Candidate) -> Bool {
        (other.score, other.potential, one.key) < (one.score, one.potential, other.key)
    }
}

extension WeightProfile {
    /// Every factor of the profile with its weight.
    var byFactor: [Factor: Int] {
        weights.reduce(into: [:]) { $0[$1.factor] = $1.weight }
    }
}
