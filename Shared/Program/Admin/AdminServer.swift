import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import ServiceLifecycle

/// Answers `/livez`, `/readyz` and `/metrics` over HTTP/1.1 until the program has stopped everything else.
struct AdminServer: Service {
    let settings: AdminSettings
    let routes: AdminRoutes
    let logger: Logger

    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    func run() async throws {
        let listener = try await listen()
        let port = listener.channel.localAddress?.port ?? settings.port
        logger.info("admin port open", metadata: ["host": "\(settings.host)", "port": "\(port)"])
        try await cancelWhenGracefulShutdown {
            try await listener.executeThenClose { connections in
                await withDiscardingTaskGroup { group in
                    do {
                        for try await connection in connections {
                            group.addTask { await serve(connection) }
                        }
                    } catch {
                        if !Task.isCancelled { logger.error("admin port closed", error: error) }
                    }
                    group.cancelAll()
                }
            }
        }
    }

    private func listen() async throws -> NIOAsyncChannel<Connection, Never> {
        do {
            return try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .serverChannelOption(.backlog, value: AdminLimits.backlog)
                .bind(host: settings.host, port: settings.port) { channel in
                    channel.eventLoop.makeCompletedFuture { try Self.configure(channel) }
                }
        } catch let error as IOError {
            throw StartError(listeningAt: settings.host, port: settings.port, section: "admin", error)
        }
    }

    private static func configure(_ channel: any Channel) throws -> Connection {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = AdminLimits.headerBytes
        limits.maxHeaderListSize = AdminLimits.headerBytes
        limits.maxHeaderFieldCount = AdminLimits.headerFields
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(IdleStateHandler(allTimeout: AdminLimits.idle))
        try pipeline.addHandler(IdleConnectionCloser())
        try pipeline.configureHTTPServerPipeline(
            withPipeliningAssistance: true, withErrorHandling: true, withEncoderConfiguration: .init(),
            withDecoderLimitConfiguration: limits)
        return try Connection(wrappingChannelSynchronously: channel)
    }

    /// Answers the requests of one connection in order; what goes wrong stays in the connection.
    private func serve(_ connection: Connection) async {
        do {
            try await connection.executeThenClose { parts, answers in
                var request: HTTPRequestHead?
                for try await part in parts {
                    switch part {
                    case .head(let head): request = head
                    case .body: break
                    case .end:
                        guard let head = request else { return }
                        try await write(await routes.answer(head.method, head.uri), to: head, answers)
                        if !head.isKeepAlive { return }
                    }
                }
            }
        } catch {
            if !Task.isCancelled { logger.debug("admin connection lost", error: error) }
        }
    }

    private func write(
        _ answer: AdminAnswer, to request: HTTPRequestHead,
        _ answers: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
    ) async throws {
        var head = HTTPResponseHead(version: .http1_1, status: answer.status, headers: answer.headers)
        if !request.isKeepAlive { head.headers.replaceOrAdd(name: "connection", value: "close") }
        var parts: [HTTPServerResponsePart] = [.head(head)]
        if request.method != .HEAD { parts.append(.body(.byteBuffer(ByteBuffer(bytes: answer.body)))) }
        try await answers.write(contentsOf: parts + [.end(nil)])
    }
}

/// How much one caller of the admin port may take.
enum AdminLimits {
    static let backlog: Int32 = 64
    static let headerBytes = 16 << 10
    static let headerFields = 64
    static let idle = TimeAmount.seconds(60)
}

/// Closes a connection on which nothing has happened for the time that an `IdleStateHandler` before it knows.
private final class IdleConnectionCloser: ChannelInboundHandler {
    typealias InboundIn = Any

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
        context.close(promise: nil)
    }
}
