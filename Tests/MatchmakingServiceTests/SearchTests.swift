import Contracts
import JSONLines
import JSONRPC
import JSONText
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

    private func hits(_ matchmaking: RunningMatchmaking, _ params: Search.Params) async throws -> [SearchHit] {
        try await matchmaking.client.call(Search.self, params).hits
    }

    private func ids(
        _ matchmaking: RunningMatchmaking, _ text: String, _ kind: MatchmakingKind
    ) async throws -> [String] {
        try await hits(matchmaking, .init(text: text, kinds: [kind], limit: 100)).map(\.id)
    }

    @Test("a company is found by the sectors of what it offers and of the projects that it took part in")
    func sectorsOfCompanies() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let waste = Search.Params(kinds: [.company], sector: Sector.ID("waste"))
            let solar = try await hits(matchmaking, .init(kinds: [.company], sector: Sector.ID("solar-pv")))
            #expect(solar.map(\.id) == ["co-2"])
            #expect(solar.first?.sectors.map(\.value) == ["renewable-energy", "solar-pv"])
            #expect(try await hits(matchmaking, waste).map(\.id) == ["co-3"])
            try await matchmaking.put(.c3pProject, Self.project)
            #expect(try await hits(matchmaking, waste).map(\.id) == ["co-3", "co-4"])
        }
    }

    private static let project =
        #"{"id":"C3P-X","fiscalYears":[2023],"partnerCity":"Airai","partnerCityIds":["pc-pw-airai"],"country":"PW","#
        + #""leadProposerId":"co-4","targetSectors":["waste"],"source":{"text":"worked case"}}"#

    @Test("agreements and projects are found by every name of the parties that they point to")
    func namesOfParties() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let english = try await ids(matchmaking, "Kitakyushu", .agreement)
            let japanese = try await ids(matchmaking, "北九州市", .agreement)
            #expect(english.count > 3 && Set(japanese).isSuperset(of: english))
            let vietnamese = try await matchmaking.list(.agreement).records.filter {
                $0.body.member("country")?.string == "VN"
            }.map(\.id)
            #expect(vietnamese.count > 3)
            for name in ["Vietnam", "Viet Nam", "ベトナム"] {
                #expect(Set(try await ids(matchmaking, name, .agreement)).isSuperset(of: vietnamese), "\(name)")
            }
            // A name that is added later counts as well.
            try await matchmaking.put(.c3pProject, Self.project)
            #expect(try await ids(matchmaking, "qqqq", .c3pProject) == [])
            try await matchmaking.put(
                .company,
                #"{"id":"co-4","names":{"en":"Bus Co.","aliases":["Qqqq"]},"kind":"company","roles":[],"#
                    + #""source":{"text":"a test"}}"#)
            #expect(try await ids(matchmaking, "qqqq", .c3pProject) == ["C3P-X"])
        }
    }

    @Test("the id of a record that was merged into another finds that one")
    func mergedIDs() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(
                .company,
                #"{"id":"co-twin","names":{"en":"ROOF CO., LTD."},"kind":"company","roles":[],"#
                    + #""source":{"text":"a test"}}"#)
            _ = try await matchmaking.client.call(
                MatchmakingMethods.MergeRecords.self,
                .init(kind: .company, keep: "co-2", absorb: "co-twin", author: "Sato"))
            let found = try await hits(matchmaking, .init(text: "co-twin"))
            #expect(found.first?.id == "co-2" && found.first?.relevance == 255)
        }
    }

    @Test("ids are found in any case, municipalities by their codes, names with small and large ヶ and by one character")
    func spellings() async throws {
        try await RunningMatchmaking.withShippedRecords(of: Self.kinds) { matchmaking in
            for (text, id) in [
                ("tec-003", "TEC-003"), ("LG-141003", "lg-141003"), ("141003", "lg-141003"), ("14100", "lg-141003"),
            ] {
                let hit = try await hits(matchmaking, .init(text: text)).first
                #expect(hit?.id == id && hit?.relevance == 255, "\(text)")
            }
            try await matchmaking.put(
                .company,
                #"{"id":"co-c","names":{"en":"Chi Works","ja":"茅ヶ崎水道工業"},"kind":"company","roles":[],"#
                    + #""source":{"text":"a test"}}"#)
            for text in ["茅ヶ崎", "茅ケ崎"] {
                #expect(try await ids(matchmaking, text, .company).contains("co-c"), "\(text)")
            }
            let water = try await hits(matchmaking, .init(text: "水", kinds: [.company], limit: 100))
            #expect(water.contains { $0.id == "co-c" })
            for hit in water {
                #expect(hit.matchedTerms.map(\.contribution).reduce(0, +) == hit.relevance, "\(hit.id)")
            }
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
