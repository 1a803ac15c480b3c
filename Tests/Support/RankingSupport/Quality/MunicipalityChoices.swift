package import MatchmakingRules
package import Model

/// Which Japanese municipality joined hands with a partner city: the projects of the programme, asked anew.
package struct MunicipalityChoices: Sendable {
    package let choices: [PastChoice]

    /// - Parameter today: the day of questions that may see later records.
    package init(_ catalogue: Catalogue, _ split: Split, today: CivilDate) {
        let redaction = NameRedaction(catalogue)
        let projects = catalogue.c3pProjects.all
            .filter { !$0.pairs.isEmpty }
            .sorted { ($0.firstYear, $0.key) < ($1.firstYear, $1.key) }
        var asked: Set<MunicipalityPair> = []
        choices = projects.compactMap { project in
            // With the pair out, its later projects would be the same question again.
            let isFirst = !project.pairs.isSubset(of: asked)
            asked.formUnion(project.pairs)
            let known: Catalogue
            switch split {
            case .time: known = catalogue.known(before: project.firstYear, without: [project.key])
            case .pairOut where isFirst: known = catalogue.without(project.pairs, olderThan: project.firstYear)
            case .pairOut: return nil
            }
            let day = split == .time ? CivilDate(year: project.firstYear, month: 3, day: 31) : today
            let chosen = Set((project.municipalityIds ?? []).map(\.value))
            return PastChoice(
                project: project.key, day: day ?? today, known: known, city: project.partnerCityIds.first,
                country: project.country, sectors: project.targetSectors ?? [],
                texts: project.needTexts.map { redaction($0) }.filter { !$0.isEmpty }, chosen: chosen,
                candidates: catalogue.municipalities.all.map(\.key), grades: chosen.reduce(into: [:]) { $0[$1] = 3 },
                isNew: known.c3pProjects.all.allSatisfy { $0.pairs.isDisjoint(with: project.pairs) })
        }
    }

    /// The methods that can answer these questions.
    package static let methods: [RankingMethod] = [
        .renkei, .history, .agreements, .country, .popularity, .text, .plainText, .mix, .random,
    ]

    package static func ranking(_ choice: PastChoice, by method: RankingMethod) -> TiedRanking {
        let known = choice.known
        switch method {
        case .renkei:
            let query = CityQuery(
                partnerCityID: choice.city, country: choice.country, sectors: choice.sectors, texts: choice.texts)
            let results = Matcher(known).rankMunicipalities(query, on: choice.day, limit: choice.candidates.count)
                .results
            return choice.ranking(by: results.reduce(into: [:]) { $0[$1.id] = [$1.score, $1.potential] })
        case .history: return choice.ranking(by: counts(known, choice, ofAgreements: false))
        case .agreements: return choice.ranking(by: counts(known, choice, ofAgreements: true))
        case .popularity: return choice.ranking(by: projects(of: known).mapValues { [$0.count] })
        case .country: return choice.ranking(by: inCountry(known, choice))
        case .text: return choice.ranking(by: TextAlone(known, projects(of: known).mapValues(texts)).scores(choice))
        case .plainText: return choice.ranking(byPlain: projects(of: known).mapValues(texts))
        case .mix:
            return choice.ranking(byPlain: projects(of: known).mapValues(texts), and: inCountry(known, choice))
        case .random: return .random(choice.candidates)
        }
    }

    /// Agreements or projects with the city, else in the country, else how often it took part at all.
    private static func counts(
        _ known: Catalogue, _ choice: PastChoice, ofAgreements: Bool
    ) -> [String: [Int]] {
        var keys: [String: [Int]] = [:]
        func add(_ municipalities: [Municipality.ID], _ place: Int) {
            for municipality in municipalities { keys[municipality.value, default: [0, 0, 0]][place] += 1 }
        }
        for project in known.c3pProjects.all {
            let municipalities = project.municipalityIds ?? []
            add(municipalities, 2)
            guard !ofAgreements else { continue }
            if let city = choice.city, project.partnerCityIds.contains(city) { add(municipalities, 0) }
            if project.country == choice.country { add(municipalities, 1) }
        }
        for agreement in known.agreements.all where ofAgreements {
            if let city = choice.city, agreement.partnerCityIds.contains(city) { add(agreement.municipalityIds, 0) }
            if agreement.country == choice.country { add(agreement.municipalityIds, 1) }
        }
        return keys
    }

    /// Projects in the country, and how many at all.
    private static func inCountry(_ known: Catalogue, _ choice: PastChoice) -> [String: [Int]] {
        projects(of: known).mapValues { projects in
            [projects.count { $0.country == choice.country }, projects.count]
        }
    }

    private static func projects(of known: Catalogue) -> [String: [C3PProject]] {
        known.c3pProjects.all.reduce(into: [:]) { projects, project in
            for id in project.municipalityIds ?? [] { projects[id.value, default: []].append(project) }
        }
    }

    private static func texts(_ projects: [C3PProject]) -> [String] { projects.flatMap(\.needTexts) }
}

extension C3PProject {
    var firstYear: Int { fiscalYears.min() ?? 0 }

    var pairs: Set<MunicipalityPair> {
        Set(
            (municipalityIds ?? []).flatMap { municipality in
                partnerCityIds.map { MunicipalityPair(municipality: municipality, city: $0) }
            })
    }

    /// Its targets and titles; not the needs that a case study states, which tell of the partner's visit.
    var needTexts: [String] { (targets ?? []) + [title, titleJa].compactMap(\.self) }
}
