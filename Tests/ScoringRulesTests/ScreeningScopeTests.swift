import JSONText
import Model
import ScoringRules
import Testing

@Suite("Lead, scope, and claims against the registers")
struct ScreeningScopeTests {
    private static let eligible = ScreeningSample.almost(but: ["partnerLetterTranslation": true])

    private func report(
        _ registers: RegisterKnowledge, screening: [String: Proposal.FactValue] = [:], country: String? = nil,
        sectors: [String]? = nil, lead: LeadOrganisation.Kind? = nil, facts: [String: Proposal.FactValue] = [:],
        statements: [String: [String]]? = nil
    ) throws -> ScreeningReport {
        try ScreeningSample.report(
            try ScreeningSample.proposal(
                Self.eligible.merging(screening) { $1 }, municipalities: ["x"], partnerCities: ["y"], country: country,
                sectors: sectors, lead: lead, facts: facts, statements: statements), registers)
    }

    private func standing(_ code: String, _ possible: Set<CountryPlace>) throws -> CountryKnowledge {
        CountryKnowledge(
            code: try #require(CountryCode(code)), possible: possible, detail: BilingualText(en: code, ja: code),
            source: nil)
    }

    @Test("organisations lead, municipalities and partner cities do not", arguments: LeadOrganisation.Kind.allCases)
    func lead(kind: LeadOrganisation.Kind) throws {
        let excluded = kind == .japaneseMunicipality || kind == .partnerCity
        let report = try report(.none, lead: kind)
        #expect(try report.verdict("lead-kind") == (excluded ? .fail : .pass))
        #expect(report.result == (excluded ? .notEligibleYet : .eligibleWithConditions))
        #expect(try self.report(.none, screening: ["leadInJapan": false], lead: kind).verdict("lead-seat") == .fail)
    }

    @Test("a lead that is left out is unknown")
    func noLead() throws {
        let finding = try report(.none).finding("lead-kind")
        #expect(finding.verdict == .unknown)
        #expect(finding.missing.map(\.pointer) == ["/lead/kind"])
    }

    @Test(
        "partner and candidate pass, another country is to be confirmed, Japan is none",
        arguments: [
            ([.partner], .pass), ([.candidate], .pass), ([.candidate, .partner], .pass), ([.other], .conditional),
            ([.other, .partner], .unknown), ([.japan], .fail), (Set(CountryPlace.allCases), .unknown),
        ] as [(Set<CountryPlace>, ScreeningVerdict)])
    func country(possible: Set<CountryPlace>, verdict: ScreeningVerdict) throws {
        let registers = RegisterKnowledge(pair: nil, countries: [try standing("VN", possible)])
        let report = try report(registers, country: "VN")
        let finding = try report.finding("country-scope")
        #expect(finding.verdict == verdict)
        #expect(finding.reasons.contains { $0.message.en == "VN" })
        #expect(report.conditions == (verdict == .conditional ? 2 : 1))
    }

    @Test("of two countries the one further from partnership counts")
    func twoCountries() throws {
        let registers = RegisterKnowledge(
            pair: nil, countries: [try standing("VN", [.partner]), try standing("FR", [.other])])
        #expect(try report(registers, country: "VN").verdict("country-scope") == .conditional)
    }

    @Test("while the register does not answer, the standing is unknown, with the reason and what each would mean")
    func countryAway() throws {
        let notice = BilingualText(en: "the register does not answer", ja: "台帳が応答しない")
        let report = try report(RegisterKnowledge(pair: nil, countries: nil, notices: [notice]), country: "VN")
        let finding = try report.finding("country-scope")
        #expect(finding.verdict == .unknown)
        #expect(finding.reasons.map(\.message).contains(notice))
        #expect(finding.changes.map(\.verdict) == [.pass, .conditional, .fail])
        #expect(report.notices == [notice])
        #expect(report.result == .eligibleWithConditions)
    }

    @Test("sectors outside the focus are a warning, never an exclusion")
    func sectors() throws {
        func line(_ id: String, above: [String]) throws -> PairRecord.SectorLine {
            .init(
                id: try #require(Sector.ID(id)), names: Names(en: id.uppercased(), ja: id),
                above: try above.map { try #require(Sector.ID($0)) })
        }
        let registers = try InventedRegister().knowledge(sectors: [
            line("solar-pv", above: ["renewable-energy"]), line("cfc-recovery", above: []),
        ])
        let solar = try report(registers, sectors: ["solar-pv", "system-development"])
        #expect(try solar.verdict("sector-scope") == .pass)
        #expect(try solar.verdict("system-development") == .pass)
        let mixed = try report(registers, sectors: ["hydrogen", "cfc-recovery"])
        #expect(try mixed.verdict("sector-scope") == .conditional)
        #expect(try mixed.verdict("system-development") == .unknown)
        #expect(try mixed.finding("sector-scope").reasons.contains { $0.message.en == "not in the list: CFC-RECOVERY" })
        let outside = try report(registers, sectors: ["cfc-recovery"])
        #expect(try outside.verdict("sector-scope") == .conditional)
        #expect(try outside.finding("sector-scope").weight == .advice)
        #expect(outside.result == .eligibleWithConditions)
        #expect(outside.conditions == 1)
        #expect(try report(registers, sectors: ["never-heard-of"]).verdict("sector-scope") == .unknown)
        #expect(try report(registers).verdict("sector-scope") == .unknown)
    }

    @Test("a Leading Area is confirmed, contradicted, or open where the register is silent")
    func leadingArea() throws {
        let claimed = ["1a": ["leading-area-sharing"]]
        func finding(_ areas: [String: Bool], claim: Bool = true) throws -> ScreeningReport.Finding {
            try report(
                try InventedRegister(leadingAreas: areas).knowledge(), statements: claim ? claimed : nil
            ).finding("leading-area-register")
        }
        #expect(try finding(["x": true]).verdict == .pass)
        #expect(try finding(["x": false]).verdict == .fail)
        let silent = try finding([:])
        #expect(silent.verdict == .unknown)
        #expect(silent.missing.map(\.pointer) == ["/statements/1a/0"])
        #expect(try finding([:], claim: false).verdict == .pass)
        let overlooked = try finding(["x": true], claim: false)
        #expect(overlooked.verdict == .pass)
        #expect(
            overlooked.reasons.first?.message.en.contains("not claimed, though the register would support it") == true)
    }

    @Test("claims are a warning: none takes the result back")
    func adviceOnly() throws {
        let registers = try InventedRegister(leadingAreas: ["x": false]).knowledge()
        let report = try report(registers, statements: ["1a": ["leading-area-sharing"]])
        #expect(try report.verdict("leading-area-register") == .fail)
        #expect(report.result == .eligibleWithConditions)
        #expect(!report.unsettled.contains("leading-area-register"))
    }

    @Test("declarations and past projects are held against the register, whose silence is no denial")
    func otherClaims() throws {
        var register = InventedRegister(zeroCarbon: ["x"])
        try register.add("C3P-1", [2023])
        let declared: [String: Proposal.FactValue] = ["zeroCarbonDeclared": true, "partnerCarbonNeutralDeclared": true]
        func past(_ name: String, _ year: String) -> Proposal.FactValue {
            [
                "project": .text(name), "began": .text(year), "ended": .text(year), "municipalities": ["x"],
                "partnerCities": ["y"],
            ]
        }
        let report = try report(
            try register.knowledge(), screening: declared,
            facts: ["pastProjects": [past("C3P-1", "FY2023"), past("ours", "FY2023")]])
        #expect(try report.verdict("zero-carbon-register") == .pass)
        #expect(try report.verdict("partner-declaration-register") == .unknown)
        #expect(try report.verdict("past-projects-register") == .pass)
        let absent = try self.report(
            try register.knowledge(), facts: ["pastProjects": [past("ours", "FY2021")]]
        ).finding("past-projects-register")
        #expect(absent.verdict == .unknown)
        #expect(absent.reasons.contains { $0.message.en.hasPrefix("ours: not on the register") })
    }

    @Test("an agreement is confirmed while it is in force, and a company's is not the city's")
    func agreementRegister() throws {
        func finding(_ kind: Proposal.FactValue, _ agreements: PairRecord.PairAgreement...) throws -> ScreeningVerdict {
            try report(
                try InventedRegister(agreements: agreements).knowledge(), screening: ["agreement": kind]
            ).verdict("agreement-register")
        }
        #expect(try finding("memorandumOfUnderstanding", agreement(.city, .memorandum, .yes)) == .pass)
        #expect(try finding("memorandumOfUnderstanding", agreement(.city, .memorandum, .no)) == .fail)
        #expect(try finding("memorandumOfUnderstanding", agreement(.company, .memorandum, .yes)) == .unknown)
        #expect(try finding("memorandumOfUnderstanding", agreement(.city, .intention, .yes)) == .unknown)
        #expect(try finding("memorandumOfUnderstanding") == .unknown)
        #expect(try finding("cityCompany") == .pass)
    }

    private func agreement(
        _ partner: Agreement.PartnerKind, _ form: Agreement.Form, _ inForce: Truth
    ) throws -> PairRecord.PairAgreement {
        PairRecord.PairAgreement(
            Agreement(
                id: try #require(Agreement.ID("a")), japaneseParty: "X",
                municipalityId: try #require(Municipality.ID("x")),
                partner: "Y", partnerCityId: try #require(PartnerCity.ID("y")), partnerType: partner,
                country: try #require(CountryCode("PW")), kind: "k", form: form, source: Source("s")), inForce: inForce)
    }

    @Test("a country that is not the cities' is named")
    func countryOfCities() throws {
        let wrong = try report(try InventedRegister().knowledge(statedCountry: "VN"), country: "VN")
        #expect(try wrong.verdict("country-register") == .fail)
        #expect(
            try wrong.finding("country-register").reasons.contains {
                $0.message.en == "Town y lies in PW, the proposal says VN"
            })
        #expect(
            try report(try InventedRegister().knowledge(statedCountry: "PW"), country: "PW").verdict("country-register")
                == .pass)
    }
}
