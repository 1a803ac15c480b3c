package import MatchmakingRules
package import Model

/// Which firm carried out a project abroad: the projects of the JCM, asked anew.
package struct CompanyChoices: Sendable {
    package let choices: [PastChoice]
    /// Projects whose firm no record that may be seen shows: no method can know it.
    package let unknown: Int
    /// Projects without a fiscal year, of which nobody can say what was known before; 0 where that is not asked.
    package let undated: Int

    /// - Parameter today: the day of questions that may see later records.
    package init(_ catalogue: Catalogue, _ split: Split, today: CivilDate) {
        let redaction = NameRedaction(catalogue)
        let projects = catalogue.jcmProjects.all
            .filter { $0.recordKind.showsProject && $0.representativeId != nil }
            .sorted { ($0.fiscalYear ?? .max, $0.key) < ($1.fiscalYear ?? .max, $1.key) }
        var asked: Set<CompanyPair> = []
        var (unknown, undated) = (0, 0)
        var choices: [PastChoice] = []
        for project in projects {
            guard let firm = project.representativeId else { continue }
            let pair = CompanyPair(company: firm, country: project.country)
            let own = catalogue.twins(of: project)
            let known: Catalogue
            switch split {
            case .time:
                guard let year = project.fiscalYear else {
                    undated += 1
                    continue
                }
                known = catalogue.known(before: year, without: own)
            case .pairOut:
                guard asked.insert(pair).inserted else { continue }
                known = catalogue.without(pair, and: own)
            }
            let candidates = known.shownCompanies
            guard candidates.contains(firm.value) else {
                unknown += 1
                continue
            }
            let day = split == .time ? project.fiscalYear.flatMap { CivilDate(year: $0, month: 3, day: 31) } : today
            let others = catalogue.jcmProjects.all.filter { other in
                other.recordKind.showsProject && !own.contains(other.key) && other.country == project.country
                    && !other.classes.isDisjoint(with: project.classes)
            }
            let grades = others.flatMap(\.companyIds).reduce(into: [:]) { $0[$1.value] = 1 }
            choices.append(
                PastChoice(
                    project: project.key, day: day ?? today, known: known, city: nil, country: project.country,
                    sectors: project.sectors,
                    texts: project.needTexts.map { redaction($0) }.filter { !$0.isEmpty }, chosen: [firm.value],
                    candidates: candidates.sorted(),
                    grades: grades.filter { candidates.contains($0.key) }.merging([firm.value: 3]) { $1 },
                    isNew: known.jcmProjects.all.allSatisfy {
                        $0.country != project.country || !$0.companyIds.contains(firm)
                    }))
        }
        self.choices = choices
        self.unknown = unknown
        self.undated = undated
    }

    /// The methods that can answer these questions.
    package static let methods: [RankingMethod] = [
        .renkei, .history, .country, .popularity, .text, .plainText, .mix, .random,
    ]

    package static func ranking(_ choice: PastChoice, by method: RankingMethod) -> TiedRanking {
        let known = choice.known
        switch method {
        case .renkei:
            let query = NeedQuery(text: choice.text, sectors: choice.sectors, country: choice.country)
            let results = Matcher(known).match(query, on: choice.day, limit: known.technologies.count).results
            // A firm stands where its best technology does.
            let keys = results.reduce(into: [String: [Int]]()) { keys, result in
                guard let firm = result.company?.id.value, keys[firm] == nil else { return }
                keys[firm] = [result.score, result.potential]
            }
            return choice.ranking(by: keys)
        case .history, .agreements: return choice.ranking(by: history(known, choice))
        case .popularity: return choice.ranking(by: projects(of: known).mapValues { [$0.count] })
        case .country: return choice.ranking(by: counts(known, choice))
        case .text: return choice.ranking(by: TextAlone(known, texts(of: known)).scores(choice))
        case .plainText: return choice.ranking(byPlain: texts(of: known))
        case .mix: return choice.ranking(byPlain: texts(of: known), and: counts(known, choice))
        case .random: return .random(choice.candidates)
        }
    }

    /// Projects of the class in the country, else of the class, else in the country, else how often at all.
    private static func history(_ known: Catalogue, _ choice: PastChoice) -> [String: [Int]] {
        let classes = JCMProject.classes(choice.sectors)
        return projects(of: known).mapValues { projects in
            let inClass = projects.filter { !$0.classes.isDisjoint(with: classes) }
            let inBoth = inClass.count { $0.country == choice.country }
            return [inBoth, inClass.count, projects.count { $0.country == choice.country }, projects.count]
        }
    }

    /// Projects in the country, and how many at all.
    private static func counts(_ known: Catalogue, _ choice: PastChoice) -> [String: [Int]] {
        projects(of: known).mapValues { projects in
            [projects.count { $0.country == choice.country }, projects.count]
        }
    }

    private static func projects(of known: Catalogue) -> [String: [JCMProject]] {
        known.jcmProjects.all.filter(\.recordKind.showsProject).reduce(into: [:]) { projects, project in
            for id in project.companyIds { projects[id.value, default: []].append(project) }
        }
    }

    /// What a firm offers and has done.
    private static func texts(of known: Catalogue) -> [String: [String]] {
        var texts = projects(of: known).mapValues { $0.flatMap(\.needTexts) }
        for technology in known.technologies.all {
            guard let firm = technology.companyId?.value else { continue }
            let names = technology.names
            texts[firm, default: []] +=
                [names.en, names.ja, technology.summary?.en, technology.summary?.ja, technology.note].compactMap(\.self)
        }
        return texts
    }
}

extension JCMProject {
    /// The title as printed, and its gloss.
    var needTexts: [String] { [title, glossEn].compactMap(\.self) }

    var classes: Set<Sector.ID> { Self.classes(sectors) }

    /// The classes of technology; the list's own sector where there is none.
    static func classes(_ sectors: [Sector.ID]) -> Set<Sector.ID> {
        Set(sectors.count > 1 ? Array(sectors.dropFirst()) : sectors)
    }
}

extension Catalogue {
    /// A project and the records that may be the same one.
    func twins(of project: JCMProject) -> Set<String> {
        let same = jcmProjects.all.filter { other in
            other.id == project.id || other.possiblySameAs?.contains(project.id) == true
                || project.possiblySameAs?.contains(other.id) == true
        }
        return Set(same.map(\.key))
    }

    /// The firms that a project or a technology shows.
    var shownCompanies: Set<String> {
        let projects = jcmProjects.all.filter(\.recordKind.showsProject).flatMap(\.companyIds)
        let all = projects + c3pProjects.all.flatMap(\.companyIds) + technologies.all.compactMap(\.companyId)
        return Set(all.map(\.value))
    }
}
