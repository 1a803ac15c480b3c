import FundingRules
import Model
import Testing

/// Case A-15: a private building in Kuala Lumpur, rooftop PV and efficiency.
@Suite("A project in a candidate country") struct CandidateCountryTests {
    private static let table7 = Set((1...10).map { "T7-\($0)" })
    private static let table8 = Set((1...7).map { "T8-\($0)" })

    private let building = ProjectFacts(
        sectors: [.renewableEnergies, .energyEfficiency], implementer: .privateCompany, purposes: [.equipment])

    private func findings(in country: ProjectCountry, for facts: ProjectFacts? = nil) throws -> SchemeFindings {
        try ShippedSchemes.catalogue().findings(
            for: AskedProject(facts ?? building, in: country), asOf: .edition())
    }

    @Test("is in the scope of the city-to-city programme, and not in a JCM partner country")
    func scope() throws {
        let country = try findings(in: .malaysia).country
        #expect(country.cityToCityScope == .inScopeAsCandidate)
        #expect(country.isJCMPartner == .no)
        #expect(country.reasons.map(\.rule) == ["jcm-partner-status", "c3p-country-scope"])
    }

    @Test("gets \"not now\" for each scheme of Table 7, with the country as the reason and when to look again")
    func table7IsNotNow() throws {
        let findings = try findings(in: .malaysia)
        #expect(findings.rows(.notNow) == Self.table7)
        for row in Self.table7 {
            let verdict = try #require(findings[row])
            #expect(verdict.deciding.map(\.reason.rule) == ["partner-country"])
            #expect(
                verdict.deciding.first?.reason.message
                    == BilingualText(
                        en: "not now: Malaysia is a candidate, not a partner",
                        ja: "現時点では不可:マレーシアは候補国であり、パートナー国ではありません"))
            #expect(verdict.recheck?.en == "look again when Malaysia has signed a bilateral document on the JCM")
        }
    }

    @Test("is told what else would stand in the way behind the closed gate")
    func otherExclusions() throws {
        let fluorocarbons = try findings(
            in: .malaysia, for: ProjectFacts(gases: [.energyRelatedCO2], implementer: .governmentItself))["T7-2"]
        #expect(fluorocarbons?.alsoAgainst.map(\.reason.rule) == ["gas", "implementer"])
    }

    @Test("is offered the business basis and other funding, and Table 8 marked as no equipment funding")
    func whatIsOffered() throws {
        let findings = try findings(in: .malaysia)
        #expect(findings.exits.map(\.id.value) == ["business-basis", "other-funding"])
        #expect(findings.exits.allSatisfy { $0.reason.reference.text.contains("section 1.2") })
        #expect(findings.rows(.fitsIfConfirmed) == Self.table8)
        for row in Self.table8 {
            #expect(findings[row]?.marks.map(\.kind).contains(.notEquipmentFunding) == true)
        }
    }

    @Test("would fit if the country became a partner")
    func nearestMiss() throws {
        let miss = try #require(try findings(in: .malaysia)["T7-1"]?.nearestMisses.first)
        #expect(miss.changes == [FactChange(fact: .countryStatus, values: ["partner"])])
        #expect(miss.becomes == .fits)
        #expect(miss.message.en == "would fit if Malaysia became a JCM partner country")
        #expect(miss.message.ja == "マレーシアがJCMパートナー国になった場合は適合します")
    }

    @Test(
        "in Thailand instead gets the JCM Model Project first, whatever else is stated",
        arguments: [
            ProjectFacts(sectors: [.renewableEnergies, .energyEfficiency]),
            ProjectFacts(sectors: [.renewableEnergies, .energyEfficiency], implementer: .privateCompany),
            ProjectFacts(gases: [.energyRelatedCO2], implementer: .privateCompany),
            ProjectFacts(gases: [.energyRelatedCO2], stage: .equipment, implementer: .privateCompany),
            ProjectFacts(
                gases: [.energyRelatedCO2], sectors: [.renewableEnergies], stage: .equipment,
                implementer: .privateCompany, applicant: .privateCompany, purposes: [.equipment],
                agreement: .concluded),
        ])
    func partnerInstead(facts: ProjectFacts) throws {
        let findings = try findings(in: .thailand, for: facts)
        guard facts.implementer != nil else {
            // Who carries it out decides and is not known: nothing is claimed.
            #expect(findings["T7-1"]?.verdict == .unknown)
            return
        }
        #expect(findings.verdicts.first?.scheme.guidebookNumber == "T7-1")
        #expect(findings["T7-1"]?.verdict == .fits)
    }
}
