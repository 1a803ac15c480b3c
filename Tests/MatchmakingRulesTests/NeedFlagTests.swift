import MatchmakingRules
import Model
import Testing

@Suite("What to check about needs before they are used") struct NeedFlagTests {
    private static let source = Source("letter of the city", asOf: PrintedDate("2024-08"))

    private static func need(_ key: String, priority: Int?, verified: String?) -> Need {
        Need(
            id: id(key), partnerCityId: id("pc-pw-airai"), text: LocalisedText(en: "household waste"),
            sectors: [id("waste")], priority: priority, verifiedOn: verified.map { PrintedDate($0) }, source: source)
    }

    private static func matcher(_ needs: Need...) -> Matcher {
        let island = IslandCase().entries.filter { $0.kind != .need }
        return Matcher(Catalogue(island + needs.map(CatalogueEntry.need)))
    }

    private func query(_ need: String, _ matcher: Matcher) throws -> NeedQuery {
        NeedQuery(try #require(matcher.catalogue.needs[need]), in: matcher.catalogue)
    }

    private func city(_ matcher: Matcher) throws -> CityQuery {
        CityQuery(
            try #require(matcher.catalogue.partnerCities["pc-pw-airai"]), in: matcher.catalogue, on: IslandCase.asOf)
    }

    @Test("a city with several needs and not the priority of each is to be asked, and the need is named")
    func priorities() throws {
        let matcher = Self.matcher(
            Self.need("N1", priority: 1, verified: "2024-08"), Self.need("N2", priority: nil, verified: "2024-08"),
            Self.need("N3", priority: nil, verified: "2024-08"))
        for need in ["N1", "N2"] {
            let flags = matcher.match(try query(need, matcher), on: IslandCase.asOf, limit: 5).flags
            #expect(flags.map(\.rule) == ["need-priorities"])
            #expect(flags.first?.reference == "Guidebook FY2024, section 3.1 step 3")
            #expect(flags.first?.inputs.map(\.value) == ["N2", "N3"])
            #expect(
                flags.first?.message.en == "3 needs of the city on record, 2 without a priority "
                    + "→ verify how priorities are set (§3.1 step 3)")
            #expect(flags.first?.message.ja.contains("優先順位の決め方の確認が必要(§3.1 手順3)") == true)
        }
    }

    @Test("one need alone, needs with all priorities, and needs that no longer stand are not flagged")
    func complete() throws {
        let alone = Self.matcher(Self.need("N1", priority: nil, verified: "2024-08"))
        #expect(alone.match(try query("N1", alone), on: IslandCase.asOf, limit: 5).flags == [])
        var withdrawn = Self.need("N2", priority: nil, verified: "2024-08")
        withdrawn.withdrawnOn = day("2025-01-01")
        let two = Self.matcher(Self.need("N1", priority: nil, verified: "2024-08"), withdrawn)
        #expect(two.match(try query("N1", two), on: IslandCase.asOf, limit: 5).flags == [])
        #expect(two.match(try query("N1", two), on: day("2024-12-31"), limit: 5).flags.count == 1)
        let island = IslandCase().matcher
        #expect(island.match(try query("N1", island), on: IslandCase.asOf, limit: 5).flags == [])
    }

    @Test("old needs and missing priorities are flagged in every answer about the city")
    func everywhere() throws {
        let matcher = Self.matcher(
            Self.need("N1", priority: 1, verified: "2024-08"), Self.need("N2", priority: nil, verified: "2019-05"))
        let old = "need last verified 2019-05 → verify (§3.1 step 3)"
        let both = ["need-verification", "need-priorities"]
        let need = try query("N2", matcher)
        let rankings = [
            matcher.match(need, on: IslandCase.asOf, limit: 5),
            matcher.rankMunicipalities(CityQuery(need), on: IslandCase.asOf, limit: 5),
            matcher.rankLeads(LeadQuery(city: CityQuery(need)), on: IslandCase.asOf, RankingOptions(limit: 5)).ranking,
        ]
        for flags in rankings.map(\.flags) + [matcher.flags(of: need, on: IslandCase.asOf)] {
            #expect(flags.map(\.rule) == both && flags.first?.message.en == old)
        }
        // All needs of the city together: what is said of one of them names it.
        let all = matcher.rankMunicipalities(try city(matcher), on: IslandCase.asOf, limit: 5)
        #expect(all.flags.map(\.rule) == both && all.flags.first?.message.en == "N2: " + old)
        #expect(all.flags.first?.inputs.first == Reason.Input("need", "N2"))
        let offer = try #require(matcher.offer(of: id("O3") as Technology.ID))
        let reverse = matcher.match(offer, on: IslandCase.asOf, RankingOptions(limit: 5)).results
        #expect(reverse.first { $0.id == "N2" }?.flags?.map(\.rule) == both)
        #expect(reverse.first { $0.id == "N1" }?.flags?.map(\.rule) == ["need-priorities"])
        let portfolio = try PortfolioWork(PortfolioQuestion(), matcher: matcher, day: IslandCase.asOf).portfolio { _ in
        }
        #expect(portfolio.needs.first { $0.id.value == "N2" }?.flags.map(\.rule) == both)
        let record = try #require(matcher.catalogue.partnerCities["pc-pw-airai"])
        let consortium = matcher.assemble(
            ConsortiumRequest(
                city: record, lines: [ConsortiumRequest.Line(query: need, needID: need.needID, priority: nil)]),
            on: IslandCase.asOf)
        #expect(consortium.needs.first?.flags.first?.message.en == old)
        #expect(consortium.warnings.map(\.rule).contains("need-priorities"))
    }

    @Test(
        "the day of the last check is said as each language writes it, with all that is printed beside it",
        arguments: [
            ("2019年度", "FY2019", "2019年度"), ("2019年8月", "Aug 2019", "2019年8月"), ("2019年頃", "2019年頃", "2019年頃"),
            ("FY2018-FY2019", "FY2018-FY2019", "2018〜2019年度"), ("10 May 2019", "10 May 2019", "2019年5月10日"),
            ("2019-05-21 (year not in excerpt)", "2019-05-21 (year not in excerpt)", "2019年5月21日(抜粋に年の記載なし)"),
            ("2018 population; page as stored", "2018 population; page as stored", "2018年の人口、保存時点のページ"),
            ("FY2018 edition (March 2019)", "FY2018 edition (March 2019)", "2018年度版(2019年3月)"),
            ("2015-", "since 2015", "2015年以降"), ("2016-09/2018-08", "Sep 2016 to Aug 2018", "2016年9月〜2018年8月"),
            ("2019-05 (FY2018-FY2019 subsidy)", "2019-05 (FY2018-FY2019 subsidy)", "2019年5月(2018年度-2019年度 subsidy)"),
        ])
    func printedDays(printed: String, english: String, japanese: String) throws {
        let matcher = Self.matcher(Self.need("N1", priority: 1, verified: printed))
        let flags = matcher.flags(of: try query("N1", matcher), on: IslandCase.asOf)
        #expect(flags.map(\.message.en) == ["need last verified \(english) → verify (§3.1 step 3)"])
        #expect(flags.map(\.message.ja) == ["ニーズの最終確認は\(japanese) → 再確認が必要(§3.1 手順3)"])
    }

    @Test("needs of which the same is to be checked are named together")
    func together() throws {
        let matcher = Self.matcher(
            Self.need("N1", priority: 1, verified: "2019-05"), Self.need("N2", priority: 2, verified: "2019-05"))
        let flags = matcher.rankMunicipalities(try city(matcher), on: IslandCase.asOf, limit: 5).flags
        #expect(flags.map(\.message.en) == ["N1, N2: need last verified 2019-05 → verify (§3.1 step 3)"])
        #expect(flags.first?.message.ja.hasPrefix("N1、N2: ") == true)
    }
}
