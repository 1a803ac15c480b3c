import Contracts
import Glibc
import JSONLines
import JSONRPC
import Model
import PostgresSupport
import ProcessSupport
import Testing

extension EndToEnd {
    @Suite("After a crash")
    struct CrashTests {
        @Test(
            "what a killed service acknowledged is there once, nothing is there by half, and a repeat settles the rest")
        func killedService() async throws {
            let stage = try await Stage.shared()
            var importing = Importing()
            for strikeAfter in [1, 7, 12] {
                try await RunningService.with(.matchmaking, on: stage) { service in
                    try await importing.run(into: service, until: strikeAfter) { service.program.send(SIGKILL) }
                    #expect(await service.program.ending() == .killed(SIGKILL))
                }
                for journal in importing.journals { #expect(journal.failure?.isLoss == true, "\(journal)") }
                try await RunningService.with(.matchmaking, on: stage) { service in
                    try await importing.settle(with: service, on: stage)
                }
            }
        }

        @Test("a service outlives a killed PostgreSQL: reads go on as stale, writes are refused, and it recovers alone")
        func killedPostgres() async throws {
            let stage = try await Stage.ofItsOwn()
            try await RunningService.with(.matchmaking, on: stage) { service in
                var importing = Importing()
                for strikeAfter in [5, 9] {
                    var before = 0
                    try await importing.run(into: service, until: strikeAfter) {
                        before = service.program.error.lines.count
                        try stage.server.killAll()
                    }
                    for journal in importing.journals {
                        #expect(journal.failure?.refusal?.code == .dependencyUnavailable, "\(journal)")
                    }
                    try await service.program.error.logged("records may be stale", after: before)
                    try await expectDegraded(service)
                    try await stage.server.start()
                    try await untilWritable(service, importing.journals[0].uncertain)
                    try await importing.settle(with: service, on: stage)
                    #expect(try await service.admin.readiness() == .init(code: 200, status: "ready"))
                    #expect(try await !readOne(service).stale)
                }
            }
        }

        private func expectDegraded(_ service: RunningService) async throws {
            #expect(try await service.admin.readiness() == .init(code: 200, status: "degraded"))
            #expect(try await readOne(service).stale)
            let chunk = MadeUpChunk(writer: .init(kind: .company, name: "refused"), number: 0)
            let refused = try await refusal { try await service.client.put(chunk) }
            #expect(refused.code.value == 1010)
            #expect(refused.code.isRetryable)
            #expect(!refused.message.en.isEmpty && !refused.message.ja.isEmpty)
        }

        private func readOne(_ service: RunningService) async throws -> GetRecord.Result {
            try await service.client.call(
                MatchmakingMethods.GetRecord.self, .init(kind: "company", id: "east-0-0"))
        }

        /// Repeats a write, as its caller is told to, until PostgreSQL takes it.
        private func untilWritable(_ service: RunningService, _ chunk: MadeUpChunk) async throws {
            for _ in 0..<2000 {
                do {
                    _ = try await service.client.put(chunk)
                    return
                } catch RPCClientError.refused(let error) where error.code == .dependencyUnavailable {
                    continue
                }
            }
            Issue.record("the service did not find PostgreSQL again")
        }
    }
}

extension RPCClientError {
    /// Whether the service was gone before it could answer.
    fileprivate var isLoss: Bool {
        switch self {
        case .connectionLost, .unreachable: true
        default: false
        }
    }

    fileprivate var refusal: RPCError? {
        if case .refused(let error) = self { error } else { nil }
    }
}
