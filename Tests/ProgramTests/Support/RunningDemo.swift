import Program
import ServiceLifecycle
import ServiceLifecycleTestKit

/// Runs the demo program with free ports while `body` asks it, tells it to stop, and answers how it ended.
func withRunningDemo(
    _ services: @escaping @Sendable (ProgramContext) -> [any Service],
    _ body: @Sendable (_ adminPort: Int, _ stop: @escaping @Sendable () -> Void) async throws -> Void
) async throws -> ProgramExit {
    let pipe = try TextPipe()
    return try await testGracefulShutdown { trigger in
        try await withThrowingTaskGroup(of: ProgramExit.self) { group in
            group.addTask {
                await DemoProgram.$assembly.withValue({ _, context in services(context) }) {
                    await DemoProgram.run(
                        arguments: ["--listen-port", "0", "--admin-port", "0", "--log-format", "json"],
                        environment: [:], streams: pipe.streams)
                }
            }
            let port = try await pipe.firstLine { line in
                line.contains(#""message":"admin port open""#)
                    ? line.firstMatch(of: /"port":"(\d+)"/).flatMap { Int($0.1) } : nil
            }
            try await body(port) { trigger.triggerGracefulShutdown() }
            trigger.triggerGracefulShutdown()
            return try await group.next() ?? .failure
        }
    }
}

/// A service that does nothing until it is told to stop.
let idle = Working { try await gracefulShutdown() }
