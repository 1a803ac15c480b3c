import MatchmakingRules
import Model
import Testing

@Suite("Municipalities for a partner city")
struct MunicipalityRankingTests {
    private let matcher = ShippedRecords.matcher

    private func ranking(_ city: String, on date: String = "2025-11-01") throws -> Ranking {
        let record = try #require(matcher.catalogue.partnerCities[city])
        return matcher.rankMunicipalities(
            CityQuery(record, in: matcher.catalogue, on: day(date)), on: day(date), limit: 100)
    }

    private func factor(_ factor: Factor, of municipality: String, in ranking: Ranking) throws -> FactorScore {
        let result = try #require(ranking.results.first { $0.id == municipality })
        return try #require(result.factors.first { $0.factor == factor })
    }

    @Test(
        "the municipality that works with the city is first",
        arguments: [
            ("pc-pw-airai", "lg-472085"), ("pc-vn-ho-chi-minh-city", "lg-271004"), ("pc-th-bangkok", "lg-141003"),
            ("pc-id-surabaya", "lg-401005"), ("pc-cl-renca", "lg-162019"), ("pc-id-bandung", "lg-141305"),
        ])
    func partnerFirst(city: String, municipality: String) throws {
        #expect(try ranking(city).results.first?.id == municipality)
    }

    @Test("P7: contributions add up and bounds hold for every city")
    func invariants() throws {
        for city in matcher.catalogue.partnerCities.all {
            for result in try ranking(city.key).results {
                #expect(result.score == result.factors.map(\.contribution).reduce(0, +))
                #expect(result.factors.map(\.weight).reduce(0, +) == 1_000)
                #expect(result.factors.allSatisfy { 0 <= $0.lo && $0.lo <= $0.value && $0.value <= $0.hi })
                #expect(result.factors.allSatisfy { !$0.reason.message.en.isEmpty && !$0.reason.message.ja.isEmpty })
            }
        }
    }

    @Test("absence from the list of Leading Areas is unknown, not no")
    func openWorld() throws {
        let ranking = try ranking("pc-pw-airai")
        let osaka = try factor(.leadingArea, of: "lg-271004", in: ranking)
        let listed = matcher.catalogue.municipalities["lg-271004"]?.decarbonizationLeadingArea
        #expect((osaka.lo, osaka.hi) == (listed == true ? (255, 255) : (0, 255)))
        let all = ranking.results.flatMap(\.factors).filter { $0.factor == .leadingArea }
        #expect(all.allSatisfy { $0.hi == 255 })
        #expect(Set(all.map(\.lo)) == [0, 255])
    }

    @Test("an agreement with several cities is named by the one that is asked about")
    func severalCities() throws {
        var catalogue = ShippedRecords.catalogue
        var agreement = try #require(
            catalogue.agreements.all.first { $0.partnerCityId.value == "pc-vn-ho-chi-minh-city" })
        agreement.morePartnerCityIds = [id("pc-vn-hai-phong")]
        catalogue.put(.agreement(agreement))
        let city = try #require(catalogue.partnerCities["pc-vn-hai-phong"])
        let ranking = Matcher(catalogue).rankMunicipalities(
            CityQuery(city, in: catalogue, on: day("2025-11-01")), on: day("2025-11-01"), limit: 100)
        let reason = try factor(.agreement, of: agreement.municipalityId.value, in: ranking).reason.message
        #expect(reason.en.contains("Hai Phong") && !reason.en.contains("Ho Chi Minh"), "\(reason.en)")
        #expect(reason.ja.contains("ハイフォン"), "\(reason.ja)")
    }

    @Test("an agreement counts from its date on, and less after its last day")
    func agreementDates() throws {
        let before = try ranking("pc-pw-airai", on: "2024-07-31")
        let notYet = try factor(.agreement, of: "lg-472085", in: before)
        #expect((notYet.lo, notYet.value, notYet.hi) == (0, 48, 255))
        #expect(notYet.reason.message.en.contains("recorded later than the day asked about (2024-08)"))
        let from = try ranking("pc-pw-airai", on: "2024-08-31")
        #expect(try factor(.agreement, of: "lg-472085", in: from).value == 220)
        var catalogue = matcher.catalogue
        var agreement = try #require(catalogue.agreements["AGR-005"])
        agreement.validThrough = PrintedDate("2025-03")
        catalogue.put(.agreement(agreement))
        let city = try #require(catalogue.partnerCities["pc-pw-airai"])
        let later = Matcher(catalogue).rankMunicipalities(
            CityQuery(city, in: catalogue, on: day("2025-04-01")), on: day("2025-04-01"), limit: 100)
        let expired = try factor(.agreement, of: "lg-472085", in: later)
        #expect(expired.value == 120)
        #expect(expired.reason.message.en.hasSuffix("(expired)"))
    }

    @Test("an agreement with a company of the city counts less and is to be confirmed")
    func companyAgreement() throws {
        let ranking = try ranking("pc-in-telangana", on: "2024-04-01")
        let kitakyushu = try factor(.agreement, of: "lg-401005", in: ranking)
        #expect(kitakyushu.value == 160)
        #expect(kitakyushu.reason.message.en.contains("confirm that it counts"))
    }

    @Test("a municipality that nothing ties to work abroad is absent")
    func threshold() throws {
        let ids = Set(try ranking("pc-pw-airai").results.map(\.id))
        #expect(ids.contains("lg-472085"))
        for municipality in matcher.catalogue.municipalities.all where !ids.contains(municipality.key) {
            #expect(municipality.platforms == nil)
            #expect(!matcher.catalogue.agreements.all.contains { $0.municipalityId == municipality.id })
            #expect(
                !matcher.catalogue.c3pProjects.all.contains { $0.municipalityIds?.contains(municipality.id) == true })
        }
        #expect(ids.count < matcher.catalogue.municipalities.count)
    }

    @Test("local companies with a matching technology count for their seat")
    func localCompanies() throws {
        let urasoe = try factor(.localCompanies, of: "lg-472085", in: ranking("pc-pw-airai"))
        #expect(urasoe.value > 0 && urasoe.reason.inputs.allSatisfy { $0.name == "technology" && $0.source != nil })
    }
}
