import MatchmakingRules
import Model
import Testing

@Suite("Why an organisation leads, why not") struct LeadExplanationTests {
    private static let asOf = day("2025-11-01")
    private static let catalogue = ShippedRecords.catalogue
    private static let matcher = Matcher(catalogue)

    private func query(_ city: String, municipality: String? = nil) throws -> LeadQuery {
        let record = try #require(Self.catalogue.partnerCities[city])
        return LeadQuery(
            city: CityQuery(record, in: Self.catalogue, on: Self.asOf),
            municipalityID: municipality.flatMap { .init($0) })
    }

    private func why(
        _ company: String, _ query: LeadQuery, _ options: RankingOptions = RankingOptions(limit: 3)
    ) throws -> MatchExplanation {
        try #require(Self.matcher.explain(lead: id(company), for: query, on: Self.asOf, options))
    }

    @Test(
        "every organisation on record has the place, the rule or the lack that the ranking gives it",
        arguments: [("pc-pw-airai", nil), ("pc-id-surabaya", "lg-401005"), ("pc-vn-ho-chi-minh-city", nil)])
    func everybody(city: String, municipality: String?) throws {
        let query = try query(city, municipality: municipality)
        let ranking = Self.matcher.rankLeads(query, on: Self.asOf, RankingOptions(limit: 1_000)).ranking
        let places = Dictionary(uniqueKeysWithValues: ranking.results.map { ($0.id, $0) })
        var outcomes: [MatchExplanation.Outcome: Int] = [:]
        for company in Self.catalogue.companies.all {
            let answer = try why(company.key, query)
            outcomes[answer.outcome, default: 0] += 1
            #expect(
                answer.record?.id == company.key && answer.gaps.map(\.difference).reduce(0, +) == answer.shortfall ?? 0)
            if let place = places[company.key] {
                #expect(answer.outcome == (place.rank <= 3 ? .ranked : .rankedBelow))
                #expect(answer.rank == place.rank && answer.found == ranking.found && answer.record == place)
                #expect(answer.reference?.id == (place.rank == 3 ? nil : ranking.results[2].id))
                #expect(answer.reason.reference == "Guidebook FY2024, section 3.2")
            } else if let exclusion = ranking.excluded.first(where: { $0.id == company.key }) {
                #expect(answer.outcome == .excluded && answer.reason == exclusion.reason && answer.rank == nil)
            } else {
                #expect(answer.rank == nil)
                #expect(
                    answer.outcome == .notAdmitted && answer.reason.rule == "tie-of-lead"
                        || answer.outcome == .excluded && answer.reason.rule.hasPrefix("lead-"))
            }
        }
        #expect(
            outcomes[.ranked] == 3 && outcomes[.rankedBelow, default: 0] > 3 && outcomes[.notAdmitted, default: 0] > 3)
        #expect(outcomes[.excluded, default: 0] > 0)
    }

    @Test("what would raise an organisation is told of one further down too")
    func counterfactuals() throws {
        let answer = try why("co-nippon-koei", query("pc-id-surabaya"), RankingOptions(limit: 1))
        #expect(answer.outcome == .rankedBelow && (answer.shortfall ?? 0) > 0)
        let record = try #require(answer.record)
        #expect(record.counterfactuals.contains { $0.newScore > record.score && $0.newRank <= record.rank })
    }

    @Test("one below the least that is asked for is told so, a closed need keeps everybody out")
    func least() throws {
        let surabaya = try query("pc-id-surabaya")
        let options = RankingOptions(limit: 3, atLeast: 250_000)
        #expect(try why("org-iges", surabaya, options).outcome == .belowThreshold)
        #expect(try why("org-iges", surabaya, options).reason.rule == "at-least")
        var need = NeedQuery(text: LocalisedText(en: "waste"), country: country("ID"))
        need.withdrawnOn = day("2025-10-01")
        let closed = try why("org-iges", LeadQuery(city: CityQuery(need)))
        #expect(closed.outcome == .excluded && closed.reason.rule == "need-closed")
        #expect(Self.matcher.explain(lead: id("co-nobody"), for: surabaya, on: Self.asOf, options) == nil)
    }
}
