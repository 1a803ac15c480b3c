/// What each document of a segment says, so that the segment can be made anew without reading the texts again.
///
/// Terms are kept as distances to the one before, in groups of seven binary digits, the lowest first; the last bit of a
/// distance says whether a count of more than one follows.
struct ForwardIndex: Sendable {
    private let starts: [UInt32]
    private let bytes: [UInt8]
    private let lengths: [UInt32]

    init(_ documents: [TextDocument]) {
        var starts: [UInt32] = [0]
        var bytes: [UInt8] = []
        for document in documents {
            var before: UInt32 = 0
            for (term, count) in zip(document.terms, document.counts) {
                Self.append(UInt64(term - before) << 1 | (count > 1 ? 1 : 0), to: &bytes)
                if count > 1 { bytes.append(count) }
                before = term
            }
            starts.append(UInt32(bytes.count))
        }
        self.starts = starts
        // A copy without the room that growing left.
        self.bytes = Array(bytes[...])
        lengths = documents.map { UInt32(clamping: $0.length) }
    }

    subscript(document: Int) -> TextDocument {
        var place = Int(starts[document])
        let end = Int(starts[document + 1])
        var (terms, counts): ([UInt32], [UInt8]) = ([], [])
        while place < end {
            let step = next(&place)
            terms.append((terms.last ?? 0) + UInt32(truncatingIfNeeded: step >> 1))
            if step & 1 == 1 {
                counts.append(bytes[place])
                place += 1
            } else {
                counts.append(1)
            }
        }
        return TextDocument(terms: terms, counts: counts, length: Int(lengths[document]))
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest > 127 {
            bytes.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private func next(_ place: inout Int) -> UInt64 {
        var (number, shift): (UInt64, UInt64) = (0, 0)
        while true {
            let byte = bytes[place]
            place += 1
            number |= UInt64(byte & 127) << shift
            guard byte > 127 else { return number }
            shift += 7
        }
    }
}
