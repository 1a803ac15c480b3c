import MatchingSupport
import MatchmakingRules
import Model

/// One record of a ranking and one of its factors: before a fact is learned, and after it proves to be so or not.
struct LearnedFact {
    let seed: UInt64
    let id: String
    let factor: Factor
    let before: State
    let no: State
    let yes: State

    /// The bounds of a record, and of one factor of it.
    struct State: Equatable {
        let score: Int
        let guaranteed: Int
        let potential: Int
        let knownShare: Int
        let value: Int
        let lo: Int
        let hi: Int

        init(_ record: RankedRecord, _ factor: FactorScore) {
            score = record.score
            guaranteed = record.guaranteed
            potential = record.potential
            knownShare = record.knownShare
            value = factor.value
            lo = factor.lo
            hi = factor.hi
        }

        var isKnown: Bool { lo == hi }
    }

    /// Every factor of every record whose value or bounds a fact changes; the others are held to stay as they are.
    init?(seed: UInt64, _ before: RankedRecord, _ place: Int, no: RankedRecord, yes: RankedRecord) {
        let factors = [before, no, yes].map { $0.factors[place] }
        self.seed = seed
        id = before.id
        factor = factors[0].factor
        self.before = State(before, factors[0])
        self.no = State(no, factors[1])
        self.yes = State(yes, factors[2])
        guard self.before != self.no || self.before != self.yes else { return nil }
        guard factors.contains(where: { ($0.lo, $0.hi) != (factors[0].lo, factors[0].hi) }) else { return nil }
    }
}

extension SeededCatalogue {
    /// The firm that most of the technologies are of.
    static let firm = firms[0]

    /// Few technologies of one firm: most of what is said is said of all of them. Now and then they have projects.
    mutating func firmCatalogue(technologies: Int) -> Catalogue {
        let hasProjects = chance(4)
        return Catalogue(
            entries(technologies: technologies).compactMap { entry -> CatalogueEntry? in
                switch entry {
                case .technology(var record):
                    if record.companyId != nil { record.companyId = Self.firm }
                    return .technology(record)
                case .jcmProject, .c3pProject: return hasProjects ? entry : nil
                case .fact(let fact) where fact.subject.kind == .company:
                    return .fact(about(fact, RecordName(.company, Self.firm.value)))
                default: return entry
                }
            })
    }

    private func about(_ fact: Fact, _ subject: RecordName) -> Fact {
        Fact(
            id: fact.id, subject: subject, predicate: fact.predicate, country: fact.country, truth: fact.truth,
            level: fact.level, asOf: fact.asOf, validFrom: fact.validFrom, validThrough: fact.validThrough,
            source: fact.source)
    }

    /// One thing that can be learned about a technology or the firm: the records that say no, and those that say yes.
    mutating func learnable(
        in catalogue: Catalogue, technologies: Int, country: CountryCode?
    ) -> (no: CatalogueEntry, yes: CatalogueEntry)? {
        switch number(0...5) {
        case 0: return statement(in: catalogue, \.jcmExperience)
        case 1: return statement(in: catalogue, \.c3pParticipant)
        case 2: return membership(in: catalogue, technologies: technologies, country: country)
        default:
            let said = fact("F-NEW", technologies: technologies)
            var learned = said.subject.kind == .company ? about(said, RecordName(.company, Self.firm.value)) : said
            (learned.validFrom, learned.validThrough, learned.asOf) = (nil, nil, PrintedDate("2025-06"))
            if learned.predicate.namesCountry, let country { learned.country = country }
            return (.fact(with(learned, .no)), .fact(with(learned, .yes)))
        }
    }

    private func with(_ fact: Fact, _ truth: Truth) -> Fact {
        var fact = fact
        fact.truth = truth
        return fact
    }

    private func statement(
        in catalogue: Catalogue, _ field: WritableKeyPath<Company, Bool?>
    ) -> (no: CatalogueEntry, yes: CatalogueEntry)? {
        guard var firm = catalogue.companies[Self.firm], firm[keyPath: field] == nil else { return nil }
        firm[keyPath: field] = false
        let no = CatalogueEntry.company(firm)
        firm[keyPath: field] = true
        return (no, .company(firm))
    }

    /// A complete list; a newer one takes the place of those before, so it is only learned where there is none.
    private mutating func membership(
        in catalogue: Catalogue, technologies: Int, country: CountryCode?
    ) -> (no: CatalogueEntry, yes: CatalogueEntry)? {
        var list = closedList("L-NEW", technologies: technologies)
        (list.asOf, list.validThrough) = (SeededCatalogue.asOf, nil)
        if list.predicate.namesCountry, let country { list.country = country }
        let isKnown = catalogue.closedLists.all.contains {
            ($0.predicate, $0.subjectKind, $0.country) == (list.predicate, list.subjectKind, list.country)
        }
        guard !isKnown else { return nil }
        let all =
            list.subjectKind == .company
            ? catalogue.companies.all.map(\.key) : catalogue.technologies.all.map(\.key)
        list.members = []
        let no = CatalogueEntry.closedList(list)
        list.members = all
        return (no, .closedList(list))
    }
}

enum LearnedFacts {
    /// Ten thousand and more, made once.
    static let all: [LearnedFact] = (20_000..<21_800 as Range<UInt64>).flatMap(learned)

    private static func learned(seed: UInt64) -> [LearnedFact] {
        var seeded = SeededCatalogue(seed: seed)
        let catalogue = seeded.firmCatalogue(technologies: 5)
        let matcher = Matcher(catalogue)
        let options = RankingOptions(limit: 100, profile: seeded.chance(2) ? nil : seeded.profile(.technology))
        var query = seeded.query()
        query.sectors = seeded.sectors.map(\.id)
        let before = matcher.match(query, on: SeededCatalogue.asOf, options).results
        return (0..<4).flatMap { _ -> [LearnedFact] in
            guard let (no, yes) = seeded.learnable(in: catalogue, technologies: 5, country: query.country) else {
                return []
            }
            let rankings = [no, yes].map { entry in
                let results = matcher.putting([entry]).match(query, on: SeededCatalogue.asOf, options).results
                return Dictionary(uniqueKeysWithValues: results.map { ($0.id, $0) })
            }
            return before.flatMap { record -> [LearnedFact] in
                guard let no = rankings[0][record.id], let yes = rankings[1][record.id] else {
                    fatalError("a fact takes \(record.id) out of the ranking")
                }
                return record.factors.indices.compactMap {
                    LearnedFact(seed: seed, record, $0, no: no, yes: yes)
                }
            }
        }
    }
}
