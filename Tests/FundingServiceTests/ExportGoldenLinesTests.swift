import Contracts
import FundingRules
import JSONText
import Model
import Testing

@Suite("The contract of exportSchemes") struct ExportGoldenLinesTests {
    private func check<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    @Test("takes its parameters from this line")
    func params() throws {
        try check(
            FundingMethods.ExportSchemes.Params(
                asOf: CivilDate("2025-06-15"),
                filter: SchemeFilter(routes: [.partnerCountryExit], lifecycles: [.open], beyondGuidebook: false),
                offset: 100, limit: 50, minRevision: 3),
            #"{"asOf":"2025-06-15","filter":{"routes":["partnerCountryExit"],"lifecycles":["open"],"#
                + #""beyondGuidebook":false},"offset":100,"limit":50,"minRevision":3}"#)
    }

    @Test("gives its result as this line")
    func result() throws {
        let opportunity = Opportunity(
            FundingCatalogue([try scheme()]).versions[0], on: try #require(CivilDate("2025-06-15")),
            created: UTCTime(secondsSince1970: 1_740_734_100), modified: UTCTime(secondsSince1970: 1_740_734_101))
        try check(
            FundingMethods.ExportSchemes.Result(
                specification: CommonGrants.specification, asOf: try #require(CivilDate("2025-06-15")),
                editions: ["FY2024"], items: [opportunity],
                paginationInfo: CommonGrants.PaginationInfo(offset: 0, pageSize: 1, totalItems: 2), nextOffset: 1,
                revision: 7, stale: false),
            Self.line)
    }

    private func scheme() throws -> Scheme {
        let allowed = EligibilityClause.Outcome(.allowed, BilingualText(en: "It is.", ja: "はい。"))
        let clause = EligibilityClause(
            id: try #require(EligibilityClause.ID("who")), fact: .applicant,
            sentence: BilingualText(en: "A company applies.", ja: "企業が申請すること。"), reference: "Rule 1",
            branches: [.init(when: .isOneOf([FactToken(JapaneseApplicant.nonProfitOrganisation)]), then: allowed)],
            otherwise: .init(.excluded, BilingualText(en: "It is not.", ja: "いいえ。")))
        let source = Source("Source", asOf: PrintedDate("2024-04"))
        var scheme = Scheme(
            id: try #require(Scheme.ID("s-1")), beyondGuidebook: false, names: Names(en: "Scheme", ja: "制度"),
            agency: BilingualText(en: "Agency", ja: "庁"), supportType: BilingualText(en: "Subsidy", ja: "補助金"),
            route: .partnerCountryExit, offers: Scheme.Offer(purposes: [.equipment], stages: [.demonstration]),
            eligibility: .clause(clause), source: source)
        scheme.reference = "Table 7"
        scheme.edition = "FY2024"
        scheme.url = "https://example.org/"
        scheme.amounts = [
            Scheme.Amount(
                kind: .maximumPerProject, yen: Yen(5_000_000), basis: BilingualText(en: "each", ja: "各"),
                source: source)
        ]
        scheme.calls = [
            Scheme.Call(
                opens: PrintedDate("2025-04"), closes: PrintedDate("2025-09-30"),
                deadlines: [try #require(CivilDate("2025-07-31"))], source: source)
        ]
        return scheme
    }

    private static let line =
        #"{"specification":{"name":"CommonGrants OpportunityBase","version":"0.4.0","#
        + #""address":"https://github.com/HHS/simpler-grants-protocol/tree/%40common-grants/core%400.4.0/lib/core"},"#
        + #""asOf":"2025-06-15","editions":["FY2024"],"items":[{"id":"2f640ab9-99b2-5c72-9a2a-e3f416efea18","#
        + #""title":"Scheme","status":{"value":"open","description":"open; next deadline 2025-07-31"},"#
        + #""description":"Type: Subsidy. Agency: Agency. For equipment. Stage: demonstration. It is named in the guidebook of the city-to-city programme: Table 7. A company applies.","#
        + #""funding":{"details":"at most JPY 5000000 per project (each)","maxAwardAmount":{"amount":"5000000","#
        + #""currency":"JPY"}},"keyDates":{"postDate":{"name":"Applications open","eventType":"other","#
        + #""details":"2025-04"},"closeDate":{"name":"Applications close","eventType":"singleDate","#
        + #""date":"2025-09-30"},"otherDates":{"deadline1":{"name":"Deadline of round 1","#
        + #""eventType":"singleDate","date":"2025-07-31"}}},"acceptedApplicantTypes":[{"#
        + #""value":"nonprofit_without_501c3","description":"Japanese non-profit organisation"}],"#
        + #""source":"https://example.org/","customFields":{"schemeId":{"name":"schemeId","fieldType":"string","#
        + #""value":"s-1","description":"Id of the scheme in this catalogue"},"names":{"name":"names","#
        + #""fieldType":"object","value":{"en":"Scheme","ja":"制度"},"#
        + #""description":"Names of the scheme in English and Japanese, and other spellings"},"descriptionJa":{"#
        + #""name":"descriptionJa","fieldType":"string","#
        + #""value":"種別:補助金。所管・実施機関:庁。目的:設備導入。段階:実証。都市間連携事業のガイドブックに掲載:Table 7。企業が申請すること。","#
        + #""description":"The description in Japanese"},"agency":{"name":"agency","fieldType":"object","#
        + #""value":{"en":"Agency","ja":"庁"},"description":"Agency in charge, in English and Japanese"},"#
        + #""supportType":{"name":"supportType","fieldType":"object","value":{"en":"Subsidy","ja":"補助金"},"#
        + #""description":"Type of support as the source prints it; the Japanese is a translation"},"route":{"#
        + #""name":"route","fieldType":"object","value":{"value":"partnerCountryExit","label":{"#
        + #""en":"scheme for JCM partner countries","ja":"JCMパートナー国向け制度"}},"#
        + #""description":"Place of the scheme among the ways on from a city-to-city project"},"purposes":{"#
        + #""name":"purposes","fieldType":"array","value":[{"value":"equipment","label":{"en":"equipment","#
        + #""ja":"設備導入"}}],"description":"Purposes that the scheme funds, read from its name and type"},"#
        + #""stages":{"name":"stages","fieldType":"array","value":[{"value":"demonstration","label":{"#
        + #""en":"demonstration","ja":"実証"}}],"#
        + #""description":"Project stages that the scheme funds, read from its name and type"},"#
        + #""beyondGuidebook":{"name":"beyondGuidebook","fieldType":"boolean","value":false,"#
        + #""description":"True for a scheme that the guidebook does not list"},"reference":{"name":"reference","#
        + #""fieldType":"string","value":"Table 7","#
        + #""description":"Table or section of the guidebook that names the scheme"},"edition":{"#
        + #""name":"edition","fieldType":"string","value":"FY2024","#
        + #""description":"Edition of the guidebook that names the scheme"},"eligibility":{"name":"eligibility","#
        + #""fieldType":"array","value":[{"id":"who","fact":"applicant","sentence":{"en":"A company applies.","#
        + #""ja":"企業が申請すること。"},"reference":"Rule 1"}],"#
        + #""description":"The eligibility conditions as sentences, each with its reference"},"#
        + #""eligibilityRule":{"name":"eligibilityRule","fieldType":"object","value":{"clause":{"id":"who","#
        + #""fact":"applicant","sentence":{"en":"A company applies.","ja":"企業が申請すること。"},"reference":"Rule 1","#
        + #""branches":[{"when":{"isOneOf":["nonProfitOrganisation"]},"then":{"effect":"allowed","sentence":{"#
        + #""en":"It is.","ja":"はい。"}}}],"otherwise":{"effect":"excluded","sentence":{"en":"It is not.","#
        + #""ja":"いいえ。"}}}},"#
        + #""description":"The eligibility conditions as a tree of clauses, each with what every answer means"},"#
        + #""amounts":{"name":"amounts","fieldType":"array","value":[{"kind":"maximumPerProject","yen":5000000,"#
        + #""basis":{"en":"each","ja":"各"},"source":{"text":"Source","asOf":"2024-04"}}],"#
        + #""description":"Rates and sums, exact, each with what it is reckoned on and its source"},"address":{"#
        + #""name":"address","fieldType":"string","value":"https://example.org/","#
        + #""description":"Address of the scheme's page, corrected where the printed one does not lead there"},"#
        + #""callStatus":{"name":"callStatus","fieldType":"object","value":{"lifecycle":"open","call":{"#
        + #""opens":"2025-04","closes":"2025-09-30","deadlines":["2025-07-31"],"source":{"text":"Source","#
        + #""asOf":"2024-04"}},"nextDeadline":"2025-07-31","message":{"en":"open; next deadline 2025-07-31","#
        + #""ja":"公募中。次の締切は2025-07-31"}},"#
        + #""description":"Whether applications are taken on the day of the export, in English and Japanese"},"#
        + #""statedLifecycle":{"name":"statedLifecycle","fieldType":"object","value":{"value":"unknown","#
        + #""label":{"en":"call unknown","ja":"公募状況不明"}},"#
        + #""description":"Whether applications are taken, as the source states it without dated calls"},"#
        + #""calls":{"name":"calls","fieldType":"array","value":[{"opens":"2025-04","closes":"2025-09-30","#
        + #""deadlines":["2025-07-31"],"source":{"text":"Source","asOf":"2024-04"}}],"#
        + #""description":"Calls for applications on record, with their days as printed and their sources"},"#
        + #""recordSource":{"name":"recordSource","fieldType":"object","value":{"text":"Source","#
        + #""asOf":"2024-04"},"description":"Source of the record, and its date"}},"#
        + #""createdAt":"2025-02-28T09:15:00Z","lastModifiedAt":"2025-02-28T09:15:01Z"}],"paginationInfo":{"#
        + #""page":1,"pageSize":1,"totalItems":2,"totalPages":2},"nextOffset":1,"revision":7,"stale":false}"#
}
