import FundingRules
import Model
import Testing

/// Case A-16: waste-to-energy in Viet Nam, by who carries it out.
@Suite("A waste-to-energy project in Viet Nam") struct OwnerTypeTests {
    private func findings(
        by implementer: Implementer, technologyIsNew: Bool? = nil, in country: ProjectCountry = .vietNam
    ) throws -> SchemeFindings {
        let facts = ProjectFacts(
            gases: [.energyRelatedCO2], sectors: [.waste], technologyIsNew: technologyIsNew,
            implementer: implementer)
        return try ShippedSchemes.catalogue().findings(for: AskedProject(facts, in: country), asOf: .edition())
    }

    @Test("of a state-owned company fits the Model Project and UNIDO with a caution about the owner")
    func stateOwned() throws {
        let findings = try findings(by: .stateOwnedCompany)
        #expect(findings.rows(.fits) == ["T7-1", "T7-4"])
        for row in ["T7-1", "T7-4"] {
            let caution = try #require(findings[row]?.cautions.first)
            #expect(caution.reference.text.contains("L1118"))
            #expect(caution.message.en.contains("directly by its government are not covered"))
        }
    }

    @Test("of a private company fits the same without a caution about the owner")
    func privatelyOwned() throws {
        let findings = try findings(by: .privateCompany)
        #expect(findings.rows(.fits).isSuperset(of: ["T7-1", "T7-4"]))
        #expect(findings["T7-1"]?.cautions == [])
        #expect(findings["T7-4"]?.cautions == [])
    }

    @Test(
        "of a company has the fund at ADB to confirm, no F-gas scheme, and new technology only if it is new",
        arguments: [Implementer.stateOwnedCompany, .privateCompany])
    func otherSchemes(implementer: Implementer) throws {
        let open = try findings(by: implementer)
        #expect(open["T7-3"]?.verdict == .fitsIfConfirmed)
        #expect(open["T7-3"]?.deciding.map(\.reason.rule).contains("adb-member") == true)
        #expect(open["T7-2"]?.verdict == .doesNotFit)
        #expect(open["T7-2"]?.deciding.first?.reason.message.en.hasPrefix("no F-gas") == true)
        #expect(open["T7-5"]?.verdict == .unknown)
        #expect(open["T7-5"]?.unknownFacts.map(\.fact).contains(.technologyIsNew) == true)
        #expect(try findings(by: implementer, technologyIsNew: true)["T7-5"]?.verdict == .fits)
        #expect(try findings(by: implementer, technologyIsNew: false)["T7-5"]?.verdict == .doesNotFit)
    }

    @Test("of the city government itself is excluded by the footnote of Table 7 where it stands")
    func governmentIsExcluded() throws {
        let findings = try findings(by: .governmentItself)
        for row in ["T7-1", "T7-2", "T7-4", "T7-5"] {
            let verdict = try #require(findings[row])
            #expect(verdict.verdict == .doesNotFit)
            let reason = try #require(verdict.deciding.first { $0.reason.rule == "implementer" }?.reason)
            #expect(reason.reference.text == "Guidebook FY2024, Table 7 footnote * (L1118)")
            #expect(reason.message.en.hasPrefix("Projects carried out directly by the government"))
        }
    }

    @Test("of the city government itself is to be confirmed where the guidebook is silent")
    func governmentIsSilent() throws {
        let findings = try findings(by: .governmentItself)
        for row in ["T7-3", "T7-6", "T7-7", "T7-8"] {
            let verdict = try #require(findings[row])
            #expect(verdict.verdict == .fitsIfConfirmed)
            let reason = try #require(verdict.deciding.first { $0.reason.rule == "implementer" }?.reason)
            #expect(reason.message.en.hasPrefix("guidebook silent → confirm"))
            #expect(reason.message.ja.hasPrefix("ガイドブックに記載なし→要確認"))
        }
    }

    @Test("of the city government itself would fit if implemented by a state-owned or private company")
    func nearestMiss() throws {
        for row in ["T7-1", "T7-4"] {
            let misses = try #require(try findings(by: .governmentItself)[row]?.nearestMisses)
            #expect(
                misses == [
                    NearestMiss(
                        changes: [
                            FactChange(fact: .implementer, values: ["stateOwnedCompany", "privateCompany"])
                        ],
                        becomes: .fits,
                        message: BilingualText(
                            en: "would fit if implemented by a state-owned or private company",
                            ja: "国有企業または民間企業が実施する場合は適合します"))
                ])
        }
    }

    @Test("names both changes where one is not enough")
    func pairOfChanges() throws {
        let miss = try #require(try findings(by: .governmentItself)["T7-2"]?.nearestMisses.first)
        #expect(
            miss.message.en
                == "would fit if it reduced F-gases and if implemented by a state-owned or private company")
    }

    @Test("moved to a partner country that is no member of ADB does not fit the fund at ADB")
    func noMemberOfADB() throws {
        let finding = try #require(try findings(by: .privateCompany, in: .chile)["T7-3"])
        #expect(finding.verdict == .doesNotFit)
        let reason = try #require(finding.deciding.first?.reason)
        #expect(reason.rule == "adb-member")
        #expect(reason.reference.text.hasPrefix("Outside the guidebook"))
        #expect(reason.inputs.last?.source?.asOf == PrintedDate("2023-05"))
        #expect(finding.nearestMisses.isEmpty)
    }
}
