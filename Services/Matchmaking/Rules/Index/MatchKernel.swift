/// The loops that touch every record: plain, over unsafe buffers, so that the compiler turns them into vector code. All
/// unsafe memory of the rules is here; every function checks its bounds before its loop.
enum MatchKernel {
    /// How many values one block maximum stands for.
    static let block = 64

    /// sums[document] += weight · impact, for the postings in a range.
    static func accumulate(
        _ documents: [UInt16], _ impacts: [UInt8], in range: Range<Int>, weight: Int32, into sums: inout [Int32]
    ) {
        precondition(range.upperBound <= documents.count && documents.count == impacts.count)
        let count = sums.count
        documents.withUnsafeBufferPointer { documents in
            impacts.withUnsafeBufferPointer { impacts in
                sums.withUnsafeMutableBufferPointer { sums in
                    for place in range {
                        let document = Int(documents[place])
                        guard document < count else { continue }
                        sums[document] &+= weight &* Int32(impacts[place])
                    }
                }
            }
        }
    }

    /// values[i] = known[i] + base + weight · √min(65,025, sums[i] · scale), run after run, each with its base.
    static func score(
        _ runs: [Range<Int>], bases: [Float], known: [Float], weight: Float, sums: [Int32], scale: Float,
        into values: inout [Float]
    ) {
        precondition(runs.count == bases.count && (runs.last?.upperBound ?? 0) <= min(known.count, sums.count))
        precondition(values.count >= known.count)
        known.withUnsafeBufferPointer { known in
            sums.withUnsafeBufferPointer { sums in
                values.withUnsafeMutableBufferPointer { values in
                    for (run, base) in zip(runs, bases) {
                        for i in run {
                            let share = Float(sums[i]) * scale
                            values[i] = known[i] + base + weight * (share < 65_025 ? share : 65_025).squareRoot()
                        }
                    }
                }
            }
        }
    }

    /// The same for a need in two languages: the better one counts.
    static func score(
        _ runs: [Range<Int>], bases: [Float], known: [Float], weight: Float, sums: [Int32], scale: Float,
        others: [Int32], otherScale: Float, into values: inout [Float]
    ) {
        precondition(runs.count == bases.count && (runs.last?.upperBound ?? 0) <= min(known.count, sums.count))
        precondition(values.count >= known.count && others.count >= sums.count)
        known.withUnsafeBufferPointer { known in
            sums.withUnsafeBufferPointer { sums in
                others.withUnsafeBufferPointer { others in
                    values.withUnsafeMutableBufferPointer { values in
                        for (run, base) in zip(runs, bases) {
                            for i in run {
                                let one = Float(sums[i]) * scale
                                let other = Float(others[i]) * otherScale
                                let share = one > other ? one : other
                                values[i] = known[i] + base + weight * (share < 65_025 ? share : 65_025).squareRoot()
                            }
                        }
                    }
                }
            }
        }
    }

    /// The value of a record that is not in the ranking.
    static let absent: Float = -1

    /// Notes the records of some runs that the text alone admits: their sum reaches `enough`, or they are marked and it
    /// reaches `least`.
    static func admit(
        _ runs: [Range<Int>], sums: [Int32], enough: Int32, least: Int32, marks: [UInt8], into admitted: inout [UInt8]
    ) {
        precondition((runs.last?.upperBound ?? 0) <= min(sums.count, marks.count, admitted.count))
        sums.withUnsafeBufferPointer { sums in
            marks.withUnsafeBufferPointer { marks in
                admitted.withUnsafeMutableBufferPointer { admitted in
                    for run in runs {
                        for i in run {
                            let byText: UInt8 = sums[i] >= enough ? 1 : 0
                            let bySector: UInt8 = sums[i] >= least ? marks[i] : 0
                            admitted[i] |= byText | bySector
                        }
                    }
                }
            }
        }
    }

    /// Takes the records of some runs out, but for the admitted ones.
    static func strike(_ runs: [Range<Int>], unless admitted: [UInt8], in values: inout [Float]) {
        precondition((runs.last?.upperBound ?? 0) <= min(admitted.count, values.count))
        admitted.withUnsafeBufferPointer { admitted in
            values.withUnsafeMutableBufferPointer { values in
                for run in runs {
                    for i in run { values[i] = admitted[i] == 0 ? absent : values[i] }
                }
            }
        }
    }

    /// The greatest value of every block; the last block may be shorter.
    static func maxima(_ values: [Float], count: Int, into maxima: inout [Float]) {
        precondition(count <= values.count && (count + block - 1) / block <= maxima.count)
        values.withUnsafeBufferPointer { values in
            maxima.withUnsafeMutableBufferPointer { maxima in
                for first in stride(from: 0, to: count, by: block) {
                    var greatest = absent
                    for i in first..<min(first + block, count) {
                        greatest = values[i] > greatest ? values[i] : greatest
                    }
                    maxima[first / block] = greatest
                }
            }
        }
    }

    /// How many values are at least `least`.
    static func count(_ values: [Float], first count: Int, from least: Float) -> Int {
        precondition(count <= values.count)
        return values.withUnsafeBufferPointer { values in
            var found: Int32 = 0
            for i in 0..<count { found &+= values[i] >= least ? 1 : 0 }
            return Int(found)
        }
    }

    /// The places of the values that are at least `least`, in order; blocks whose maximum is less are passed over.
    static func places(_ values: [Float], first count: Int, maxima: [Float], from least: Float) -> [Int] {
        precondition(count <= values.count)
        var found: [Int] = []
        for first in stride(from: 0, to: count, by: block) where maxima[first / block] >= least {
            for i in first..<min(first + block, count) where values[i] >= least { found.append(i) }
        }
        return found
    }
}
