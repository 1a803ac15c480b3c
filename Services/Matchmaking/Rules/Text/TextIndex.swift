/// An inverted index with BM25 weights (k1 = 1.2, b = 0.75), in whole numbers. Documents have numbers in the order in
/// which they were added.
package struct TextIndex: Sendable {
    package private(set) var statistics: TextStatistics
    private var segments: [Segment] = []
    /// The usual length that the segments were made with.
    private var usualLength = 1
    private var count = 0

    private struct Segment: Sendable {
        /// The number of its first document.
        let first: Int
        let postings: PostingSegment
        let texts: ForwardIndex
    }

    /// A document is the terms of each of its languages. `statistics` of another moment keep the scores of unchanged
    /// documents as they were then.
    package init(_ documents: [[[TextTerm]]], statistics: TextStatistics? = nil) {
        let vocabulary = statistics?.vocabulary ?? Vocabulary()
        let documents = documents.map { TextDocument($0, vocabulary) }
        self.statistics = statistics ?? TextStatistics(documents, vocabulary)
        usualLength = self.statistics.usualLength
        append(documents)
    }

    private mutating func append(_ documents: [TextDocument]) {
        for first in stride(from: 0, to: documents.count, by: PostingSegment.greatestCount) {
            let part = documents[first..<min(first + PostingSegment.greatestCount, documents.count)]
            segments.append(
                Segment(
                    first: count, postings: PostingSegment(part, usualLength: usualLength),
                    texts: ForwardIndex(Array(part))))
            count += part.count
        }
    }

    /// The affinity 0…255 of every document that shares a term with the question.
    ///
    /// 255 · √(weight of the shared terms / weight of all terms): a document that says everything once, at usual
    /// length, has 255. The root keeps one shared term of a long question visible, as a cosine does.
    package func affinities(to question: [TextTerm]) -> [Int: Int] {
        let question = WeighedQuestion(question, statistics)
        var affinities: [Int: Int] = [:]
        for segment in segments {
            var sums = [Int32](repeating: 0, count: segment.postings.count)
            for term in question.terms { segment.postings.add(term, to: &sums) }
            for (document, sum) in sums.enumerated() where sum > 0 {
                affinities[segment.first + document] = question.affinity(Int(sum))
            }
        }
        return affinities
    }

    /// The terms of the question that a document has.
    package func sharedTerms(_ question: [TextTerm], with document: Int) -> [TextTerm] {
        guard let segment = segment(of: document) else { return [] }
        let numbers = statistics.vocabulary.known(question)
        return zip(question, numbers).compactMap { term, number in
            number.flatMap { segment.postings.impact(of: $0, in: document - segment.first) } == nil ? nil : term
        }
    }

    private func segment(of document: Int) -> Segment? {
        let place = segments.firstPlace { $0.first <= document }
        return place > 0 ? segments[place - 1] : nil
    }

    /// 255 · tf / (tf + k1 · (1 − b + b · length / usual length)), cleared of fractions.
    static func impact(_ count: Int, length: Int, usualLength: Int) -> Int {
        let scaled = 10 * count * usualLength
        return 255 * scaled / (scaled + 3 * (usualLength + 3 * length))
    }
}

// MARK: - Changes

extension TextIndex {
    /// Adds documents after the others, and takes some out of the statistics: their numbers still lead to them.
    mutating func replace(_ gone: [Int], by documents: [[[TextTerm]]]) {
        for document in gone {
            guard let segment = segment(of: document) else { continue }
            statistics.remove(segment.texts[document - segment.first])
        }
        let documents = documents.map { TextDocument($0, statistics.vocabulary) }
        for document in documents { statistics.add(document) }
        append(documents)
        // The scores of all texts follow from the usual length, and a question goes through every segment.
        if statistics.usualLength != usualLength || segments.count > Self.mostSegments + count / 65_536 { remake() }
    }

    private static let mostSegments = 16

    private mutating func remake() {
        let documents = segments.flatMap { segment in
            (0..<segment.postings.count).map { segment.texts[$0] }
        }
        usualLength = statistics.usualLength
        segments = []
        count = 0
        append(documents)
    }
}
