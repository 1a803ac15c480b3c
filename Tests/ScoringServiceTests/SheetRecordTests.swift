import Contracts
import JSONLines
import JSONRPC
import Model
import PostgresSupport
import Records
import Testing

@Suite("Sheets on record")
struct SheetRecordTests {
    @Test("a sheet is saved once, however often it is sent")
    func idempotentImport() async throws {
        try await RunningScoring.with { scoring in
            let sheet = try ShippedFile.sheet()
            let first = try await scoring.put([sheet])
            #expect((first.created, first.updated, first.unchanged, first.revision) == (1, 0, 0, 1))
            let second = try await scoring.put([sheet])
            #expect((second.created, second.updated, second.unchanged, second.revision) == (0, 0, 1, 1))
        }
    }

    @Test("an unsound sheet is refused with every problem by row and field, and nothing is written")
    func unsound() async throws {
        try await RunningScoring.with { scoring in
            let bad = try ShippedFile.sheet()
                .replacing(#""totals":{"new":185"#, with: #""totals":{"new":200"#)
                .replacing(#""from":"4001","to":"5000""#, with: #""from":"4100","to":"5000""#)
                .replacing(#""edition":"FY2025""#, with: #""edition":"FY2026""#)
            let error = try await refusal { try await scoring.put([try ShippedFile.sheet(), bad.renamed("bad")]) }
            #expect(error.code == .validationFailed)
            #expect(
                error.refused == [
                    "/params/rows/1/rows/6/rule/bands/1": "missing-band", "/params/rows/1/totals/new": "total",
                ])
            let list = try await scoring.client.call(ScoringMethods.ListRecords.self, .init(kind: "sheet"))
            #expect(list.total == 0)
        }
    }

    @Test("good rows are saved beside bad ones where the caller says so, and a dry run writes nothing")
    func skipBadAndDryRun() async throws {
        try await RunningScoring.with { scoring in
            let rows = [try ShippedFile.sheet(), #"{"id":"bad"}"#]
            let dry = try await scoring.put(rows, dryRun: true)
            #expect((dry.created, dry.rejected.map(\.row), dry.revision) == (1, [1], 0))
            let saved = try await scoring.put(rows, mode: .skipBad)
            #expect((saved.created, saved.rejected.map(\.row), saved.revision) == (1, [1], 1))
            #expect(saved.rejected.first?.problems.contains { $0.pointer == "/params/rows/1/edition" } == true)
        }
    }

    @Test("an idempotency key gives its answer again, and is refused for another request")
    func idempotencyKey() async throws {
        try await RunningScoring.with { scoring in
            let sheet = try ShippedFile.sheet()
            let first = try await scoring.put([sheet], key: "k-1")
            let again = try await scoring.put([sheet], key: "k-1")
            #expect(again == first)
            let error = try await refusal { try await scoring.put([sheet.renamed("other")], key: "k-1") }
            #expect(error.code == .idempotencyKeyReused)
        }
    }

    @Test("a sheet that has moved on since it was read is not overwritten")
    func staleRevision() async throws {
        try await RunningScoring.with { scoring in
            let sheet = try ShippedFile.sheet()
            try await scoring.put([sheet])
            let changed = sheet.replacing(#""edition":"FY2025""#, with: #""edition":"FY2025b""#)
            try await scoring.put([changed], expectedRevisions: ["c3p-fy2025": 1])
            let error = try await refusal {
                try await scoring.put([sheet], expectedRevisions: ["c3p-fy2025": 1])
            }
            #expect(error.code == .conflict)
        }
    }

    @Test("an unknown kind, filter and id are refused by field")
    func unknownNames() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            let kind = try await refusal {
                try await scoring.client.call(ScoringMethods.ListRecords.self, .init(kind: "sheets"))
            }
            #expect(kind.problems.map(\.pointer) == ["/params/kind"])
            let filter = try await refusal {
                try await scoring.client.call(
                    ScoringMethods.ListRecords.self, .init(kind: "sheet", filters: ["year": "2025"]))
            }
            #expect(filter.problems.map(\.pointer) == ["/params/filters/year"])
            let id = try await refusal {
                try await scoring.client.call(ScoringMethods.GetRecord.self, .init(kind: "sheet", id: "none"))
            }
            #expect(id.code == .notFound)
        }
    }

    @Test("sheets are listed by pages, by edition and by words of their rows in either language")
    func listing() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put([
                try ShippedFile.sheet(id: "c3p-fy2026", edition: "FY2026", from: "2026-02-09"),
                try ShippedFile.sheet(id: "c3p-fy2027", edition: "FY2027", from: "2027-02-09"),
            ])
            var ids: [String] = []
            var cursor: String?
            repeat {
                let page = try await scoring.client.call(
                    ScoringMethods.ListRecords.self, .init(kind: "sheet", limit: 1, cursor: cursor))
                #expect(page.total == 3)
                ids += page.records.map(\.id)
                cursor = page.nextCursor
            } while cursor != nil
            #expect(ids == ["c3p-fy2025", "c3p-fy2026", "c3p-fy2027"])
            let edition = try await scoring.client.call(
                ScoringMethods.ListRecords.self, .init(kind: "sheet", filters: ["edition": "FY2026"]))
            #expect(edition.records.map(\.id) == ["c3p-fy2026"])
            for words in ["cost effectiveness", "費用対効果"] {
                let found = try await scoring.client.call(
                    ScoringMethods.ListRecords.self, .init(kind: "sheet", text: words))
                #expect(found.total == 3)
            }
        }
    }

    @Test("a sheet outlives the process that saved it")
    func restart() async throws {
        try await withDatabase(migrations: RecordMigrations.all, schema: "scoring") { settings in
            let saved = try await RunningScoring.with(on: settings) { scoring in
                try await scoring.put([try ShippedFile.sheet()])
            }
            try await RunningScoring.with(on: settings) { scoring in
                let record = try await scoring.client.call(
                    ScoringMethods.GetRecord.self,
                    .init(kind: "sheet", id: "c3p-fy2025", minRevision: saved.revision))
                #expect(record.record.revision == saved.revision)
                let card = try await scoring.score(proposal: #""kind":"new","facts":{}"#)
                #expect(card.maximum == 185)
            }
        }
    }
}

extension String {
    /// The sheet's text under another id.
    fileprivate func renamed(_ id: String) -> String {
        replacing(#""id":"c3p-fy2025""#, with: #""id":"\#(id)""#)
    }
}
