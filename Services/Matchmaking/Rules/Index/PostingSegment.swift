/// Which of at most 65,536 documents hold a term, and how much each says of it. Immutable: it depends on the documents
/// and on the usual length, never on another segment.
struct PostingSegment: Sendable {
    static let greatestCount = 65_536

    let count: Int
    /// The terms that any document has, in ascending order; those at a place have their postings from `starts[place]`.
    private let terms: [UInt32]
    private let starts: [UInt32]
    /// Of each term in the order of the documents.
    private let documents: [UInt16]
    /// The part of the relevance that the term's weight does not change, 0…255.
    private let impacts: [UInt8]

    init(_ texts: ArraySlice<TextDocument>, usualLength: Int) {
        precondition(texts.count <= Self.greatestCount, "a segment holds at most 65,536 documents")
        count = texts.count
        let bound = texts.reduce(0) { max($0, $1.terms.last.map { Int($0) + 1 } ?? 0) }
        // A counting sort: stable, so that each term's documents stay in their order.
        var ends = [UInt32](repeating: 0, count: bound)
        for text in texts { for term in text.terms { ends[Int(term)] += 1 } }
        var terms: [UInt32] = []
        var starts: [UInt32] = []
        var total: UInt32 = 0
        for term in 0..<bound where ends[term] > 0 {
            terms.append(UInt32(term))
            starts.append(total)
            (ends[term], total) = (total, total + ends[term])
        }
        starts.append(total)
        var documents = [UInt16](repeating: 0, count: Int(total))
        var impacts = [UInt8](repeating: 0, count: Int(total))
        for (document, text) in texts.enumerated() {
            for (term, count) in zip(text.terms, text.counts) {
                let place = Int(ends[Int(term)])
                documents[place] = UInt16(document)
                impacts[place] = UInt8(
                    clamping: TextIndex.impact(Int(count), length: text.length, usualLength: usualLength))
                ends[Int(term)] += 1
            }
        }
        self.terms = terms
        self.starts = starts
        self.documents = documents
        self.impacts = impacts
    }

    private func postings(of term: UInt32) -> Range<Int>? {
        let place = terms.firstPlace { $0 < term }
        guard place < terms.count, terms[place] == term else { return nil }
        return Int(starts[place])..<Int(starts[place + 1])
    }

    /// Adds the weight of the term times its impact to the sum of every document that has it.
    func add(_ term: WeighedQuestion.Term, to sums: inout [Int32]) {
        guard let range = term.number.flatMap(postings) else { return }
        MatchKernel.accumulate(
            documents, impacts, in: range, weight: Int32(clamping: term.weight), count: count, into: &sums)
    }

    /// Marks every document that has the term.
    func mark(_ term: UInt32, in mask: inout RecordMask) {
        guard let range = postings(of: term) else { return }
        MatchKernel.mark(documents, in: range, count: count, into: &mask.words)
    }

    /// The impact of a term in a document; `nil` where the document does not have it.
    func impact(of term: UInt32, in document: Int) -> Int? {
        guard let range = postings(of: term) else { return nil }
        let place = range.lowerBound + documents[range].firstPlace { Int($0) < document }
        guard place < range.upperBound, Int(documents[place]) == document else { return nil }
        return Int(impacts[place])
    }
}

extension RandomAccessCollection {
    /// How many elements of a sorted collection come before what is looked for.
    func firstPlace(before: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if before(self[index(startIndex, offsetBy: middle)]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
