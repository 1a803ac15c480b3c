package import MatchmakingRules
package import Model

/// Scores records one by one from the records alone: no index, no candidate lists, no look-up tables, and texts that it
/// reads by itself. With the rules it shares no code.
package struct BruteForce {
    let catalogue: Catalogue
    let day: CivilDate
    let prior: Int
    let analysis: SlowText
    private let weights: [Factor: Int]
    /// The terms of every technology's texts, in English and in Japanese.
    private var texts: [Technology.ID: [[SlowText.Term]]] = [:]
    private var usual = 1
    /// The projects that show what a technology's firm can do, and those of the programme that the firm was in.
    private(set) var shown: [Technology.ID: (jcm: [JCMProject], c3p: [C3PProject])] = [:]
    /// Of every technology, its sectors with the classes that its text names.
    private var owned: [Technology.ID: [Sector.ID]] = [:]
    /// Track record, participation and freshness of every technology.
    private var settled: [Technology.ID: [(Factor, Bounds)]] = [:]

    /// What a factor counts, and between which values it lies.
    typealias Bounds = (mid: Int, lo: Int, hi: Int)

    package init(
        catalogue: Catalogue, day: CivilDate, profile: WeightProfile = WeightProfile.starting(for: .technology)
    ) {
        self.catalogue = catalogue
        self.day = day
        prior = profile.prior
        weights = Dictionary(uniqueKeysWithValues: profile.weights.map { ($0.factor, $0.weight) })
        analysis = SlowText(catalogue.sectors.all, catalogue.terms.all)
        for technology in catalogue.technologies.all {
            let english =
                [technology.names.en, technology.summary?.en, technology.note].compactMap(\.self)
                + (technology.names.aliases ?? [])
            let japanese = [technology.names.ja, technology.summary?.ja].compactMap(\.self)
            texts[technology.id] = [english, japanese].map { $0.flatMap { analysis.document($0) } }
        }
        usual = usualLength
        for technology in catalogue.technologies.all {
            owned[technology.id] = ownSectors(technology)
            shown[technology.id] = (projects(technology), cityProjects(technology))
            settled[technology.id] = [
                (.jcmTrackRecord, trackRecord(technology)), (.c3pParticipation, participation(technology)),
                (.freshness, freshness(technology)),
            ]
        }
    }

    package struct Line: Equatable, Sendable {
        package let id: String
        package let score: Int
        package let potential: Int
        package let guaranteed: Int

        package init(id: String, score: Int, potential: Int, guaranteed: Int) {
            self.id = id
            self.score = score
            self.potential = potential
            self.guaranteed = guaranteed
        }

        package init(_ record: RankedRecord) {
            self.init(
                id: record.id, score: record.score, potential: record.potential, guaranteed: record.guaranteed)
        }
    }

    package func ranking(_ query: NeedQuery, order: RankingOrder = .expected, atLeast: Int = 0) -> [Line] {
        let asked = asked(query)
        return sorted(
            catalogue.technologies.all.filter { !isWithdrawn($0) }.compactMap { line($0, asked) }, order, atLeast)
    }

    /// Those that would be ranked if they were not withdrawn, by id.
    package func withdrawn(_ query: NeedQuery) -> [String] {
        let asked = asked(query)
        return catalogue.technologies.all.filter(isWithdrawn).compactMap { line($0, asked)?.id }.sorted()
    }

    /// A need, read once: which sectors it is about, what each text says, and how much each term tells.
    private struct Asked {
        let country: CountryCode?
        let sectors: [Sector.ID]
        let questions: [[SlowText.Term]]
        let tells: [SlowText.Term: Int]
    }

    private func asked(_ query: NeedQuery) -> Asked {
        let texts = [query.text.en, query.text.ja].compactMap(\.self)
        let questions = texts.map { analysis.question($0) }
        return Asked(
            country: query.country, sectors: wantedSectors(query.sectors, texts), questions: questions,
            tells: tells(questions))
    }

    /// By what the order counts, then by the other score, then by the id; without those that have too little.
    func sorted(_ lines: [Line], _ order: RankingOrder, _ atLeast: Int) -> [Line] {
        func keys(_ line: Line) -> [Int] {
            switch order {
            case .expected: [line.score, line.potential]
            case .guaranteed: [line.guaranteed, line.score]
            case .potential: [line.potential, line.score]
            }
        }
        return lines.filter { keys($0)[0] >= atLeast }.sorted {
            let (one, other) = (keys($0), keys($1))
            if one[0] != other[0] { return one[0] > other[0] }
            if one[1] != other[1] { return one[1] > other[1] }
            return $0.id < $1.id
        }
    }

    func line(_ id: String, _ parts: [(Factor, Bounds)]) -> Line {
        func sum(_ value: (Bounds) -> Int) -> Int { parts.reduce(0) { $0 + (weights[$1.0] ?? 0) * value($1.1) } }
        return Line(id: id, score: sum(\.mid), potential: sum(\.hi), guaranteed: sum(\.lo))
    }

    func isWithdrawn(_ technology: Technology) -> Bool { technology.withdrawnOn.map { $0 <= day } ?? false }

    private func line(_ technology: Technology, _ asked: Asked) -> Line? {
        let own = owned[technology.id] ?? []
        let fits = asked.sectors.map { closeness($0, own) }
        let words = self.texts[technology.id] ?? []
        let affinity = asked.questions.map { self.affinity($0, words, asked.tells) }.max() ?? 0
        let namesSector = asked.questions.joined().contains { term in
            if case .sector = term { return words.contains { $0.contains(term) } }
            return false
        }
        guard (fits.max() ?? 0) > 0 || affinity >= 127 || (affinity > 0 && namesSector) else { return nil }
        let fit = fits.isEmpty ? 0 : fits.reduce(0, +) / fits.count
        return line(
            technology.key,
            [
                (.sectorFit, known(fit)), (.textAffinity, known(affinity)),
                (.countryExperience, country(technology, asked.country)),
            ] + (settled[technology.id] ?? []))
    }

    func known(_ value: Int) -> Bounds { (value, value, value) }

    var unknown: Bounds { (prior, 0, 255) }

    // MARK: - Sectors

    func ancestors(_ sector: Sector.ID) -> [Sector.ID] {
        guard let parent = catalogue.sectors[sector]?.parent else { return [sector] }
        return [sector] + ancestors(parent)
    }

    func distance(_ one: Sector.ID, _ other: Sector.ID) -> Int {
        let (up, down) = (ancestors(one), ancestors(other))
        for (steps, sector) in up.enumerated() {
            guard let back = down.firstIndex(of: sector) else { continue }
            switch (steps, back) {
            case (0, 0): return 255
            case (0, 1), (1, 0): return 170
            case (1, 1): return 110
            case (0, 2), (2, 0): return 60
            default: return 0
            }
        }
        return 0
    }

    private func ownSectors(_ technology: Technology) -> [Sector.ID] {
        let texts = [
            technology.names.en, technology.summary?.en, technology.note, technology.names.ja, technology.summary?.ja,
        ]
        let named = (texts.compactMap(\.self) + (technology.names.aliases ?? [])).flatMap { analysis.sectors($0) }
        return technology.sectors
            + named.filter { ancestors($0).dropFirst().contains(where: technology.sectors.contains) }
    }

    private func closeness(_ want: Sector.ID, _ own: [Sector.ID]) -> Int {
        if own.contains(want) { return 255 }
        let leaves = own.filter { sector in !own.contains { ancestors($0).dropFirst().contains(sector) } }
        return leaves.map { distance(want, $0) }.max() ?? 0
    }

    /// Those stated and the classes below them that the texts name; without any stated, all that the texts name.
    func wantedSectors(_ stated: [Sector.ID], _ texts: [String]) -> [Sector.ID] {
        var wanted = stated
        for named in texts.flatMap({ analysis.sectors($0) }) {
            let isBelow = ancestors(named).dropFirst().contains { stated.contains($0) }
            if stated.isEmpty || isBelow { wanted.append(named) }
        }
        return wanted.enumerated().filter { !wanted[..<$0.offset].contains($0.element) }.map(\.element)
    }

    /// Whether some sector of one list is one of the other, or directly above or below one.
    func related(_ sectors: [Sector.ID], _ others: [Sector.ID]) -> Bool {
        sectors.contains { sector in others.contains { distance(sector, $0) >= 170 } }
    }

    // MARK: - Text

    /// The average length, with all but its three first binary digits made 0.
    private var usualLength: Int {
        let total = texts.values.reduce(0) { $0 + ($1.map(\.count).max() ?? 0) }
        guard total >= texts.count, total > 0 else { return 1 }
        var (average, step) = (total / texts.count, 1)
        while average >= 8 { (average, step) = (average / 2, step * 2) }
        return average * step
    }

    /// How much each term of the need tells: counted over all technologies.
    private func tells(_ questions: [[SlowText.Term]]) -> [SlowText.Term: Int] {
        var weights: [SlowText.Term: Int] = [:]
        for term in questions.joined() {
            let holders = texts.values.count { languages in languages.contains { $0.contains(term) } }
            weights[term] = logarithm(2 * texts.count + 2, 2 * holders + 1)
        }
        return weights
    }

    private func affinity(_ question: [SlowText.Term], _ words: [[SlowText.Term]], _ tells: [SlowText.Term: Int]) -> Int
    {
        let usual = usual
        let length = words.map(\.count).max() ?? 0
        var shared = 0
        var whole = 0
        for term in question {
            let weight = tells[term] ?? 0
            whole += weight * (2_550 * usual / (10 * usual + 3 * usual + 9 * usual))
            let count = words.map { language in language.filter { $0 == term }.count }.max() ?? 0
            guard count > 0 else { continue }
            shared += weight * (2_550 * count * usual / (10 * count * usual + 3 * usual + 9 * length))
        }
        guard whole > 0 else { return 0 }
        let square = shared * 65_025 / whole
        return (0...255).last { $0 * $0 <= square } ?? 0
    }

    /// ⌊256 · log2(numerator / denominator)⌋, squaring a mantissa of 31 binary digits eight times.
    private func logarithm(_ numerator: Int, _ denominator: Int) -> Int {
        var whole = 0
        while denominator << (whole + 1) <= numerator { whole += 1 }
        var digits = whole
        var mantissa = (numerator << 31) / (denominator << whole)
        for _ in 0..<8 {
            mantissa = Int((Int128(mantissa) * Int128(mantissa)) >> 31)
            digits *= 2
            if mantissa >= 1 << 32 {
                mantissa /= 2
                digits += 1
            }
        }
        return digits
    }
}
