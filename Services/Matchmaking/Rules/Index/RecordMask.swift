/// Which records of a segment something is true of: one bit each, one word for every block of records.
struct RecordMask: Sendable {
    var words: [UInt64]

    /// - Parameter count: how many records there are; true of none.
    init(count: Int) { words = [UInt64](repeating: 0, count: MatchKernel.blocks(count)) }

    init(_ words: [UInt64]) { self.words = words }

    func contains(_ record: Int) -> Bool { words[record / MatchKernel.block] & Self.bit(record) != 0 }

    mutating func insert(_ record: Int) { words[record / MatchKernel.block] |= Self.bit(record) }

    mutating func insert(_ records: Range<Int>) {
        var record = records.lowerBound
        while record < records.upperBound {
            let block = record / MatchKernel.block
            let end = min(records.upperBound, (block + 1) * MatchKernel.block)
            let ones = end - record == MatchKernel.block ? UInt64.max : (1 << UInt64(end - record)) - 1
            words[block] |= ones << UInt64(record % MatchKernel.block)
            record = end
        }
    }

    mutating func formUnion(_ other: RecordMask) {
        for block in words.indices { words[block] |= other.words[block] }
    }

    mutating func subtract(_ other: RecordMask) {
        for block in words.indices { words[block] &= ~other.words[block] }
    }

    func intersection(_ other: RecordMask) -> RecordMask {
        RecordMask(zip(words, other.words).map { $0 & $1 })
    }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    private static func bit(_ record: Int) -> UInt64 { 1 << UInt64(record % MatchKernel.block) }
}
