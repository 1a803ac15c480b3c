import Model
import Testing

@testable import CLI

@Suite("A ranking as people read it")
struct RankingPageTests {
    private static let ranking = Ranking(
        asOf: .day("2024-10-04"), profile: .named("technology-1"),
        scope: ScopeVerdict(
            .yes, reason(BilingualText(en: "Philippines: JCM partner country.", ja: "フィリピン:JCMパートナー国。"))),
        sectors: [NamedSector(id: .named("waste"), names: Names(en: "waste", ja: "廃棄物"))],
        flags: [reason(BilingualText(en: "need not verified", ja: "未確認のニーズ"))],
        results: [
            RankedRecord(
                rank: 1, kind: .technology, id: "tech-1", names: Names(en: "Landfill gas recovery", ja: "埋立地ガス回収"),
                company: .init(id: .named("org-1"), names: Names(en: "Example Ltd.", ja: "例示株式会社")),
                factors: [
                    FactorScore(
                        .sectorFit, weight: 600, value: 255, lo: 255, hi: 255,
                        reason: reason(BilingualText(en: "1 of 1 sectors: waste", ja: "1分野中1分野: 廃棄物"))),
                    FactorScore(
                        .countryExperience, weight: 400, value: 32, lo: 0, hi: 255,
                        reason: reason(BilingualText(en: "no work is recorded: ask", ja: "記録なし。要確認"))),
                ])
        ], found: 7, excluded: [])

    private static func reason(_ message: BilingualText) -> Reason {
        Reason(rule: "rule", reference: "Guidebook", message: message)
    }

    @Test("what is known speaks for a record, what is unknown is asked, and the best it could be stands beside")
    func english() {
        #expect(
            RankingPage(ranking: Self.ranking, language: .en).page.text(PageStyle(columns: 100)) == """
                Sectors looked for: waste. Philippines: JCM partner country.

                • Check: need not verified

                #  Technology             Company       Fit  At best  Why
                ─  ─────────────────────  ────────────  ───  ───────  ──────────────────────────
                1  Landfill gas recovery  Example Ltd.  65%     100%  + 1 of 1 sectors: waste
                   tech-1                                             ? no work is recorded: ask

                1 of 7 shown. "At best" is the fit if every unknown (?) turned out well. Weights: technology-1. As
                of 2024-10-04.

                """)
    }

    @Test("Japanese columns line up")
    func japanese() {
        let text = RankingPage(ranking: Self.ranking, language: .ja).page.text(PageStyle(columns: 100))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(
            lines[2...5] == [
                "#  技術            企業          適合度  最大  理由",
                "─  ──────────────  ────────────  ──────  ────  ──────────────────────",
                "1  埋立地ガス回収  例示株式会社     65%  100%  + 1分野中1分野: 廃棄物",
                "   tech-1                                      ? 記録なし。要確認",
            ])
    }

    @Test("every factor is shown with its exact contribution where that is asked for")
    func factors() {
        let text = RankingPage(ranking: Self.ranking, language: .en, detail: .full).page
            .text(PageStyle(columns: 120))
        #expect(text.contains("#1 Landfill gas recovery: 165,800 of 255,000"))
        #expect(text.contains("153,000"))
        #expect(text.contains("12,800"))
        #expect(text.contains("32 (0–255)"))
    }
}

extension CivilDate {
    /// A day that is written in a test.
    static func day(_ text: String) -> CivilDate {
        guard let day = CivilDate(text) else { preconditionFailure("\(text) is a day") }
        return day
    }
}

extension Identifier {
    /// An id that is written in a test.
    static func named(_ text: String) -> Identifier {
        guard let id = Identifier(text) else { preconditionFailure("\(text) is an id") }
        return id
    }
}
