import FundingRules
import Model
import Testing

@Suite("The answer over the catalogue") struct FindingsTests {
    private func findings(
        _ facts: ProjectFacts, in country: ProjectCountry = .vietNam, on day: CivilDate? = nil
    ) throws -> SchemeFindings {
        try ShippedSchemes.catalogue().findings(for: AskedProject(facts, in: country), asOf: day ?? .edition())
    }

    @Test(
        "holds every scheme once, by verdict first", arguments: [ProjectCountry.vietNam, .malaysia, .nepal, .unstated])
    func everySchemeOnce(country: ProjectCountry) throws {
        let verdicts = try findings(ProjectFacts(gases: [.methane]), in: country).verdicts
        #expect(Set(verdicts.map(\.scheme.id)).count == 24)
        #expect(verdicts.count == 24)
        #expect(verdicts.map(\.verdict) == verdicts.map(\.verdict).sorted())
    }

    @Test("knows nothing of Table 7 while no country is stated, and asks for it")
    func unknownCountry() throws {
        let answer = try findings(ProjectFacts(gases: [.energyRelatedCO2], implementer: .privateCompany), in: .unstated)
        #expect(answer["T7-1"]?.verdict == .unknown)
        #expect(answer["T7-1"]?.unknownFacts.first?.fact == .country)
        #expect(answer["T7-1"]?.unknownFacts.first?.verdicts == [.fits, .notNow, .doesNotFit])
        #expect(answer.questions.first?.fact == .country)
        #expect(answer.country.status == nil)
        #expect(answer.country.cityToCityScope == .unknown)
    }

    @Test("asks for the standing, not the country, where the country is stated and its standing is unknown")
    func unknownStanding() throws {
        let because = BilingualText(en: "the register of countries does not answer", ja: "国の台帳が応答しません")
        let country = ProjectCountry(code: CountryCode("VN"), unknownBecause: because)
        let answer = try findings(ProjectFacts(), in: country)
        #expect(answer.questions.map(\.fact).contains(.countryStatus))
        #expect(!answer.questions.map(\.fact).contains(.country))
        #expect(answer.country.reasons.map(\.message) == [because])
    }

    @Test("excludes Table 7 in a country that is neither partner nor candidate, and has the programme itself confirmed")
    func otherCountry() throws {
        let answer = try findings(ProjectFacts(gases: [.energyRelatedCO2], implementer: .privateCompany), in: .nepal)
        #expect(answer["T7-1"]?.verdict == .doesNotFit)
        #expect(answer.country.cityToCityScope == .confirm)
    }

    @Test(
        "leads system development and cooperation to Table 8",
        arguments: [
            ProjectFacts(implementer: .privateCompany, purposes: [.systemDevelopment]),
            ProjectFacts(stage: .cooperationAfterProject, implementer: .privateCompany),
            ProjectFacts(implementer: .governmentItself, applicant: .localAuthority, purposes: [.hostingOfficials]),
        ])
    func cooperation(facts: ProjectFacts) throws {
        let answer = try findings(facts)
        #expect(answer.rows(.doesNotFit).isSuperset(of: (1...10).map { "T7-\($0)" }))
        #expect(answer.rows(.fitsIfConfirmed) == Set((1...7).map { "T8-\($0)" }))
        let reasons = try #require(answer["T7-6"]?.deciding.map(\.reason.reference.text))
        #expect(reasons.contains("Guidebook FY2024, section [Reference] after Table 7 (L1122)"))
    }

    @Test("puts schemes for the stated purpose first among equal verdicts, and marks the others")
    func fitness() throws {
        let answer = try findings(ProjectFacts(applicant: .localAuthority, purposes: [.hostingOfficials]))
        let table8 = answer.verdicts.compactMap(\.scheme.guidebookNumber).filter { $0.hasPrefix("T8") }
        #expect(table8.prefix(2) == ["T8-6", "T8-2"])
        #expect(answer["T8-6"]?.fitness.purposes == .full)
        #expect(answer["T8-7"]?.marks.map(\.kind).contains(.otherPurpose) == true)
    }

    @Test("puts the study first for a study and the demonstration first for a demonstration")
    func stages() throws {
        let project = ProjectFacts(gases: [.energyRelatedCO2], implementer: .privateCompany)
        var study = project
        study.stage = .study
        #expect(try findings(study).verdicts.first?.scheme.guidebookNumber == "T7-7")
        var demonstration = project
        demonstration.stage = .demonstration
        #expect(try findings(demonstration).verdicts.first?.scheme.guidebookNumber == "T7-8")
    }

    @Test("keeps methane out of the Model Project and in the schemes that include it")
    func methane() throws {
        let answer = try findings(ProjectFacts(gases: [.methane], implementer: .privateCompany))
        #expect(answer["T7-1"]?.verdict == .doesNotFit)
        #expect(answer["T7-3"]?.verdict == .fitsIfConfirmed)
        #expect(answer["T7-4"]?.verdict == .fits)
    }

    @Test("takes energy sectors for energy-related CO₂ and says so, leaving other gases unknown")
    func gasesFollowSectors() throws {
        let answer = try findings(ProjectFacts(sectors: [.energyEfficiency], implementer: .privateCompany))
        #expect(answer["T7-1"]?.verdict == .fits)
        #expect(answer["T7-2"]?.verdict == .unknown)
        #expect(
            answer.assumptions.map(\.rule) == ["stage-open", "applicant-open", "purposes-open", "gases-from-sectors"])
    }

    @Test("never gives a scheme beyond the guidebook a better verdict than \"fits if confirmed\"")
    func beyondTheGuidebook() throws {
        let day = try #require(CivilDate("2026-06-01"))
        let facts = ProjectFacts(
            gases: [.energyRelatedCO2], technologyIsNew: true, implementer: .privateCompany,
            applicant: .localAuthority)
        let answer = try findings(facts, on: day)
        let beyond = answer.verdicts.filter { $0.scheme.guidebookNumber == nil && $0.scheme.id.value != "c3p" }
        #expect(beyond.count == 6)
        #expect(beyond.allSatisfy { $0.verdict == .fitsIfConfirmed })
        #expect(beyond.allSatisfy { $0.deciding.first?.reason.rule == "beyond-guidebook" })
        #expect(beyond.allSatisfy { $0.marks.map(\.kind).contains(.beyondGuidebook) })
    }

    @Test("does not offer a scheme before its first day on record")
    func notYetKnown() throws {
        let facts = ProjectFacts(gases: [.energyRelatedCO2], technologyIsNew: true)
        let synergy = try findings(facts).verdicts.first { $0.scheme.id.value == "x-gec-synergy-jcm-2025" }
        #expect(synergy?.verdict == .notNow)
        #expect(synergy?.deciding.map(\.reason.rule) == ["scheme-period"])
        #expect(synergy?.recheck?.en == "look again from 2025-04-17")
    }

    @Test("takes a project into the programme itself once lead, agreement and sector are known")
    func programmeItself() throws {
        let facts = ProjectFacts(
            gases: [.energyRelatedCO2], sectors: [.hydrogen], applicant: .researchInstitution, agreement: .intended)
        let answer = try findings(facts, in: .malaysia)
        let programme = answer.verdicts.first { $0.scheme.id.value == "c3p" }
        #expect(programme?.verdict == .fits)
        #expect(programme?.cautions.map(\.rule) == ["country-scope"])
    }
}
