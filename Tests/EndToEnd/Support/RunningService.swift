import Contracts
import JSONLines
import JSONRPC
import JSONText
import PostgresSupport
import ProcessSupport
import Testing

/// A service as an operator runs it: its own process, on ports that the system chose, over a stage.
struct RunningService: Sendable {
    let program: ChildProgram
    let client: RPCClient
    let port: Int
    let admin: AdminPort

    /// Starts the service, waits until it is ready, and runs `body` beside it.
    /// - Parameters:
    ///   - port: where it listens; 0 takes a free one.
    ///   - matchmaking: where scoring and funding find the registers.
    static func with<R>(
        _ service: Executable, on stage: Stage, port: Int = 0, matchmaking: RunningService? = nil,
        _ body: (RunningService) async throws -> R
    ) async throws -> R {
        var arguments = settings(of: service, on: stage, port: port)
        if service != .matchmaking, let matchmaking { arguments += ["--matchmaking-port", "\(matchmaking.port)"] }
        return try await ChildProgram.with(service.command(arguments)) { program in
            let running = try await RunningService(program)
            try await running.admin.become("ready")
            do {
                let result = try await body(running)
                await running.client.close()
                return result
            } catch {
                await running.client.close()
                throw error
            }
        }
    }

    /// The flags that put a service on a stage, its admin port on a free one.
    static func settings(of service: Executable, on stage: Stage, port: Int = 0) -> [String] {
        [
            "--listen-port", "\(port)", "--admin-port", "0", "--log-format", "json",
            "--postgres-host", stage.server.directory, "--postgres-port", "5432",
            "--postgres-database", stage.database, "--postgres-user", "renkei_\(service.rawValue)",
            "--postgres-password-file", stage.passwordFile(of: service),
        ]
    }

    /// Waits until the program listens; it may not be ready yet.
    init(_ program: ChildProgram) async throws {
        self.program = program
        admin = AdminPort(port: try await Self.port(in: program, "admin port open"))
        port = try await Self.port(in: program, "listening")
        client = RPCClient(host: "127.0.0.1", port: port)
    }

    private static func port(in program: ChildProgram, _ message: String) async throws -> Int {
        let text = try await program.error.logged(message).facts.member("port")?.string
        return try #require(text.flatMap { Int($0) })
    }

    /// Another connection to the same service.
    func anotherClient() -> RPCClient { RPCClient(host: "127.0.0.1", port: port) }
}

/// The error that a call is refused with; fails the test where it is carried out.
func refusal(
    sourceLocation: SourceLocation = #_sourceLocation, _ call: () async throws -> some Any
) async throws -> RPCError {
    do {
        _ = try await call()
    } catch RPCClientError.refused(let error) {
        return error
    }
    Issue.record("nothing was refused", sourceLocation: sourceLocation)
    return .internalError
}
