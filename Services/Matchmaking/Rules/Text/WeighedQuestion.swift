/// A question in one language, each term with how much it tells in a collection.
struct WeighedQuestion: Sendable {
    struct Term: Sendable {
        let term: TextTerm
        /// `nil` where no document ever had it.
        let number: UInt32?
        let weight: Int
    }

    let terms: [Term]
    /// What a document of usual length has that says every term once; 0 where there are no documents.
    let whole: Int

    init(_ question: [TextTerm], _ statistics: TextStatistics) {
        let usual = statistics.usualLength
        let reference = statistics.documents == 0 ? 0 : TextIndex.impact(1, length: usual, usualLength: usual)
        terms = zip(question, statistics.vocabulary.known(question)).map { term, number in
            Term(term: term, number: number, weight: statistics.weight(of: number))
        }
        whole = terms.reduce(0) { $0 + $1.weight * reference }
    }

    /// min(255, ⌊√(65,025 · sum / whole)⌋): the affinity of a document whose terms weigh `sum`.
    func affinity(_ sum: Int) -> Int {
        guard whole > 0, sum > 0 else { return 0 }
        return min(255, IntegerRoot.floor(sum * 65_025 / whole))
    }

    /// The least sum that has an affinity; more than any sum where nothing can have it.
    func leastSum(for affinity: Int) -> Int32 {
        guard whole > 0 else { return .max }
        return Int32(clamping: (affinity * affinity * whole + 65_024) / 65_025)
    }

    /// What a sum is multiplied by to be 65,025 where it is the whole.
    var scale: Float { whole > 0 ? 65_025 / Float(whole) : 0 }
}

/// Square roots in whole numbers.
enum IntegerRoot {
    /// ⌊√value⌋ of a value that is not negative.
    static func floor(_ value: Int) -> Int {
        // The root of a double is off by at most one; the comparison settles it.
        var root = Int(Double(value).squareRoot())
        while root * root > value { root -= 1 }
        while (root + 1) * (root + 1) <= value { root += 1 }
        return root
    }
}
