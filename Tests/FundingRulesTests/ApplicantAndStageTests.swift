import FundingRules
import Model
import Testing

@Suite("Who applies, and for which stage") struct ApplicantAndStageTests {
    private let solar = ProjectFacts(gases: [.energyRelatedCO2], technologyIsNew: true, implementer: .privateCompany)

    private func findings(_ change: (inout ProjectFacts) -> Void) throws -> SchemeFindings {
        var facts = solar
        change(&facts)
        return try ShippedSchemes.catalogue().findings(for: AskedProject(facts, in: .vietNam), asOf: .edition())
    }

    @Test("the Model Project takes a Japanese company, has others name it, and takes nobody without Japan")
    func modelProject() throws {
        #expect(try findings { _ in }["T7-1"]?.verdict == .fits)
        #expect(try findings { $0.applicant = .privateCompany }["T7-1"]?.verdict == .fits)
        for applicant: JapaneseApplicant in [
            .localAuthority, .researchInstitution, .regionalInternationalAssociation, .nonProfitOrganisation,
        ] {
            let verdict = try findings { $0.applicant = applicant }["T7-1"]
            #expect(verdict?.verdict == .fitsIfConfirmed)
            #expect(verdict?.deciding.map(\.reason.rule) == ["applicant"])
            #expect(
                verdict?.deciding.first?.reason.message.en.contains("represents the international consortium") == true)
        }
        let nobody = try findings { $0.applicant = .noJapaneseApplicant }["T7-1"]
        #expect(nobody?.verdict == .doesNotFit)
        #expect(
            nobody?.deciding.map(\.reason.reference.text) == [
                "Guidebook FY2024, section 1.2 (L155); section 2.3 (L731)"
            ])
    }

    @Test("a stage that the name of a scheme contradicts has to be confirmed, and excludes nothing")
    func otherStages() throws {
        let equipment = try findings { $0.stage = .equipment }
        for row in ["T7-5", "T7-7", "T7-8"] {
            #expect(equipment[row]?.verdict == .fitsIfConfirmed, "\(row)")
            #expect(equipment[row]?.deciding.map(\.reason.rule) == ["stage"], "\(row)")
            #expect(equipment[row]?.marks.map(\.kind).contains(.otherStage) == true)
        }
        #expect(equipment["T7-1"]?.verdict == .fits)
        #expect(try findings { $0.stage = .demonstration }["T7-5"]?.verdict == .fits)
        #expect(try findings { $0.stage = .demonstration }["T7-1"]?.verdict == .fitsIfConfirmed)
        #expect(try findings { $0.stage = .study }["T7-7"]?.verdict == .fits)
        #expect(try findings { $0.stage = .cooperationAfterProject }["T7-8"]?.verdict == .doesNotFit)
    }

    @Test("schemes for Japanese local authorities take nobody without Japan, save where no beneficiary is described")
    func cooperation() throws {
        let nobody = try findings { $0.applicant = .noJapaneseApplicant }
        #expect(nobody.rows(.fitsIfConfirmed).filter { $0.hasPrefix("T8") } == ["T8-1"])
        #expect((2...7).allSatisfy { nobody["T8-\($0)"]?.verdict == .doesNotFit })
        let company = try findings { $0.applicant = .privateCompany }
        #expect((1...7).allSatisfy { company["T8-\($0)"]?.verdict == .fitsIfConfirmed })
    }

    @Test("schemes for cooperation are no equipment funding: that is to be confirmed, and said")
    func equipment() throws {
        let answer = try findings { $0.purposes = [.equipment] }
        for number in 1...7 {
            let verdict = try #require(answer["T8-\(number)"])
            #expect(verdict.verdict == .fitsIfConfirmed)
            let reason = try #require(verdict.deciding.first { $0.reason.rule == "purpose" })
            #expect(reason.effect == .confirm && reason.reason.message.en.hasPrefix("not equipment funding"))
            #expect(reason.reason.message.ja.hasPrefix("設備資金ではありません"))
            #expect(reason.reason.reference.text.contains("L1122"))
        }
    }
}
