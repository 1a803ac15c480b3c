import Model
import RankingSupport

/// Made-up conditions of schemes: tests drawn from the vocabulary, effects of every kind, sentences in both languages.
struct SeededClauses {
    private var random: SplitMix
    private var made = 0

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
    }

    /// A condition on a fact each of whose outcomes some value reaches.
    mutating func clause(on fact: FactName) throws -> EligibilityClause {
        made += 1
        guard let id = EligibilityClause.ID("clause-\(made)") else { throw BenchmarkError.badAnswer }
        let branches = tests(of: fact).enumerated().map { place, test in
            EligibilityClause.Branch(
                when: test, then: outcome(place == 0 ? .allowed : random.oneIn(2) ? .excluded : .confirm))
        }
        return EligibilityClause(
            id: id, fact: fact, sentence: Self.sentences[fact.rawValue] ?? Self.otherwise, reference: "seeded, Table 7",
            branches: branches, otherwise: outcome(random.oneIn(2) ? .excluded : .confirm),
            whenUnstated: [.purposes, .stage].contains(fact) ? .allowed : nil)
    }

    // MARK: - Tests

    /// One test or two, which exclude each other and leave some value to neither; none for one country in three.
    private mutating func tests(of fact: FactName) -> [FactTest] {
        if fact == .country, random.oneIn(3) { return [] }
        return switch fact.form {
        case .choice where fact == .country: lists(of: countries()).map { .isOneOf($0) }
        case .choice: lists(of: fact.options).map { .isOneOf($0) }
        case .choices: lists(of: fact.options).map { .containsAny($0) }
        case .flag: [.isStated(!random.oneIn(4))]
        case .quantity: bounds()
        }
    }

    private mutating func lists(of options: [FactToken]) -> [[FactToken]] {
        let some = options.shuffled(using: &random)
        let first = Int.random(in: 1...max(1, (some.count - 1) / 2), using: &random)
        let second = Int.random(in: 0..<some.count - first, using: &random)
        return [Array(some[..<first]), Array(some[first..<first + second])].filter { !$0.isEmpty }
    }

    /// Half of the lists of countries are a region's, as lists of recipients are.
    private mutating func countries() -> [FactToken] {
        let all = SeededProjects.countries.map { FactToken($0) }
        guard random.oneIn(2) else { return random.some(of: all, 6...40) }
        let region = Int.random(in: 0..<5, using: &random) * 12
        return Array(all[region..<region + 12])
    }

    private mutating func bounds() -> [FactTest] {
        let low = Int64.random(in: 1...20, using: &random) * 5_000
        return random.oneIn(2) ? [.atLeast(low * 1_000)] : [.atMost(low), .atLeast(low * 1_000)]
    }

    // MARK: - Outcomes

    /// The usual effect, or once in eight another.
    private mutating func outcome(_ usual: ClauseEffect) -> EligibilityClause.Outcome {
        let effect = random.oneIn(8) ? ClauseEffect.allCases.randomElement(using: &random) ?? usual : usual
        return EligibilityClause.Outcome(
            effect, Self.sentences[effect.rawValue] ?? Self.otherwise, isCaution: random.oneIn(10) ? true : nil,
            recheck: effect == .notNow ? Self.recheck : nil)
    }

    private static let otherwise = BilingualText(en: "Every project in {country}.", ja: "{country}のすべての事業。")
    private static let recheck = BilingualText(
        en: "look again once the document for {country} is signed", ja: "{country}についての文書の署名後に再確認してください")

    /// Of every fact and every effect by its name.
    private static let sentences: [String: BilingualText] = {
        var sentences = [
            "allowed": BilingualText(
                en: "Named among the conditions of the scheme: in scope.", ja: "制度の要件に明示されており、対象です。"),
            "confirm": BilingualText(
                en: "The source is silent on this for {country}: confirm with the agency.",
                ja: "{country}については出典に記載がありません。実施機関に確認してください。"),
            "excluded": BilingualText(
                en: "The scheme does not support this: excluded by its rules.", ja: "制度の要件により対象外です。"),
            "notNow": BilingualText(
                en: "Not available in {country} until the bilateral document is signed.",
                ja: "{country}では二国間文書の署名まで利用できません。"),
        ]
        for fact in FactName.allCases {
            sentences[fact.rawValue] = BilingualText(
                en: "The conditions name \(fact.label.en); others have to be confirmed.",
                ja: "「\(fact.label.ja)」についての要件があり、その他は要確認です。")
        }
        return sentences
    }()
}
