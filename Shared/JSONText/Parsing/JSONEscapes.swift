/// Strings of a validated text: their escapes resolved, and their bytes compared.
enum JSONEscapes {
    /// The UTF-8 of a string's content with every escape resolved. The content has been validated.
    static func resolved(_ text: Span<UInt8>, _ content: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.count)
        var at = content.lowerBound
        while at < content.upperBound {
            guard text[at] == UInt8(ascii: "\\") else {
                bytes.append(text[at])
                at += 1
                continue
            }
            guard text[at + 1] == UInt8(ascii: "u") else {
                bytes.append(single(text[at + 1]))
                at += 2
                continue
            }
            var scalar = codeUnit(text, at + 2) ?? 0
            at += 6
            if isHighSurrogate(scalar) {
                scalar = 0x10000 + (scalar - 0xD800) << 10 + ((codeUnit(text, at + 2) ?? 0xDC00) - 0xDC00)
                at += 6
            }
            bytes.append(
                contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        }
        return bytes
    }

    /// The code unit of four hexadecimal digits, or nil if there are not four.
    static func codeUnit(_ text: Span<UInt8>, _ at: Int) -> UInt32? {
        guard at + 4 <= text.count else { return nil }
        var unit: UInt32 = 0
        for index in at..<at + 4 {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(byte & 0x0F)
            case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
                unit = unit << 4 | UInt32(byte & 0x0F) + 9
            default: return nil
            }
        }
        return unit
    }

    static func isHighSurrogate(_ unit: UInt32) -> Bool { unit & 0xFC00 == 0xD800 }
    static func isLowSurrogate(_ unit: UInt32) -> Bool { unit & 0xFC00 == 0xDC00 }

    /// Whether a string of the text is this one, byte for byte, without building it.
    static func isString(_ text: Span<UInt8>, _ entry: JSONTape.Entry, _ wanted: Span<UInt8>) -> Bool {
        guard !entry.isEscaped else {
            let resolved = resolved(text, entry.content)
            return same(resolved.span, 0..<resolved.count, wanted, 0..<wanted.count)
        }
        return same(text, entry.content, wanted, 0..<wanted.count)
    }

    /// Whether two ranges hold the same bytes.
    static func same(
        _ left: Span<UInt8>, _ leftRange: Range<Int>, _ right: Span<UInt8>, _ rightRange: Range<Int>
    ) -> Bool {
        guard leftRange.count == rightRange.count else { return false }
        var other = rightRange.lowerBound
        for index in leftRange {
            guard left[index] == right[other] else { return false }
            other += 1
        }
        return true
    }

    private static func single(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }
}
