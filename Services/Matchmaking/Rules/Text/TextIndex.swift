/// What text relevance needs to know of a whole collection. Scores depend on other records through this alone.
package struct TextStatistics: Hashable, Sendable {
    package let documents: Int
    package let length: Int
    package let frequencies: [TextTerm: Int]

    /// A document is the terms of each of its languages.
    package init(_ documents: [[[TextTerm]]]) {
        var frequencies: [TextTerm: Int] = [:]
        var length = 0
        for languages in documents {
            for term in Set(languages.joined()) { frequencies[term, default: 0] += 1 }
            length += languages.map(\.count).max() ?? 0
        }
        self.documents = documents.count
        self.length = length
        self.frequencies = frequencies
    }

    /// log2(1 + (N − n + ½) / (n + ½)) in 256ths: how much a term tells.
    func weight(of term: TextTerm) -> Int {
        FixedPointLogarithm.log2(2 * documents + 2, over: 2 * min(frequencies[term] ?? 0, documents) + 1)
    }
}

/// An inverted index with BM25 weights (k1 = 1.2, b = 0.75), in whole numbers.
package struct TextIndex: Sendable {
    package let statistics: TextStatistics
    private var postings: [TextTerm: [Posting]] = [:]

    private struct Posting: Sendable {
        let document: Int
        /// 0…255, without the weight of the term: the part that other documents do not change within the statistics.
        let impact: Int
    }

    /// `statistics` of another moment keep the scores of unchanged documents as they were then.
    package init(_ documents: [[[TextTerm]]], statistics: TextStatistics? = nil) {
        let statistics = statistics ?? TextStatistics(documents)
        self.statistics = statistics
        for (document, languages) in documents.enumerated() {
            let length = languages.map(\.count).max() ?? 0
            for (term, count) in Self.counts(languages) {
                postings[term, default: []].append(
                    Posting(document: document, impact: Self.impact(count, length: length, in: statistics)))
            }
        }
    }

    /// The affinity 0…255 of every document that shares a term with the question.
    ///
    /// 255 · √(weight of the shared terms / weight of all terms): a document that says everything once, at average
    /// length, has 255. The root keeps one shared term of a long question visible, as a cosine does.
    package func affinities(to question: [TextTerm]) -> [Int: Int] {
        var sums: [Int: Int] = [:]
        var whole = 0
        let reference = Self.impact(1, length: statistics.length, documents: 1, totalLength: statistics.length)
        for term in question {
            let weight = statistics.weight(of: term)
            whole += weight * reference
            for posting in postings[term] ?? [] { sums[posting.document, default: 0] += weight * posting.impact }
        }
        guard whole > 0 else { return [:] }
        return sums.mapValues { min(255, Self.squareRoot($0 * 65_025 / whole)) }
    }

    /// The terms of the question that a document has.
    package func sharedTerms(_ question: [TextTerm], with document: Int) -> [TextTerm] {
        question.filter { postings[$0]?.contains { $0.document == document } == true }
    }

    /// How often each term stands in the language that has it most: a translation is not a repetition.
    static func counts(_ languages: [[TextTerm]]) -> [TextTerm: Int] {
        languages.reduce(into: [:]) { most, terms in
            let counts = terms.reduce(into: [TextTerm: Int]()) { $0[$1, default: 0] += 1 }
            most.merge(counts, uniquingKeysWith: max)
        }
    }

    static func impact(_ count: Int, length: Int, in statistics: TextStatistics) -> Int {
        impact(count, length: length, documents: statistics.documents, totalLength: statistics.length)
    }

    /// 255 · tf / (tf + k1 · (1 − b + b · length / average)), cleared of fractions.
    private static func impact(_ count: Int, length: Int, documents: Int, totalLength: Int) -> Int {
        let scaled = 10 * count * totalLength
        let divisor = scaled + 3 * (totalLength + 3 * length * documents)
        return divisor == 0 ? 0 : 255 * scaled / divisor
    }

    /// ⌊√value⌋.
    static func squareRoot(_ value: Int) -> Int {
        guard value > 1 else { return value }
        var root = 1 << ((Int.bitWidth - value.leadingZeroBitCount + 1) / 2)
        while true {
            let next = (root + value / root) / 2
            if next >= root { return root }
            root = next
        }
    }
}
