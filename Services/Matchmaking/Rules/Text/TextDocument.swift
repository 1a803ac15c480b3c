/// A record's text as an index reads it.
struct TextDocument: Hashable, Sendable {
    /// Each term once, in ascending order.
    let terms: [UInt32]
    /// How often each stands in the language that has it most: a translation is not a repetition. What stands more than
    /// 255 times stands 255 times.
    let counts: [UInt8]
    /// The terms of the longest language, with repetitions.
    let length: Int

    init(terms: [UInt32], counts: [UInt8], length: Int) {
        self.terms = terms
        self.counts = counts
        self.length = length
    }

    /// - Parameter languages: the terms of the text in each of its languages.
    init(_ languages: [[TextTerm]], _ vocabulary: Vocabulary) {
        length = languages.map(\.count).max() ?? 0
        var most: [(term: UInt32, count: UInt8)] = []
        for language in languages where !language.isEmpty {
            let own = Self.counted(vocabulary.numbers(of: language))
            most = most.isEmpty ? own : Self.greater(most, own)
        }
        terms = most.map(\.term)
        counts = most.map(\.count)
    }

    private static func counted(_ terms: [UInt32]) -> [(term: UInt32, count: UInt8)] {
        var counted: [(term: UInt32, count: UInt8)] = []
        for term in terms.sorted() {
            if let last = counted.indices.last, counted[last].term == term {
                if counted[last].count < .max { counted[last].count += 1 }
            } else {
                counted.append((term, 1))
            }
        }
        return counted
    }

    private static func greater(
        _ one: [(term: UInt32, count: UInt8)], _ other: [(term: UInt32, count: UInt8)]
    ) -> [(term: UInt32, count: UInt8)] {
        var merged: [(term: UInt32, count: UInt8)] = []
        merged.reserveCapacity(one.count + other.count)
        var (left, right) = (0, 0)
        while left < one.count || right < other.count {
            if right == other.count || left < one.count && one[left].term < other[right].term {
                merged.append(one[left])
                left += 1
            } else if left == one.count || other[right].term < one[left].term {
                merged.append(other[right])
                right += 1
            } else {
                merged.append((one[left].term, max(one[left].count, other[right].count)))
                left += 1
                right += 1
            }
        }
        return merged
    }
}
