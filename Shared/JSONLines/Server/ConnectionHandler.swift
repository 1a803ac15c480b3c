import JSONRPC
import Logging
import NIOCore

/// One connection: bytes to lines, lines to calls, answers to bytes.
///
/// All answers of one read go out in one write and one flush. While 64 calls are in flight, or the peer does not
/// read, the connection is not read: the peer is slowed down, nothing fails.
final class ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let limits: WireLimits
    private let runner: CallRunner
    private let logger: Logger
    private var lines: LineBuffer
    /// Calls of a batch that came while all places were taken.
    private var queue: [(call: IncomingCall, sink: AnswerSink)] = []
    private var queueHead = 0
    private var output: [UInt8] = []
    private var context: ChannelHandlerContext?

    /// Answers collected here are flushed at the end of the present read.
    private var isReading = false
    private var isTickScheduled = false
    /// A read that was asked for while the connection was held.
    private var isReadHeld = false
    /// No more requests will come: the peer closed its side, or the server is stopping.
    private var isEnding = false
    private var isClosing = false
    private var lineTimer: Scheduled<Void>?
    private var unreadTimer: Scheduled<Void>?
    private var idleTimer: Scheduled<Void>?
    private var lastActivity = NIODeadline.now()

    /// Answers beyond this are flushed before more calls are run.
    private static let flushBytes = 256 * 1024

    init(methods: MethodTable, limits: WireLimits, load: ServerLoad, logger: Logger, loop: any EventLoop) {
        self.limits = limits
        self.logger = logger
        lines = LineBuffer(limit: limits.lineInBytes)
        runner = CallRunner(methods: methods, limits: limits, load: load, logger: logger, loop: loop)
        // Weak: a call may end after its connection has gone.
        runner.deliver = { [weak self] answer, sink in self?.deliver(answer, sink) }
        runner.placeFreed = { [weak self] in self?.scheduleTick() }
    }

    /// Answers what was received, reads no more, then closes. On the loop.
    func drain() {
        isEnding = true
        scheduleTick()
    }
}

// MARK: - Calls and answers

extension ConnectionHandler {
    private var isHeld: Bool {
        runner.inFlight >= limits.inFlightPerConnection || context?.channel.isWritable == false
    }

    /// Runs what was received until nothing is left or the connection is held.
    private func process() {
        while !isClosing, !isHeld {
            if queueHead < queue.count {
                let (call, sink) = queue[queueHead]
                queueHead += 1
                if queueHead == queue.count {
                    queue.removeAll(keepingCapacity: true)
                    queueHead = 0
                }
                runner.run(call, sink: sink)
            } else if let piece = lines.next() {
                handle(piece)
            } else {
                break
            }
            if output.count >= Self.flushBytes { flush() }
        }
    }

    private func handle(_ piece: LineBuffer.Piece) {
        // The time to finish a line counts for each line anew.
        lineTimer?.cancel()
        lineTimer = nil
        switch piece {
        case .tooLong:
            runner.run(.refused(id: .null, .lineTooLong(limit: limits.lineInBytes)), sink: .line)
        case .line(let bytes):
            switch IncomingMessage(bytes, greatestBatch: limits.batchRequests) {
            case .unreadable(let error): runner.run(.refused(id: .null, error), sink: .line)
            case .single(let call): runner.run(call, sink: .line)
            case .batch(let calls):
                let assembly = BatchAssembly(calls: calls.count)
                queue.append(contentsOf: calls.map { ($0, .batch(assembly)) })
            }
        }
    }

    private func deliver(_ answer: [UInt8], _ sink: AnswerSink) {
        let line: [UInt8]
        switch sink {
        case .line: line = answer
        case .batch(let assembly):
            guard let whole = assembly.add(answer) else { return }
            line = whole
        }
        guard !line.isEmpty else { return }
        output.append(contentsOf: line)
        output.append(UInt8(ascii: "\n"))
        scheduleTick()
    }

    /// Once for all that happens before the loop comes round, unless a read is under way, which ends in the same.
    private func scheduleTick() {
        guard !isReading, !isTickScheduled, let loop = context?.eventLoop else { return }
        isTickScheduled = true
        let handler = NIOLoopBound(self, eventLoop: loop)
        loop.execute {
            handler.value.isTickScheduled = false
            handler.value.settle()
        }
    }

    /// Runs what may run now, sends what is ready, and reads on or closes.
    private func settle() {
        guard let context, !isClosing else { return }
        process()
        flush()
        updateLineTimer()
        if isEnding, !isHeld, runner.inFlight == 0, queue.isEmpty {
            close()
        } else if isReadHeld, !isHeld, !isEnding {
            isReadHeld = false
            context.read()
        }
    }

    private func flush() {
        guard let context, !output.isEmpty, !isClosing else { return }
        lastActivity = .now()
        let buffer = context.channel.allocator.buffer(bytes: output)
        output.removeAll(keepingCapacity: output.capacity <= Self.flushBytes * 2)
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
        checkUnread(context)
    }

    /// Closes once all that was written has left.
    private func close() {
        guard let context, !isClosing else { return }
        isClosing = true
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(capacity: 0)))
            .whenComplete { _ in channel.close(promise: nil) }
    }

    /// Closes at once, for a peer that breaks a limit.
    private func cut(_ reason: Logger.Message) {
        guard let context, !isClosing else { return }
        isClosing = true
        logger.info(reason)
        context.close(promise: nil)
    }
}

// MARK: - Channel events

extension ConnectionHandler {
    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        scheduleIdleCheck(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isReading = true
        lastActivity = .now()
        lines.append(unwrapInboundIn(data))
        process()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isReading = false
        settle()
    }

    func read(context: ChannelHandlerContext) {
        if isHeld || isEnding || isClosing {
            isReadHeld = true
        } else {
            context.read()
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard let event = event as? ChannelEvent, event == .inputClosed else {
            context.fireUserInboundEventTriggered(event)
            return
        }
        isEnding = true
        isReading = false
        settle()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            unreadTimer?.cancel()
            unreadTimer = nil
            scheduleTick()
        } else {
            checkUnread(context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        isClosing = true
        for timer in [lineTimer, unreadTimer, idleTimer] { timer?.cancel() }
        runner.cancelAll()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        logger.debug("connection failed", metadata: ["cause": "\(error)"])
        context.close(promise: nil)
    }
}

// MARK: - Limits over time

extension ConnectionHandler {
    private func after(
        _ milliseconds: Int, _ context: ChannelHandlerContext, _ body: @escaping @Sendable (ConnectionHandler) -> Void
    ) -> Scheduled<Void> {
        let handler = NIOLoopBound(self, eventLoop: context.eventLoop)
        return context.eventLoop.scheduleTask(in: .milliseconds(Int64(milliseconds))) { body(handler.value) }
    }

    private func updateLineTimer() {
        guard let context, lines.hasStartedLine, !isHeld, !isClosing else {
            lineTimer?.cancel()
            lineTimer = nil
            return
        }
        guard lineTimer == nil else { return }
        lineTimer = after(limits.startedLineMilliseconds, context) { $0.cut("closed: a line was begun and not ended") }
    }

    private func checkUnread(_ context: ChannelHandlerContext) {
        guard !context.channel.isWritable else { return }
        let unread = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        if unread > limits.greatestUnreadBytes {
            cut("closed: the peer left too many answers unread")
        } else if unreadTimer == nil {
            unreadTimer = after(limits.unreadMilliseconds, context) {
                $0.cut("closed: the peer did not read its answers")
            }
        }
    }

    private func scheduleIdleCheck(_ context: ChannelHandlerContext) {
        idleTimer = after(limits.idleMilliseconds, context) { handler in
            let quiet = NIODeadline.now() - handler.lastActivity
            if handler.runner.inFlight == 0, quiet >= .milliseconds(Int64(handler.limits.idleMilliseconds)) {
                handler.cut("closed: idle")
            } else if let context = handler.context {
                handler.scheduleIdleCheck(context)
            }
        }
    }
}
