import JSONRPC
import JSONText
import NIOCore

/// The client's side of one connection: lines out, answers in, each to the call that waits for it.
final class ClientHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var lines: LineBuffer
    private var pending: [Int64: (call: PendingCall, timer: Scheduled<Void>)] = [:]
    private var context: ChannelHandlerContext?
    private var isFlushScheduled = false

    init(greatestLine: Int) {
        lines = LineBuffer(limit: greatestLine)
    }

    /// Sends a request's line. On the loop.
    func send(_ line: [UInt8], id: Int64, call: PendingCall, timeout: Duration) {
        guard let context, context.channel.isActive else {
            call.end(.failure(.connectionLost))
            return
        }
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        let timer = context.eventLoop.scheduleTask(in: TimeAmount(timeout)) {
            handler.value.drop(id, .deadlineExceeded)
        }
        pending[id] = (call, timer)
        context.write(wrapOutboundOut(context.channel.allocator.buffer(bytes: line)), promise: nil)
        guard !isFlushScheduled else { return }
        isFlushScheduled = true
        context.eventLoop.execute {
            handler.value.isFlushScheduled = false
            handler.value.context?.flush()
        }
    }

    /// Stops waiting; the answer, should it come, is ignored. On the loop.
    func drop(_ id: Int64, _ error: RPCClientError) {
        guard let (call, timer) = pending.removeValue(forKey: id) else { return }
        timer.cancel()
        call.end(.failure(error))
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        lines.append(unwrapInboundIn(data))
        while let piece = lines.next() {
            guard case .line(let bytes) = piece, let answer = try? JSONDocument(parsing: bytes).root,
                let id = answer.member("id")?.numberText.flatMap({ Int64($0) })
            else {
                // An answer that belongs to no call: the peer does not speak the protocol, or refused a line whole.
                context.close(promise: nil)
                return
            }
            guard let (call, timer) = pending.removeValue(forKey: id) else { continue }
            timer.cancel()
            call.end(.success(answer))
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        let lost = pending.values
        pending = [:]
        for (call, timer) in lost {
            timer.cancel()
            call.end(.failure(.connectionLost))
        }
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
