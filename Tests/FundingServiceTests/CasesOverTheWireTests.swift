import Contracts
import JSONLines
import JSONText
import Model
import Testing

@Suite("Finding schemes over the wire") struct CasesOverTheWireTests {
    private static let table7 = Set((1...10).map { "T7-\($0)" })
    private static let table8 = Set((1...7).map { "T8-\($0)" })

    @Test("answers for Kuala Lumpur as in a candidate country, and for Thailand with the Model Project first")
    func candidateCountry() async throws {
        try await RunningFunding.withCountries { funding in
            var project = ProjectFacts(
                country: "Malaysia", sectors: [.renewableEnergies, .energyEfficiency], implementer: .privateCompany)
            let malaysia = try await funding.find(project)
            #expect(malaysia.country.cityToCityScope == .inScopeAsCandidate)
            #expect(malaysia.country.isJCMPartner == .no)
            #expect(malaysia.country.code == CountryCode("MY"))
            #expect(malaysia.rows(.notNow) == Self.table7)
            for row in Self.table7 {
                let message = malaysia[row]?.deciding.first?.reason.message
                #expect(message?.en == "not now: Malaysia is a candidate, not a partner")
                #expect(message?.ja == "現時点では不可:マレーシアは候補国であり、パートナー国ではありません")
            }
            #expect(malaysia.exits.map(\.id.value) == ["business-basis", "other-funding"])
            #expect(malaysia.rows(.fitsIfConfirmed) == Self.table8)
            for row in Self.table8 {
                #expect(malaysia[row]?.marks.first?.message.en == "not equipment funding")
            }
            project.country = "タイ"
            let thailand = try await funding.find(project)
            #expect(thailand.verdicts.first?.scheme.guidebookNumber == "T7-1")
            #expect(thailand.verdicts.first?.verdict == .fits)
        }
    }

    @Test("answers for waste-to-energy in Viet Nam by who carries it out")
    func ownerType() async throws {
        try await RunningFunding.withCountries { funding in
            func answer(_ implementer: Implementer) async throws -> FundingMethods.FindSchemes.Result {
                try await funding.find(
                    ProjectFacts(
                        country: "Viet Nam", gases: [.energyRelatedCO2], sectors: [.waste], implementer: implementer))
            }
            let stateOwned = try await answer(.stateOwnedCompany)
            #expect(stateOwned.rows(.fits) == ["T7-1", "T7-4"])
            #expect(stateOwned["T7-3"]?.verdict == .fitsIfConfirmed)
            #expect(stateOwned["T7-2"]?.verdict == .doesNotFit)
            #expect(stateOwned["T7-5"]?.unknownFacts.map(\.fact).contains(.technologyIsNew) == true)
            #expect(stateOwned["T7-1"]?.cautions.first?.reference.text.contains("L1118") == true)

            let privately = try await answer(.privateCompany)
            #expect(privately["T7-1"]?.verdict == .fits)
            #expect(privately["T7-1"]?.cautions == [])
            #expect(privately["T7-3"]?.verdict == .fitsIfConfirmed)

            let government = try await answer(.governmentItself)
            for row in ["T7-1", "T7-2", "T7-4", "T7-5"] {
                #expect(government[row]?.verdict == .doesNotFit)
                let references = government[row]?.deciding.map(\.reason.reference.text) ?? []
                #expect(references.contains("Guidebook FY2024, Table 7 footnote * (L1118)"))
            }
            for row in ["T7-3", "T7-6", "T7-7", "T7-8"] {
                #expect(government[row]?.verdict == .fitsIfConfirmed)
                let messages = government[row]?.deciding.map(\.reason.message.en) ?? []
                #expect(messages.contains { $0.hasPrefix("guidebook silent → confirm") })
            }
            #expect(
                government["T7-1"]?.nearestMisses.first?.message.en
                    == "would fit if implemented by a state-owned or private company")
        }
    }

    @Test("gives the same answer for every printed spelling of every country")
    func spellings() async throws {
        try await RunningFunding.withCountries { funding in
            for row in try ShippedRecords.rows("matchmaking/10-country.jsonl") {
                let country = try row.decode(Country.self)
                let byCode = try await funding.find(ProjectFacts(country: country.id.value))
                #expect(byCode.country.status != nil, "\(country.id)")
                for name in country.names.all {
                    let byName = try await funding.find(ProjectFacts(country: name))
                    #expect(byName == byCode, "\(name)")
                }
            }
        }
    }

    @Test("judges a country by its standing on the day, and leaves open a day that no source fixes")
    func standingOverTime() async throws {
        try await RunningFunding.withCountries { funding in
            let project = ProjectFacts(
                country: "India", gases: [.energyRelatedCO2], implementer: .privateCompany)
            #expect(try await funding.find(project, asOf: "2025-03-31")["T7-1"]?.verdict == .notNow)
            #expect(try await funding.find(project, asOf: "2025-12-01")["T7-1"]?.verdict == .fits)
            let between = try await funding.find(project, asOf: "2025-08-15")
            #expect(between["T7-1"]?.verdict == .unknown)
            #expect(between.country.reasons.first?.message.en.hasPrefix("India may already be") == true)
        }
    }

    @Test("leaves a candidate's standing open on a day before the edition that first prints it")
    func beforeTheEdition() async throws {
        try await RunningFunding.withCountries { funding in
            let answer = try await funding.find(
                ProjectFacts(country: "MY", gases: [.energyRelatedCO2], implementer: .privateCompany),
                asOf: "2024-06-01")
            #expect(answer.country.status == nil)
            #expect(answer["T7-1"]?.verdict == .unknown)
            #expect(answer.country.reasons.first?.message.en.contains("from 2025-02 on") == true)
        }
    }

    @Test("takes a country that no record names for neither partner nor candidate")
    func unnamedCountry() async throws {
        try await RunningFunding.withCountries { funding in
            let answer = try await funding.find(ProjectFacts(country: "NP"))
            #expect(answer.country.status == .other)
            #expect(answer.country.cityToCityScope == .confirm)
            #expect(Self.table7.allSatisfy { answer[$0]?.verdict == .doesNotFit })
        }
    }

    @Test("says the edition, the day and the revision it answers from")
    func provenance() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let answer = try await funding.find(ProjectFacts())
            #expect(answer.asOf == CivilDate("2025-03-31"))
            #expect(answer.editions == ["FY2024"])
            #expect(answer.revision == 1)
            #expect(!answer.stale)
            let today = try await funding.client.call(
                FundingMethods.FindSchemes.self, .init(project: ProjectFacts()))
            #expect(today.asOf > answer.asOf)
        }
    }
}
