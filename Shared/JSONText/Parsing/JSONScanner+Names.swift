extension JSONScanner {
    /// Beyond this many members names are compared through a hash set, so that the work stays linear.
    private static let comparedPairwise = 16

    /// Refuses an object that gives a name twice. Names are compared byte for byte after resolving their escapes.
    func refuseDuplicateNames(of object: Int, _ text: Span<UInt8>) throws(Fault) {
        guard entries[object].count <= Self.comparedPairwise else { return try refuseByHash(of: object, text) }
        var seen: UInt64 = 0
        var name = object + 1
        let end = Int(entries[object].next)
        while name < end {
            // One bit for a few bytes of each name: only names that share a bit are compared.
            let bit = UInt64(1) << UInt64(fingerprint(name, text))
            if seen & bit != 0 {
                var earlier = object + 1
                while earlier < name {
                    if isSameName(earlier, name, text) { throw duplicate(name, text) }
                    earlier = Int(entries[earlier + 1].next)
                }
            }
            seen |= bit
            name = Int(entries[name + 1].next)
        }
    }

    private func refuseByHash(of object: Int, _ text: Span<UInt8>) throws(Fault) {
        var seen: Set<Name> = []
        seen.reserveCapacity(entries[object].count)
        var name = object + 1
        let end = Int(entries[object].next)
        while name < end {
            guard seen.insert(Name(bytes: resolved(name, text))).inserted else { throw duplicate(name, text) }
            name = Int(entries[name + 1].next)
        }
    }

    /// A number under 64 that equal names share.
    private func fingerprint(_ name: Int, _ text: Span<UInt8>) -> UInt8 {
        guard !entries[name].isEscaped else {
            let bytes = resolved(name, text)
            return Self.fingerprint(bytes.span, 0..<bytes.count)
        }
        return Self.fingerprint(text, entries[name].content)
    }

    private static func fingerprint(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
        guard !range.isEmpty else { return 0 }
        let first = text[range.lowerBound]
        let last = text[range.upperBound - 1]
        return (first &+ last &* 7 &+ UInt8(truncatingIfNeeded: range.count) &* 13) & 63
    }

    private func isSameName(_ left: Int, _ right: Int, _ text: Span<UInt8>) -> Bool {
        guard !entries[left].isEscaped, !entries[right].isEscaped else {
            return resolved(left, text) == resolved(right, text)
        }
        return JSONEscapes.same(text, entries[left].content, text, entries[right].content)
    }

    private func resolved(_ name: Int, _ text: Span<UInt8>) -> [UInt8] {
        JSONEscapes.resolved(text, entries[name].content)
    }

    private func duplicate(_ name: Int, _ text: Span<UInt8>) -> Fault {
        Fault(.duplicateName(String(decoding: resolved(name, text), as: UTF8.self)), at: Int(entries[name].start))
    }

    /// Bytes hashed at once by the process's seeded hasher. Not a `String`, whose equality is canonical equivalence:
    /// two spellings of “é” are two names in JSON.
    private struct Name: Hashable {
        let bytes: [UInt8]

        func hash(into hasher: inout Hasher) {
            bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }
}
