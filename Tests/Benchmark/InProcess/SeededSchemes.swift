import Model
import RankingSupport

/// Made-up schemes of the shape of those that ship, the same from run to run.
struct SeededSchemes {
    /// Whether a tree is only an `all` of clauses in which every fact stands once.
    let isPlain: Bool
    private var random = SplitMix(seed: 2026)
    private var clauses = SeededClauses(seed: 2027)

    init(isPlain: Bool = false) {
        self.isPlain = isPlain
    }

    mutating func make(_ count: Int) throws -> [Scheme] {
        try (0..<count).map { try make(number: $0) }
    }

    private mutating func make(number: Int) throws -> Scheme {
        guard let id = Scheme.ID("seeded-\(number)"), let day = CivilDate(year: 2025, month: 4, day: 1) else {
            throw BenchmarkError.badAnswer
        }
        let isBeyond = random.oneIn(4)
        var scheme = Scheme(
            id: id, beyondGuidebook: isBeyond, names: Names(en: "Scheme \(number)", ja: "制度\(number)"),
            agency: Self.agency, supportType: Self.supportType, route: route(number, isBeyond: isBeyond),
            offers: Scheme.Offer(
                purposes: random.some(of: SupportPurpose.allCases, 1...4),
                stages: random.some(of: ProjectStage.allCases, 1...2)),
            eligibility: try tree(), source: Self.source)
        scheme.nameJaOrigin = .translated
        if !isBeyond {
            scheme.reference = "Guidebook FY2024, Table 7"
            scheme.edition = "FY2024"
        }
        scheme.coversEquipment = scheme.offers.purposes.contains(.equipment)
        scheme.conditions = (0..<Int.random(in: 0...2, using: &random)).map { _ in Self.statement }
        scheme.statements = (0..<Int.random(in: 0...6, using: &random)).map { _ in Self.statement }
        scheme.amounts = random.oneIn(3) ? [Self.amount] : nil
        if random.oneIn(6) {
            let last = random.oneIn(2) ? day.adding(years: 1) : nil
            scheme.effective = EffectivePeriod(from: random.oneIn(4) ? day.adding(years: 2) ?? day : day, through: last)
        }
        return scheme
    }

    /// One way that the programme is made for, as in the guidebook.
    private mutating func route(_ number: Int, isBeyond: Bool) -> Scheme.Route {
        if number == 0 { return .primaryExit }
        if isBeyond { return .beyond }
        return random.oneIn(20) ? .cityToCity : random.oneIn(2) ? .partnerCountryExit : .cooperation
    }

    // MARK: - Trees

    /// Three to seven clauses, in one tree of ten with a fact twice.
    private mutating func tree() throws -> EligibilityRule {
        var facts = random.some(of: FactName.allCases, 3...7)
        if !isPlain, random.oneIn(10) { facts[0] = facts[1] }
        var rules = try facts.map { EligibilityRule.clause(try clauses.clause(on: $0)) }
        if !isPlain, random.oneIn(5) {
            let last = rules.suffix(2)
            rules.replaceSubrange(rules.count - 2..<rules.count, with: [.any(Array(last))])
        }
        if !isPlain, random.oneIn(10) { rules[0] = .not(rules[0]) }
        return .all(rules)
    }

    // MARK: - Texts

    private static let source = Source("Guidebook FY2024, Table 7", asOf: PrintedDate("2024-02"))
    private static let agency = BilingualText(en: "Ministry of the Environment, Japan", ja: "環境省")
    private static let supportType = BilingualText(en: "Subsidy", ja: "補助金")
    private static let statement = Scheme.Statement(
        topic: .conditions,
        text: BilingualText(
            en: "The project is carried out by a consortium whose Japanese member represents it.",
            ja: "事業は、日本側の代表事業者を含む国際コンソーシアムにより実施されること。"), source: source)
    private static let amount = Scheme.Amount(
        kind: .maximumPerYear, yen: Yen(20_000_000),
        basis: BilingualText(en: "a fiscal year, tax included", ja: "1会計年度、税込"), source: source)
}
