import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Testing

@Suite("Imports after merges") struct ImportsAfterMergesTests {
    typealias Merge = MatchmakingMethods.MergeRecords

    private static let kept =
        #"{"id":"co-k","names":{"en":"Dach Co."},"kind":"company","roles":["technology"],"note":"first","#
        + #""source":{"text":"list 1"}}"#
    private static let twin =
        #"{"id":"co-t","names":{"en":"DACH CORPORATION","ja":"ダッハ株式会社"},"corporateNumber":"1180301018771","#
        + #""kind":"company","roles":["c3pParticipant"],"source":{"text":"list 2"}}"#
    private static let third =
        #"{"id":"co-u","names":{"en":"Dach"},"kind":"company","roles":["jcmParticipant"],"source":{"text":"list 3"}}"#

    private func withMerged(_ body: @Sendable (RunningMatchmaking) async throws -> Void) async throws {
        try await RunningMatchmaking.withoutRecords { matchmaking in
            try await matchmaking.put(.company, Self.kept, Self.twin, Self.third)
            try await merge(matchmaking, keep: "co-k", absorb: "co-t")
            try await body(matchmaking)
        }
    }

    private func merge(_ matchmaking: RunningMatchmaking, keep: String, absorb: String) async throws {
        _ = try await matchmaking.client.call(
            Merge.self, .init(kind: .company, keep: keep, absorb: absorb, author: "Sato"))
    }

    private func stored(_ matchmaking: RunningMatchmaking) async throws -> (Company, revision: Int64) {
        let record = try await matchmaking.client.call(
            MatchmakingMethods.GetRecord.self, .init(kind: "company", id: "co-k")
        ).record
        return (try record.body.decode(Company.self), record.revision)
    }

    private func put(
        _ matchmaking: RunningMatchmaking, _ row: String, expected: [String: Int64]? = nil, dryRun: Bool? = nil
    ) async throws -> PutRecords.Result {
        try await matchmaking.put(.company, [try ShippedRows.node(row)], dryRun: dryRun, expected: expected)
    }

    @Test("the same file again changes nothing, and the answer says which rows keep what a merge brought")
    func sameAgain() async throws {
        try await withMerged { matchmaking in
            let before = try await stored(matchmaking)
            for dryRun in [true, false] {
                let rows = try [Self.kept, Self.twin, Self.third].map { try ShippedRows.node($0) }
                let again = try await matchmaking.put(.company, rows, dryRun: dryRun)
                #expect(again.unchanged == 3 && again.created + again.updated == 0)
                #expect(again.warnings?.map(\.id) == ["co-k", "co-t"])
                #expect(again.warnings?.flatMap(\.problems).map(\.rule) == ["merge-kept", "record-merged"])
                let text = try #require(again.warnings?.first?.problems.first?.message)
                for place in ["/names/ja", "/names/aliases", "/corporateNumber", "/roles", "/moreSources"] {
                    #expect(text.en.contains(place) && text.ja.contains(place), "\(place)")
                }
            }
            let after = try await stored(matchmaking)
            #expect(after == before)
        }
    }

    @Test("a new value of the file counts, and the rest of the merge stays")
    func newValues() async throws {
        try await withMerged { matchmaking in
            let row = Self.kept.replacing("first", with: "second")
                .replacing(#""roles":["technology"]"#, with: #""roles":["technology","c3pLead"]"#)
                .replacing(#""Dach Co.""#, with: #""Dach Co.","ja":"ダッハ""#)
            let result = try await put(matchmaking, row)
            #expect(result.updated == 1 && result.warnings?.count == 1)
            let company = try await stored(matchmaking).0
            #expect(company.note == "second" && company.names.ja == "ダッハ")
            #expect(company.names.aliases == ["DACH CORPORATION"])
            #expect(company.roles == [.technology, .c3pLead, .c3pParticipant])
            #expect(company.corporateNumber?.value == "1180301018771" && company.moreSources == ["list 2"])
        }
    }

    @Test("a row with the record's revision counts word for word, and what it took away does not come back")
    func explicitEdit() async throws {
        try await withMerged { matchmaking in
            let (company, revision) = try await stored(matchmaking)
            var edited = company
            edited.names.aliases = nil
            edited.corporateNumber = nil
            let text = String(decoding: try JSONText.encode(edited), as: UTF8.self)
            let result = try await put(matchmaking, text, expected: ["co-k": revision])
            #expect(result.updated == 1 && result.warnings == nil)
            #expect(try await stored(matchmaking).0 == edited)
            #expect(try await put(matchmaking, Self.kept).unchanged == 1)
            #expect(try await stored(matchmaking).0 == edited)
        }
    }

    @Test("a later edit is overwritten by an older file as without a merge")
    func laterEdits() async throws {
        try await withMerged { matchmaking in
            let before = try await stored(matchmaking).0
            _ = try await put(matchmaking, Self.kept.replacing("first", with: "second"))
            #expect(try await put(matchmaking, Self.kept).updated == 1)
            #expect(try await stored(matchmaking).0 == before)
        }
    }

    @Test("one merge after another, and one merged into yet another, stay as well")
    func chains() async throws {
        try await withMerged { matchmaking in
            try await merge(matchmaking, keep: "co-k", absorb: "co-u")
            let whole = try await stored(matchmaking)
            #expect(try await put(matchmaking, Self.kept).unchanged == 1)
            #expect(try await stored(matchmaking) == whole)
            try await matchmaking.put(.company, Self.kept.replacing("co-k", with: "co-last"))
            try await merge(matchmaking, keep: "co-last", absorb: "co-k")
            let rows = try [Self.kept, Self.twin, Self.third].map { try ShippedRows.node($0) }
            #expect(try await matchmaking.put(.company, rows).unchanged == 3)
            #expect(try await put(matchmaking, Self.kept.replacing("co-k", with: "co-last")).unchanged == 1)
        }
    }

    @Test("the refused row of an absorbed record names the last one of the chain, and all else that is wrong with it")
    func refusedRows() async throws {
        try await withMerged { matchmaking in
            try await matchmaking.put(.company, Self.kept.replacing("co-k", with: "co-last"))
            try await merge(matchmaking, keep: "co-last", absorb: "co-k")
            let unknown = Self.twin.replacing(
                #""kind""#, with: #""countries":["XX"],"hqMunicipalityId":"lg-999","kind""#)
            let unreadable = Self.twin.replacing(#"["c3pParticipant"]"#, with: "7")
            for (row, places) in [(unknown, ["countries/0", "hqMunicipalityId"]), (unreadable, ["roles"])] {
                let refused = try await matchmaking.put(.company, [try ShippedRows.node(row)], mode: .skipBad)
                let problems = refused.rejected.flatMap(\.problems)
                #expect(Set(problems.map(\.pointer)) == Set((["id"] + places).map { "/params/rows/0/\($0)" }))
                let merged = try #require(problems.first { $0.rule == "record-merged" }?.message)
                #expect(merged.en == "co-t was merged into co-last: change that record.")
                #expect(merged.ja.contains("co-last") && !merged.ja.contains("co-k"))
            }
        }
    }

    @Test("the row of an absorbed record is as it was, though what it names was merged since")
    func absorbedMentions() async throws {
        try await withMerged { matchmaking in
            let sector =
                #"{"id":"waste","names":{"en":"Waste"},"terms":[],"reference":"a test"}"#
            try await matchmaking.put(.sector, sector)
            func offer(_ id: String) -> String {
                #"{"id":"\#(id)","names":{"en":"Sorting"},"companyId":"co-u","sectors":["waste"],"stage":"deployed","#
                    + #""source":{"text":"list 1"}}"#
            }
            try await matchmaking.put(.technology, offer("T1"), offer("T2"))
            _ = try await matchmaking.client.call(
                Merge.self, .init(kind: .technology, keep: "T1", absorb: "T2", author: "Sato"))
            try await merge(matchmaking, keep: "co-k", absorb: "co-u")
            #expect(try await matchmaking.put(.technology, offer("T1"), offer("T2")).unchanged == 2)
        }
    }
}

private func == (one: (Company, revision: Int64), other: (Company, revision: Int64)) -> Bool {
    one.0 == other.0 && one.revision == other.revision
}
