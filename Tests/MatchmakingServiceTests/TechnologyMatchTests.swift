import Contracts
import JSONLines
import JSONRPC
import Model
import Testing

@Suite("The needs of Airai State, from the side of the offers") struct TechnologyMatchTests {
    private func needs(
        of offer: MatchmakingMethods.MatchTechnology.Params
    ) async throws -> MatchmakingMethods.MatchTechnology.Result {
        try await RunningMatchmaking.withIsland {
            try await $0.client.call(MatchmakingMethods.MatchTechnology.self, offer)
        }
    }

    @Test("the grid control serves the grid need, with the score that the need gives it")
    func symmetry() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            for (offer, need) in [("O1", "N1"), ("O2", "N1"), ("O3", "N2")] {
                let id = try #require(Technology.ID(offer))
                let reverse = try await matchmaking.client.call(
                    MatchmakingMethods.MatchTechnology.self, .init(technologyId: id))
                let forward = try await matchmaking.match(need)
                let one = try #require(reverse.ranking.results.first)
                let other = try #require(forward.ranking.results.first { $0.id == offer })
                #expect(reverse.ranking.results.map(\.id) == [need])
                #expect(one.score == other.score && one.potential == other.potential)
                #expect(one.factors == other.factors && one.matchedTerms == other.matchedTerms)
                #expect(one.related?.map(\.id) == ["pc-pw-airai", "PW", offer])
            }
        }
    }

    @Test("an old need is flagged in its place")
    func oldNeed() async throws {
        let answer = try await needs(of: .init(technologyId: Technology.ID("O3")))
        #expect(
            answer.ranking.results.first?.flags?.map(\.message.en) == [
                "need last verified 2019-05 → verify (§3.1 step 3)"
            ])
        #expect(answer.company?.names.en == "Sorting Co.")
    }

    @Test("a bus for hydrogen serves none of the needs")
    func nothing() async throws {
        let answer = try await needs(of: .init(technologyId: Technology.ID("O4")))
        #expect(answer.ranking.results == [] && answer.ranking.found == 0 && answer.offers.map(\.id) == ["O4"])
    }

    @Test("a company stands with the technology that serves a need best; a written offer with its words")
    func companyAndText() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let company = try await matchmaking.client.call(
                MatchmakingMethods.MatchTechnology.self, .init(companyId: Company.ID("co-1")))
            #expect(company.ranking.results.map(\.id) == ["N1"] && company.offers.map(\.id) == ["O1"])
            let english = try await matchmaking.client.call(
                MatchmakingMethods.MatchTechnology.self,
                .init(technology: InlineTechnology(text: LocalisedText(en: "renewable energy"))))
            let japanese = try await matchmaking.client.call(
                MatchmakingMethods.MatchTechnology.self,
                .init(technology: InlineTechnology(text: LocalisedText(ja: "再生可能エネルギー"))))
            #expect(english.ranking.results.map(\.id) == ["N1"])
            #expect(english.ranking.results.map(\.score) == japanese.ranking.results.map(\.score))
        }
    }

    @Test("bad questions are refused with every problem at once")
    func refusals() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let questions: [(String, ErrorCode, [String])] = [
                ("{}", .invalidParams, ["/params"]),
                (#"{"technologyId":"O1","companyId":"co-1"}"#, .invalidParams, ["/params"]),
                (#"{"technologyId":"O99"}"#, .notFound, ["/params/technologyId"]),
                (#"{"companyId":"co-99"}"#, .notFound, ["/params/companyId"]),
                (
                    #"{"limit":0,"atLeast":-1,"profileId":"none","technology":{"text":{"en":" "},"sectors":["x"],"#
                        + #""companyId":"co-99"}}"#,
                    .invalidParams,
                    [
                        "/params/limit", "/params/atLeast", "/params/profileId", "/params/technology/text/en",
                        "/params/technology/sectors/0", "/params/technology/companyId",
                    ]
                ),
                (#"{"technologyId":"O1","atLeast":255001}"#, .invalidParams, ["/params/atLeast"]),
                (#"{"technologyId":"O1","order":"best"}"#, .invalidParams, ["/params/order"]),
                (#"{"technologyId":"O1","profileId":"municipality-v0"}"#, .invalidParams, ["/params/profileId"]),
            ]
            for (params, code, pointers) in questions {
                let error = try await matchmaking.refusal(MatchmakingMethods.MatchTechnology.self, params)
                #expect(error.code == code && error.problems.map(\.pointer) == pointers, "\(params)")
                #expect(error.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
            }
        }
    }
}
