/// What each document of a segment says, so that the segment can be made anew without reading the texts again.
struct ForwardIndex: Sendable {
    private let starts: [UInt32]
    private let terms: [UInt32]
    private let counts: [UInt8]
    private let lengths: [UInt32]

    init(_ documents: [TextDocument]) {
        var starts: [UInt32] = [0]
        var terms: [UInt32] = []
        var counts: [UInt8] = []
        let total = documents.reduce(0) { $0 + $1.terms.count }
        terms.reserveCapacity(total)
        counts.reserveCapacity(total)
        for document in documents {
            terms += document.terms
            counts += document.counts
            starts.append(UInt32(terms.count))
        }
        self.starts = starts
        self.terms = terms
        self.counts = counts
        lengths = documents.map { UInt32(clamping: $0.length) }
    }

    subscript(document: Int) -> TextDocument {
        let range = Int(starts[document])..<Int(starts[document + 1])
        return TextDocument(
            terms: Array(terms[range]), counts: Array(counts[range]), length: Int(lengths[document]))
    }
}
