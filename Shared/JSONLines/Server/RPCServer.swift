package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Answers JSON-RPC 2.0, one message a line, over TCP, until it is told to stop; then it answers what is in flight.
package final class RPCServer: Service {
    private let host: String
    private let port: Int
    private let methods: MethodTable
    private let limits: WireLimits
    private let logger: Logger
    private let connections: OpenConnections
    private let bound = Bound()

    /// - Parameter port: 0 takes any free port; `boundPort` tells which.
    package init(host: String, port: Int, methods: MethodTable, limits: WireLimits, logger: Logger) {
        self.host = host
        self.port = port
        self.methods = methods
        self.limits = limits
        self.logger = logger
        self.connections = OpenConnections()
    }

    /// Whether new connections are accepted.
    package var isListening: Bool { bound.port != nil }

    /// The port it listens on; waits until it does. Throws `CancellationError` where it stopped without listening.
    package var boundPort: Int {
        get async throws { try await bound.wait() }
    }

    /// Throws the system's own `IOError` where it may not listen, for the program to explain.
    package func run() async throws {
        let listener: any Channel
        do {
            listener = try await bootstrap().bind(host: host, port: port).get()
        } catch {
            bound.resolve(nil)
            throw error
        }
        bound.resolve(listener.localAddress?.port)
        logger.info("listening", metadata: ["host": "\(host)", "port": "\(listener.localAddress?.port ?? port)"])
        await withTaskCancellationOrGracefulShutdownHandler {
            try? await listener.closeFuture.get()
        } onCancelOrGracefulShutdown: {
            listener.close(promise: nil)
        }
        bound.resolve(nil)
        await drain()
    }

    private func drain() async {
        let open = connections.stopTaking()
        for connection in open { connection.drain() }
        let deadline = NIODeadline.now() + .milliseconds(Int64(limits.drainMilliseconds))
        for connection in open {
            let cut = connection.channel.eventLoop.scheduleTask(deadline: deadline) {
                connection.channel.close(promise: nil)
            }
            try? await connection.channel.closeFuture.get()
            cut.cancel()
        }
        logger.info("stopped listening", metadata: ["drained": "\(open.count)"])
    }

    private func bootstrap() -> ServerBootstrap {
        let load = ServerLoad(limits: limits)
        let (methods, limits, logger, connections) = (methods, limits, logger, connections)
        return ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.maxMessagesPerRead, value: 4)
            .childChannelOption(
                .writeBufferWaterMark, value: .init(low: limits.unreadBytes / 2, high: limits.unreadBytes)
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard load.beginConnection() else { throw TooManyConnections() }
                    channel.closeFuture.whenComplete { _ in load.endConnection() }
                    let handler = ConnectionHandler(
                        methods: methods, limits: limits, load: load, logger: logger, loop: channel.eventLoop)
                    try channel.pipeline.syncOperations.addHandler(handler)
                    connections.add(
                        .init(channel: channel, handler: NIOLoopBound(handler, eventLoop: channel.eventLoop)))
                }
            }
    }
}

private struct TooManyConnections: Error {}

/// The port, once there is one. Waiters are resumed exactly once.
private final class Bound: Sendable {
    private enum State {
        case starting([CheckedContinuation<Int, any Error>])
        case listening(Int)
        case stopped
    }
    private let state = Mutex(State.starting([]))

    var port: Int? {
        state.withLock { if case .listening(let port) = $0 { port } else { nil } }
    }

    /// `nil` when listening has ended or never began.
    func resolve(_ port: Int?) {
        let waiters = state.withLock { state in
            let waiters =
                if case .starting(let waiters) = state { waiters } else { [CheckedContinuation<Int, any Error>]() }
            state = port.map { .listening($0) } ?? .stopped
            return waiters
        }
        for waiter in waiters {
            if let port { waiter.resume(returning: port) } else { waiter.resume(throwing: CancellationError()) }
        }
    }

    func wait() async throws -> Int {
        try await withCheckedThrowingContinuation { continuation in
            let known: Result<Int, any Error>? = state.withLock { state in
                switch state {
                case .starting(let waiters):
                    state = .starting(waiters + [continuation])
                    return nil
                case .listening(let port): return .success(port)
                case .stopped: return .failure(CancellationError())
                }
            }
            if let known { continuation.resume(with: known) }
        }
    }
}

/// The connections that are open, so that each can be told to finish.
private final class OpenConnections: Sendable {
    struct Connection: Sendable {
        let channel: any Channel
        let handler: NIOLoopBound<ConnectionHandler>

        func drain() {
            channel.eventLoop.execute { handler.value.drain() }
        }
    }
    private struct State {
        var open: [ObjectIdentifier: Connection] = [:]
        var isStopping = false
    }
    private let state = Mutex(State())

    func add(_ connection: Connection) {
        let key = ObjectIdentifier(connection.channel)
        let isStopping = state.withLock {
            $0.open[key] = connection
            return $0.isStopping
        }
        connection.channel.closeFuture.whenComplete { [self] _ in
            state.withLock { $0.open[key] = nil }
        }
        // Accepted in the moment between the listener's close and the drain.
        if isStopping { connection.drain() }
    }

    func stopTaking() -> [Connection] {
        state.withLock {
            $0.isStopping = true
            return Array($0.open.values)
        }
    }
}
