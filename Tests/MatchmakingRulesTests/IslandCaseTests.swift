import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("Matching with reasons: the needs of Airai State")
struct IslandCaseTests {
    @Test("for the grid need, the grid control comes before the rooftop PV, and nothing else is there")
    func gridNeed() {
        #expect(IslandCase().match("N1").results.map(\.id) == ["O1", "O2"])
    }

    @Test("for the waste need there is the waste sorting only, and the need is to be verified")
    func wasteNeed() {
        let ranking = IslandCase().match("N2")
        #expect(ranking.results.map(\.id) == ["O3"])
        #expect(ranking.flags.map(\.message.en) == ["need last verified 2019-05 → verify (§3.1 step 3)"])
        #expect(ranking.flags.first?.reference == "Guidebook FY2024, section 3.1 step 3")
    }

    @Test("a need verified within three years is not flagged")
    func freshNeed() {
        #expect(IslandCase().match("N1").flags == [])
        #expect(IslandCase().match("N1", on: day("2027-08-31")).flags == [])
        #expect(IslandCase().match("N1", on: day("2027-09-01")).flags.map(\.rule) == ["need-verification"])
    }

    @Test("the municipality with the memorandum comes first, with its date and source as the reason")
    func municipalities() throws {
        let matcher = IslandCase().matcher
        let city = try #require(matcher.catalogue.partnerCities["pc-pw-airai"])
        let query = CityQuery(city, in: matcher.catalogue, on: IslandCase.asOf)
        let ranking = matcher.rankMunicipalities(query, on: IslandCase.asOf, limit: 20)
        #expect(ranking.results.map(\.id) == ["lg-472085", "lg-271004"])
        let agreement = try #require(ranking.results.first?.factors.first { $0.factor == .agreement })
        #expect(agreement.reason.message.en == "agreement with Airai State: MOU Aug 2024, BOX 8")
        #expect(agreement.reason.message.ja == "アイライ州との協定: MOU 2024年8月、BOX 8")
        #expect(agreement.value == 220)
        let osaka = try #require(ranking.results.last?.factors.first { $0.factor == .agreement })
        #expect((osaka.lo, osaka.value, osaka.hi) == (0, 48, 255))
    }

    @Test("the same holds for one need of the city alone", arguments: ["N1", "N2"])
    func municipalitiesForNeed(need: String) throws {
        let matcher = IslandCase().matcher
        let record = try #require(matcher.catalogue.needs[need])
        let query = CityQuery(NeedQuery(record, in: matcher.catalogue))
        #expect(
            matcher.rankMunicipalities(query, on: IslandCase.asOf, limit: 20).results.map(\.id) == [
                "lg-472085", "lg-271004",
            ])
    }

    @Test("contributions add up to the score that is shown", arguments: ["N1", "N2"])
    func contributions(need: String) {
        for result in IslandCase().match(need).results {
            #expect(result.factors.map(\.contribution).reduce(0, +) == result.score)
            #expect(result.factors.map(\.weight).reduce(0, +) == 1_000)
            #expect(result.factors.allSatisfy { $0.contribution == $0.weight * $0.value })
            #expect(result.guaranteed <= result.score && result.score <= result.potential)
        }
    }

    @Test("asked twice, or with the records in any order, the answer is the same")
    func reproducible() {
        let island = IslandCase()
        let answer = island.match("N1")
        #expect(island.match("N1") == answer)
        var random = SeededGenerator(seed: 19)
        for _ in 0..<50 {
            var shuffled = island
            shuffled.entries.shuffle(using: &random)
            #expect(shuffled.match("N1") == answer)
        }
    }

    @Test("the question in Japanese has the English answer")
    func japanese() {
        let matcher = IslandCase().matcher
        func answer(_ text: LocalisedText) -> Ranking {
            matcher.match(NeedQuery(text: text, country: country("PW")), on: IslandCase.asOf, limit: 20)
        }
        let english = answer(LocalisedText(en: "renewable energy"))
        #expect(english.results.isEmpty == false)
        #expect(answer(LocalisedText(ja: "再生可能エネルギー")) == english)
        #expect(answer(LocalisedText(en: "再生可能エネルギー")) == english)
        #expect(answer(LocalisedText(ja: "再エネの導入")) == english)
        #expect(
            answer(LocalisedText(en: "household waste")).results == answer(LocalisedText(ja: "家庭ごみ")).results)
    }

    @Test("withdrawing the first offer makes the second one first, and lists the withdrawn one with its reason")
    func withdrawal() {
        let ranking = IslandCase(withdrawn: day("2025-02-01")).match("N1")
        #expect(ranking.results.map(\.id) == ["O2"])
        #expect(ranking.results.map(\.rank) == [1])
        #expect(ranking.excluded.map(\.id) == ["O1"])
        #expect(ranking.excluded.first?.reason.message.en == "withdrawn on 2025-02-01")
        #expect(IslandCase(withdrawn: day("2025-03-02")).match("N1").results.map(\.id) == ["O1", "O2"])
    }

    @Test("stated JCM experience is known; silence is unknown and asks")
    func unknownFacts() throws {
        let grid = try #require(IslandCase().match("N1").results.first)
        let record = try #require(grid.factors.first { $0.factor == .jcmTrackRecord })
        #expect((record.lo, record.value, record.hi) == (128, 128, 128))
        let sorting = try #require(IslandCase().match("N2").results.first)
        #expect(sorting.unknown.map(\.factor) == [.jcmTrackRecord, .countryExperience, .c3pParticipation])
        #expect(sorting.knownShare == 1_000 - 164 - 151 - 82)
    }

    @Test("a need that is withdrawn or past its last day has no matches and says so")
    func closedNeed() {
        var query = NeedQuery(text: LocalisedText(en: "renewable energy"), country: country("PW"))
        query.withdrawnOn = day("2025-01-01")
        let matcher = IslandCase().matcher
        let withdrawn = matcher.match(query, on: IslandCase.asOf, limit: 5)
        #expect(withdrawn.results == [] && withdrawn.flags.contains { $0.rule == "need-closed" })
        #expect(matcher.match(query, on: day("2024-12-31"), limit: 5).results.isEmpty == false)
        query.withdrawnOn = nil
        query.validThrough = day("2025-02-28")
        #expect(matcher.match(query, on: IslandCase.asOf, limit: 5).results == [])
        #expect(matcher.match(query, on: day("2025-02-28"), limit: 5).results.isEmpty == false)
    }
}
