import Glibc
import NIOCore

/// Bytes as they come in, lines as they go out. Every byte is scanned once, and no line grows past its limit.
struct LineBuffer {
    enum Piece: Equatable {
        /// A line without its LF (and CR), never blank.
        case line([UInt8])
        /// A line past the limit began here. What follows of it is skipped up to its LF.
        case tooLong
    }

    private var buffer = ByteBuffer()
    /// Bytes from the reader index on that hold no LF.
    private var scanned = 0
    private var isSkipping = false
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether a line was begun whose end has not come.
    var hasStartedLine: Bool { isSkipping || buffer.readableBytes > 0 }

    mutating func append(_ bytes: ByteBuffer) {
        var bytes = bytes
        if buffer.readableBytes == 0 {
            buffer = bytes
            scanned = 0
        } else {
            buffer.writeBuffer(&bytes)
        }
    }

    /// The next whole line; `nil` until more bytes come.
    mutating func next() -> Piece? {
        while let end = nextLineFeed() {
            let length = end
            let isRest = isSkipping
            isSkipping = false
            scanned = 0
            if isRest || length > limit {
                buffer.moveReaderIndex(forwardBy: length + 1)
                if isRest { continue }
                return .tooLong
            }
            if let line = takeLine(length: length) { return .line(line) }
        }
        scanned = buffer.readableBytes
        guard isSkipping || scanned > limit else { return nil }
        // Nothing of a refused line is kept.
        buffer.clear()
        scanned = 0
        guard !isSkipping else { return nil }
        isSkipping = true
        return .tooLong
    }

    /// The offset of the next LF from the reader index.
    private func nextLineFeed() -> Int? {
        buffer.withUnsafeReadableBytes { bytes in
            guard let base = bytes.baseAddress, bytes.count > scanned else { return nil }
            let rest = base + scanned
            guard let found = memchr(rest, Int32(UInt8(ascii: "\n")), bytes.count - scanned) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Takes the line and its LF; `nil` where it is blank.
    private mutating func takeLine(length: Int) -> [UInt8]? {
        var line = buffer.readBytes(length: length) ?? []
        buffer.moveReaderIndex(forwardBy: 1)
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        return isBlank ? nil : line
    }
}
