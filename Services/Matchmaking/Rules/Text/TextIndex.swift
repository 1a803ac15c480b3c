/// An inverted index with BM25 weights (k1 = 1.2, b = 0.75), in whole numbers.
package struct TextIndex: Sendable {
    package let statistics: TextStatistics
    /// Each full but the last.
    private let segments: [PostingSegment]

    /// A document is the terms of each of its languages. `statistics` of another moment keep the scores of unchanged
    /// documents as they were then.
    package init(_ documents: [[[TextTerm]]], statistics: TextStatistics? = nil) {
        let vocabulary = statistics?.vocabulary ?? Vocabulary()
        let documents = documents.map { TextDocument($0, vocabulary) }
        let statistics = statistics ?? TextStatistics(documents, vocabulary)
        self.statistics = statistics
        segments = stride(from: 0, to: documents.count, by: PostingSegment.greatestCount).map { first in
            let last = min(first + PostingSegment.greatestCount, documents.count)
            return PostingSegment(documents[first..<last], usualLength: statistics.usualLength)
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
            for term in question.terms { segment.add(term, to: &sums) }
            for (document, sum) in sums.enumerated() where sum > 0 {
                affinities[number * PostingSegment.greatestCount + document] = question.affinity(Int(sum))
            }
        }
        return affinities
    }

    /// The terms of the question that a document has.
    package func sharedTerms(_ question: [TextTerm], with document: Int) -> [TextTerm] {
        let (segment, place) = document.quotientAndRemainder(dividingBy: PostingSegment.greatestCount)
        let numbers = statistics.vocabulary.known(question)
        return zip(question, numbers).compactMap { term, number in
            number.flatMap { segments[segment].impact(of: $0, in: place) } == nil ? nil : term
        }
    }

    /// 255 · tf / (tf + k1 · (1 − b + b · length / usual length)), cleared of fractions.
    static func impact(_ count: Int, length: Int, usualLength: Int) -> Int {
        let scaled = 10 * count * usualLength
        return 255 * scaled / (scaled + 3 * (usualLength + 3 * length))
    }
}
