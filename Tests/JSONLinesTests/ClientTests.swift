import JSONLines
import JSONRPC
import Testing
import WireSupport

@Suite("The client")
struct ClientTests {
    @Test("a thousand calls at once share one connection and each gets its own answer")
    func multiplexing() async throws {
        try await RunningServer.with(ExampleMethods.table()) { server in
            let client = RPCClient(host: "127.0.0.1", port: server.port)
            try await withThrowingTaskGroup(of: (Int, Int).self) { group in
                for number in 0..<1000 {
                    group.addTask { (number, try await client.call(ExampleMethods.Sum.self, [number, 1])) }
                }
                for try await (number, sum) in group { #expect(sum == number + 1) }
            }
            await client.close()
        }
    }

    @Test("a refusal arrives with its code, its sentences and every bad field")
    func refusal() async throws {
        try await RunningServer.with(ExampleMethods.table()) { server in
            let client = RPCClient(host: "127.0.0.1", port: server.port)
            let error = await #expect(throws: RPCClientError.self) {
                _ = try await client.call("wait", params: ["nunber": "x", "other": "y"])
            }
            guard case .refused(let refusal)? = error else {
                Issue.record("expected a refusal, got \(String(describing: error))")
                return
            }
            #expect(refusal.code == .invalidParams)
            #expect(Set(refusal.problems.map(\.pointer)) == ["/params/nunber", "/params/other", "/params/number"])
            #expect(refusal.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
            #expect(refusal.traceID?.count == 32)
            await client.close()
        }
    }

    @Test("nobody at the address is told as such")
    func unreachable() async throws {
        // A port below 1024 that no program of ours could take.
        let client = RPCClient(host: "127.0.0.1", port: 1)
        let error = await #expect(throws: RPCClientError.self) { try await client.call(Ping.self, NoParams()) }
        guard case .unreachable("127.0.0.1", 1, _)? = error else {
            Issue.record("expected unreachable, got \(String(describing: error))")
            return
        }
    }

    @Test("a deadline ends a call, and the next one on the same client succeeds")
    func deadline() async throws {
        let gate = Gate()
        try await RunningServer.with(ExampleMethods.table(gate: gate)) { server in
            let client = RPCClient(host: "127.0.0.1", port: server.port)
            let error = await #expect(throws: RPCClientError.self) {
                try await client.call(ExampleMethods.Wait.self, .init(number: 1), meta: CallMeta(deadlineMs: 10))
            }
            guard case .refused(let refusal)? = error else {
                Issue.record("expected the server's own deadline error, got \(String(describing: error))")
                return
            }
            #expect(refusal.code == .deadlineExceeded)
            let sum = try await client.call(ExampleMethods.Sum.self, [1, 2])
            #expect(sum == 3)
            gate.open()
            await client.close()
        }
    }

    @Test("while the server is away a call is refused as unreachable, and the first call after it is back succeeds")
    func serverComesBack() async throws {
        let (port, client) = try await RunningServer.with(ExampleMethods.table()) { server in
            let client = RPCClient(host: "127.0.0.1", port: server.port)
            _ = try await client.call(Ping.self, NoParams())
            return (server.port, client)
        }
        let error = await #expect(throws: RPCClientError.self) { try await client.call(Ping.self, NoParams()) }
        guard case .unreachable? = error else {
            Issue.record("expected unreachable, got \(String(describing: error))")
            return
        }
        try await RunningServer.with(ExampleMethods.table(), port: port) { _ in
            let pong = try await client.call(Ping.self, NoParams())
            #expect(pong.service == "test")
            await client.close()
        }
    }

    @Test("a cancelled task gets its cancellation at once")
    func cancellation() async throws {
        let gate = Gate()
        try await RunningServer.with(ExampleMethods.table(gate: gate)) { server in
            let client = RPCClient(host: "127.0.0.1", port: server.port)
            let call = Task { try await client.call(ExampleMethods.Wait.self, .init(number: 1)) }
            await gate.arrived(1)
            call.cancel()
            let outcome = await call.result
            #expect(throws: RPCClientError.self) { try outcome.get() }
            gate.open()
            await client.close()
        }
    }

    @Test("a lost connection fails what was in flight, and the next call connects anew")
    func reconnect() async throws {
        let gate = Gate()
        try await RunningServer.with(ExampleMethods.table(gate: gate)) { server in
            let client = RPCClient(host: "127.0.0.1", port: server.port)
            let waiting = Task { try await client.call(ExampleMethods.Wait.self, .init(number: 1)) }
            await gate.arrived(1)
            await client.close()
            let outcome = await waiting.result
            #expect(throws: RPCClientError.self) { try outcome.get() }
            let sum = try await client.call(ExampleMethods.Sum.self, [1, 2])
            #expect(sum == 3)
            gate.open()
            await client.close()
        }
    }
}
