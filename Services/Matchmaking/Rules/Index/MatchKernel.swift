/// The loops that touch every record: plain, over unsafe buffers, in blocks of a fixed length, so that the compiler
/// turns them into vector code. All unsafe memory of the rules is here; every function checks its bounds before its
/// loop.
enum MatchKernel {
    /// How many records a block has: as many as a word has bits.
    static let block = 64

    /// How many blocks hold so many records.
    static func blocks(_ count: Int) -> Int { (count + block - 1) / block }

    /// How many records whole blocks have that hold so many.
    static func padded(_ count: Int) -> Int { blocks(count) * block }

    /// sums[document] += weight · impact, for the postings in a range.
    ///
    /// - Parameter count: every document is below it.
    static func accumulate(
        _ documents: [UInt16], _ impacts: [UInt8], in range: Range<Int>, weight: Int32, count: Int,
        into sums: inout [Int32]
    ) {
        precondition(range.upperBound <= documents.count && documents.count == impacts.count && count <= sums.count)
        documents.withUnsafeBufferPointer { documents in
            impacts.withUnsafeBufferPointer { impacts in
                sums.withUnsafeMutableBufferPointer { sums in
                    for place in range { sums[Int(documents[place])] &+= weight &* Int32(impacts[place]) }
                }
            }
        }
    }

    /// Sets the bit of every document of a range.
    ///
    /// - Parameter count: every document is below it.
    static func mark(_ documents: [UInt16], in range: Range<Int>, count: Int, into words: inout [UInt64]) {
        precondition(range.upperBound <= documents.count && count <= words.count * block)
        documents.withUnsafeBufferPointer { documents in
            words.withUnsafeMutableBufferPointer { words in
                for place in range {
                    let document = Int(documents[place])
                    words[document / block] |= 1 &<< UInt64(truncatingIfNeeded: document)
                }
            }
        }
    }

    /// The greatest sum of every block.
    ///
    /// - Parameter sums: whole blocks.
    static func maxima(_ sums: [Int32]) -> [Int32] {
        let count = sums.count / block
        precondition(count * block == sums.count)
        return [Int32](unsafeUninitializedCapacity: count) { maxima, initialized in
            sums.withUnsafeBufferPointer { sums in
                for number in 0..<count {
                    let first = number &* block
                    var greatest = Int32.min
                    for i in first..<first &+ block { greatest = sums[i] > greatest ? sums[i] : greatest }
                    maxima[number] = greatest
                }
            }
            initialized = count
        }
    }

    /// Which sums of a block are at least `enough`, a bit each.
    static func mask(_ sums: [Int32], of number: Int, from enough: Int32) -> UInt64 {
        let first = number * block
        precondition(first >= 0 && first + block <= sums.count)
        return sums.withUnsafeBufferPointer { sums in bits { sums[first &+ $0] >= enough } }
    }

    /// A word of the flags of a block.
    @inline(__always) private static func bits(_ flag: (Int) -> Bool) -> UInt64 {
        withUnsafeTemporaryAllocation(byteCount: block, alignment: 8) { bytes in
            for i in 0..<block { bytes[i] = flag(i) ? 1 : 0 }
            var word: UInt64 = 0
            for octet in 0..<block / 8 {
                let flags = UInt64(littleEndian: bytes.load(fromByteOffset: octet &* 8, as: UInt64.self))
                // The product brings the flag of byte i to bit i of the highest byte.
                word |= ((flags &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(octet &* 8)
            }
            return word
        }
    }

    /// What the records of a segment have without their work and their text.
    struct Columns {
        /// Whatever the question; whole blocks.
        let known: [Float]
        /// Of every record, which set of sectors it has, and what each set counts. Whole blocks.
        let sets: [UInt16]
        let fits: [Float]
    }

    /// Which records of a block have at least `least` without their work and their text, a bit each.
    static func candidates(of number: Int, _ columns: Columns, from least: Float) -> UInt64 {
        let first = number * block
        precondition(first >= 0 && first + block <= columns.known.count && columns.known.count == columns.sets.count)
        return columns.known.withUnsafeBufferPointer { known in
            columns.sets.withUnsafeBufferPointer { sets in
                columns.fits.withUnsafeBufferPointer { fits in
                    bits { place in
                        let set = Int(sets[first &+ place])
                        precondition(set < fits.count)
                        return known[first &+ place] + fits[set] >= least
                    }
                }
            }
        }
    }
}
