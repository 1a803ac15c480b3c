import Contracts
import JSONLines
import JSONRPC
import JSONText
import MatchmakingService
import Model
import PostgresSupport
import Records
import Testing

@Suite("Records of matchmaking, over the wire") struct RecordsOverTheWireTests {
    @Test("all shipped records are taken, and a second import changes nothing")
    func shippedRecords() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            for kind in MatchmakingKind.allCases {
                let rows = try ShippedRows.of(kind)
                let again = try await matchmaking.put(kind, rows)
                #expect(again.unchanged == rows.count && again.created + again.updated == 0, "\(kind)")
                #expect(try await matchmaking.list(kind).total == rows.count)
            }
            let need = try await matchmaking.match("need-pw-airai-1", limit: 3, asOf: "2025-11-01")
            #expect(need.ranking.results.count == 3 && need.ranking.found > 3)
            #expect(try await matchmaking.municipalities(for: "pc-pw-airai").ranking.results.first?.id == "lg-472085")
        }
    }

    @Test("are found by filter and by words in either language")
    func filters() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            let byFilter: [(MatchmakingKind, [String: String], [String])] = [
                (.need, ["partnerCity": "pc-pw-airai"], ["need-pw-airai-1"]),
                (.agreement, ["partnerCity": "pc-pw-airai"], ["AGR-005"]),
                (.technology, ["sector": "floating-solar", "country": "LA"], ["TEC-079"]),
                (.technology, ["company": "co-farmland"], ["TEC-027", "TEC-047", "TEC-091"]),
                (.technology, ["stage": "showcase"], ["TEC-041", "TEC-042"]),
                (.company, ["municipality": "lg-472085"], ["co-nextems", "co-seed-okinawa"]),
            ]
            for (kind, filters, ids) in byFilter {
                let found = try await matchmaking.ids(kind, filters)
                #expect(found == ids, "\(kind) \(filters)")
            }
            let byText: [(MatchmakingKind, String, [String])] = [
                (.municipality, "横浜市", ["lg-141003"]), (.municipality, "YOKOHAMA　city", ["lg-141003"]),
                (.partnerCity, "ho chi minh", ["pc-vn-ho-chi-minh-city"]),
                (.partnerCity, "ﾎｰﾁﾐﾝ", ["pc-vn-ho-chi-minh-city"]),
            ]
            for (kind, text, ids) in byText {
                let found = try await matchmaking.ids(kind, text: text)
                #expect(found == ids, "\(text)")
            }
        }
    }

    @Test("come page by page with a cursor that stays good while records come")
    func pages() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector]) { matchmaking in
            let first = try await matchmaking.list(.country, limit: 10)
            try await matchmaking.put(
                .country, #"{"id":"AD","names":{"en":"Andorra"},"statuses":[]}"#,
                #"{"id":"ZW","names":{"en":"Zimbabwe"},"statuses":[]}"#)
            var ids = first.records.map(\.id)
            var cursor = first.nextCursor
            while let next = cursor {
                let page = try await matchmaking.list(.country, limit: 10, cursor: next)
                ids += page.records.map(\.id)
                cursor = page.nextCursor
            }
            #expect(ids == ids.sorted() && Set(ids).count == ids.count)
            #expect(ids.count == 36 && ids.last == "ZW" && !ids.contains("AD"))
        }
    }

    @Test("that break rules are refused with row and field, all at once, and nothing is written")
    func badRows() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector]) { matchmaking in
            let error = try await matchmaking.refusal(
                MatchmakingMethods.PutRecords.self,
                """
                {"kind":"technology","rows":[\
                {"id":"T1","names":{"en":"Good"},"sectors":["waste"],"stage":"deployed","source":{"text":"s"}},\
                {"id":"T 2","names":{"en":"Bad id"},"sectors":["waste"],"stage":"sold","source":{"text":"s"}},\
                {"id":"T3","names":{"en":" "},"sectors":["magic"],"companyId":"co-x","stage":"study","source":{"text":"s"}},\
                {"id":"T4","names":{"en":"Extra"},"sectors":[],"stage":"study","colour":"red","source":{"text":"s"}}]}
                """)
            #expect(error.code == .validationFailed)
            #expect(
                Set(error.problems.map(\.pointer)) == [
                    "/params/rows/1/id", "/params/rows/1/stage", "/params/rows/2/names/en",
                    "/params/rows/2/companyId", "/params/rows/2/sectors/0", "/params/rows/3/colour",
                    "/params/rows/3/sectors",
                ])
            #expect(try await matchmaking.list(.technology).total == 0)
        }
    }

    @Test("bad rows are skipped, or only reported, where that is asked for")
    func partial() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector]) { matchmaking in
            let rows = try [
                #"{"id":"T1","names":{"en":"Good"},"sectors":["waste"],"stage":"deployed","source":{"text":"s"}}"#,
                #"{"id":"T2","names":{"en":"Bad"},"sectors":["magic"],"stage":"deployed","source":{"text":"s"}}"#,
            ].map { try ShippedRows.node($0) }
            let dry = try await matchmaking.put(.technology, rows, dryRun: true)
            #expect(dry.created == 1 && dry.rejected.map(\.row) == [1])
            #expect(try await matchmaking.ids(.technology) == [])
            let saved = try await matchmaking.put(.technology, rows, mode: .skipBad)
            #expect(saved.created == 1 && saved.rejected.map(\.id) == ["T2"])
            #expect(try await matchmaking.ids(.technology) == ["T1"])
        }
    }

    @Test("an idempotency key gives its answer again, and refuses another request")
    func idempotency() async throws {
        try await RunningMatchmaking.withoutRecords { matchmaking in
            let andorra = #"{"id":"AD","names":{"en":"Andorra"},"statuses":[]}"#
            let first = try await matchmaking.put(.country, andorra, key: "key-1")
            #expect(first.created == 1)
            #expect(try await matchmaking.put(.country, andorra, key: "key-1") == first)
            await #expect(throws: RPCClientError.self) {
                try await matchmaking.put(
                    .country, #"{"id":"ZW","names":{"en":"Zimbabwe"},"statuses":[]}"#, key: "key-1")
            }
            #expect(try await matchmaking.ids(.country) == ["AD"])
        }
    }

    @Test("a record that has moved on is not overwritten")
    func staleRevision() async throws {
        try await RunningMatchmaking.withoutRecords { matchmaking in
            let first = try await matchmaking.put(.country, #"{"id":"AD","names":{"en":"Andorra"},"statuses":[]}"#)
            let renamed = try ShippedRows.node(#"{"id":"AD","names":{"en":"ANDORRA"},"statuses":[]}"#)
            try await matchmaking.put(.country, [renamed], expected: ["AD": first.revision])
            let late = try ShippedRows.node(#"{"id":"AD","names":{"en":"andorra"},"statuses":[]}"#)
            do {
                try await matchmaking.put(.country, [late], expected: ["AD": first.revision])
                Issue.record("a stale revision was taken")
            } catch let error as RPCClientError {
                guard case .refused(let refusal) = error else { throw error }
                #expect(refusal.code == .conflict)
                #expect(refusal.problems.map(\.pointer) == ["/params/expectedRevisions/AD"])
            }
        }
    }

    @Test("unknown kinds, filters and ids are refused by name")
    func unknownNames() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country]) { matchmaking in
            let kind = try await matchmaking.refusal(
                MatchmakingMethods.ListRecords.self, #"{"kind":"planet"}"#)
            #expect(kind.problems.map(\.pointer) == ["/params/kind"])
            #expect(kind.problems.first?.message.en.contains("partnerCity") == true)
            let filter = try await matchmaking.refusal(
                MatchmakingMethods.ListRecords.self, #"{"kind":"country","filters":{"colour":"red"}}"#)
            #expect(filter.problems.map(\.pointer) == ["/params/filters/colour"])
            let record = try await matchmaking.refusal(
                MatchmakingMethods.GetRecord.self, #"{"kind":"country","id":"QQ"}"#)
            #expect(record.code == .notFound)
        }
    }

    @Test("outlive the process")
    func restart() async throws {
        try await withDatabase(migrations: RecordMigrations.all, schema: MatchmakingService.name) { database in
            let saved = try await RunningMatchmaking.with(over: database) { matchmaking in
                try await matchmaking.put(.country, try ShippedRows.of(.country))
            }
            try await RunningMatchmaking.with(over: database) { matchmaking in
                let chile = try await matchmaking.client.call(
                    MatchmakingMethods.GetRecord.self,
                    .init(kind: "country", id: "CL", minRevision: saved.revision))
                #expect(chile.record.revision == saved.revision)
                #expect(try chile.record.body.decode(Country.self).names.ja == "チリ")
                #expect(try await matchmaking.status("チリ").status == .partner)
            }
        }
    }
}
