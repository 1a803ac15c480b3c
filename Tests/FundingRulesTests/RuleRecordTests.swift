import FundingRules
import JSONText
import Model
import Testing

@Suite("Amendments, combination rules and saved queries that are put") struct RuleRecordTests {
    private func amendment(_ id: String, of scheme: String = "s-1", from day: String) throws -> SchemeAmendment {
        SchemeAmendment(
            id: try #require(SchemeAmendment.ID(id)), scheme: try #require(Scheme.ID(scheme)),
            from: try #require(CivilDate(day)), summary: BilingualText(en: "Changed.", ja: "変更。"), reference: "r",
            source: Source("s"))
    }

    private func scheme(_ period: EffectivePeriod?) throws -> Scheme {
        var scheme = try #require(try ShippedSchemes.load().first)
        scheme.effective = period
        return scheme
    }

    private func named(_ problems: [FieldProblem]) -> [String] { problems.map { "\($0.rule) \($0.pointer)" } }

    @Test("an amendment names a part, and its parts keep the rules of a scheme")
    func amendmentParts() throws {
        var change = try amendment("a-1", from: "2026-04-01")
        #expect(named(change.problems()) == ["part-named "])
        change.eligibility = .all([])
        change.offers = Scheme.Offer(purposes: [], stages: [.study])
        change.amounts = [Scheme.Amount(kind: .supplement, basis: BilingualText(en: "b", ja: "基"), source: Source("s"))]
        #expect(
            named(change.problems()) == [
                "list-not-empty /eligibility/all", "list-not-empty /offers/purposes", "sum-positive /amounts/0/yen",
            ])
        #expect(change.parts == [.eligibility, .offers, .amounts])
        var verification = try amendment("a-2", from: "2026-04-01")
        verification.verified = Scheme.Verification(by: "Sato", on: verification.from)
        #expect(verification.problems().isEmpty)
    }

    @Test("an amendment is of a scheme on record, on a day of it, and the only one from that day")
    func amendmentPlace() throws {
        let change = try amendment("a-1", from: "2026-04-01")
        #expect(named(change.problems(of: nil, beside: [])) == ["reference-exists /scheme"])
        let later = try scheme(EffectivePeriod(from: try #require(CivilDate("2026-04-02"))))
        #expect(named(change.problems(of: later, beside: [])) == ["period-within /from"])
        let ended = try scheme(
            EffectivePeriod(from: try #require(CivilDate("2025-04-01")), through: CivilDate("2026-03-31")))
        #expect(named(change.problems(of: ended, beside: [])) == ["period-within /from"])
        let others = [
            change, try amendment("a-2", from: "2026-04-02"), try amendment("a-3", of: "s-2", from: "2026-04-01"),
        ]
        #expect(change.problems(of: try scheme(nil), beside: others).isEmpty)
        let twin = try amendment("a-4", from: "2026-04-01")
        #expect(named(twin.problems(of: try scheme(nil), beside: others)) == ["amendment-day-unique /from"])
    }

    @Test("a combination rule names schemes on both sides that are on record, and an outcome that two schemes can have")
    func combinations() throws {
        let unknown = try #require(Scheme.ID("nowhere"))
        let rule = CombinationRule(
            id: try #require(CombinationRule.ID("r-1")), first: .init(),
            second: .init(schemes: [unknown], instruments: [], routes: []), relation: .inSuccession, outcome: .notNow,
            sentence: BilingualText(en: "s", ja: " "), reference: "r", source: Source("s"),
            effective: EffectivePeriod(from: try #require(CivilDate("2025-04-01")), through: CivilDate("2025-03-31")))
        #expect(
            named(rule.problems { _ in false }) == [
                "selector-names-something /first", "list-not-empty /second/instruments",
                "list-not-empty /second/routes",
                "reference-exists /second/schemes/0", "combination-outcome /outcome", "both-languages /sentence",
                "period-order /effective/through",
            ])
    }

    @Test("the combination rules that ship keep every rule, and each has a source and its date")
    func shippedCombinations() throws {
        let ids = Set(try ShippedSchemes.load().map(\.id))
        let rules = try ShippedSchemes.combinationRules()
        #expect(rules.count == 10)
        for rule in rules {
            #expect(rule.problems { ids.contains($0) }.isEmpty, "\(rule.id)")
            #expect(rule.source.asOf != nil && rule.sentence.ja != rule.sentence.en)
            #expect(try JSONText.decode(CombinationRule.self, from: JSONText.encode(rule)) == rule)
        }
    }

    @Test("a saved query has a name, facts that are kept, and a filter whose lists name something")
    func savedQueries() throws {
        let query = SavedQuery(
            id: try #require(SavedQuery.ID("q-1")), name: " ", owner: "",
            project: ProjectFacts(country: " ", gases: [], costJPY: Yen(-1)),
            filter: SchemeFilter(schemes: [], verdicts: [], routes: [.beyond], lifecycles: [], text: " "))
        #expect(
            named(query.problems()) == [
                "text-not-blank /name", "text-not-blank /owner", "text-not-blank /project/country",
                "list-not-empty /project/gases", "not-negative /project/costJPY", "list-not-empty /filter/schemes",
                "list-not-empty /filter/verdicts", "list-not-empty /filter/lifecycles", "text-has-words /filter/text",
            ])
        #expect(SavedQuery(id: query.id, name: "Solar", project: ProjectFacts(country: "VN")).problems().isEmpty)
    }
}
