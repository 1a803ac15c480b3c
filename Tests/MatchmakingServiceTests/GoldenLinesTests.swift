import Contracts
import JSONText
import Model
import Testing

@Suite("The contracts of matchmaking, to the letter") struct GoldenLinesTests {
    private func check<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    private let source = Source("Source", asOf: PrintedDate("2024-08"))

    private func reason(_ rule: String) -> Reason {
        Reason(
            rule: rule, reference: "Reference", inputs: [Reason.Input("fact", "yes", source: source)],
            message: BilingualText(en: "Yes.", ja: "はい。"))
    }

    private let reasonLine =
        #""reference":"Reference","inputs":[{"name":"fact","value":"yes","source":{"text":"Source","asOf":"2024-08"}}],"#
        + #""message":{"en":"Yes.","ja":"はい。"}}"#

    @Test("countryStatus")
    func countryStatus() throws {
        let code = try #require(CountryCode("PW"))
        try check(
            MatchmakingMethods.CountryStatus.Params(
                country: "Palau", asOf: try civilDay("2025-03-01"), minRevision: 2),
            #"{"country":"Palau","asOf":"2025-03-01","minRevision":2}"#)
        try check(
            MatchmakingMethods.CountryStatus.Result(
                country: code, names: Names(en: "Palau", ja: "パラオ"), asOf: try civilDay("2025-03-01"),
                status: .partner, since: PrintedDate("2014-01-13"), source: source, edition: "FY2024",
                mayAlreadyBe: CountryStatus(status: .ended, from: PrintedDate("2025-03"), source: source),
                scope: ScopeVerdict(.yes, reason("country-scope"), edition: "FY2024"), revision: 7, stale: false),
            #"{"country":"PW","names":{"en":"Palau","ja":"パラオ"},"asOf":"2025-03-01","status":"partner","#
                + #""since":"2014-01-13","source":{"text":"Source","asOf":"2024-08"},"edition":"FY2024","#
                + #""mayAlreadyBe":{"status":"ended","from":"2025-03","source":{"text":"Source","asOf":"2024-08"}},"#
                + #""scope":{"verdict":"yes","reason":{"rule":"country-scope","# + reasonLine
                + #","edition":"FY2024"},"revision":7,"stale":false}"#)
    }

    @Test("jcmPrecedents")
    func jcmPrecedents() throws {
        let sector = try #require(Sector.ID("loom"))
        var project = JCMProject(
            id: try #require(JCMProject.ID("JCM-PW-2015-01")), country: try #require(CountryCode("PW")),
            fiscalYear: 2015, title: "Looms", sectors: [sector], source: source)
        project.scheme = "JCM Model Project"
        try check(
            MatchmakingMethods.JCMPrecedents.Params(
                country: "Palau", technology: "loom", asOf: try civilDay("2025-03-01"), minRevision: 2),
            #"{"country":"Palau","technology":"loom","asOf":"2025-03-01","minRevision":2}"#)
        try check(
            MatchmakingMethods.JCMPrecedents.Result(
                country: NamedCountry(code: project.country, names: Names(en: "Palau", ja: "パラオ")),
                asOf: try civilDay("2025-03-01"),
                precedents: JCMPrecedents(
                    notions: [NamedSector(id: sector, names: Names(en: "Loom", ja: "織機"))], fields: [],
                    projects: [JCMPrecedents.Project(project, notions: [sector])]),
                revision: 7, stale: false),
            #"{"country":{"code":"PW","names":{"en":"Palau","ja":"パラオ"}},"asOf":"2025-03-01","precedents":{"#
                + #""notions":[{"id":"loom","names":{"en":"Loom","ja":"織機"}}],"fields":[],"projects":["#
                + #"{"id":"JCM-PW-2015-01","title":"Looms","titleLang":"en","fiscalYear":2015,"#
                + #""scheme":"JCM Model Project","notions":["loom"],"source":{"text":"Source","asOf":"2024-08"}}],"#
                + #""count":1,"registerIsPartial":true,"note":{"en":"The register holds only a part of the JCM "#
                + #"projects: that none is found does not make a technology new.","#
                + #""ja":"この台帳に収録されているのはJCMプロジェクトの一部です。該当がなくても、新しい技術とは限りません。"}},"#
                + #""revision":7,"stale":false}"#)
    }

    @Test("the parameters of matchNeed and rankMunicipalities")
    func params() throws {
        let need = InlineNeed(
            text: LocalisedText(en: "solar", ja: "太陽光"), sectors: [try #require(Sector.ID("solar-pv"))],
            partnerCityId: PartnerCity.ID("pc-pw-airai"), country: "PW", verifiedOn: PrintedDate("2024-08"))
        let needLine =
            #"{"text":{"en":"solar","ja":"太陽光"},"sectors":["solar-pv"],"partnerCityId":"pc-pw-airai","country":"PW","#
            + #""verifiedOn":"2024-08"}"#
        try check(
            MatchmakingMethods.MatchNeed.Params(
                need: need, asOf: try civilDay("2025-03-01"), limit: 5, minRevision: 2),
            #"{"need":\#(needLine),"asOf":"2025-03-01","limit":5,"minRevision":2}"#)
        try check(MatchmakingMethods.MatchNeed.Params(needId: Need.ID("N1")), #"{"needId":"N1"}"#)
        try check(
            MatchmakingMethods.RankMunicipalities.Params(partnerCityId: PartnerCity.ID("pc-pw-airai"), limit: 5),
            #"{"partnerCityId":"pc-pw-airai","limit":5}"#)
    }

    @Test("the results of matchNeed and rankMunicipalities")
    func results() throws {
        let country = try #require(CountryCode("PW"))
        let city = NamedCity(
            id: try #require(PartnerCity.ID("pc-pw-airai")), names: Names(en: "Airai State", ja: "アイライ州"),
            country: country)
        let cityLine = #"{"id":"pc-pw-airai","names":{"en":"Airai State","ja":"アイライ州"},"country":"PW"}"#
        let named = NamedCountry(code: country, names: Names(en: "Palau", ja: "パラオ"))
        let countryLine = #"{"code":"PW","names":{"en":"Palau","ja":"パラオ"}}"#
        let ranking = try ranking()
        try check(
            MatchmakingMethods.MatchNeed.Result(
                need: MatchedNeed(
                    id: Need.ID("N1"), text: LocalisedText(en: "solar"), priority: 1,
                    verifiedOn: PrintedDate("2024-08"), city: city, country: named, source: source),
                ranking: ranking, revision: 7, stale: true),
            #"{"need":{"id":"N1","text":{"en":"solar"},"priority":1,"verifiedOn":"2024-08","city":"# + cityLine
                + #","country":"# + countryLine + #","source":{"text":"Source","asOf":"2024-08"}},"ranking":"#
                + rankingLine + #","revision":7,"stale":true}"#)
        try check(
            MatchmakingMethods.RankMunicipalities.Result(
                city: city, country: named, ranking: ranking, revision: 7, stale: false),
            #"{"city":"# + cityLine + #","country":"# + countryLine + #","ranking":"# + rankingLine
                + #","revision":7,"stale":false}"#)
    }

    @Test("matchTechnology")
    func matchTechnology() throws {
        typealias Match = MatchmakingMethods.MatchTechnology
        let offer = InlineTechnology(
            text: LocalisedText(ja: "太陽光"), sectors: [try #require(Sector.ID("solar-pv"))],
            companyId: Company.ID("co-2"))
        try check(
            Match.Params(
                technology: offer, asOf: try civilDay("2025-03-01"), limit: 5, order: .guaranteed, atLeast: 100,
                profileId: WeightProfile.ID("technology-v0"), minRevision: 2),
            #"{"technology":{"text":{"ja":"太陽光"},"sectors":["solar-pv"],"companyId":"co-2"},"asOf":"2025-03-01","#
                + #""limit":5,"order":"guaranteed","atLeast":100,"profileId":"technology-v0","minRevision":2}"#)
        try check(
            Match.Result(
                offers: [RelatedRecord(kind: .technology, id: "O2", names: Names(en: "Rooftop PV"))],
                company: .init(id: try #require(Company.ID("co-2")), names: Names(en: "Roof Co.")),
                ranking: try ranking(), revision: 7, stale: false),
            #"{"offers":[{"kind":"technology","id":"O2","names":{"en":"Rooftop PV"}}],"#
                + #""company":{"id":"co-2","names":{"en":"Roof Co."}},"ranking":"# + rankingLine
                + #","revision":7,"stale":false}"#)
    }

    @Test("explainMatch")
    func explainMatch() throws {
        typealias Explain = MatchmakingMethods.ExplainMatch
        try check(
            Explain.Params(needId: Need.ID("N1"), id: "O4", kind: .technology, limit: 5),
            #"{"needId":"N1","id":"O4","kind":"technology","limit":5}"#)
        try check(
            Explain.Result(
                subject: RelatedRecord(kind: .technology, id: "O4", names: Names(en: "Bus")),
                asOf: try civilDay("2025-03-01"), profile: WeightProfile.ID("technology-v0"),
                explanation: MatchExplanation(.notAdmitted, reason("shares-need"), found: 4), flags: [], revision: 7,
                stale: false),
            #"{"subject":{"kind":"technology","id":"O4","names":{"en":"Bus"}},"asOf":"2025-03-01","#
                + #""profile":"technology-v0","explanation":{"outcome":"notAdmitted","reason":{"rule":"shares-need","#
                + reasonLine + #","found":4,"gaps":[]},"flags":[],"revision":7,"stale":false}"#)
        try check(
            Explain.Params(
                partnerCityId: PartnerCity.ID("pc-pw-airai"), id: "co-1", role: .lead,
                municipality: Municipality.ID("lg-472085")),
            #"{"partnerCityId":"pc-pw-airai","id":"co-1","role":"lead","municipality":"lg-472085"}"#)
        try check(
            Explain.Result(
                subject: RelatedRecord(kind: .company, id: "co-1", names: Names(en: "Grid Co.")), role: .lead,
                asOf: try civilDay("2025-03-01"), profile: WeightProfile.ID("lead-v0"),
                explanation: MatchExplanation(.notAdmitted, reason("tie-of-lead"), found: 4),
                eligibility: LeadEligibility(id: try #require(Company.ID("co-1")), checks: []), flags: [], revision: 7,
                stale: false),
            #"{"subject":{"kind":"company","id":"co-1","names":{"en":"Grid Co."}},"role":"lead","asOf":"2025-03-01","#
                + #""profile":"lead-v0","explanation":{"outcome":"notAdmitted","reason":{"rule":"tie-of-lead","#
                + reasonLine + #","found":4,"gaps":[]},"eligibility":{"id":"co-1","verdict":"yes","checks":[]},"#
                + #""flags":[],"revision":7,"stale":false}"#)
    }

    @Test("search")
    func search() throws {
        typealias Search = MatchmakingMethods.Search
        try check(
            Search.Params(
                text: "solar", kinds: [.technology], country: "PW", sector: Sector.ID("solar-pv"), limit: 2,
                cursor: "200:technology:O1", minRevision: 2),
            #"{"text":"solar","kinds":["technology"],"country":"PW","sector":"solar-pv","limit":2,"#
                + #""cursor":"200:technology:O1","minRevision":2}"#)
        try check(
            Search.Result(
                hits: [
                    SearchHit(
                        kind: .technology, id: "O2", names: Names(en: "Rooftop PV"), relevance: 180, countries: [],
                        sectors: [try #require(Sector.ID("solar-pv"))],
                        matchedTerms: [MatchedTerm(term: "rooftop")])
                ], found: 3, counts: [KindCount(kind: .technology, count: 3)], nextCursor: "180:technology:O2",
                revision: 7, stale: false),
            #"{"hits":[{"kind":"technology","id":"O2","names":{"en":"Rooftop PV"},"relevance":180,"countries":[],"#
                + #""sectors":["solar-pv"],"matchedTerms":[{"term":"rooftop","contribution":0}]}],"found":3,"#
                + #""counts":[{"kind":"technology","count":3}],"nextCursor":"180:technology:O2","revision":7,"#
                + #""stale":false}"#)
    }

    private func ranking() throws -> Ranking {
        let sector = try #require(Sector.ID("solar-pv"))
        let result = RankedRecord(
            rank: 1, kind: .technology, id: "O2", names: Names(en: "Rooftop PV"),
            company: .init(id: try #require(Company.ID("co-2")), names: Names(en: "Roof Co.")),
            factors: [
                FactorScore(.sectorFit, weight: 600, value: 255, lo: 255, hi: 255, reason: reason("factor-sectorFit")),
                FactorScore(.freshness, weight: 400, value: 48, lo: 0, hi: 255, reason: reason("factor-freshness")),
            ],
            matchedTerms: [MatchedTerm(term: "Solar power", sector: sector, contribution: 100)])
        return Ranking(
            asOf: try civilDay("2025-03-01"), profile: try #require(WeightProfile.ID("technology-v0")),
            scope: ScopeVerdict(.unknown, reason("country-scope")),
            sectors: [NamedSector(id: sector, names: Names(en: "Solar power"))], flags: [reason("need-verification")],
            results: [result], found: 4,
            excluded: [
                Exclusion(
                    kind: .technology, id: "O1", names: Names(en: "Grid"), reason: reason("technology-withdrawn"))
            ])
    }

    private var rankingLine: String {
        #"{"asOf":"2025-03-01","profile":"technology-v0","order":"expected","scope":{"verdict":"unknown","reason":{"rule":"#
            + #""country-scope","#
            + reasonLine + #"},"sectors":[{"id":"solar-pv","names":{"en":"Solar power"}}],"flags":[{"rule":"#
            + #""need-verification","# + reasonLine + #"],"results":[{"rank":1,"kind":"technology","id":"O2","#
            + #""names":{"en":"Rooftop PV"},"company":{"id":"co-2","names":{"en":"Roof Co."}},"score":172200,"#
            + #""potential":255000,"guaranteed":153000,"knownShare":600,"factors":[{"factor":"sectorFit","weight":600,"#
            + #""value":255,"lo":255,"hi":255,"contribution":153000,"reason":{"rule":"factor-sectorFit","# + reasonLine
            + #"},{"factor":"freshness","weight":400,"value":48,"lo":0,"hi":255,"contribution":19200,"reason":{"rule":"#
            + #""factor-freshness","# + reasonLine + #"}],"matchedTerms":[{"term":"Solar power","sector":"solar-pv","#
            + #""contribution":100}],"#
            + #""unknown":[{"factor":"freshness","gain":82800,"question":{"en":"Yes.","ja":"はい。"}}],"#
            + #""counterfactuals":[]}],"found":4,"#
            + #""excluded":[{"kind":"technology","id":"O1","names":{"en":"Grid"},"reason":{"rule":"#
            + #""technology-withdrawn","# + reasonLine + #"}],"excludedCount":1}"#
    }
}
