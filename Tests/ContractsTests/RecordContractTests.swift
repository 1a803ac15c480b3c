import Contracts
import JSONRPC
import JSONText
import Testing

/// The lines of the contracts that every service shares, pinned to the byte and read back.
@Suite("Record contracts")
struct RecordContractTests {
    private func roundTrip<T: Codable>(_ value: T, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        let read = try JSONText.decode(T.self, from: Array(line.utf8))
        #expect(String(decoding: try JSONText.encode(read), as: UTF8.self) == line)
    }

    private var row: JSONNode {
        get throws { try JSONDocument(parsing: Array(#"{"id":"vn","names":{"en":"Viet Nam"}}"#.utf8)).root }
    }

    @Test("putRecords is written and read as pinned")
    func put() throws {
        try roundTrip(
            PutRecords.Params(
                kind: "country", rows: [row], mode: .skipBad, dryRun: true, expectedRevisions: ["vn": 3], author: "op"),
            #"{"kind":"country","rows":[{"id":"vn","names":{"en":"Viet Nam"}}],"mode":"skipBad","dryRun":true,"#
                + #""expectedRevisions":{"vn":3},"author":"op"}"#)
        try roundTrip(PutRecords.Params(kind: "country", rows: []), #"{"kind":"country","rows":[]}"#)
        let problem = RPCError.Problem(
            pointer: "/params/rows/0/names", rule: "missing", message: .init(en: "is missing", ja: "ありません"))
        try roundTrip(
            PutRecords.Result(
                kind: "country", dryRun: false, created: 1, updated: 2, unchanged: 3,
                rejected: [.init(row: 0, id: "vn", problems: [problem])], revision: 9),
            #"{"kind":"country","dryRun":false,"created":1,"updated":2,"unchanged":3,"rejected":[{"row":0,"id":"vn","#
                + #""problems":[{"pointer":"/params/rows/0/names","rule":"missing","message":{"en":"is missing","#
                + #""ja":"ありません"}}]}],"revision":9}"#)
    }

    @Test("getRecord is written and read as pinned")
    func get() throws {
        try roundTrip(
            GetRecord.Params(kind: "country", id: "vn", minRevision: 4),
            #"{"kind":"country","id":"vn","minRevision":4}"#)
        try roundTrip(
            GetRecord.Result(
                kind: "country", record: StoredRecordView(id: "vn", revision: 2, body: row), revision: 9, stale: false),
            #"{"kind":"country","record":{"id":"vn","revision":2,"body":{"id":"vn","names":{"en":"Viet Nam"}}},"#
                + #""revision":9,"stale":false}"#)
    }

    @Test("listRecords is written and read as pinned")
    func list() throws {
        try roundTrip(
            ListRecords.Params(
                kind: "country", filters: ["status": "partner"], text: "viet", limit: 10, cursor: "country:vn",
                minRevision: 4),
            #"{"kind":"country","filters":{"status":"partner"},"text":"viet","limit":10,"cursor":"country:vn","#
                + #""minRevision":4}"#)
        try roundTrip(
            ListRecords.Result(
                kind: "country", records: [StoredRecordView(id: "vn", revision: 2, body: row)], total: 7,
                nextCursor: "country:vn", revision: 9, stale: true),
            #"{"kind":"country","records":[{"id":"vn","revision":2,"body":{"id":"vn","names":{"en":"Viet Nam"}}}],"#
                + #""total":7,"nextCursor":"country:vn","revision":9,"stale":true}"#)
    }

    @Test("rpc.ping and an error are written and read as pinned")
    func protocolMethods() throws {
        try roundTrip(NoParams(), "{}")
        try roundTrip(
            Ping.Result(service: "matchmaking", version: "0.1.0", revision: 11),
            #"{"service":"matchmaking","version":"0.1.0","revision":11}"#)
        var error = RPCError(.overloaded, en: "Busy.", ja: "混雑", retryAfterMilliseconds: 100)
        error.traceID = "0af7651916cd43dd8448eb211c80319c"
        try roundTrip(
            error,
            #"{"code":1004,"message":"Busy.","data":{"name":"overloaded","retryable":true,"retryAfterMs":100,"#
                + #""traceId":"0af7651916cd43dd8448eb211c80319c","message":{"en":"Busy.","ja":"混雑"},"problems":[]}}"#)
    }
}
