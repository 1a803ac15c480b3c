/// The loops that touch every record: plain, over unsafe buffers, in blocks of a fixed length, so that the compiler
/// turns them into vector code. All unsafe memory of the rules is here; every function checks its bounds before its
/// loop.
enum MatchKernel {
    /// How many values one block maximum stands for.
    static let block = 64

    /// How many places the columns of so many records have: whole blocks.
    static func padded(_ count: Int) -> Int { (count + block - 1) / block * block }

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

    /// sums[i] += values[i]
    static func add(_ values: [UInt8], to sums: inout [UInt16]) {
        precondition(values.count == sums.count)
        values.withUnsafeBufferPointer { values in
            sums.withUnsafeMutableBufferPointer { sums in
                for i in values.indices { sums[i] &+= UInt16(values[i]) }
            }
        }
    }

    /// What a question says of every record: the weight of the shared terms, what it is multiplied by to be 65,025 where
    /// all are shared, and the sums that admit a record, alone or where a sector is named.
    struct Affinity {
        let sums: [Int32]
        let scale: Float
        let enough: Int32
        let least: Int32
    }

    /// The columns of a segment for one need. All have whole blocks.
    struct Columns<Fit: FixedWidthInteger & UnsignedInteger> {
        /// The part of the score that no need changes; far below 0 for a withdrawn record and behind the last one.
        let known: [Float]
        /// The nearness of the sectors, added up; 0 admits no record.
        let fit: [Fit]
        let fitWeight: Float
        /// What is known of the work in the country.
        let work: [UInt8]
        let workWeight: Float
        /// 1 for the records that name a sector of the need.
        let marks: [UInt8]
    }

    /// The value of a record that is not in the ranking.
    static let absent: Float = -1

    /// known + fitWeight · fit + workWeight · work of every record that its sectors or its texts admit, else `absent`;
    /// a need has at most two texts. As bit patterns: those of numbers above 0 have the order of the numbers, and whole
    /// numbers are what the compiler can compare many of at once.
    static func bases<Fit>(_ columns: Columns<Fit>, _ texts: [Affinity]) -> [Int32] {
        precondition(texts.count <= 2 && texts.allSatisfy { $0.sums.count >= columns.known.count })
        guard let one = texts.first else { return bases(columns) { _, _ in 0 } }
        let (enough, least) = (one.enough, one.least)
        return one.sums.withUnsafeBufferPointer { sums in
            guard let two = texts.dropFirst().first else {
                return bases(columns) { i, mark in
                    (sums[i] >= enough ? 1 : 0) | (sums[i] >= least ? mark : 0)
                }
            }
            let (otherEnough, otherLeast) = (two.enough, two.least)
            return two.sums.withUnsafeBufferPointer { others in
                bases(columns) { i, mark in
                    (sums[i] >= enough ? 1 : 0) | (sums[i] >= least ? mark : 0)
                        | (others[i] >= otherEnough ? 1 : 0) | (others[i] >= otherLeast ? mark : 0)
                }
            }
        }
    }

    /// - Parameter admits: not 0 where a text admits a record. Numbers and no branches: only so is it vector code.
    @inline(__always)
    private static func bases<Fit>(
        _ columns: Columns<Fit>, _ admits: (_ record: Int, _ mark: Int32) -> Int32
    ) -> [Int32] {
        let count = columns.known.count
        precondition(columns.fit.count == count && columns.work.count == count && columns.marks.count == count)
        let (fitWeight, workWeight) = (columns.fitWeight, columns.workWeight)
        let absent = Int32(bitPattern: absent.bitPattern)
        return [Int32](unsafeUninitializedCapacity: count) { bases, initialized in
            columns.known.withUnsafeBufferPointer { known in
                columns.fit.withUnsafeBufferPointer { fit in
                    columns.work.withUnsafeBufferPointer { work in
                        columns.marks.withUnsafeBufferPointer { marks in
                            for i in 0..<count {
                                let near = Int32(truncatingIfNeeded: fit[i])
                                let sum =
                                    known[i] + fitWeight * Float(near)
                                    + workWeight * Float(Int32(truncatingIfNeeded: work[i]))
                                let isIn = near | admits(i, Int32(truncatingIfNeeded: marks[i]))
                                let mask: Int32 = isIn != 0 ? -1 : 0
                                bases[i] = (Int32(bitPattern: sum.bitPattern) & mask) | (absent & ~mask)
                            }
                        }
                    }
                }
            }
            initialized = count
        }
    }

    /// The greatest value of every block.
    static func maxima(_ values: [Int32]) -> [Int32] {
        precondition(values.count.isMultiple(of: block))
        return values.withUnsafeBufferPointer { values in
            (0..<values.count / block).map { number in
                let first = number &* block
                var greatest = Int32.min
                for i in first..<first &+ block { greatest = values[i] > greatest ? values[i] : greatest }
                return greatest
            }
        }
    }

    /// How many values are 0 or more.
    static func count(_ values: [Int32]) -> Int {
        values.withUnsafeBufferPointer { values in
            // The sign moves down to −1 where a value is below 0.
            var below: Int32 = 0
            for i in values.indices { below &+= values[i] >> 31 }
            return values.count + Int(below)
        }
    }

    /// A record with its value.
    struct Valued {
        let record: Int
        let value: Float
    }

    /// Appends the records of a block whose base, with the better of their affinities, is at least `least`.
    static func append(
        _ number: Int, _ bases: [Int32], _ texts: [Affinity], weight: Float, from least: Float,
        to found: inout [Valued]
    ) {
        let records = number * block..<(number + 1) * block
        precondition(records.upperBound <= bases.count && texts.allSatisfy { $0.sums.count >= bases.count })
        let (one, two) = (texts.first, texts.dropFirst().first)
        let (scale, otherScale) = (one?.scale ?? 0, two?.scale ?? 0)
        // What no affinity could bring up is not looked at.
        let worthwhile = max(0, least - 255 * weight)
        (one?.sums ?? bases).withUnsafeBufferPointer { sums in
            (two?.sums ?? bases).withUnsafeBufferPointer { others in
                bases.withUnsafeBufferPointer { bases in
                    for record in records {
                        let base = Float(bitPattern: UInt32(bitPattern: bases[record]))
                        guard base >= worthwhile else { continue }
                        let share = max(Float(sums[record]) * scale, Float(others[record]) * otherScale)
                        let value = base + weight * min(share, 65_025).squareRoot()
                        if value >= least { found.append(Valued(record: record, value: value)) }
                    }
                }
            }
        }
    }
}
