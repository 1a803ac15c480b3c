import Testing
import WireSupport

/// The exchanges of the JSON-RPC 2.0 specification and the further cases of our contract, each over a real socket
/// against the real server. Answers are compared by what matters: id, result or error code, and never both.
@Suite("JSON-RPC 2.0 over lines")
struct ConformanceTests {
    struct Exchange: CustomTestStringConvertible, Sendable {
        let name: String
        let sent: String
        /// What the answer line must be, as `Shape` writes it; none where silence is right.
        let answer: String?

        var testDescription: String { name }

        init(_ name: String, _ sent: String, _ answer: String?) {
            self.name = name
            self.sent = sent
            self.answer = answer
        }
    }

    static let specification: [Exchange] = [
        .init(
            "positional parameters", #"{"jsonrpc":"2.0","method":"subtract","params":[42,23],"id":1}"#, "1=19"),
        .init(
            "positional parameters, the other way", #"{"jsonrpc":"2.0","method":"subtract","params":[23,42],"id":2}"#,
            "2=-19"),
        .init(
            "named parameters",
            #"{"jsonrpc":"2.0","method":"subtract","params":{"subtrahend":23,"minuend":42},"id":3}"#, "3=19"),
        .init(
            "named parameters in another order",
            #"{"jsonrpc":"2.0","method":"subtract","params":{"minuend":42,"subtrahend":23},"id":4}"#, "4=19"),
        .init("a notification", #"{"jsonrpc":"2.0","method":"update","params":[1,2,3,4,5]}"#, nil),
        .init("a notification of no method", #"{"jsonrpc":"2.0","method":"foobar"}"#, nil),
        .init("no such method", #"{"jsonrpc":"2.0","method":"foobar","id":"1"}"#, #""1"!-32601"#),
        .init("invalid JSON", #"{"jsonrpc":"2.0","method":"foobar,"params":"bar","baz]"#, "null!-32700"),
        .init("an invalid request", #"{"jsonrpc":"2.0","method":1,"params":"bar"}"#, "null!-32600"),
        .init(
            "an invalid batch",
            #"[{"jsonrpc":"2.0","method":"sum","params":[1,2,4],"id":"1"},{"jsonrpc":"2.0","method""#,
            "null!-32700"),
        .init("an empty batch", "[]", "null!-32600"),
        .init("a batch of one non-request", "[1]", "[null!-32600]"),
        .init("a batch of three non-requests", "[1,2,3]", "[null!-32600 null!-32600 null!-32600]"),
        .init(
            "a mixed batch",
            #"[{"jsonrpc":"2.0","method":"sum","params":[1,2,4],"id":"1"},{"jsonrpc":"2.0","method":"notify_hello","params":[7]},{"jsonrpc":"2.0","method":"subtract","params":[42,23],"id":"2"},{"foo":"boo"},{"jsonrpc":"2.0","method":"foo.get","params":{"name":"myself"},"id":"5"},{"jsonrpc":"2.0","method":"get_data","id":"9"}]"#,
            #"["1"=7 "2"=19 "5"!-32601 "9"=["hello",5] null!-32600]"#),
        .init(
            "a batch of notifications",
            #"[{"jsonrpc":"2.0","method":"notify_hello","params":[1]},{"jsonrpc":"2.0","method":"notify_hello","params":[7]}]"#,
            nil),
    ]

    static let contract: [Exchange] = [
        .init("a wrong version", #"{"jsonrpc":"1.0","method":"sum","params":[1],"id":1}"#, "1!-32600"),
        .init("no version", #"{"method":"sum","params":[1],"id":1}"#, "1!-32600"),
        .init("a null id", #"{"jsonrpc":"2.0","method":"sum","params":[1,2],"id":null}"#, "null=3"),
        .init("parameters that are a string", #"{"jsonrpc":"2.0","method":"sum","params":"bar","id":1}"#, "1!-32600"),
        .init("an unknown method as a notification", #"{"jsonrpc":"2.0","method":"nope","params":[1]}"#, nil),
        .init("a failure inside a notification", #"{"jsonrpc":"2.0","method":"fail"}"#, nil),
        .init("an unknown rpc method", #"{"jsonrpc":"2.0","method":"rpc.nope","id":1}"#, "1!-32601"),
        .init(
            "a batch of 101",
            "["
                + Array(repeating: #"{"jsonrpc":"2.0","method":"sum","params":[1],"id":1}"#, count: 101)
                .joined(separator: ",") + "]", "null!-32600"),
        .init(
            "a batch of 100 notifications but one",
            "["
                + (Array(repeating: #"{"jsonrpc":"2.0","method":"update","params":[1]}"#, count: 99)
                + [#"{"jsonrpc":"2.0","method":"sum","params":[1],"id":1}"#]).joined(separator: ",") + "]", "[1=1]"),
        .init(
            "equal ids in one batch",
            #"[{"jsonrpc":"2.0","method":"sum","params":[1],"id":1},{"jsonrpc":"2.0","method":"sum","params":[2],"id":1}]"#,
            "[1=1 1=2]"),
        .init("a result of null", #"{"jsonrpc":"2.0","method":"nothing","id":1}"#, "1=null"),
        .init(
            "an unknown named parameter",
            #"{"jsonrpc":"2.0","method":"wait","params":{"number":1,"nunber":2},"id":1}"#, "1!-32602 /params/nunber"),
        .init("an unknown member", #"{"jsonrpc":"2.0","method":"sum","prams":[1],"id":1}"#, "1!-32600 /prams"),
        .init(
            "an id of 129 bytes",
            #"{"jsonrpc":"2.0","method":"sum","params":[1],"id":"\#(String(repeating: "x", count: 129))"}"#,
            "null!-32600 /id"),
        .init("a fraction for an id", #"{"jsonrpc":"2.0","method":"sum","params":[1],"id":1.5}"#, "null!-32600 /id"),
        .init(
            "an id past Int64", #"{"jsonrpc":"2.0","method":"sum","params":[1],"id":9223372036854775808}"#,
            "null!-32600 /id"),
        .init(
            "the least Int64 as id", #"{"jsonrpc":"2.0","method":"sum","params":[1],"id":-9223372036854775808}"#,
            "-9223372036854775808=1"),
        .init("a failure inside", #"{"jsonrpc":"2.0","method":"fail","id":1}"#, "1!-32603"),
        .init("a scalar", "42", "null!-32600"),
        .init("a duplicate name", #"{"jsonrpc":"2.0","method":"sum","params":[1],"id":1,"id":2}"#, "null!-32700"),
        .init(
            "a bad deadline", #"{"jsonrpc":"2.0","method":"sum","params":[1],"id":1,"meta":{"deadlineMs":0}}"#,
            "1!-32600 /meta/deadlineMs"),
    ]

    @Test("the exchange is as the specification has it", arguments: specification + contract)
    func exchange(_ exchange: Exchange) async throws {
        try await RunningServer.with(ExampleMethods.table()) { server in
            try await RawConnection.with(port: server.port) { connection in
                // A ping behind it proves both the silence before it and that the connection goes on working.
                try await connection.send(
                    exchange.sent + "\n" + #"{"jsonrpc":"2.0","method":"rpc.ping","id":"end"}"# + "\n")
                var shapes = try await connection.lines(exchange.answer == nil ? 1 : 2).map { try Shape.of($0) }
                let ping = shapes.firstIndex { $0.hasPrefix(#""end"="#) }
                shapes.remove(at: try #require(ping))
                #expect(shapes == [exchange.answer].compactMap(\.self))
            }
        }
    }

    @Test("an internal cause never reaches the peer, and the trace id that finds it in the log does")
    func internalError() async throws {
        try await RunningServer.with(ExampleMethods.table()) { server in
            try await RawConnection.with(port: server.port) { connection in
                let trace = "0af7651916cd43dd8448eb211c80319c"
                try await connection.send(
                    #"{"jsonrpc":"2.0","method":"fail","id":1,"meta":{"traceparent":"00-\#(trace)-b7ad6b7169203331-01"}}"#
                        + "\n")
                let line = try #require(try await connection.nextLine())
                #expect(line.contains(#""traceId":"\#(trace)""#))
                #expect(!line.contains("hunter2") && !line.contains("Secret"))
            }
        }
    }

    @Test("a half line at the end of input is never executed, and what came before it is answered")
    func halfLineAtEnd() async throws {
        try await RunningServer.with(ExampleMethods.table()) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.send(
                    #"{"jsonrpc":"2.0","method":"sum","params":[1],"id":1}"# + "\n"
                        + #"{"jsonrpc":"2.0","method":"sum","params":[2],"id":2}"#)
                connection.finishSending()
                let first = try await connection.nextLine()
                #expect(first == #"{"jsonrpc":"2.0","id":1,"result":1}"#)
                let second = try await connection.nextLine()
                #expect(second == nil)
            }
        }
    }
}
