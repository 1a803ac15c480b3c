import MatchmakingRules
import Model
import Testing

@Suite("A weight profile of the operator's own")
struct OperatorProfileTests {
    private func matcher(_ subject: WeightProfile.Subject, _ weights: [Factor]) -> Matcher {
        var catalogue = ShippedRecords.catalogue
        catalogue.put(
            .weightProfile(
                WeightProfile(
                    id: id("own-v1"), names: Names(en: "Own"), subject: subject, status: .active, prior: 48,
                    weights: weights.map { .init($0, 1_000 / weights.count) }, source: Source("test"))))
        return Matcher(catalogue)
    }

    private func options(_ matcher: Matcher) -> RankingOptions {
        RankingOptions(limit: 1_000, profile: matcher.catalogue.weightProfiles["own-v1"])
    }

    @Test("weighs what it names, but who is listed rests on the records")
    func municipalities() throws {
        let matcher = matcher(.municipality, [.leadingArea, .policy])
        let city = try #require(matcher.catalogue.partnerCities["pc-pw-airai"])
        let query = CityQuery(city, in: matcher.catalogue, on: day("2025-11-01"))
        let own = matcher.rankMunicipalities(query, on: day("2025-11-01"), options(matcher))
        let usual = ShippedRecords.matcher.rankMunicipalities(query, on: day("2025-11-01"), limit: 1_000)
        #expect(own.found > 0 && Set(own.results.map(\.id)) == Set(usual.results.map(\.id)))
        #expect(own.results.allSatisfy { Set($0.factors.map(\.factor)) == [.leadingArea, .policy] })
    }

    @Test("finds the same organisations that could lead, whatever it weighs")
    func leads() throws {
        let matcher = matcher(.lead, [.certificates, .engineerLoad])
        let city = try #require(matcher.catalogue.partnerCities["pc-pw-airai"])
        let query = LeadQuery(city: CityQuery(city, in: matcher.catalogue, on: day("2025-11-01")), municipalityID: nil)
        let own = matcher.rankLeads(query, on: day("2025-11-01"), options(matcher)).ranking
        let usual = ShippedRecords.matcher.rankLeads(query, on: day("2025-11-01"), RankingOptions(limit: 1_000)).ranking
        #expect(own.found > 0 && Set(own.results.map(\.id)) == Set(usual.results.map(\.id)))
        #expect(
            own.results.allSatisfy { $0.factors.allSatisfy { [.certificates, .engineerLoad].contains($0.factor) } })
    }
}
