import Contracts
import JSONRPC
import Postgres
import PostgresSupport
import Records
import Testing

@Suite("While PostgreSQL is away", .serialized)
struct OutageTests {
    @Test("reads go on and say that they may be stale, writes are refused, and both recover by themselves")
    func outage() async throws {
        let server = try await PrivateServer()
        var settings = server.settings
        settings.probeInterval = .milliseconds(50)
        settings.connectTimeout = .seconds(1)
        try await RunningStore.with(over: settings) { store in
            _ = try await store.put([Note(id: "a", text: "one")])
            try await server.kill()
            // The old server's sessions may answer for as long as they take to notice.
            var refusal: RPCError?
            while refusal == nil {
                do {
                    _ = try await store.put([Note(id: "a", text: "still there")])
                } catch {
                    refusal = RPCError(records: error) ?? .internalError
                }
            }
            #expect(refusal?.code == .dependencyUnavailable)
            while !store.isStale { await store.database.probe() }
            let read = try store.get(.init(kind: "note", id: "a"))
            #expect(read.stale)
            try await server.start()
            while store.isStale { await store.database.probe() }
            let written = try await store.put([Note(id: "b", text: "two")])
            #expect(written.created == 1)
            #expect(store.catalogue.map(\.id) == ["a", "b"])
        }
    }
}
