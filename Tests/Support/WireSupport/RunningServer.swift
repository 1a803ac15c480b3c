package import JSONLines
import JSONRPC
import Logging
import ServiceLifecycle

/// A real server on a free port (or the one asked for) of this machine for as long as a body runs.
package struct RunningServer: Sendable {
    package let port: Int
    private let trigger: @Sendable () -> Void

    /// Begins a graceful shutdown, as SIGTERM does.
    package func beginShutdown() { trigger() }

    package static func with<R: Sendable>(
        _ methods: MethodTable, limits: WireLimits = WireLimits(), port: Int = 0, log: LogLines = LogLines(),
        _ body: @Sendable (RunningServer) async throws -> R
    ) async throws -> R {
        var methods = methods
        methods.registerProtocolMethods(
            of: ServiceIdentity(name: "test", version: "1.0", revision: { 7 }), limits: limits)
        let logger = Logger(label: "test", factory: { _ in log.handler })
        let server = RPCServer(host: "127.0.0.1", port: port, methods: methods, limits: limits, logger: logger)
        let group = ServiceGroup(services: [server], logger: logger)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let port = try await server.boundPort
            let result = try await body(
                RunningServer(port: port, trigger: { Task { await group.triggerGracefulShutdown() } }))
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return result
        }
    }
}
