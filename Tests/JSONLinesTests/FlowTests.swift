import JSONLines
import Testing
import WireSupport

@Suite("Many requests on one connection")
struct FlowTests {
    private static func wait(_ number: Int) -> String {
        #"{"jsonrpc":"2.0","id":\#(number),"method":"wait","params":{"number":\#(number)}}"# + "\n"
    }

    @Test("64 requests run at once, and more are taken only as answers leave")
    func inFlight() async throws {
        let gate = Gate()
        try await RunningServer.with(ExampleMethods.table(gate: gate)) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.send((1...100).map(Self.wait).joined())
                await gate.arrived(64)
                // Another connection is served meanwhile; its answer shows that the loop has gone round.
                try await RawConnection.with(port: server.port) { other in
                    try await other.send(#"{"jsonrpc":"2.0","id":0,"method":"rpc.ping"}"# + "\n")
                    _ = try await other.nextLine()
                }
                #expect(gate.arrivals == 64)
                gate.open()
                let answers = try await connection.lines(100)
                let expected = (1...100).map { #"{"jsonrpc":"2.0","id":\#($0),"result":\#($0)}"# }
                #expect(answers.sorted() == expected.sorted())
            }
        }
    }

    @Test("a slow request does not hold up a quick one behind it")
    func order() async throws {
        let gate = Gate()
        try await RunningServer.with(ExampleMethods.table(gate: gate)) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.send(
                    Self.wait(1) + #"{"jsonrpc":"2.0","id":2,"method":"sum","params":[20,22]}"# + "\n")
                let first = try await connection.nextLine()
                #expect(first == #"{"jsonrpc":"2.0","id":2,"result":42}"#)
                gate.open()
                let second = try await connection.nextLine()
                #expect(second == #"{"jsonrpc":"2.0","id":1,"result":1}"#)
            }
        }
    }

    @Test("a batch answers in one line when its last call has ended")
    func batchOfSlowCalls() async throws {
        let gate = Gate()
        try await RunningServer.with(ExampleMethods.table(gate: gate)) { server in
            try await RawConnection.with(port: server.port) { connection in
                let calls = (1...100).map { Self.wait($0).dropLast() }.joined(separator: ",")
                try await connection.send("[\(calls)]\n")
                await gate.arrived(64)
                gate.open()
                let line = try #require(try await connection.nextLine())
                #expect(line.hasPrefix("[{") && line.hasSuffix("}]"))
                #expect(line.ranges(of: #""result":"#).count == 100)
            }
        }
    }

    @Test("a request whose deadline passes is answered so, and the connection goes on")
    func deadline() async throws {
        let gate = Gate()
        try await RunningServer.with(ExampleMethods.table(gate: gate)) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.send(
                    #"{"jsonrpc":"2.0","id":1,"method":"wait","params":{"number":1},"meta":{"deadlineMs":20}}"# + "\n")
                let answer = try Shape.of(#require(try await connection.nextLine()))
                #expect(answer == "1!1005")
                try await connection.send(#"{"jsonrpc":"2.0","id":2,"method":"sum","params":[1]}"# + "\n")
                let next = try await connection.nextLine()
                #expect(next == #"{"jsonrpc":"2.0","id":2,"result":1}"#)
            }
            gate.open()
        }
    }

    @Test("a connection that breaks off takes its waiting calls with it")
    func clientLeaves() async throws {
        let cancelled = Gate()
        var table = ExampleMethods.table()
        table.register(UntilCancelled.self) { _, _ in
            await withTaskCancellationHandler {
                await cancelled.arrived(1)
            } onCancel: {
                Task { await cancelled.wait() }
            }
            return true
        }
        try await RunningServer.with(table) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.send(
                    #"{"jsonrpc":"2.0","id":1,"method":"untilCancelled","meta":{"deadlineMs":60000}}"# + "\n"
                        + #"{"jsonrpc":"2.0","id":2,"method":"rpc.ping"}"# + "\n")
                let ping = try #require(try await connection.nextLine())
                #expect(ping.contains(#""id":2"#))
                try await connection.reset()
            }
            await cancelled.arrived(1)
            #expect(cancelled.arrivals == 1)
            cancelled.open()
        }
    }

    @Test("what is in flight at shutdown is answered before the server ends")
    func shutdown() async throws {
        let gate = Gate()
        try await RunningServer.with(ExampleMethods.table(gate: gate)) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.send((1...3).map(Self.wait).joined())
                await gate.arrived(3)
                server.beginShutdown()
                gate.open()
                let answers = try await connection.lines(3)
                #expect(answers.count == 3)
                let end = try await connection.nextLine()
                #expect(end == nil)
            }
        }
    }
}
