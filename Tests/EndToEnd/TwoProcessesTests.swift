import Contracts
import Glibc
import JSONLines
import JSONRPC
import JSONText
import Model
import ProcessSupport
import Testing
import WireSupport

extension EndToEnd {
    @Suite("Two processes of one service")
    struct TwoProcessesTests {
        @Test("what is written through one is read through the other by its revision")
        func readYourWrites() async throws {
            let stage = try await Stage.shared()
            try await RunningService.with(.matchmaking, on: stage) { one in
                try await RunningService.with(.matchmaking, on: stage) { other in
                    let writer = MadeUpChunk.Writer(kind: .company, name: "east")
                    for number in 0..<10 {
                        let (near, far) = number.isMultiple(of: 3) ? (one, other) : (other, one)
                        let chunk = MadeUpChunk(writer: writer, number: number)
                        let written = try await near.client.put(chunk)
                        let record = try #require(chunk.records.last)
                        let read = try await far.client.call(
                            MatchmakingMethods.GetRecord.self,
                            .init(kind: "company", id: record.id, minRevision: written.revision))
                        #expect(String(decoding: read.record.body.compactBytes, as: UTF8.self) == record.text)
                        #expect(read.revision >= written.revision)
                        #expect(!read.stale)
                    }
                    #expect(
                        try await one.client.allRecords(of: "company").texts
                            == other.client.allRecords(of: "company").texts)
                }
            }
        }

        @Test("a revision that is not there yet is waited for no longer than the caller's deadline")
        func revisionToCome() async throws {
            let stage = try await Stage.shared()
            try await RunningService.with(.matchmaking, on: stage) { service in
                let refused = try await refusal {
                    try await service.client.call(
                        MatchmakingMethods.ListRecords.self, .init(kind: "company", minRevision: 1),
                        meta: CallMeta(deadlineMs: 200))
                }
                #expect(refused.code.isRetryable)
            }
        }

        @Test("one that is told to stop answers what it has begun, is not ready meanwhile, and ends with 0")
        func drains() async throws {
            let stage = try await Stage.shared()
            try await RunningService.with(.matchmaking, on: stage) { stopping in
                try await RunningService.with(.matchmaking, on: stage) { staying in
                    let chunk = MadeUpChunk(writer: .init(kind: .company, name: "west"), number: 0)
                    try await RawConnection.with(port: stopping.port) { connection in
                        for record in chunk.records { try await connection.send(Self.request(for: record)) }
                        // Requests are begun in their order: once this last one is answered, all are.
                        try await connection.send(#"{"jsonrpc":"2.0","id":"last","method":"rpc.ping"}"# + "\n")
                        #expect(try await connection.nextLine()?.contains(#""id":"last""#) == true)

                        stopping.program.send(SIGTERM)
                        #expect(try await stopping.admin.become("draining").code == 503)
                        // What the requests wait for comes through the other process.
                        _ = try await staying.client.put(chunk)
                        let answers = try await connection.lines(MadeUpChunk.rowCount).map(Self.answer)
                        #expect(Set(answers) == Set(chunk.records.map { Answer(id: $0.id, text: $0.text) }))
                        #expect(try await connection.nextLine() == nil)
                    }
                    #expect(await stopping.program.ending() == .exited(0))
                    try await stopping.program.error.logged("stopped")
                    #expect(try await staying.client.call(Ping.self, NoParams()).revision == 1)
                }
            }
        }

        /// A request for a record of the first revision; it waits until there is one.
        private static func request(for record: MadeUpRecord) -> String {
            #"{"jsonrpc":"2.0","id":"\#(record.id)","method":"matchmaking.getRecord","#
                + #""params":{"kind":"\#(record.kind.rawValue)","id":"\#(record.id)","minRevision":1},"#
                + #""meta":{"deadlineMs":30000}}"# + "\n"
        }

        private struct Answer: Hashable {
            let id: String?
            let text: String?
        }

        private static func answer(_ line: String) throws -> Answer {
            let answer = try JSONDocument(parsing: Array(line.utf8)).root
            let body = answer.member("result")?.member("record")?.member("body")
            return Answer(
                id: answer.member("id")?.string, text: body.map { String(decoding: $0.compactBytes, as: UTF8.self) })
        }
    }
}
