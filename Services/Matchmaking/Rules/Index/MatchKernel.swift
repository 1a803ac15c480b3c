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

    /// What a text says of a record: the weight of the shared terms, what it is multiplied by to be 65,025 where all
    /// are shared, and the sums that admit a record, alone or where a sector is named.
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
        let affinityWeight: Float
        /// 1 for the records that name a sector of the need.
        let marks: [UInt8]
    }

    /// The value of a record that is not in the ranking.
    static let absent: Float = -1

    struct Values {
        /// For every record, or `absent`; below that for a withdrawn one that would be in the ranking.
        var values: [Float]
        /// The greatest value of every block.
        var maxima: [Float]
        /// How many are in the ranking.
        var count: Int
    }

    /// known + fitWeight · fit + workWeight · work + affinityWeight · √min(65,025, sum · scale), of every record that
    /// its sectors or its text admit.
    static func values<Fit>(_ columns: Columns<Fit>, _ text: Affinity) -> Values {
        let sums = text.sums
        precondition(sums.count >= columns.known.count)
        let (scale, enough, least) = (text.scale, text.enough, text.least)
        return sums.withUnsafeBufferPointer { sums in
            values(columns) { i, marked in
                let sum = sums[i]
                return (Float(sum) * scale, (sum >= enough) || (marked && sum >= least))
            }
        }
    }

    /// The same for a need in two languages: the better one counts.
    static func values<Fit>(_ columns: Columns<Fit>, _ text: Affinity, _ other: Affinity) -> Values {
        precondition(min(text.sums.count, other.sums.count) >= columns.known.count)
        let (scale, enough, least) = (text.scale, text.enough, text.least)
        let (otherScale, otherEnough, otherLeast) = (other.scale, other.enough, other.least)
        return text.sums.withUnsafeBufferPointer { sums in
            other.sums.withUnsafeBufferPointer { others in
                values(columns) { i, marked in
                    let (sum, otherSum) = (sums[i], others[i])
                    let (one, two) = (Float(sum) * scale, Float(otherSum) * otherScale)
                    let admits =
                        (sum >= enough) || (otherSum >= otherEnough)
                        || (marked && ((sum >= least) || (otherSum >= otherLeast)))
                    return (one > two ? one : two, admits)
                }
            }
        }
    }

    /// For a need without words.
    static func values<Fit>(_ columns: Columns<Fit>) -> Values { values(columns) { _, _ in (0, false) } }

    @inline(__always)
    private static func values<Fit>(
        _ columns: Columns<Fit>, _ text: (_ record: Int, _ marked: Bool) -> (share: Float, admits: Bool)
    ) -> Values {
        let count = columns.known.count
        precondition(count.isMultiple(of: block) && columns.fit.count == count && columns.work.count == count)
        precondition(columns.marks.count == count)
        let (fitWeight, workWeight) = (columns.fitWeight, columns.workWeight)
        let affinityWeight = columns.affinityWeight
        var admitted = 0
        var maxima = [Float](repeating: absent, count: count / block)
        let values = [Float](unsafeUninitializedCapacity: count) { values, initialized in
            columns.known.withUnsafeBufferPointer { known in
                columns.fit.withUnsafeBufferPointer { fit in
                    columns.work.withUnsafeBufferPointer { work in
                        columns.marks.withUnsafeBufferPointer { marks in
                            for first in stride(from: 0, to: count, by: block) {
                                var greatest = absent
                                var present: Int32 = 0
                                for i in first..<first &+ block {
                                    let (share, admits) = text(i, marks[i] != 0)
                                    let affinity = (share < 65_025 ? share : 65_025).squareRoot()
                                    let sum = known[i] + fitWeight * Float(fit[i]) + workWeight * Float(work[i])
                                    let value = (fit[i] != 0) || admits ? sum + affinityWeight * affinity : absent
                                    values[i] = value
                                    greatest = value > greatest ? value : greatest
                                    present &+= value >= 0 ? 1 : 0
                                }
                                maxima[first / block] = greatest
                                admitted &+= Int(present)
                            }
                        }
                    }
                }
            }
            initialized = count
        }
        return Values(values: values, maxima: maxima, count: admitted)
    }

    /// The places of the values that are at least `least`, in order; blocks whose maximum is less are passed over.
    static func places(_ values: Values, from least: Float) -> [Int] {
        precondition(values.values.count == values.maxima.count * block)
        var found: [Int] = []
        values.values.withUnsafeBufferPointer { all in
            for number in values.maxima.indices where values.maxima[number] >= least {
                for i in number * block..<(number + 1) * block where all[i] >= least { found.append(i) }
            }
        }
        return found
    }
}

extension MatchKernel.Values {
    /// Takes records out.
    mutating func remove(_ records: [Int]) {
        var touched = Set<Int>()
        for record in records {
            if values[record] >= 0 { count -= 1 }
            values[record] = MatchKernel.absent
            touched.insert(record / MatchKernel.block)
        }
        for number in touched {
            let block = values[number * MatchKernel.block..<(number + 1) * MatchKernel.block]
            maxima[number] = block.reduce(MatchKernel.absent) { $1 > $0 ? $1 : $0 }
        }
    }
}
