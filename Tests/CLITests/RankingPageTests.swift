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

    private static func asking(
        _ kind: MatchmakingKind, _ id: String, _ names: Names, company: RankedRecord.Organisation? = nil
    ) -> RankingPage {
        let question = NextQuestion(
            kind: kind, id: id, names: names, factor: .jcmTrackRecord,
            question: BilingualText(en: "no JCM project is recorded", ja: "JCM実績の記録なし"), rank: 1, rankAtBest: 1,
            rankAtWorst: 4, swing: 100)
        return RankingPage(
            ranking: Ranking(
                asOf: .day("2024-10-04"), profile: .named("technology-1"), scope: nil, sectors: [], flags: [],
                results: [RankedRecord(rank: 1, kind: kind, id: id, names: names, company: company, factors: [])],
                found: 1, nextQuestion: question, excluded: []), language: .en)
    }

    @Test("the next question says whom to ask and about which record; a need is named by its id")
    func nextQuestion() {
        // A paragraph is wrapped wherever the page ends.
        func text(_ page: RankingPage) -> String {
            page.page.text(PageStyle(columns: 300)).split(separator: "\n").joined(separator: " ")
        }
        let names = Names(en: "Landfill gas recovery")
        let company = RankedRecord.Organisation(id: .named("org-1"), names: Names(en: "Example Ltd."))
        #expect(
            text(Self.asking(.technology, "tech-1", names, company: company)).contains(
                "Ask Example Ltd. next: no JCM project is recorded (Landfill gas recovery: place 1 to 4 by the answer)."
            ))
        #expect(
            text(Self.asking(.technology, "tech-1", names)).contains(
                "Ask next: find the company of the technology first, none is on record; then: no JCM project"))
        #expect(
            text(Self.asking(.municipality, "lg-1", Names(en: "Osaka"))).contains(
                "Ask Osaka next: no JCM project is recorded (place 1 to 4 by the answer)."))
        #expect(
            text(Self.asking(.need, "N-1", Names(en: "a long text of a need"))).contains(
                "Ask next: no JCM project is recorded (N-1: place 1 to 4 by the answer)."))
    }

    @Test("what a factor found does not repeat the factor's name")
    func labelOnce() {
        func text(_ message: String) -> String {
            let factor = FactorScore(
                .c3pParticipation, weight: 1_000, value: 255, lo: 255, hi: 255,
                reason: Self.reason(BilingualText(en: message, ja: message)))
            let record = RankedRecord(
                rank: 1, kind: .technology, id: "t", names: Names(en: "T"), factors: [factor])
            let ranking = Ranking(
                asOf: .day("2024-10-04"), profile: .named("technology-1"), scope: nil, sectors: [], flags: [],
                results: [record], found: 1, excluded: [])
            return RankingPage(ranking: ranking, language: .en).page.text(PageStyle(columns: 300))
        }
        #expect(text("past C3P participation: stated in the record").contains("+ past C3P participation: stated in"))
        #expect(text("2 projects").contains("+ past C3P participation: 2 projects"))
    }

    @Test("a ranking without results says that nothing was found")
    func nothing() {
        let ranking = Ranking(
            asOf: .day("2024-10-04"), profile: .named("technology-1"), scope: nil, sectors: [], flags: [], results: [],
            found: 0, excluded: [])
        #expect(
            RankingPage(ranking: ranking, language: .en).page.text(PageStyle(columns: 100))
                .contains("Nothing found. Weights: technology-1. As of 2024-10-04."))
        #expect(
            RankingPage(ranking: ranking, language: .ja, detail: .brief).page.text(PageStyle(columns: 100))
                .contains("該当なし。"))
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
