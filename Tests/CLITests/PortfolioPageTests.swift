import ArgumentParser
import Contracts
import Model
import Testing

@testable import CLI

@Suite("A portfolio as people read it")
struct PortfolioPageTests {
    private static func reason(_ rule: String, _ en: String, _ ja: String) -> Reason {
        Reason(rule: rule, reference: "Guidebook", message: BilingualText(en: en, ja: ja))
    }

    private static let source = Source("Source")

    private static let served = PortfolioNeed(
        Need(
            id: .named("need-1"), partnerCityId: .named("pc-1"), text: LocalisedText(en: "grid control", ja: "系統制御"),
            priority: 1, source: source),
        cityNames: Names(en: "Airai State", ja: "アイライ州"), country: CountryCode("PW"), demand: 2, candidates: 1,
        matches: [
            PortfolioMatch(
                RankedRecord(
                    rank: 1, kind: .technology, id: "tech-1", names: Names(en: "Grid box", ja: "系統箱"),
                    company: .init(id: .named("org-1"), names: Names(en: "Grid Co.", ja: "系統社")),
                    factors: [
                        FactorScore(
                            .sectorFit, weight: 600, value: 255, lo: 255, hi: 255,
                            reason: reason("a", "its sector", "分野が一致")),
                        FactorScore(
                            .countryExperience, weight: 400, value: 48, lo: 0, hi: 255,
                            reason: reason("b", "no work is recorded: ask", "記録なし。要確認")),
                    ]), technology: .named("tech-1"))
        ], why: reason("portfolio-few-candidates", "only 1 fits", "適合は1件のみ"), flags: [])

    private static let unserved = PortfolioNeed(
        Need(id: .named("need-2"), partnerCityId: .named("pc-1"), text: LocalisedText(en: "more"), source: source),
        cityNames: Names(en: "Airai State", ja: "アイライ州"), country: CountryCode("PW"), demand: 1, candidates: 1,
        matches: [], why: reason("portfolio-all-taken", "all taken", "割り当て済み"), flags: [])

    private static let result = MatchmakingMethods.MatchPortfolio.Result(
        portfolio: Portfolio(
            asOf: .day("2025-03-01"), profile: .named("technology-v0"),
            objective: .init(score: 172_200, guaranteed: 153_000, potential: 255_000, needsAtFloor: 1),
            certificate: .init(
                pairs: 2, pairsInNetwork: 2, rounds: 1, violations: 0, bound: 172_200, gap: 0, boundAtFloor: 1,
                gapAtFloor: 0),
            coverage: .init(needs: 2, covered: 1, demand: 3, filled: 1), load: .init(technologies: [1], companies: [1]),
            needs: [served, unserved],
            technologies: [
                PortfolioTechnology(
                    Technology(
                        id: .named("tech-1"), names: Names(en: "Grid box", ja: "系統箱"), sectors: [], source: source),
                    capacity: 1, needs: [.named("need-1")], candidates: 2,
                    price: CapacityPrice(score: 5_000, needsAtFloor: 1))
            ], companies: [],
            blockingPairs: [
                BlockingPair(
                    need: .named("need-2"), technology: .named("tech-1"), score: 180_000, needHas: nil,
                    technologyHas: 172_200)
            ], excluded: [],
            counts: .init(needs: 3, technologies: 1, companies: 0, blockingPairs: 1, excluded: 0, closedNeeds: 3)),
        nextCursor: "next", revision: 7, stale: false)

    @Test("shares are rounded to the nearest tenth of a per cent, and only all is 100%")
    func shares() {
        #expect(PortfolioPage.share(33, of: 36) == "91.7%")
        #expect(PortfolioPage.share(1_999, of: 2_000) == "99.9%")
        #expect(PortfolioPage.share(2, of: 2) == "100.0%" && PortfolioPage.share(0, of: 0) == "0.0%")
    }

    @Test("says what it comes to and that it is proven, who gets what, who goes without, what is scarce")
    func english() {
        let text = PortfolioPage(result: Self.result, isFirst: true, language: .en).page(hint: true)
            .text(PageStyle(columns: 100))
        for part in [
            "1 of 2 needs covered (50.0%); 1 of 3 places",
            "Needs with a technology at the fairness floor: 1",
            "Sum of scores 172,200: 153,000 if every unknown turned out badly, 255,000 if well",
            "Proven optimal: all 2 fitting pairs compared with the prices, 0 violations, gap 0",
            "Needs no longer open, left out: 3", "(Gini 0.000)", "Grid Co.", "67%", "+ its sector",
            "? no work is recorded: ask",
            "grid control (Airai State, need-1) (1 more): only 1 fits", "more (Airai State, need-2): all taken",
            "needs at the floor 1, score 5,000", "need-2 – tech-1 (70%)", "Records at revision 7", "Next: --all",
        ] {
            #expect(text.contains(part), "\(part)\n\(text)")
        }
    }

    @Test("and the same in Japanese; further pages have the needs alone")
    func japanese() {
        let first = PortfolioPage(result: Self.result, isFirst: true, language: .ja).page(hint: false)
            .text(PageStyle(columns: 100))
        for part in ["ニーズ2件中1件に割り当て(50.0%)", "最適性を証明済み", "系統箱", "+ 分野が一致", "割り当て済み", "改訂番号: 7"] {
            #expect(first.contains(part), "\(part)\n\(first)")
        }
        let next = PortfolioPage(result: Self.result, isFirst: false, language: .ja).page(hint: false)
            .text(PageStyle(columns: 100))
        #expect(next.contains("系統箱") && !next.contains("最適性") && !next.contains("次の操作"))
    }

    @Test("as CSV one line for each match, one for what is lacking")
    func csv() {
        var table = PortfolioTable()
        table.append(Self.served)
        table.append(Self.unserved)
        let lines = table.csv.text.split(separator: "\r\n").map(String.init)
        #expect(lines.count == 4 && lines.allSatisfy { $0.count { $0 == "," } == 25 })
        #expect(
            lines[1] == "need-1,pc-1,Airai State,アイライ州,PW,1,grid control,系統制御,2,1,tech-1,Grid box,系統箱,org-1,"
                + "Grid Co.,系統社,172200,153000,255000,its sector,分野が一致,no work is recorded: ask,記録なし。要確認,,,")
        #expect(lines[2].hasSuffix(",portfolio-few-candidates,only 1 fits,適合は1件のみ"))
        #expect(lines[3].hasSuffix(",portfolio-all-taken,all taken,割り当て済み"))
    }

    @Test("progress says which part, how far, and which round")
    func progress() {
        let words = PortfolioPages.words(
            PortfolioProgress(phase: .certifying, done: 1_200, total: 2_000, round: 2), .en)
        #expect(words == "proving the optimum: 1,200 of 2,000 needs (round 2)")
        #expect(PortfolioPages.words(PortfolioProgress(phase: .waiting), .ja) == "他の計算の終了待ち")
    }

    @Test("the options become a question, and nothing is given that was not said")
    func options() throws {
        func command(_ arguments: String...) throws -> PortfolioCommand {
            try PortfolioCommand.parse(arguments)
        }
        let plain = try command()
        #expect(plain.filter.needs == nil && plain.filter.technologies == nil)
        #expect(try plain.counts.capacity == nil && plain.counts.demand == nil && plain.counts.floor == nil)
        let full = try command(
            "--country", "VN", "--sector", "waste", "--without", "tech-1", "--capacity", "2", "--capacity", "tech-2=0",
            "--company-capacity", "org-1=3", "--demand", "need-1=2", "--floor", "40%")
        #expect(full.filter.needs == .init(countries: ["VN"], sectors: [.named("waste")]))
        #expect(full.filter.technologies == .init(without: [.named("tech-1")]))
        #expect(try full.counts.capacity == .init(each: 2, technologies: ["tech-2": 0], companies: ["org-1": 3]))
        #expect(try full.counts.demand == .init(needs: ["need-1": 2]) && full.counts.floor?.score == 102_000)
        let twice = try command("--capacity", "2", "--capacity", "3")
        #expect(throws: CommandError.self) { _ = try twice.counts.capacity }
        for wrong in ["x", "=2", "tech-1=", "tech-1=x"] {
            #expect(throws: (any Error).self) { _ = try command("--capacity", wrong) }
        }
        for wrong in ["101%", "-1", "%"] { #expect(throws: (any Error).self) { _ = try command("--floor=\(wrong)") } }
    }
}
