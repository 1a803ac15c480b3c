import Contracts
import JSONRPC
import JSONText
import MatchmakingService
import Model
import Testing

@Suite("The term list of matchmaking, over the wire") struct TermRecordsTests {
    @Test("is found by any spelling, by sector and by broader term")
    func found() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector, .term]) { matchmaking in
            let japanese = try await matchmaking.ids(.term, text: "浄化槽")
            let english = try await matchmaking.ids(.term, text: "ＳＥＰＴＩＣ tank")
            #expect(japanese == ["septic-tank"] && english == japanese)
            let kinds = try await matchmaking.ids(.term, ["broader": "eco-driving"])
            #expect(kinds == ["digital-tachograph"])
            let inSector = try await matchmaking.ids(.term, ["sector": "floating-solar"])
            #expect(inSector == ["floating-solar"])
        }
    }

    @Test("refuses what breaks its rules, row by row and all at once, also between rows of one request")
    func refused() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector, .term]) { matchmaking in
            let error = try await matchmaking.refusal(
                MatchmakingMethods.PutRecords.self,
                """
                {"kind":"term","rows":[\
                {"id":"t1","en":["Digital Tachographs"],"ja":[" "],"version":1,"source":{"text":"s"}},\
                {"id":"t2","en":["solar power"],"ja":[],"version":0,"broader":"t2","source":{"text":"s"}},\
                {"id":"t3","en":["tidal power"],"ja":["潮力"],"sectors":["tide"],"version":1,"source":{"text":"s"}},\
                {"id":"t4","en":["Tidal Powers"],"ja":["潮汐力"],"version":1,"source":{"text":"s"}}]}
                """)
            let found = error.problems.map { "\($0.pointer) \($0.rule)" }.sorted()
            #expect(
                found == [
                    "/params/rows/0/en/0 spelling-unique", "/params/rows/0/ja/0 text-not-blank",
                    "/params/rows/1/broader term-tree", "/params/rows/1/en/0 spelling-unique",
                    "/params/rows/1/ja both-languages", "/params/rows/1/version version-positive",
                    "/params/rows/2/en/0 spelling-unique", "/params/rows/2/sectors/0 reference-exists",
                    "/params/rows/3/en/0 spelling-unique",
                ])
            let shipped = try ShippedRows.of(.term).count
            let kept = try await matchmaking.list(.term)
            #expect(kept.total == shipped)
        }
    }

    @Test("gives a need in Japanese the ranking of its English, and finds records that are in one language")
    func languages() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            let english = try await matchmaking.match(LocalisedText(en: "digital tachographs for trucks, eco-driving"))
            let japanese = try await matchmaking.match(LocalisedText(ja: "トラックのデジタルタコグラフ、エコドライブ"))
            #expect(english.ranking == japanese.ranking)
            #expect(english.ranking.results.first?.id == "TEC-002")
            // The guidebook prints this one in English alone.
            let found = try await matchmaking.match(LocalisedText(ja: "通信基地局の省エネルギー")).ranking.results.first
            #expect(found?.id == "TEC-055")
            #expect(found?.matchedTerms.map(\.concept?.value) == ["base-station", nil])
        }
    }

    @Test("takes effect with its next version, and without it the words are words again")
    func edited() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            let question = LocalisedText(en: "blue tin roofs")
            let before = try await matchmaking.match(question)
            #expect(before.ranking.sectors.isEmpty)
            try await matchmaking.put(
                .term,
                #"{"id":"tin-roof","en":["blue tin roof"],"ja":["青いトタン屋根"],"sectors":["solar-pv"],"version":1,"#
                    + #""source":{"text":"a test"}}"#)
            let japanese = try await matchmaking.match(LocalisedText(ja: "青いトタン屋根"))
            let english = try await matchmaking.match(question)
            #expect(english.ranking.sectors.map(\.id.value) == ["solar-pv"])
            #expect(japanese.ranking == english.ranking)
        }
    }

    @Test("a term and a matched concept are written as they always were")
    func goldenLines() throws {
        let solar = try #require(Sector.ID("solar-pv"))
        let term = DomainTerm(
            id: try #require(DomainTerm.ID("rooftop-solar")), en: ["rooftop solar"], ja: ["屋根置き太陽光"], sectors: [solar],
            broader: DomainTerm.ID("solar-pv"), source: Source("Guidebook FY2024, section 1.8 (L586)"))
        let line =
            #"{"id":"rooftop-solar","en":["rooftop solar"],"ja":["屋根置き太陽光"],"sectors":["solar-pv"],"#
            + #""broader":"solar-pv","version":1,"source":{"text":"Guidebook FY2024, section 1.8 (L586)"}}"#
        let written = try JSONText.encode(term)
        #expect(String(decoding: written, as: UTF8.self) == line)
        #expect(try JSONText.decode(DomainTerm.self, from: Array(line.utf8)) == term)
        let matched = try JSONText.encode(MatchedTerm(term: "rooftop solar", concept: term.id, contribution: 7))
        let matchedLine = #"{"term":"rooftop solar","concept":"rooftop-solar","contribution":7}"#
        #expect(String(decoding: matched, as: UTF8.self) == matchedLine)
    }
}
