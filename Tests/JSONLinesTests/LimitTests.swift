import JSONLines
import Testing
import WireSupport

@Suite("Limits of the wire")
struct LimitTests {
    private static let ping = #"{"jsonrpc":"2.0","id":"p","method":"rpc.ping"}"# + "\n"
    private static let pong = #"{"jsonrpc":"2.0","id":"p","result":{"service":"test","version":"1.0","revision":7}}"#

    private func limits(_ change: (inout WireLimits) -> Void) -> WireLimits {
        var limits = WireLimits()
        change(&limits)
        return limits
    }

    @Test("a line past the limit is refused and skipped, and the connection goes on")
    func longLine() async throws {
        try await RunningServer.with(ExampleMethods.table()) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.send(String(repeating: "x", count: (1 << 20) + 1) + "\n" + Self.ping)
                let answer = try Shape.of(#require(try await connection.nextLine()))
                #expect(answer == "null!1008")
                let pong = try await connection.nextLine()
                #expect(pong == Self.pong)
            }
        }
    }

    @Test("a line that fills the limit to the byte is taken")
    func exactLine() async throws {
        try await RunningServer.with(ExampleMethods.table()) { server in
            try await RawConnection.with(port: server.port) { connection in
                let head = #"{"jsonrpc":"2.0","id":1,"method":"rpc.ping"}"#
                let line = head + String(repeating: " ", count: (1 << 20) - head.utf8.count)
                try await connection.send(line + "\n")
                let answer = try #require(try await connection.nextLine())
                #expect(answer.hasPrefix(#"{"jsonrpc":"2.0","id":1,"result":"#))
            }
        }
    }

    @Test("a line that is begun and not ended in time closes the connection")
    func startedLine() async throws {
        let limits = limits { $0.startedLineMilliseconds = 30 }
        try await RunningServer.with(ExampleMethods.table(), limits: limits) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.send(Self.ping + #"{"jsonrpc""#)
                let lines = try await connection.lines(2)
                #expect(lines == [Self.pong])
            }
        }
    }

    @Test("an idle connection is closed, and one with a call in flight is not")
    func idle() async throws {
        let gate = Gate()
        let limits = limits { $0.idleMilliseconds = 1000 }
        try await RunningServer.with(ExampleMethods.table(gate: gate), limits: limits) { server in
            try await RawConnection.with(port: server.port) { busy in
                try await busy.send(#"{"jsonrpc":"2.0","id":1,"method":"wait","params":{"number":1}}"# + "\n")
                try await RawConnection.with(port: server.port) { quiet in
                    let end = try await quiet.nextLine()
                    #expect(end == nil)
                }
                gate.open()
                let answer = try await busy.nextLine()
                #expect(answer == #"{"jsonrpc":"2.0","id":1,"result":1}"#)
            }
        }
    }

    @Test("an answer past the limit is replaced by an error that says what to do")
    func longAnswer() async throws {
        let limits = limits { $0.lineOutBytes = 1000 }
        try await RunningServer.with(ExampleMethods.table(), limits: limits) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.send(
                    #"{"jsonrpc":"2.0","id":1,"method":"repeat","params":{"bytes":2000}}"# + "\n" + Self.ping)
                let answer = try Shape.of(#require(try await connection.nextLine()))
                #expect(answer == "1!1008")
                let pong = try await connection.nextLine()
                #expect(pong == Self.pong)
            }
        }
    }

    @Test("a batch whose line would pass the limit answers each call, the ones that do not fit with the error")
    func longBatch() async throws {
        let limits = limits { $0.lineOutBytes = 3000 }
        try await RunningServer.with(ExampleMethods.table(), limits: limits) { server in
            try await RawConnection.with(port: server.port) { connection in
                let calls = (1...4).map { #"{"jsonrpc":"2.0","id":\#($0),"method":"repeat","params":{"bytes":1200}}"# }
                try await connection.send("[" + calls.joined(separator: ",") + "]\n" + Self.ping)
                let answer = try Shape.of(#require(try await connection.nextLine()))
                let text = String(repeating: "x", count: 1200)
                #expect(answer == #"[1="\#(text)" 2="\#(text)" 3!1008 4!1008]"#)
                let pong = try await connection.nextLine()
                #expect(pong == Self.pong)
            }
        }
    }

    @Test("a process at its limit of waiting calls says so and serves calls that need not wait")
    func overloaded() async throws {
        let gate = Gate()
        let limits = limits { $0.executing = 2 }
        try await RunningServer.with(ExampleMethods.table(gate: gate), limits: limits) { server in
            try await RawConnection.with(port: server.port) { connection in
                let wait = (1...3).map {
                    #"{"jsonrpc":"2.0","id":\#($0),"method":"wait","params":{"number":\#($0)}}"# + "\n"
                }
                try await connection.send(wait.joined() + Self.ping)
                let first = try Shape.of(#require(try await connection.nextLine()))
                #expect(first == "3!1004")
                let pong = try await connection.nextLine()
                #expect(pong == Self.pong)
                gate.open()
                let answers = try await connection.lines(2)
                #expect(answers.count == 2)
            }
        }
    }

    @Test("connections past the limit are closed, and a place that is freed is given again")
    func connections() async throws {
        let limits = limits { $0.connections = 1 }
        try await RunningServer.with(ExampleMethods.table(), limits: limits) { server in
            try await RawConnection.with(port: server.port) { first in
                try await first.send(Self.ping)
                _ = try await first.nextLine()
                try await RawConnection.with(port: server.port) { second in
                    let end = try? await second.nextLine()
                    #expect(end == nil)
                }
                try await first.send(Self.ping)
                let pong = try await first.nextLine()
                #expect(pong == Self.pong)
            }
        }
    }

    @Test(
        "a peer that does not read its answers is cut off, after a while or at once when they are many",
        arguments: [true, false])
    func unread(many: Bool) async throws {
        let limits = limits {
            $0.unreadBytes = 1 << 16
            $0.greatestUnreadBytes = many ? 1 << 17 : 1 << 30
            $0.unreadMilliseconds = many ? 60_000 : 50
        }
        let log = LogLines()
        try await RunningServer.with(ExampleMethods.table(), limits: limits, log: log) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.stopReading()
                let request = #"{"jsonrpc":"2.0","id":1,"method":"repeat","params":{"bytes":1000000}}"# + "\n"
                try await connection.send(String(repeating: request, count: 20))
                await log.wait(
                    for: many
                        ? "closed: the peer left too many answers unread" : "closed: the peer did not read its answers")
            }
            try await RawConnection.with(port: server.port) { other in
                try await other.send(Self.ping)
                let pong = try await other.nextLine()
                #expect(pong == Self.pong)
            }
        }
    }
}
