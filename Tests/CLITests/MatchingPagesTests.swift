import Contracts
import Model
import Testing

@testable import CLI

@Suite("Offers, explanations and searches as people read them") struct MatchingPagesTests {
    private static func record(_ id: String, rank: Int, value: Int) -> RankedRecord {
        RankedRecord(
            rank: rank, kind: .technology, id: id, names: Names(en: "Technology \(id)", ja: "技術\(id)"),
            factors: [
                FactorScore(
                    .sectorFit, weight: 1_000, value: value, lo: value, hi: value,
                    reason: reason(BilingualText(en: "sector found", ja: "分野あり")))
            ])
    }

    private static func reason(_ message: BilingualText) -> Reason {
        Reason(rule: "rule", reference: "Guidebook", message: message)
    }

    private func page(_ language: Language, own: Int = 85) -> String {
        let explanation = MatchExplanation(
            .rankedBelow,
            Self.reason(BilingualText(en: "rank 3 of 9; 85000 points below rank 1", ja: "9件中3位")),
            rank: 3, found: 9, record: Self.record("B", rank: 3, value: own),
            reference: Self.record("A", rank: 1, value: 170))
        let result = MatchmakingMethods.ExplainMatch.Result(
            subject: RelatedRecord(
                kind: .technology, id: "B", names: Names(en: "Technology B", ja: "技術B")),
            asOf: .day("2025-03-01"), profile: .named("technology-v0"), explanation: explanation, flags: [],
            revision: 1,
            stale: false)
        return WhyPage(result: result, language: language).page.text(PageStyle(columns: 100))
    }

    @Test("an explanation says what the record lacks, factor by factor")
    func explanation() {
        let english = page(.en)
        #expect(english.contains("ranked further down: rank 3 of 9; 85000 points below rank 1"))
        #expect(english.contains("Compared with #1 Technology A"))
        #expect(english.contains("Difference") && english.contains("85,000  170,000     −85,000"))
        #expect(page(.en, own: 255).contains("255,000  170,000     +85,000"))
        let japanese = page(.ja)
        #expect(japanese.contains("1位「技術A」との比較") && japanese.contains("分野あり"))
    }

    @Test("the outcome of a record that is not listed fits records of every kind")
    func notListed() {
        #expect(MatchExplanation.Outcome.notAdmitted.label == BilingualText(en: "not listed", ja: "掲載対象外"))
    }

    @Test("what the members of a consortium add is shown so that it adds up to what they are worth together")
    func contributions() {
        let parts = [52_428_000, 45_300_000, 41_208_000]
        #expect(parts.map { ConsortiumPage.percent($0) } == ["20.5%", "17.7%", "16.1%"])
        #expect(ConsortiumPage.percent(parts.reduce(0, +)) == "54.4%")
        #expect(ConsortiumPage.percents(parts) == ["20.5%", "17.8%", "16.1%"])
        #expect(
            ConsortiumPage.percents([]) == [] && ConsortiumPage.percents([-255_000_000, 0]) == ["−100.0%", "0.0%"])
    }

    @Test("an explanation of a company names the technology that stands for it, or what to confirm of the lead")
    func company() {
        func page(
            _ role: MatchmakingMethods.ExplainMatch.Role, _ language: Language, _ eligibility: LeadEligibility? = nil
        ) -> String {
            let result = MatchmakingMethods.ExplainMatch.Result(
                subject: RelatedRecord(kind: .company, id: "co-1", names: Names(en: "Grid Co.", ja: "系統社")), role: role,
                asOf: .day("2025-03-01"), profile: .named("v0"),
                explanation: MatchExplanation(
                    .ranked, Self.reason(BilingualText(en: "rank 1 of 1", ja: "1件中1位")), rank: 1, found: 1,
                    record: role == .lead
                        ? RankedRecord(
                            rank: 1, kind: .company, id: "co-1", names: Names(en: "Grid Co.", ja: "系統社"), factors: []
                        ).with([
                            Counterfactual(
                                factor: .leadHistory, change: BilingualText(en: "one more project", ja: "1件の追加"),
                                newValue: 128, newScore: 12_345, newRank: 1)
                        ]) : Self.record("A", rank: 1, value: 170)),
                eligibility: eligibility, flags: [], revision: 1, stale: false)
            return WhyPage(result: result, language: language).page.text(PageStyle(columns: 100))
        }
        #expect(page(.supplier, .en).contains("Grid Co. (co-1), as a supplier"))
        #expect(page(.supplier, .en).contains("By its technology that stands best: Technology A (A)."))
        #expect(page(.supplier, .ja).contains("最も順位の高い技術: 技術A(A)"))
        let open = LeadEligibility(
            id: .named("co-1"),
            checks: [.init(.unknown, Self.reason(BilingualText(en: "confirm the rating", ja: "等級を確認")), missing: "/x")])
        let lead = page(.lead, .en, open)
        #expect(lead.contains("as a lead organisation") && lead.contains("To confirm: confirm the rating"))
        #expect(lead.contains("with one more project: 12,345, place 1") && !lead.contains("stands best"))
        #expect(page(.lead, .ja, open).contains("代表事業者として") && page(.lead, .ja, open).contains("要確認: 等級を確認"))
    }

    @Test("a search lists kinds, ids and names, counts them and says how to go on")
    func search() {
        let result = MatchmakingMethods.Search.Result(
            hits: [
                SearchHit(
                    kind: .company, id: "co-1", names: Names(en: "Grid Co.", ja: "系統社"), relevance: 200,
                    countries: [],
                    sectors: [], matchedTerms: [MatchedTerm(term: "grid", ja: "系統")])
            ], found: 2, counts: [KindCount(kind: .company, count: 2)], nextCursor: "200:company:co-1",
            revision: 1,
            stale: false)
        let text = SearchPage(result: result, language: .en).page.text(PageStyle(columns: 100))
        #expect(text.contains("company or organisation  co-1  Grid Co.        200  grid"))
        #expect(SearchPage(result: result, language: .ja).page.text(PageStyle(columns: 100)).contains("系統"))
        #expect(text.contains("1 of 2 found: company or organisation 2."))
        #expect(text.contains("Next: --after 200:company:co-1"))
        let none = MatchmakingMethods.Search.Result(
            hits: [], found: 0, counts: [], nextCursor: nil, revision: 1, stale: false)
        #expect(
            SearchPage(result: none, language: .ja).page.text(PageStyle(columns: 100)).contains("該当なし"))
    }

    @Test("an offer of a company without technologies on record says what to do")
    func offer() {
        let ranking = Ranking(
            asOf: .day("2025-03-01"), profile: .named("technology-v0"), scope: nil, sectors: [],
            flags: [], results: [],
            found: 0, excluded: [])
        let result = MatchmakingMethods.MatchTechnology.Result(
            offers: [], company: .init(id: .named("co-1"), names: Names(en: "Grid Co.")),
            ranking: ranking,
            revision: 1, stale: false)
        let text = OfferPage(result: result, language: .en).page.text(PageStyle(columns: 100))
        #expect(text.contains("Needs for: Grid Co.") && text.contains("--text"))
    }

    @Test(
        "questions that are not one are refused before anything is asked",
        arguments: [
            ["matchtech"], ["matchtech", "TEC-001", "--company", "co-1"],
            ["matchtech", "TEC-001", "--sector", "waste"],
            ["why", "TEC-001"], ["why", "TEC-001", "--need", "n", "--city", "c"],
        ])
    func usage(arguments: [String]) async throws {
        #expect(try await CommandRun.of(arguments).status == .usage)
    }
}
