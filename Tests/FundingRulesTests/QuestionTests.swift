import FundingRules
import Model
import Testing

@Suite("Questions and nearest misses") struct QuestionTests {
    private static func scheme(_ id: String, _ rule: EligibilityRule) throws -> Scheme {
        Scheme(
            id: try #require(Scheme.ID(id)), beyondGuidebook: false, names: Names(en: id, ja: id),
            agency: BilingualText(en: "a", ja: "庁"), supportType: BilingualText(en: "t", ja: "種"),
            route: .partnerCountryExit, offers: Scheme.Offer(purposes: [.equipment], stages: [.equipment]),
            eligibility: rule, lifecycle: .unknown, source: Source("seeded"))
    }

    private static func seededCatalogue(_ seed: Int) throws -> (FundingCatalogue, KnownFacts) {
        var seeded = SeededRules(seed: seed)
        let schemes = try (0..<4).map { number in
            try scheme("s\(number)", seeded.tree(asking: seeded.facts(count: 3, repeating: number == 3)))
        }
        return (FundingCatalogue(schemes), seeded.knowledge())
    }

    @Test("count the schemes that a fact settles as trying every answer does", arguments: 0..<300)
    func countsAgreeWithBruteForce(seed: Int) throws {
        let (catalogue, known) = try Self.seededCatalogue(seed)
        let day = try CivilDate.edition()
        let questions = catalogue.sweep(AskedProject(known: known), asOf: day).questions
        for fact in SeededRules.facts where known[fact] == nil {
            let open = catalogue.versions.filter {
                !$0.effects(for: known, asOf: day).isSettled && $0.scheme.eligibility.clauses.map(\.fact).contains(fact)
            }
            let answers = open.map { version in
                SeededRules.everyValue(of: fact).map { value in
                    var facts = known
                    facts[fact] = value
                    return version.effects(for: facts, asOf: day).isSettled
                }
            }
            let question = questions.first { $0.fact == (fact == .countryStatus ? .country : fact) }
            #expect(question?.settles ?? 0 == answers.count { $0.allSatisfy(\.self) })
            #expect(question?.maySettle ?? 0 == answers.count { $0.contains(true) })
        }
    }

    @Test("come with the fact first that settles most schemes", arguments: 0..<300)
    func order(seed: Int) throws {
        let (catalogue, known) = try Self.seededCatalogue(seed)
        let questions = catalogue.sweep(AskedProject(known: known), asOf: try .edition()).questions
        let counts = questions.map { ($0.settles, $0.maySettle) }
        #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 >= $1 })
    }

    @Test(
        "lead to an available scheme when the nearest miss is applied, and no smaller change does", arguments: 0..<400)
    func nearestMissesWork(seed: Int) throws {
        let (catalogue, known) = try Self.seededCatalogue(seed)
        let day = try CivilDate.edition()
        for version in catalogue.versions where Verdict(version.effects(for: known, asOf: day)) > .unknown {
            let misses = version.nearestMisses(for: AskedProject(known: known), asOf: day)
            for miss in misses {
                for changed in try Self.applied(miss, to: known) {
                    #expect(Verdict(version.effects(for: changed, asOf: day)) == miss.becomes)
                }
            }
            let repeats = Set(version.plan.tests.map(\.fact)).count < version.plan.tests.count
            guard !repeats else { continue }
            let size = Self.smallestChange(version, known, day)
            #expect(misses.map(\.changes.count).min() == size)
            #expect(misses.allSatisfy { $0.changes.count == size })
        }
    }

    /// Every combination of the values that a miss names.
    private static func applied(_ miss: NearestMiss, to known: KnownFacts) throws -> [KnownFacts] {
        var results = [known]
        for change in miss.changes {
            let values = try change.values.map { try value($0, of: change, extending: known[change.fact]) }
            results = results.flatMap { facts in
                values.map { value in
                    var next = facts
                    next[change.fact] = value
                    return next
                }
            }
        }
        return results
    }

    private static func value(
        _ text: String, of change: FactChange, extending known: FactValue?
    ) throws -> FactValue {
        switch change.fact.form {
        case .flag: return .flag(text == "true")
        case .choice: return .choice(try #require(FactToken(text)))
        case .choices:
            var base: [FactToken] = []
            if change.replaces != true, case .choices(let tokens, _) = known { base = tokens }
            return .choices(base + [try #require(FactToken(text))], isComplete: true)
        case .quantity: return .quantity(try #require(ExactDecimal(text)))
        }
    }

    /// The size of the smallest set of facts some values of which make the scheme available, by trying all of them.
    private static func smallestChange(_ version: SchemeVersion, _ known: KnownFacts, _ day: CivilDate) -> Int? {
        (1...version.facts.count).first { size in
            sets(of: size, among: version.facts).contains { set in
                SeededRules.everyCompletion(of: known, changing: set)
                    .contains { Verdict(version.effects(for: $0, asOf: day)) <= .fitsIfConfirmed }
            }
        }
    }

    private static func sets(of size: Int, among facts: [FactName]) -> [[FactName]] {
        guard size > 0 else { return [[]] }
        return facts.indices.flatMap { place in
            sets(of: size - 1, among: Array(facts[(place + 1)...])).map { [facts[place]] + $0 }
        }
    }
}
