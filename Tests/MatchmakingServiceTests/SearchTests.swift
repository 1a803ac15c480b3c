import Contracts
import JSONLines
import JSONRPC
import Model
import Testing

@Suite("Searching all records") struct SearchTests {
    private typealias Search = MatchmakingMethods.Search

    private static let kinds: [MatchmakingKind] = [
        .country, .sector, .partnerCity, .municipality, .company, .jcmProject, .technology,
    ]

    @Test("finds in either language, filters by kind, country and sector, and goes page by page")
    func pages() async throws {
        try await RunningMatchmaking.withShippedRecords(of: Self.kinds) { matchmaking in
            let english = try await matchmaking.client.call(
                Search.self, .init(text: "solar power", kinds: [.technology], limit: 100))
            let japanese = try await matchmaking.client.call(
                Search.self, .init(text: "太陽光発電", kinds: [.technology], limit: 100))
            #expect(english.found > 3 && english.hits == japanese.hits)
            #expect(english.counts == [KindCount(kind: .technology, count: english.found)])
            #expect(english.hits.allSatisfy { $0.relevance > 0 && !$0.matchedTerms.isEmpty })
            #expect(english.hits.map(\.relevance) == english.hits.map(\.relevance).sorted(by: >))

            let several = try await matchmaking.client.call(
                Search.self, .init(text: "rooftop solar power and gas cogeneration", limit: 100))
            #expect(several.hits.contains { $0.matchedTerms.count > 1 })
            for hit in english.hits + several.hits {
                #expect(hit.matchedTerms.map(\.contribution).reduce(0, +) == hit.relevance, "\(hit.id)")
            }

            var hits: [SearchHit] = []
            var cursor: String?
            repeat {
                let page = try await matchmaking.client.call(
                    Search.self, .init(text: "solar power", kinds: [.technology], limit: 2, cursor: cursor))
                #expect(page.hits.count <= 2 && page.found == english.found)
                hits += page.hits
                cursor = page.nextCursor
            } while cursor != nil
            #expect(hits == english.hits)

            let cities = try await matchmaking.client.call(
                Search.self, .init(kinds: [.partnerCity], country: "パラオ", limit: 100))
            #expect(cities.hits.contains { $0.id == "pc-pw-airai" })
            #expect(cities.hits.allSatisfy { $0.countries.map(\.value) == ["PW"] && $0.relevance == 0 })
            let sector = try await matchmaking.client.call(
                Search.self, .init(kinds: [.technology], sector: Sector.ID("renewable-energy"), limit: 100))
            #expect(sector.hits.contains { hit in !hit.sectors.contains { $0.value == "renewable-energy" } })
        }
    }

    @Test("an id finds its record first, and nothing is found for words that no record has")
    func ids() async throws {
        try await RunningMatchmaking.withShippedRecords(of: Self.kinds) { matchmaking in
            let id = try await matchmaking.client.call(Search.self, .init(text: "pc-pw-airai"))
            #expect(id.hits.first?.id == "pc-pw-airai" && id.hits.first?.relevance == 255)
            let none = try await matchmaking.client.call(Search.self, .init(text: "qqqq"))
            #expect(none.hits == [] && none.found == 0 && none.counts == [] && none.nextCursor == nil)
            // Another record is found as soon as it is saved.
            try await matchmaking.put(
                .company,
                #"{"id":"co-new","names":{"en":"Qqqq Works"},"kind":"company","roles":[],"source":{"text":"a test"}}"#)
            let found = try await matchmaking.client.call(Search.self, .init(text: "qqqq"))
            #expect(found.hits.map(\.id) == ["co-new"])
        }
    }

    @Test("bad questions are refused with every problem at once")
    func refusals() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector]) { matchmaking in
            let long = String(repeating: "x", count: 501)
            let questions: [(String, [String])] = [
                (
                    #"{"text":" ","country":"Atlantis","sector":"magic","limit":0,"cursor":"x"}"#,
                    ["/params/limit", "/params/text", "/params/country", "/params/sector", "/params/cursor"]
                ),
                (#"{"text":"\#(long)"}"#, ["/params/text"]), (#"{"cursor":"256:technology:T"}"#, ["/params/cursor"]),
                (#"{"cursor":"9:nothing:T"}"#, ["/params/cursor"]), (#"{"kinds":["firm"]}"#, ["/params/kinds/0"]),
            ]
            for (params, pointers) in questions {
                let error = try await matchmaking.refusal(Search.self, params)
                #expect(error.code == .invalidParams && error.problems.map(\.pointer) == pointers, "\(params)")
            }
        }
    }
}
