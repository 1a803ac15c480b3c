import Glibc
import NIOCore

/// One connection under load: it keeps a fixed number of requests in flight, each in a slot whose number is its id.
///
/// A slot is used again as soon as it is answered, and all requests that follow from one read leave in one write.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let requests: RequestLines
    private let tally: Tally
    /// When the request in each slot was sent, in nanoseconds.
    private var sentAt: [UInt64]
    private var nextNumber: Int
    private var input = ByteBuffer()
    /// Bytes of the input that hold no LF.
    private var scanned = 0
    private var output = ByteBuffer()
    private var context: ChannelHandlerContext?
    private var inFlight = 0
    private var isFinishing = false
    private var isClosing = false

    /// - Parameter firstNumber: the request to begin with, so that connections do not all ask the same.
    init(_ requests: RequestLines, inFlight: Int, firstNumber: Int, tally: Tally) {
        self.requests = requests
        self.tally = tally
        sentAt = Array(repeating: 0, count: inFlight)
        nextNumber = firstNumber
    }

    /// Fills every slot.
    func begin() {
        let now = NIODeadline.now().uptimeNanoseconds
        for slot in sentAt.indices { send(in: slot, at: now) }
        flush()
    }

    /// Sends no more, and closes once all is answered: a server that still works on this load would be slow under the
    /// next one.
    func finish() {
        isFinishing = true
        if inFlight == 0 { close() }
    }

    private func close() {
        isClosing = true
        context?.close(promise: nil)
    }

    private func send(in slot: Int, at now: UInt64) {
        sentAt[slot] = now
        inFlight += 1
        requests.write(number: nextNumber, id: slot, to: &output)
        nextNumber += 1
    }

    private func flush() {
        guard output.readableBytes > 0, let context else { return }
        context.writeAndFlush(wrapOutboundOut(output), promise: nil)
        output = context.channel.allocator.buffer(capacity: output.readableBytes)
    }

    private func fail(_ fault: Tally.Fault) {
        tally.failed(fault)
        close()
    }
}

extension LoadConnection {
    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if input.readableBytes == 0 {
            input = bytes
        } else {
            input.writeBuffer(&bytes)
        }
        let now = NIODeadline.now().uptimeNanoseconds
        while !isClosing, let length = nextLineLength() { takeAnswer(length: length, at: now) }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        flush()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if !isClosing { tally.failed(.closed) }
        isClosing = true
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(.closed)
    }

    /// The length of the next whole line without its LF.
    private func nextLineLength() -> Int? {
        let length = input.withUnsafeReadableBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, bytes.count > scanned else { return nil }
            let found = memchr(base + scanned, Int32(UInt8(ascii: "\n")), bytes.count - scanned)
            return found.map { UnsafeRawPointer($0) - base }
        }
        scanned = length == nil ? input.readableBytes : 0
        return length
    }

    private func takeAnswer(length: Int, at now: UInt64) {
        let slot = input.withUnsafeReadableBytes { AnswerLine.idOfResult(.init(rebasing: $0.prefix(length))) }
        guard let slot, sentAt.indices.contains(slot) else {
            return fail(.refused(input.getString(at: input.readerIndex, length: min(length, 500)) ?? "not UTF-8"))
        }
        input.moveReaderIndex(forwardBy: length + 1)
        inFlight -= 1
        tally.answered(bytes: length + 1, nanoseconds: now - sentAt[slot])
        if !isFinishing {
            send(in: slot, at: now)
        } else if inFlight == 0 {
            close()
        }
    }
}
