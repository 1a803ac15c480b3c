import Contracts
import JSONText
import Model
import Testing

@Suite("The contracts of leads and consortia, to the letter") struct ConsortiumGoldenLinesTests {
    private func check<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    private let reason = Reason(rule: "r", reference: "R", message: BilingualText(en: "Yes.", ja: "はい。"))
    private let reasonLine = #"{"rule":"r","reference":"R","inputs":[],"message":{"en":"Yes.","ja":"はい。"}}"#
    private let cityLine = #"{"id":"pc-pw-airai","names":{"en":"Airai State"},"country":"PW"}"#

    private func city() throws -> NamedCity {
        NamedCity(
            id: try #require(PartnerCity.ID("pc-pw-airai")), names: Names(en: "Airai State"),
            country: try #require(CountryCode("PW")))
    }

    @Test("rankLeads")
    func rankLeads() throws {
        try check(
            MatchmakingMethods.RankLeads.Params(
                partnerCityId: PartnerCity.ID("pc-pw-airai"), municipality: Municipality.ID("lg-472085"), limit: 5),
            #"{"partnerCityId":"pc-pw-airai","municipality":"lg-472085","limit":5}"#)
        let ranking = Ranking(
            asOf: try civilDay("2025-03-01"), profile: try #require(WeightProfile.ID("lead-v0")),
            scope: ScopeVerdict(.yes, reason), sectors: [], flags: [], results: [], found: 0, excluded: [])
        try check(
            MatchmakingMethods.RankLeads.Result(
                city: try city(), country: nil,
                municipality: NamedMunicipality(
                    id: try #require(Municipality.ID("lg-472085")), names: Names(en: "Urasoe City")),
                ranking: ranking,
                eligibility: [
                    LeadEligibility(
                        id: try #require(Company.ID("co-1")),
                        checks: [.init(.yes, reason, missing: "/x"), .init(.unknown, reason, missing: "/x")])
                ], revision: 7, stale: false),
            #"{"city":"# + cityLine + #","municipality":{"id":"lg-472085","names":{"en":"Urasoe City"}},"#
                + #""ranking":{"asOf":"2025-03-01","profile":"lead-v0","order":"expected","scope":{"verdict":"yes","reason":"#
                + reasonLine
                + #"},"sectors":[],"flags":[],"results":[],"found":0,"excluded":[],"excludedCount":0},"eligibility":[{"id":"co-1","#
                + #""verdict":"unknown","checks":[{"verdict":"yes","reason":"# + reasonLine
                + #"},{"verdict":"unknown","reason":"# + reasonLine
                + #","missing":"/x"}]}],"revision":7,"stale":false}"#)
    }

    @Test("the parameters of assembleConsortium")
    func params() throws {
        try check(
            MatchmakingMethods.AssembleConsortium.Params(
                partnerCityId: try #require(PartnerCity.ID("pc-pw-airai")),
                needs: [
                    .init(needId: Need.ID("N1"), priority: 2),
                    .init(need: InlineNeed(text: LocalisedText(ja: "太陽光"))),
                ],
                fixed: ConsortiumMembers(municipality: Municipality.ID("lg-472085"), lead: Company.ID("co-1")),
                banned: ConsortiumBans(technologies: [try #require(Technology.ID("O2"))]),
                conflicts: ConsortiumConflicts(
                    groups: [[try #require(Company.ID("co-1")), try #require(Company.ID("co-2"))]],
                    pairs: [
                        .init(company: try #require(Company.ID("co-3")), municipality: Municipality.ID("lg-472085"))
                    ]), size: 3, alternatives: 1, budgetMs: 50, profileId: WeightProfile.ID("consortium-v0"),
                asOf: try civilDay("2025-03-01"), minRevision: 2),
            #"{"partnerCityId":"pc-pw-airai","needs":[{"needId":"N1","priority":2},{"need":{"text":{"ja":"太陽光"}}}],"#
                + #""fixed":{"municipality":"lg-472085","lead":"co-1"},"banned":{"technologies":["O2"]},"#
                + #""conflicts":{"groups":[["co-1","co-2"]],"pairs":[{"company":"co-3","municipality":"lg-472085"}]},"#
                + #""size":3,"alternatives":1,"budgetMs":50,"profileId":"consortium-v0","asOf":"2025-03-01","minRevision":2}"#
        )
    }

    @Test("the result of assembleConsortium")
    func result() throws {
        let names = Names(en: "Grid Co.")
        let other = Consortium.Substitute(
            role: .provider, kind: .company, id: "co-2", names: Names(en: "Roof Co."), loss: 4)
        let member = Consortium.Member(
            role: .provider, kind: .company, id: "co-1", names: names, contribution: 10, reasons: [reason],
            dropOut: Consortium.DropOut(value: 6, loss: 4, exact: true, joins: [other], leaves: []),
            nextBest: [other])
        let team = Consortium.Team(
            rank: 1, members: [member],
            coverage: [
                Consortium.Coverage(
                    need: 0, by: "co-1", technology: Technology.ID("O1"), names: Names(en: "Grid"), fit: 2,
                    contribution: 10)
            ])
        let consortium = Consortium(
            asOf: try civilDay("2025-03-01"), weights: .starting,
            profiles: [try #require(WeightProfile.ID("lead-v0"))], scope: ScopeVerdict(.yes, reason),
            needs: [
                Consortium.NeedLine(
                    id: Need.ID("N1"), text: LocalisedText(en: "grid"), priority: 1, weight: 500, sectors: [],
                    flags: [])
            ], best: team, alternatives: [],
            search: Consortium.Search(
                optimal: true, gap: 0, municipalities: 1, leads: 2, companies: 3, searched: 3, steps: 4,
                certificate: reason),
            roles: [
                Consortium.Role(
                    role: .chamberOfCommerce, filled: .unknown, by: [], reason: reason, candidates: [])
            ], warnings: [reason],
            tasks: [Consortium.OpenTask(settled: .unknown, required: true, reason: reason)],
            channels: [Consortium.Channel(channel: .localBase, atHand: .unknown, reason: reason)], excluded: [])
        let otherLine =
            #"{"role":"provider","kind":"company","id":"co-2","names":{"en":"Roof Co."},"loss":4}"#
        let teamLine =
            #"{"rank":1,"value":10,"members":[{"role":"provider","kind":"company","id":"co-1","names":{"en":"Grid Co."},"#
            + #""contribution":10,"reasons":["# + reasonLine
            + #"],"dropOut":{"value":6,"loss":4,"exact":true,"joins":["#
            + otherLine + #"],"leaves":[]},"nextBest":["# + otherLine
            + #"]}],"coverage":[{"need":0,"by":"co-1","technology":"O1","names":{"en":"Grid"},"fit":2,"#
            + #""contribution":10}]}"#
        try check(
            MatchmakingMethods.AssembleConsortium.Result(
                city: try city(), country: NamedCountry(code: try #require(CountryCode("PW")), names: nil),
                consortium: consortium,
                scoring: LeadConsequences(unknownBecause: BilingualText(en: "No.", ja: "いいえ。")), revision: 7,
                stale: false),
            #"{"city":"# + cityLine + #","country":{"code":"PW"},"consortium":{"asOf":"2025-03-01","weights":{"#
                + #""id":"consortium-v0","municipality":250,"lead":250,"coverage":500,"experience":10,"local":10,"#
                + #""member":20},"profiles":["lead-v0"],"scope":{"verdict":"yes","reason":"# + reasonLine
                + #"},"needs":[{"id":"N1","text":{"en":"grid"},"priority":1,"weight":500,"sectors":[],"flags":[]}],"#
                + #""best":"# + teamLine + #","alternatives":[],"search":{"optimal":true,"gap":0,"municipalities":1,"#
                + #""leads":2,"companies":3,"searched":3,"steps":4,"certificate":"# + reasonLine
                + #"},"roles":[{"role":"chamberOfCommerce","filled":"unknown","by":[],"reason":"# + reasonLine
                + #","candidates":[]}],"warnings":["# + reasonLine
                + #"],"tasks":[{"settled":"unknown","required":true,"reason":"# + reasonLine
                + #"}],"channels":[{"channel":"localBase","atHand":"unknown","reason":"# + reasonLine
                + #"}],"excluded":[]},"scoring":{"unknownBecause":{"en":"No.","ja":"いいえ。"},"rows":[],"leads":[]},"#
                + #""revision":7,"stale":false}"#)
    }
}
