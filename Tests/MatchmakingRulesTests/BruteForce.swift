import MatchmakingRules
import Model

/// Scores technologies one by one from the records alone: no index, no candidate lists, no look-up tables.
struct BruteForce {
    let catalogue: Catalogue
    let day: CivilDate
    private let analysis: TextAnalysis
    /// The terms of every technology's texts, in English and in Japanese.
    private var texts: [Technology.ID: [[TextTerm]]] = [:]
    private var usual = 1
    private typealias Bounds = (Int, Int, Int)
    /// Of every technology, its sectors with the classes that its text names.
    private var owned: [Technology.ID: [Sector.ID]] = [:]
    /// Track record, participation and freshness of every technology.
    private var settled: [Technology.ID: (Bounds, Bounds, Bounds)] = [:]

    init(catalogue: Catalogue, day: CivilDate) {
        self.catalogue = catalogue
        self.day = day
        analysis = TextAnalysis(Lexicon(catalogue.sectors.all, terms: catalogue.terms.all))
        for technology in catalogue.technologies.all {
            let english =
                [technology.names.en, technology.summary?.en, technology.note].compactMap(\.self)
                + (technology.names.aliases ?? [])
            let japanese = [technology.names.ja, technology.summary?.ja].compactMap(\.self)
            texts[technology.id] = [english, japanese].map { $0.flatMap(analysis.document) }
        }
        usual = usualLength
        for technology in catalogue.technologies.all {
            owned[technology.id] = ownSectors(technology)
            settled[technology.id] = (trackRecord(technology), participation(technology), freshness(technology))
        }
    }

    struct Line: Equatable {
        let id: String
        let score: Int
        let potential: Int
        let guaranteed: Int
    }

    func ranking(_ query: NeedQuery, order: RankingOrder = .expected, atLeast: Int = 0) -> [Line] {
        let weights = weights(query)
        func keys(_ line: Line) -> [Int] {
            switch order {
            case .expected: [line.score, line.potential]
            case .guaranteed: [line.guaranteed, line.score]
            case .potential: [line.potential, line.score]
            }
        }
        let lines = catalogue.technologies.all.filter { !isWithdrawn($0) }
            .compactMap { line($0, query, weights) }.filter { keys($0)[0] >= atLeast }
        return lines.sorted {
            let (one, other) = (keys($0), keys($1))
            if one[0] != other[0] { return one[0] > other[0] }
            if one[1] != other[1] { return one[1] > other[1] }
            return $0.id < $1.id
        }
    }

    /// Those that would be ranked if they were not withdrawn, by id.
    func withdrawn(_ query: NeedQuery) -> [String] {
        let weights = weights(query)
        return catalogue.technologies.all.filter(isWithdrawn).compactMap { line($0, query, weights)?.id }.sorted()
    }

    private func isWithdrawn(_ technology: Technology) -> Bool { technology.withdrawnOn.map { $0 <= day } ?? false }

    private func line(_ technology: Technology, _ query: NeedQuery, _ weights: [TextTerm: Int]) -> Line? {
        let wanted = wantedSectors(query)
        let own = owned[technology.id] ?? []
        let fits = wanted.map { closeness($0, own) }
        let texts = [query.text.en, query.text.ja].compactMap(\.self).map { analysis.question($0) }
        let words = self.texts[technology.id] ?? []
        let affinity = texts.map { self.affinity($0, words, weights) }.max() ?? 0
        let namesSector = texts.joined().contains { term in
            if case .sector = term { return words.contains { $0.contains(term) } }
            return false
        }
        guard (fits.max() ?? 0) > 0 || affinity >= 127 || (affinity > 0 && namesSector) else { return nil }
        let fit = fits.isEmpty ? 0 : fits.reduce(0, +) / fits.count
        let parts: [(Int, (Int, Int, Int))] = [
            (329, (fit, fit, fit)), (247, (affinity, affinity, affinity)),
            (164, settled[technology.id]?.0 ?? (0, 0, 0)),
            (151, country(technology, query)), (82, settled[technology.id]?.1 ?? (0, 0, 0)),
            (27, settled[technology.id]?.2 ?? (0, 0, 0)),
        ]
        return Line(
            id: technology.key, score: parts.reduce(0) { $0 + $1.0 * $1.1.1 },
            potential: parts.reduce(0) { $0 + $1.0 * $1.1.2 }, guaranteed: parts.reduce(0) { $0 + $1.0 * $1.1.0 })
    }

    // MARK: - Sectors

    private func ancestors(_ sector: Sector.ID) -> [Sector.ID] {
        guard let parent = catalogue.sectors[sector]?.parent else { return [sector] }
        return [sector] + ancestors(parent)
    }

    private func distance(_ one: Sector.ID, _ other: Sector.ID) -> Int {
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

    private func wantedSectors(_ query: NeedQuery) -> [Sector.ID] {
        var wanted = query.sectors
        for text in [query.text.en, query.text.ja].compactMap(\.self) {
            for named in analysis.sectors(text) {
                let below = ancestors(named).dropFirst().contains { query.sectors.contains($0) }
                if query.sectors.isEmpty || below { wanted.append(named) }
            }
        }
        return wanted.enumerated().filter { !wanted[..<$0.offset].contains($0.element) }.map(\.element)
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
    private func weights(_ query: NeedQuery) -> [TextTerm: Int] {
        var weights: [TextTerm: Int] = [:]
        for term in [query.text.en, query.text.ja].compactMap(\.self).flatMap(analysis.question) {
            let holders = texts.values.count { languages in languages.contains { $0.contains(term) } }
            weights[term] = logarithm(2 * texts.count + 2, 2 * holders + 1)
        }
        return weights
    }

    private func affinity(_ question: [TextTerm], _ words: [[TextTerm]], _ weights: [TextTerm: Int]) -> Int {
        let usual = usual
        let length = words.map(\.count).max() ?? 0
        var shared = 0
        var whole = 0
        for term in question {
            let weight = weights[term] ?? 0
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

    // MARK: - Records

    private func worth(_ count: Int) -> Int { [0, 128, 180, 210, 235, 255][min(count, 5)] }

    private func projects(_ technology: Technology) -> [JCMProject] {
        let evidence = catalogue.jcmProjects.all.filter { technology.evidenceProjectIds?.contains($0.id) == true }
        let firm = catalogue.jcmProjects.all.filter { project in
            guard let company = technology.companyId else { return false }
            return project.representativeId == company || project.coRepresentativeIds?.contains(company) == true
        }
        return (evidence + firm).filter { $0.recordKind != .planned && $0.recordKind != .methodologyOnly }
    }

    private func distinct(_ projects: [JCMProject]) -> Int {
        var kept: [JCMProject] = []
        for project in projects {
            let known = kept.contains {
                $0.id == project.id || ($0.possiblySameAs ?? []).contains(project.id)
                    || (project.possiblySameAs ?? []).contains($0.id)
            }
            if !known { kept.append(project) }
        }
        return kept.count
    }

    private func cityProjects(_ technology: Technology) -> [C3PProject] {
        catalogue.c3pProjects.all.filter { project in
            guard let company = technology.companyId else { return false }
            return project.leadProposerId == company || project.participantIds?.contains(company) == true
        }
    }

    private func firm(_ technology: Technology) -> Company? {
        catalogue.companies.all.first { $0.id == technology.companyId }
    }

    private func known(_ value: Int) -> (Int, Int, Int) { (value, value, value) }

    private func trackRecord(_ technology: Technology) -> (Int, Int, Int) {
        let count = distinct(
            projects(technology).filter { project in
                project.sectors.contains { one in technology.sectors.contains { distance(one, $0) >= 170 } }
            })
        if count > 0 { return known(worth(count)) }
        return firm(technology)?.jcmExperience.map { known($0 ? 128 : 0) } ?? (0, 48, 255)
    }

    private func country(_ technology: Technology, _ query: NeedQuery) -> (Int, Int, Int) {
        guard let country = query.country else { return (0, 48, 255) }
        let count =
            distinct(projects(technology).filter { $0.country == country })
            + cityProjects(technology).filter { $0.country == country }.count
        if count > 0 { return known(worth(count)) }
        let named =
            technology.countries?.contains(country) == true
            || firm(technology)?.countries?.contains(country) == true
        return named ? known(128) : (0, 48, 255)
    }

    private func participation(_ technology: Technology) -> (Int, Int, Int) {
        let count = cityProjects(technology).count
        if count > 0 { return known(worth(count)) }
        return firm(technology)?.c3pParticipant.map { known($0 ? 128 : 0) } ?? (0, 48, 255)
    }

    private func freshness(_ technology: Technology) -> (Int, Int, Int) {
        guard let range = technology.source.asOf?.range else { return (0, 48, 255) }
        let (low, high) = (value(since: range.lowerBound), value(since: range.upperBound))
        return (low, low, high)
    }

    private func value(since start: CivilDate) -> Int {
        let years = (0...200).last { start.adding(years: $0).map { $0 <= day } ?? false } ?? 0
        return [255, 255, 220, 190, 160, 128, 96, 96, 96].indices.contains(years)
            ? [255, 255, 220, 190, 160, 128, 96, 96, 96][years] : 64
    }
}
