/// Reads a file line by line with bounded memory.
struct LineReader: ~Copyable {
    struct Line {
        /// From 1.
        let number: Int
        /// Without its line end; `nil` where the line is longer than the limit.
        let bytes: [UInt8]?
    }

    private var file: InputFile
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the unread bytes of the buffer begin.
    private var start = 0
    private var number = 0
    private var isAtEnd = false

    /// - Parameter limit: the bytes of the longest line that is read.
    init(_ file: consuming InputFile, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// The next line that is not blank; `nil` at the end. A last line without its line feed is a line.
    mutating func next() throws(CommandError) -> Line? {
        while let line = try nextOrBlank() {
            if let bytes = line.bytes, bytes.allSatisfy(Self.isBlank) { continue }
            return line
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }

    /// The next line, blank or not; `nil` at the end.
    mutating func nextOrBlank() throws(CommandError) -> Line? {
        var isTooLong = false
        var scanned = start
        while true {
            if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = take(start..<end, isTooLong)
                start = end + 1
                return line
            }
            guard !isAtEnd else {
                guard start < buffer.count || isTooLong else { return nil }
                let line = take(start..<buffer.count, isTooLong)
                start = buffer.count
                return line
            }
            if buffer.count - start > limit {
                isTooLong = true
                start = buffer.count
            }
            buffer.removeSubrange(..<start)
            start = 0
            scanned = buffer.count
            if let more = try file.next() { buffer += more } else { isAtEnd = true }
        }
    }

    private mutating func take(_ range: Range<Int>, _ isTooLong: Bool) -> Line {
        number += 1
        guard !isTooLong, range.count <= limit else { return Line(number: number, bytes: nil) }
        var bytes = buffer[range]
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return Line(number: number, bytes: Array(bytes))
    }
}
