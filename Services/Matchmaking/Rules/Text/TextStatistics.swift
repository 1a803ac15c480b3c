/// What text relevance needs to know of a whole collection. Scores depend on other records through this alone.
package struct TextStatistics: Sendable {
    let vocabulary: Vocabulary
    package private(set) var documents = 0
    /// The terms of all documents, each in its longest language.
    package private(set) var length = 0
    /// By the number of a term, how many documents have it.
    private var frequencies: [UInt32] = []

    package init(_ vocabulary: Vocabulary = Vocabulary()) {
        self.vocabulary = vocabulary
    }

    init(_ documents: some Sequence<TextDocument>, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        for document in documents { add(document) }
    }

    mutating func add(_ document: TextDocument) {
        documents += 1
        length += document.length
        guard let last = document.terms.last.map(Int.init) else { return }
        if last >= frequencies.count {
            frequencies.append(contentsOf: repeatElement(0, count: last + 1 - frequencies.count))
        }
        for term in document.terms { frequencies[Int(term)] += 1 }
    }

    /// Takes a document out that was added before.
    mutating func remove(_ document: TextDocument) {
        documents -= 1
        length -= document.length
        for term in document.terms { frequencies[Int(term)] -= 1 }
    }

    /// log2(1 + (N − n + ½) / (n + ½)) in 256ths: how much a term tells.
    func weight(of term: UInt32?) -> Int {
        let found = term.map { Int($0) < frequencies.count ? Int(frequencies[Int($0)]) : 0 } ?? 0
        return FixedPointLogarithm.log2(2 * documents + 2, over: 2 * min(found, documents) + 1)
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

extension TextStatistics: Equatable {
    /// Whether both say the same of every term, whatever its number.
    package static func == (one: TextStatistics, other: TextStatistics) -> Bool {
        one.documents == other.documents && one.length == other.length && one.byTerm == other.byTerm
    }

    private var byTerm: [TextTerm: UInt32] {
        vocabulary.all.compactMapValues { number in
            let place = Int(number)
            return place < frequencies.count && frequencies[place] > 0 ? frequencies[place] : nil
        }
    }
}
