import MatchmakingRules
import Model
import Testing

/// A need that was withdrawn, or whose last day is past, has nobody to serve it, in any ranking.
@Suite("Needs that no longer stand") struct ClosedNeedTests {
    private static let lastDay = day("2025-01-31")
    private static let after = day("2025-02-01")
    private let matcher: Matcher

    init() {
        let needs = IslandCase.needs.map { need in
            var need = need
            if need.key == "N1" { need.withdrawnOn = Self.after }
            return need
        }
        let others = ShippedRecords.catalogue.entries.filter { $0.kind != .need && $0.kind != .technology }
        matcher = Matcher(
            Catalogue(
                others + needs.map(CatalogueEntry.need) + IslandCase.companies.map(CatalogueEntry.company)
                    + IslandCase.offers(withdrawn: nil).map(CatalogueEntry.technology)))
    }

    private func query(_ need: String) throws -> NeedQuery {
        NeedQuery(try #require(matcher.catalogue.needs[need]), in: matcher.catalogue)
    }

    @Test("technologies, municipalities and leads: as many as before on its last day, none after it, and why")
    func rankings() throws {
        let need = try query("N1")
        let options = RankingOptions(limit: 10)
        let rankings: [(CivilDate) -> Ranking] = [
            { matcher.match(need, on: $0, options) },
            { matcher.rankMunicipalities(CityQuery(need), on: $0, options) },
            { matcher.rankLeads(LeadQuery(city: CityQuery(need)), on: $0, options).ranking },
        ]
        for ranking in rankings {
            #expect(ranking(Self.lastDay).found > 0)
            let closed = ranking(Self.after)
            #expect(closed.found == 0 && closed.results.isEmpty && closed.nextQuestion == nil)
            #expect(closed.flags.contains { $0.message.en == "the need was withdrawn on 2025-02-01" })
        }
        #expect(matcher.rankLeads(LeadQuery(city: CityQuery(need)), on: Self.after, options).eligibility.isEmpty)
    }

    @Test("the city itself is matched by the needs that stand")
    func city() throws {
        let city = try #require(matcher.catalogue.partnerCities["pc-pw-airai"])
        let query = CityQuery(city, in: matcher.catalogue, on: Self.after)
        #expect(query.needs.map(\.needID) == [id("N2")])
        #expect(matcher.rankMunicipalities(query, on: Self.after, limit: 10).found > 0)
    }

    @Test("a city of which every need has ended says so, and names them")
    func cityWithoutNeeds() throws {
        var catalogue = matcher.catalogue
        for need in catalogue.needs.all where need.partnerCityId == id("pc-pw-airai") {
            var need = need
            need.withdrawnOn = Self.after
            catalogue.put(.need(need))
        }
        let city = try #require(catalogue.partnerCities["pc-pw-airai"])
        func closed(_ day: CivilDate) -> [Reason] {
            Matcher(catalogue).rankMunicipalities(CityQuery(city, in: catalogue, on: day), on: day, limit: 10).flags
                .filter { $0.rule == "need-closed" }
        }
        #expect(closed(Self.lastDay).isEmpty)
        let flag = try #require(closed(Self.after).first)
        #expect(flag.message.en.hasPrefix("no need of the city is open any longer (2 on record)"))
        #expect(flag.inputs.map(\.value) == ["N1", "N2"])
    }

    @Test("a municipality is explained by the need's end")
    func explained() throws {
        let query = CityQuery(try query("N1"))
        let explain = { (day: CivilDate) in
            matcher.explain(municipality: id("lg-472085"), for: query, on: day, RankingOptions(limit: 10))
        }
        #expect(explain(Self.lastDay)?.rank == 1)
        let closed = try #require(explain(Self.after))
        #expect(closed.rank == nil && closed.outcome == .excluded && closed.reason.rule == "need-closed")
    }

    private func consortium(_ needs: String..., on day: CivilDate = after) throws -> Consortium {
        let city = try #require(matcher.catalogue.partnerCities["pc-pw-airai"])
        let lines = try needs.map { ConsortiumRequest.Line(query: try query($0), needID: id($0), priority: 1) }
        return matcher.assemble(ConsortiumRequest(city: city, lines: lines), on: day)
    }

    @Test("no consortium is made for it alone, and the warning says why; beside an open one it moves nobody")
    func consortia() throws {
        let open = try consortium("N1", on: Self.lastDay)
        #expect(open.best?.members.map(\.id).contains("co-1") == true)
        let closed = try consortium("N1")
        #expect(closed.best == nil && closed.alternatives.isEmpty)
        #expect(closed.warnings.map(\.message.en) == ["N1: the need was withdrawn on 2025-02-01"])
        #expect(closed.warnings.map(\.message.ja) == ["N1: このニーズは2025年2月1日に取り下げられました"])
        let both = try consortium("N1", "N2")
        let alone = try consortium("N2")
        #expect(both.best != nil && both.best?.members.map(\.id) == alone.best?.members.map(\.id))
    }
}
