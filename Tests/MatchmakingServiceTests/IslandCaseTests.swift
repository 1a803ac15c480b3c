import Contracts
import Model
import Testing

@Suite("The needs of Airai State, over the wire") struct IslandCaseTests {
    @Test("grid control comes before rooftop PV; waste sorting and the hydrogen bus are absent")
    func gridNeed() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let answer = try await matchmaking.match("N1")
            #expect(answer.ranking.results.map(\.id) == ["O1", "O2"])
            #expect(answer.ranking.flags == [])
            #expect(answer.need.city?.names.ja == "アイライ州")
            #expect(answer.need.country?.code.value == "PW")
            #expect(answer.ranking.scope?.verdict == .yes)
            #expect(answer.ranking.scope?.edition == "FY2024")
            #expect(answer.ranking.asOf == RunningMatchmaking.today)
            #expect(answer.ranking.results.first?.company?.names.en == "Grid Co.")
            for result in answer.ranking.results {
                #expect(result.factors.map(\.contribution).reduce(0, +) == result.score)
            }
            #expect(try await matchmaking.match("N1") == answer)
        }
    }

    @Test("the waste need has the waste sorting only, and is to be verified")
    func wasteNeed() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let answer = try await matchmaking.match("N2")
            #expect(answer.ranking.results.map(\.id) == ["O3"])
            #expect(
                answer.ranking.flags.map(\.message.en) == ["need last verified 2019-05 → verify (§3.1 step 3)"])
        }
    }

    @Test("Urasoe comes before Osaka, for its memorandum")
    func municipalities() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let answer = try await matchmaking.municipalities(for: "pc-pw-airai")
            let places = answer.ranking.results
            let urasoe = try #require(places.first { $0.id == "lg-472085" })
            let osaka = try #require(places.first { $0.id == "lg-271004" })
            #expect(urasoe.rank < osaka.rank)
            let agreement = urasoe.factors.first { $0.factor == .agreement }
            #expect(agreement?.reason.message.en == "agreement with Airai State: MOU Aug 2024, BOX 8")
            #expect(osaka.unknown.contains { $0.factor == .agreement })
            #expect(answer.city?.names.en == "Airai State")
        }
    }

    @Test("a question in Japanese has the English answer")
    func japanese() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let english = try await matchmaking.match(LocalisedText(en: "renewable energy"))
            #expect(english.ranking.results.isEmpty == false)
            let japanese = try await matchmaking.match(LocalisedText(ja: "再生可能エネルギー"), country: "パラオ")
            #expect(japanese.ranking == english.ranking)
        }
    }

    @Test("withdrawing the first offer makes the second first")
    func withdrawal() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let offers = IslandRecords.offers(withdrawn: "2025-02-01")
            let saved = try await matchmaking.put(.technology, try offers.map { try ShippedRows.node($0) })
            #expect(saved.updated == 1 && saved.unchanged == 3)
            let answer = try await matchmaking.match("N1")
            #expect(answer.revision == saved.revision)
            #expect(answer.ranking.results.map(\.id) == ["O2"])
            #expect(answer.ranking.excluded.map(\.id) == ["O1"])
        }
    }
}
