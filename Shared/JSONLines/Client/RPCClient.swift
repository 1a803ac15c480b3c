import Glibc
package import JSONRPC
package import JSONText
import NIOCore
import NIOPosix
import Synchronization

/// Calls a service over one multiplexed connection, made when first needed and made again after a loss.
///
/// A call is sent once: whether to send it again after `connectionLost` is for the caller to decide.
package final class RPCClient: Sendable {
    package let host: String
    package let port: Int
    private let limits: WireLimits
    private let connection = Mutex<EventLoopFuture<Connection>?>(nil)
    private let lastID = Atomic<Int64>(0)

    /// How much longer than the peer the client waits, so that the peer's own "deadline exceeded" arrives.
    private static let grace = Duration.milliseconds(500)

    package init(host: String, port: Int, limits: WireLimits = WireLimits()) {
        self.host = host
        self.port = port
        self.limits = limits
    }

    package func call<M: Method>(
        _ method: M.Type, _ params: M.Params, meta: CallMeta = .none
    ) async throws(RPCClientError) -> M.Result {
        let result = try await call(M.name, params: params, meta: meta)
        do {
            // A newer peer may say more than this build knows.
            return try result.decode(M.Result.self, options: .init(unknownNames: .ignore))
        } catch {
            throw .unreadableAnswer("\(M.name): \(error)")
        }
    }

    /// The result of a method as the peer wrote it.
    package func call(
        _ method: MethodName, params: some Encodable & Sendable, meta: CallMeta = .none
    ) async throws(RPCClientError) -> JSONNode {
        let milliseconds = meta.deadlineMs ?? limits.defaultDeadlineMilliseconds
        let id = lastID.add(1, ordering: .relaxed).newValue
        let line: [UInt8]
        do {
            line = try OutgoingRequest(id: id, method: method, params: params, meta: meta).line()
        } catch {
            throw .unwritableParams("\(error)")
        }
        let connection = try await connected()
        let call = PendingCall()
        let outcome = await withTaskCancellationHandler {
            connection.handler.execute {
                $0.send(line, id: id, call: call, timeout: .milliseconds(milliseconds) + Self.grace)
            }
            return await call.outcome()
        } onCancel: {
            call.end(.failure(.cancelled))
            connection.handler.execute { $0.drop(id, .cancelled) }
        }
        let answer = try outcome.get()
        if let error = answer.member("error") {
            do {
                throw RPCClientError.refused(try error.decode(RPCError.self, options: .init(unknownNames: .ignore)))
            } catch let error as RPCClientError {
                throw error
            } catch {
                throw .unreadableAnswer("\(error)")
            }
        }
        guard let result = answer.member("result") else { throw .unreadableAnswer("neither result nor error") }
        return result
    }

    /// Closes the connection; calls in flight end with `connectionLost`.
    package func close() async {
        let future = connection.withLock { connection in
            defer { connection = nil }
            return connection
        }
        try? await future?.get().channel.close()
    }
}

// MARK: - The connection

extension RPCClient {
    private struct Connection: Sendable {
        let channel: any Channel
        let handler: LoopBoundHandler
    }

    private struct LoopBoundHandler: Sendable {
        let bound: NIOLoopBound<ClientHandler>
        let loop: any EventLoop

        func execute(_ body: @escaping @Sendable (ClientHandler) -> Void) {
            loop.execute { body(bound.value) }
        }
    }

    /// The open connection. One that has ended since is replaced, once: a second loss in a row is the caller's to see.
    private func connected() async throws(RPCClientError) -> Connection {
        let open = try await opened(present())
        guard !open.connection.channel.isActive else { return open.connection }
        forget(open.future)
        return try await opened(present()).connection
    }

    /// The connection of all callers, begun by the first of them.
    private func present() -> EventLoopFuture<Connection> {
        connection.withLock { connection in
            if let connection { return connection }
            let new = connect()
            connection = new
            return new
        }
    }

    /// Waits for a connection; one that failed is forgotten, so that the next call tries anew.
    private func opened(
        _ future: EventLoopFuture<Connection>
    ) async throws(RPCClientError) -> (connection: Connection, future: EventLoopFuture<Connection>) {
        do {
            return (try await future.get(), future)
        } catch {
            forget(future)
            throw .unreachable(host: host, port: port, cause: Self.plainCause(of: error))
        }
    }

    private func forget(_ future: EventLoopFuture<Connection>) {
        connection.withLock { connection in
            if connection === future { connection = nil }
        }
    }

    private func connect() -> EventLoopFuture<Connection> {
        let greatestLine = limits.lineOutBytes
        return ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .connectTimeout(.seconds(3))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ClientHandler(greatestLine: greatestLine))
                }
            }
            .connect(host: host, port: port)
            .flatMapThrowing { channel in
                let handler = try channel.pipeline.syncOperations.handler(type: ClientHandler.self)
                return Connection(
                    channel: channel,
                    handler: LoopBoundHandler(
                        bound: NIOLoopBound(handler, eventLoop: channel.eventLoop), loop: channel.eventLoop))
            }
    }

    /// The system's own word for what went wrong: "Connection refused".
    private static func plainCause(of error: any Error) -> String {
        switch error {
        case let error as NIOConnectionError:
            error.connectionErrors.first.map { plainCause(of: $0.error) } ?? "the host name is not known"
        case let error as IOError: String(cString: strerror(error.errnoCode))
        default: "\(error)"
        }
    }
}
