import Contracts
import FundingRules
import JSONText
import Model
import Testing

@Suite("The contract of findSchemes") struct GoldenLinesTests {
    private func check<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    @Test("takes its parameters from this line")
    func params() throws {
        let params = FundingMethods.FindSchemes.Params(
            project: ProjectFacts(
                country: "VN", gases: [.energyRelatedCO2], sectors: [.waste], technologyIsNew: true,
                stage: .equipment, implementer: .stateOwnedCompany, applicant: .localAuthority,
                purposes: [.equipment], agreement: .intended, costJPY: Yen(5_000_000),
                reductionTCO2PerYear: ExactDecimal("12.5")),
            asOf: CivilDate("2025-03-31"), minRevision: 3)
        try check(
            params,
            #"{"project":{"country":"VN","gases":["energyRelatedCO2"],"sectors":["waste"],"technologyIsNew":true,"#
                + #""stage":"equipment","implementer":"stateOwnedCompany","applicant":"localAuthority","#
                + #""purposes":["equipment"],"agreement":"intended","costJPY":5000000,"#
                + #""reductionTCO2PerYear":"12.5"},"asOf":"2025-03-31","minRevision":3}"#)
    }

    @Test("gives its result as this line")
    func result() throws {
        try check(
            FundingMethods.FindSchemes.Result(
                try findings(), bookmark: AnswerBookmark(revision: 7, asOf: try #require(CivilDate("2025-03-31"))),
                nextOffset: nil, revision: 7, stale: false),
            Self.resultLine)
    }

    private func findings() throws -> SchemeFindings {
        let outcome = EligibilityClause.Outcome(.allowed, BilingualText(en: "It is.", ja: "はい。"))
        let refusal = EligibilityClause.Outcome(.excluded, BilingualText(en: "It is not.", ja: "いいえ。"))
        let clause = EligibilityClause(
            id: try #require(EligibilityClause.ID("new")), fact: .technologyIsNew,
            sentence: BilingualText(en: "New.", ja: "新しい。"), reference: "Rule 1",
            branches: [EligibilityClause.Branch(when: .isStated(true), then: outcome)], otherwise: refusal)
        var scheme = Scheme(
            id: try #require(Scheme.ID("s-1")), beyondGuidebook: false, names: Names(en: "Scheme", ja: "制度"),
            agency: BilingualText(en: "Agency", ja: "庁"), supportType: BilingualText(en: "Subsidy", ja: "補助金"),
            route: .partnerCountryExit, offers: Scheme.Offer(purposes: [.equipment], stages: [.demonstration]),
            eligibility: .clause(clause), source: Source("Source", asOf: PrintedDate("2024-04")))
        scheme.edition = "FY2024"
        let project = ProjectFacts(technologyIsNew: false, stage: .demonstration, purposes: [.mrv])
        return FundingCatalogue([scheme]).findings(
            for: AskedProject(project), asOf: try #require(CivilDate("2025-03-31")))
    }

    private static let resultLine =
        #"{"asOf":"2025-03-31","editions":["FY2024"],"country":{"isJCMPartner":"unknown","#
        + #""cityToCityScope":"unknown","reasons":[{"rule":"country-standing-unknown","#
        + #""reference":"Guidebook FY2024, BOX 1","inputs":[{"name":"countryStatus"}],"#
        + #""message":{"en":"No country is stated.","ja":"国が示されていません。"}}]},"assumptions":[],"verdicts":["#
        + #"{"scheme":{"id":"s-1","names":{"en":"Scheme","ja":"制度"},"agency":{"en":"Agency","ja":"庁"},"#
        + #""supportType":{"en":"Subsidy","ja":"補助金"},"route":"partnerCountryExit","call":{"lifecycle":"unknown","#
        + #""message":{"en":"no dated call is on record","ja":"日付のある公募の記録がありません"}},"offers":{"purposes":["#
        + #""equipment"],"stages":["demonstration"]},"source":{"text":"Source","asOf":"2024-04"}},"#
        + #""verdict":"doesNotFit","deciding":[{"effect":"excluded","reason":{"rule":"new","#
        + #""reference":"Rule 1","inputs":[{"name":"technologyIsNew","value":"false"}],"#
        + #""message":{"en":"It is not.","ja":"いいえ。"}}}],"alsoAgainst":[],"cautions":[],"marks":["#
        + #"{"kind":"otherPurpose","message":{"en":"for another purpose: equipment","#
        + #""ja":"別の目的の支援です:設備導入"}}],"unknownFacts":[],"nearestMisses":[{"changes":["#
        + #"{"fact":"technologyIsNew","values":["true"]}],"becomes":"fits","#
        + #""message":{"en":"would fit if the technology were new to the JCM in the country","#
        + #""ja":"技術が対象国のJCMで新しいものである場合は適合します"}}],"fitness":{"purposes":"nothing","stage":"full"}}],"#
        + #""total":1,"counts":[{"verdict":"fits","schemes":0},{"verdict":"fitsIfConfirmed","schemes":0},"#
        + #"{"verdict":"unknown","schemes":0},{"verdict":"notNow","schemes":0},"#
        + #"{"verdict":"doesNotFit","schemes":1}],"exits":[{"id":"business-basis","#
        + #""name":{"en":"introduction of equipment on a business basis","ja":"ビジネスベースでの設備導入"},"#
        + #""reason":{"rule":"business-basis","reference":"Guidebook FY2024, section 1.2 (L155)","#
        + #""inputs":[],"#
        + #""message":{"en":"Where a project does not meet the criteria of the JCM, equipment may be introduced on a business basis.","#
        + #""ja":"事業の特性がJCMの要件を満たさない場合も、ビジネスベースで設備を導入できます。"}}},{"id":"other-funding","#
        + #""name":{"en":"other programmes or funding channels","ja":"他のプログラムや資金の活用"},"#
        + #""reason":{"rule":"other-funding","reference":"Guidebook FY2024, section 1.2 (L155)","#
        + #""inputs":[],"#
        + #""message":{"en":"Where a project does not meet the criteria of the JCM, it may be expanded through other programmes or funding channels; explore them during the study.","#
        + #""ja":"事業の特性がJCMの要件を満たさない場合も、他のプログラムや資金による展開ができます。調査期間中に検討してください。"}}}],"questions":[],"#
        + #""bookmark":{"revision":7,"asOf":"2025-03-31"},"revision":7,"stale":false}"#
}
