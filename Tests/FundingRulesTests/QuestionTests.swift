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
        let questions = catalogue.questions(about: known, asOf: day)
        for fact in SeededRules.facts where known[fact] == nil {
            let open = catalogue.entries.filter {
                !$0.effects(for: known, asOf: day).isSettled && $0.scheme.eligibility.clauses.map(\.fact).contains(fact)
            }
            let answers = open.map { entry in
                SeededRules.everyValue(of: fact).map { value in
                    var facts = known
                    facts[fact] = value
                    return entry.effects(for: facts, asOf: day).isSettled
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
        let settles = catalogue.questions(about: known, asOf: try .edition()).map(\.settles)
        #expect(settles == settles.sorted(by: >))
    }

    @Test(
        "lead to an available scheme when the nearest miss is applied, and no smaller change does", arguments: 0..<300)
    func nearestMissesWork(seed: Int) throws {
        let (catalogue, known) = try Self.seededCatalogue(seed)
        let day = try CivilDate.edition()
        for entry in catalogue.entries {
            for miss in entry.nearestMisses(for: known, in: .unstated, asOf: day) {
                for changed in try Self.applied(miss, to: known) {
                    #expect(Verdict(entry.effects(for: changed, asOf: day)) == miss.becomes)
                }
                #expect(miss.changes.count == 1 || !Self.oneChangeIsEnough(entry, known, day))
            }
        }
    }

    /// Every combination of the values that a miss names.
    private static func applied(_ miss: NearestMiss, to known: KnownFacts) throws -> [KnownFacts] {
        var results = [known]
        for change in miss.changes {
            let values = try change.values.map { try value($0, of: change.fact, extending: known[change.fact]) }
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

    private static func value(_ text: String, of fact: FactName, extending known: FactValue?) throws -> FactValue {
        switch fact.form {
        case .flag: return .flag(text == "true")
        case .choice: return .choice(try #require(FactToken(text)))
        case .choices:
            var base: [FactToken] = []
            if case .choices(let tokens, _) = known { base = tokens }
            return .choices(base + [try #require(FactToken(text))], isComplete: true)
        case .quantity: return .quantity(try #require(ExactDecimal(text)))
        }
    }

    private static func oneChangeIsEnough(
        _ entry: FundingCatalogue.Entry, _ known: KnownFacts, _ day: CivilDate
    ) -> Bool {
        SeededRules.facts.contains { fact in
            // Lists only grow: what is there already stays.
            SeededRules.everyValue(of: fact).contains { value in
                if case .choices(let new, _) = value, case .choices(let old, _)? = known[fact],
                    !Set(old).isSubset(of: new) || new.count != old.count + 1
                {
                    return false
                }
                if case .choices(let new, _) = value, known[fact] == nil, new.count != 1 { return false }
                var facts = known
                facts[fact] = value
                return Verdict(entry.effects(for: facts, asOf: day)) <= .fitsIfConfirmed
            }
        }
    }
}
