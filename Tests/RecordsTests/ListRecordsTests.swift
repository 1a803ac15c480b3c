import Contracts
import JSONRPC
import Records
import Testing

@Suite("Lists of records")
struct ListRecordsTests {
    @Test("pages join to the whole list, also when records come in between")
    func paging() async throws {
        try await RunningStore.with { store in
            _ = try await store.put((10..<35).map { Note(id: "n\($0)", text: "x") })
            var ids: [String] = []
            var cursor: String?
            repeat {
                let page = try store.list(.init(kind: "note", limit: 10, cursor: cursor))
                ids += page.records.map(\.id)
                cursor = page.nextCursor
                if ids.count == 10 {
                    _ = try await store.put([Note(id: "n0", text: "before"), Note(id: "n20a", text: "after")])
                }
            } while cursor != nil
            var expected = (10..<35).map { "n\($0)" }
            expected.append("n20a")
            #expect(ids == expected.sorted())
        }
    }

    @Test("filters and words narrow a list, and the total counts what they leave")
    func narrowing() async throws {
        try await RunningStore.with { store in
            _ = try await store.put([
                Note(id: "a", text: "Solar panels on roofs", topic: "energy"),
                Note(id: "b", text: "太陽光 panels", topic: "energy"), Note(id: "c", text: "roofs", topic: "waste"),
            ])
            let energy = try store.list(.init(kind: "note", filters: ["topic": "Energy"]))
            #expect(energy.records.map(\.id) == ["a", "b"])
            let panels = try store.list(.init(kind: "note", text: "PANELS roofs", limit: 1))
            #expect(panels.records.map(\.id) == ["a"])
            #expect(panels.total == 1)
            let japanese = try store.list(.init(kind: "note", text: "太陽光"))
            #expect(japanese.records.map(\.id) == ["b"])
        }
    }

    @Test(
        "a list that cannot be made is refused with what is known",
        arguments: [
            ListRecords.Params(kind: "nope"), ListRecords.Params(kind: "note", filters: ["colour": "x"]),
            ListRecords.Params(kind: "note", limit: 0), ListRecords.Params(kind: "note", limit: 501),
            ListRecords.Params(kind: "note", cursor: "n1"),
        ])
    func refusals(params: ListRecords.Params) async throws {
        try await RunningStore.with { store in
            let error = #expect(throws: RecordError.self) { _ = try store.list(params) }
            #expect(error.flatMap { RPCError(records: $0) }?.code == .invalidParams)
        }
    }
}
