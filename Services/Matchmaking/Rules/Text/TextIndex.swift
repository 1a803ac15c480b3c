/// What text relevance needs to know of a whole collection. Scores depend on other records through this alone.
package struct TextStatistics: Hashable, Sendable {
    package private(set) var documents = 0
    /// The terms of all documents, each in its longest language.
    package private(set) var length = 0
    package private(set) var frequencies: [TextTerm: Int] = [:]

    package init() {}

    /// A document is the terms of each of its languages.
    package init(_ documents: [[[TextTerm]]]) {
        for languages in documents { add(languages) }
    }

    package mutating func add(_ languages: [[TextTerm]]) {
        documents += 1
        length += languages.map(\.count).max() ?? 0
        for term in Set(languages.joined()) { frequencies[term, default: 0] += 1 }
    }

    /// Takes a document out that was added before.
    package mutating func remove(_ languages: [[TextTerm]]) {
        documents -= 1
        length -= languages.map(\.count).max() ?? 0
        for term in Set(languages.joined()) {
            let left = (frequencies[term] ?? 1) - 1
            frequencies[term] = left > 0 ? left : nil
        }
    }

    /// log2(1 + (N − n + ½) / (n + ½)) in 256ths: how much a term tells.
    func weight(of term: TextTerm) -> Int {
        FixedPointLogarithm.log2(2 * documents + 2, over: 2 * min(frequencies[term] ?? 0, documents) + 1)
    }

    /// The length that counts as usual: the average, cut to its three first binary digits. A record more or less does
    /// not change it, so what is worked out for the others stays as it is, and is the same in every process.
    package var usualLength: Int {
        guard documents > 0, length >= documents else { return 1 }
        let average = length / documents
        let digits = Int.bitWidth - average.leadingZeroBitCount
        let cut = max(0, digits - 3)
        return (average >> cut) << cut
    }
}

/// An inverted index with BM25 weights (k1 = 1.2, b = 0.75), in whole numbers.
package struct TextIndex: Sendable {
    package let statistics: TextStatistics
    /// Each full but the last.
    private let segments: [PostingSegment]

    /// `statistics` of another moment keep the scores of unchanged documents as they were then.
    package init(_ documents: [[[TextTerm]]], statistics: TextStatistics? = nil) {
        let statistics = statistics ?? TextStatistics(documents)
        self.statistics = statistics
        segments = stride(from: 0, to: documents.count, by: PostingSegment.greatestCount).map { first in
            let last = min(first + PostingSegment.greatestCount, documents.count)
            return PostingSegment(Array(documents[first..<last]), usualLength: statistics.usualLength)
        }
    }

    /// The affinity 0…255 of every document that shares a term with the question.
    ///
    /// 255 · √(weight of the shared terms / weight of all terms): a document that says everything once, at usual
    /// length, has 255. The root keeps one shared term of a long question visible, as a cosine does.
    package func affinities(to question: [TextTerm]) -> [Int: Int] {
        let question = WeighedQuestion(question, statistics)
        var affinities: [Int: Int] = [:]
        for (number, segment) in segments.enumerated() {
            var sums = [Int32](repeating: 0, count: segment.count)
            for (term, weight) in question.terms { segment.add(term, weight: weight, to: &sums) }
            for (document, sum) in sums.enumerated() where sum > 0 {
                affinities[number * PostingSegment.greatestCount + document] = question.affinity(Int(sum))
            }
        }
        return affinities
    }

    /// The terms of the question that a document has.
    package func sharedTerms(_ question: [TextTerm], with document: Int) -> [TextTerm] {
        let (segment, place) = document.quotientAndRemainder(dividingBy: PostingSegment.greatestCount)
        return question.filter { segments[segment].impact(of: $0, in: place) != nil }
    }

    /// How often each term stands in the language that has it most: a translation is not a repetition.
    static func counts(_ languages: [[TextTerm]]) -> [TextTerm: Int] {
        languages.reduce(into: [:]) { most, terms in
            let counts = terms.reduce(into: [TextTerm: Int]()) { $0[$1, default: 0] += 1 }
            most.merge(counts, uniquingKeysWith: max)
        }
    }

    /// 255 · tf / (tf + k1 · (1 − b + b · length / usual length)), cleared of fractions.
    static func impact(_ count: Int, length: Int, usualLength: Int) -> Int {
        let scaled = 10 * count * usualLength
        return 255 * scaled / (scaled + 3 * (usualLength + 3 * length))
    }
}
