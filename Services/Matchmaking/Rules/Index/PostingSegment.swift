/// Which of at most 65,536 documents hold a term, and how much each says of it. Immutable: it depends on the documents
/// and on the usual length, never on another segment.
package struct PostingSegment: Sendable {
    package static let greatestCount = 65_536

    let count: Int
    /// By term, its postings in `documents` and `impacts`, in the order of the documents.
    private let places: [TextTerm: Range<Int>]
    private let documents: [UInt16]
    /// The part of the relevance that the term's weight does not change, 0…255.
    private let impacts: [UInt8]

    /// A document is the terms of each of its languages.
    init(_ texts: [[[TextTerm]]], usualLength: Int) {
        precondition(texts.count <= Self.greatestCount, "a segment holds at most 65,536 documents")
        var numbers: [TextTerm: Int] = [:]
        var found: [(term: Int, document: UInt16, impact: UInt8)] = []
        for (document, languages) in texts.enumerated() {
            let length = languages.map(\.count).max() ?? 0
            for (term, count) in TextIndex.counts(languages) {
                let number = numbers[term] ?? numbers.count
                numbers[term] = number
                let impact = TextIndex.impact(count, length: length, usualLength: usualLength)
                found.append((number, UInt16(truncatingIfNeeded: document), UInt8(clamping: impact)))
            }
        }
        count = texts.count
        // A counting sort: stable, so that each term's documents stay in their order.
        var ends = [Int](repeating: 0, count: numbers.count + 1)
        for posting in found { ends[posting.term + 1] += 1 }
        for term in 0..<numbers.count { ends[term + 1] += ends[term] }
        let starts = ends
        var documents = [UInt16](repeating: 0, count: found.count)
        var impacts = [UInt8](repeating: 0, count: found.count)
        for posting in found {
            documents[ends[posting.term]] = posting.document
            impacts[ends[posting.term]] = posting.impact
            ends[posting.term] += 1
        }
        places = numbers.mapValues { starts[$0]..<starts[$0 + 1] }
        self.documents = documents
        self.impacts = impacts
    }

    /// Adds `weight` times the impact of the term to the sum of every document that has it.
    func add(_ term: TextTerm, weight: Int, to sums: inout [Int32]) {
        guard let range = places[term] else { return }
        MatchKernel.accumulate(documents, impacts, in: range, weight: Int32(clamping: weight), into: &sums)
    }

    /// Sets the mark of every document that has the term.
    func mark(_ term: TextTerm, in marks: inout [UInt8]) {
        guard let range = places[term] else { return }
        for place in range { marks[Int(documents[place])] = 1 }
    }

    /// The impact of a term in a document; `nil` where the document does not have it.
    func impact(of term: TextTerm, in document: Int) -> Int? {
        guard let range = places[term] else { return nil }
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(documents[middle]) < document { low = middle + 1 } else { high = middle }
        }
        guard low < range.upperBound, Int(documents[low]) == document else { return nil }
        return Int(impacts[low])
    }
}
