import Contracts
import JSONLines
import JSONText
import Model
import Testing

@Suite("Ids of merged records in questions") struct MergedIDsTests {
    typealias Merge = MatchmakingMethods.MergeRecords

    private static let twinCompany =
        #"{"id":"co-old","names":{"en":"Old Roof Ltd."},"kind":"company","roles":["technology"],"#
        + #""source":{"text":"another list"}}"#
    private static let twinTechnology =
        #"{"id":"O1-old","names":{"en":"Grid control, first record"},"companyId":"co-1","sectors":["renewable-energy"],"#
        + #""stage":"deployed","withdrawnOn":"2024-01-31","source":{"text":"another list"}}"#
    private static let twinNeed =
        #"{"id":"N1-old","partnerCityId":"pc-pw-airai","text":{"en":"grid control"},"source":{"text":"another list"}}"#

    private func merge(
        _ matchmaking: RunningMatchmaking, _ kind: MatchmakingKind, keep: String, absorb: String
    ) async throws -> Merge.Result {
        try await matchmaking.client.call(
            Merge.self, .init(kind: kind, keep: keep, absorb: absorb, author: "Sato", dryRun: nil))
    }

    @Test("what an absorbed record ends does not end the kept one, and is told")
    func endings() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(.technology, Self.twinTechnology)
            let before = try await matchmaking.match("N1").ranking.results.map(\.id)
            let result = try await merge(matchmaking, .technology, keep: "O1", absorb: "O1-old")
            #expect(result.conflicts.map(\.pointer).contains("/withdrawnOn"))
            #expect(try await matchmaking.match("N1").ranking.results.map(\.id).first == before.first)
        }
    }

    @Test("needs of different sources are merged, and both sources stay")
    func needs() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(.need, Self.twinNeed)
            _ = try await merge(matchmaking, .need, keep: "N1", absorb: "N1-old")
            let need = try await matchmaking.client.call(
                MatchmakingMethods.GetRecord.self, .init(kind: "need", id: "N1-old", atRevision: nil)
            ).record
            #expect(need.id == "N1")
            #expect(try need.body.decode(Need.self).moreSources == ["another list"])
        }
    }

    @Test("an absorbed id is its record in questions about technologies, consortia and portfolios")
    func questions() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(.company, Self.twinCompany)
            try await matchmaking.put(.technology, Self.twinTechnology)
            _ = try await merge(matchmaking, .company, keep: "co-1", absorb: "co-old")
            _ = try await merge(matchmaking, .technology, keep: "O1", absorb: "O1-old")
            let client = matchmaking.client
            typealias Offers = MatchmakingMethods.MatchTechnology
            let byCompany = try await client.call(Offers.self, .init(companyId: Company.ID("co-old")))
            #expect(byCompany.offers.map(\.id).contains("O1") && !byCompany.ranking.results.isEmpty)
            let byTechnology = try await client.call(Offers.self, .init(technologyId: Technology.ID("O1-old")))
            #expect(byTechnology.offers.map(\.id) == ["O1"])

            let city = try #require(PartnerCity.ID("pc-pw-airai"))
            typealias Assembly = MatchmakingMethods.AssembleConsortium
            let all = try await client.call(Assembly.self, .init(partnerCityId: city))
            #expect(all.consortium.best?.members.map(\.id).contains("co-1") == true)
            let banned = try await client.call(
                Assembly.self,
                .init(
                    partnerCityId: city, banned: ConsortiumBans(companies: [try #require(Company.ID("co-old"))])))
            #expect(banned.consortium.best?.members.map(\.id).contains("co-1") != true)

            typealias Assignment = MatchmakingMethods.MatchPortfolio
            let without = try await client.call(
                Assignment.self,
                .init(
                    PortfolioQuestion(technologies: .init(without: [try #require(Technology.ID("O1-old"))]))))
            #expect(!without.portfolio.technologies.map(\.id.value).contains("O1"))
        }
    }

    @Test("the weights of a profile in use stay, so that an answer can be had again")
    func profiles() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            func profile(_ first: Int, _ second: Int) -> String {
                #"{"id":"p1","names":{"en":"P1"},"subject":"technology","status":"active","prior":48,"weights":["#
                    + #"{"factor":"sectorFit","weight":\#(first)},{"factor":"textAffinity","weight":\#(second)}],"#
                    + #""source":{"text":"a decision"}}"#
            }
            try await matchmaking.put(.weightProfile, profile(600, 400))
            await #expect(throws: RPCClientError.self) {
                try await matchmaking.put(.weightProfile, profile(500, 500))
            }
            let kept = try await matchmaking.client.call(
                MatchmakingMethods.GetRecord.self, .init(kind: "weightProfile", id: "p1", atRevision: nil)
            ).record
            #expect(try kept.body.decode(WeightProfile.self).weights.map(\.weight) == [600, 400])
        }
    }
}
