import JSONLines
import Testing
import WireSupport

@Suite("Whatever the bytes")
struct RobustnessTests {
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let request = #"{"jsonrpc":"2.0","id":1,"method":"sum","params":[1,2],"meta":{"deadlineMs":50}}"#

    @Test("a broken request gets an error line and the connection goes on", arguments: 0..<20 as Range<UInt64>)
    func mutations(seed: UInt64) async throws {
        var random = Seeded(state: seed &* 7919 &+ 1)
        var sent: [UInt8] = []
        var lines = 0
        for _ in 0..<50 {
            var bytes = Array(Self.request.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                }
            }
            bytes.removeAll { $0 == 10 || $0 == 13 }
            lines += 1
            sent += bytes + [10]
        }
        let total = lines
        let text = sent + Array((#"{"jsonrpc":"2.0","id":"end","method":"rpc.ping"}"# + "\n").utf8)
        try await RunningServer.with(ExampleMethods.table()) { server in
            try await RawConnection.with(port: server.port) { connection in
                try await connection.send(text)
                var answers = 0
                while let line = try await connection.nextLine(), !line.contains(#""id":"end""#) {
                    _ = try Shape.of(line)
                    answers += 1
                }
                // A mutation may make a notification of a request, which is silent; nothing is answered twice.
                #expect(answers <= total && answers >= total - 10)
            }
        }
    }

    @Test("a stream gives the same answers however it is cut into writes", arguments: [1, 2, 3, 7, 64])
    func chunks(size: Int) async throws {
        let requests = (0..<40).map { #"{"jsonrpc":"2.0","id":\#($0),"method":"sum","params":[\#($0),1]}"# + "\n" }
        let bytes = Array(requests.joined().utf8)
        try await RunningServer.with(ExampleMethods.table()) { server in
            try await RawConnection.with(port: server.port) { connection in
                for start in stride(from: 0, to: bytes.count, by: size) {
                    try await connection.send(Array(bytes[start..<min(start + size, bytes.count)]))
                }
                let answers = try await connection.lines(40)
                #expect(answers == (0..<40).map { #"{"jsonrpc":"2.0","id":\#($0),"result":\#($0 + 1)}"# })
            }
        }
    }
}
