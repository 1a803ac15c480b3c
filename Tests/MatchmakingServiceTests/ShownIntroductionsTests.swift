import Contracts
import JSONLines
import Model
import Testing

@Suite("Introductions beside answers, over the wire") struct ShownIntroductionsTests {
    private static func proposed(_ id: String, _ company: String, _ need: String?, on day: String) -> String {
        let about = need.map { #""needId":"\#($0)","# } ?? ""
        return #"{"id":"\#(id)","partnerCityId":"pc-pw-airai","companyId":"\#(company)",\#(about)"#
            + #""steps":[{"state":"proposed","on":"\#(day)","by":"Sato"}]}"#
    }

    @Test("every kind of match shows those between its cities and companies, as of its day")
    func everywhere() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(
                .introduction, Self.proposed("i-1", "co-1", "N1", on: "2025-01-10"),
                Self.proposed("i-2", "co-3", nil, on: "2025-02-10"), Self.proposed("i-4", "co-4", nil, on: "2025-01-01")
            )
            let client = matchmaking.client
            #expect(try await matchmaking.match("N1").introductions?.map(\.id.value) == ["i-1"])
            #expect(try await matchmaking.match("N2").introductions?.map(\.id.value) == ["i-2"])

            let offers = try await client.call(
                MatchmakingMethods.MatchTechnology.self, .init(companyId: Company.ID("co-1")))
            #expect(offers.ranking.results.contains { $0.id == "N1" })
            #expect(offers.introductions?.map(\.id.value) == ["i-1"])

            let city = try #require(PartnerCity.ID("pc-pw-airai"))
            let consortium = try await client.call(
                MatchmakingMethods.AssembleConsortium.self, .init(partnerCityId: city))
            let members = Set(consortium.consortium.best?.members.map(\.id) ?? [])
            #expect(members.isSuperset(of: ["co-1", "co-3"]) && !members.contains("co-4"))
            #expect(consortium.introductions?.map(\.id.value) == ["i-1", "i-2"])
            let before = try await client.call(
                MatchmakingMethods.AssembleConsortium.self,
                .init(partnerCityId: city, asOf: try civilDay("2025-01-31")))
            #expect(before.introductions?.map(\.id.value) == ["i-1"])

            let portfolio = try await client.call(MatchmakingMethods.MatchPortfolio.self, .init())
            #expect(portfolio.introductions?.map(\.id.value) == ["i-1", "i-2"])
            let first = try await client.call(MatchmakingMethods.MatchPortfolio.self, .init(limit: 1))
            #expect(first.portfolio.needs.map(\.id.value) == ["N1"])
            #expect(first.introductions?.map(\.id.value) == ["i-1"])
        }
    }

    @Test("old needs and missing priorities are flagged over the wire, in every answer about the city")
    func flags() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(
                .need,
                #"{"id":"N3","partnerCityId":"pc-pw-airai","text":{"en":"solar power"},"verifiedOn":"2024-08","#
                    + #""source":{"text":"a letter","asOf":"2024-08"}}"#)
            let old = "need last verified 2019-05 → verify (§3.1 step 3)"
            let priorities =
                "3 needs of the city on record, 1 without a priority "
                + "→ verify how priorities are set (§3.1 step 3)"
            let need = try await matchmaking.match("N2").ranking.flags
            #expect(need.map(\.message.en) == [old, priorities])
            let municipalities = try await matchmaking.municipalities(for: "pc-pw-airai").ranking.flags
            #expect(municipalities.map(\.message.en) == ["N2: " + old, priorities])
            let why = try await matchmaking.client.call(
                MatchmakingMethods.ExplainMatch.self, .init(needId: Need.ID("N2"), id: "O4"))
            #expect(why.flags == need)
            let leads = try await matchmaking.client.call(
                MatchmakingMethods.RankLeads.self, .init(needId: Need.ID("N2")))
            #expect(leads.ranking.flags == need)
        }
    }

    @Test("facts about firms stand beside the results over the wire; a base in the country is a way to reach the city")
    func facts() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(
                .fact,
                #"{"id":"f1","subject":{"kind":"company","id":"co-1"},"predicate":"overseasBase","country":"PW","#
                    + #""value":"Koror","truth":"yes","level":"B","asOf":"2024-06","source":{"text":"its page"}}"#,
                #"{"id":"f2","subject":{"kind":"municipality","id":"lg-472085"},"predicate":"interestBySurvey","#
                    + #""truth":"yes","level":"A","asOf":"2025-01","source":{"text":"survey"}}"#)
            let first = try #require(try await matchmaking.match("N1").ranking.results.first)
            #expect(first.facts?.map(\.message.en) == ["base in the country: yes (B, as of 2024-06): Koror"])
            let answer = try await matchmaking.client.call(
                MatchmakingMethods.AssembleConsortium.self,
                .init(
                    partnerCityId: try #require(PartnerCity.ID("pc-pw-airai")),
                    fixed: ConsortiumMembers(municipality: Municipality.ID("lg-472085"))))
            let base = try #require(answer.consortium.channels.first { $0.channel == .localBase })
            #expect(base.atHand == .yes && base.reason.message.en.contains("Grid Co."))
            let task = try #require(answer.consortium.tasks.first { $0.reason.rule == "consortium-with-city" })
            #expect(task.reason.message.en.contains("interest stated in the survey: yes (A, as of 2025-01)"))
            #expect(task.reason.message.en.contains("confirm it by direct inquiry"))
        }
    }
}
