extension JSONScanner {
    /// Checks the string whose opening quote is at an offset; answers the offset after its closing quote.
    static func string(_ text: Span<UInt8>, _ from: Int) throws(Fault) -> (end: Int, flags: UInt32) {
        var at = from + 1
        var flags: UInt32 = 0
        while at < text.count {
            let byte = text[at]
            if byte == UInt8(ascii: "\"") { return (at + 1, flags) }
            if byte == UInt8(ascii: "\\") {
                flags |= Entry.escaped
                at = try escape(text, at, &flags)
            } else {
                guard byte >= 0x20 else { throw Fault(.controlCharacter(byte), at: at) }
                at += 1
            }
        }
        throw Fault(.unexpectedEnd, at: at)
    }

    private static func escape(_ text: Span<UInt8>, _ at: Int, _ flags: inout UInt32) throws(Fault) -> Int {
        guard at + 1 < text.count else { throw Fault(.unexpectedEnd, at: at + 1) }
        switch text[at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return at + 2
        case UInt8(ascii: "u"):
            guard let unit = JSONEscapes.codeUnit(text, at + 2) else { throw Fault(.brokenUnicodeEscape, at: at) }
            if unit == 0 { flags |= Entry.holdsNUL }
            guard !JSONEscapes.isLowSurrogate(unit) else { throw Fault(.loneSurrogate, at: at) }
            guard JSONEscapes.isHighSurrogate(unit) else { return at + 6 }
            guard at + 7 < text.count, text[at + 6] == UInt8(ascii: "\\"), text[at + 7] == UInt8(ascii: "u") else {
                throw Fault(.loneSurrogate, at: at)
            }
            guard let second = JSONEscapes.codeUnit(text, at + 8) else { throw Fault(.brokenUnicodeEscape, at: at + 6) }
            guard JSONEscapes.isLowSurrogate(second) else { throw Fault(.loneSurrogate, at: at) }
            return at + 12
        default:
            throw Fault(.unknownEscape, at: at)
        }
    }

    /// Checks the number that begins at an offset with a digit or a minus sign; answers the offset after it.
    static func number(_ text: Span<UInt8>, _ from: Int) throws(Fault) -> Int {
        var at = from
        if text[at] == UInt8(ascii: "-") { at += 1 }
        let first = at
        at = afterDigits(text, at)
        guard at > first else {
            throw Fault(at < text.count && text[at] == UInt8(ascii: "I") ? .notFinite : .missingIntegerDigits, at: at)
        }
        guard text[first] != UInt8(ascii: "0") || at == first + 1 else { throw Fault(.leadingZero, at: first) }
        if at < text.count, text[at] == UInt8(ascii: ".") {
            let fraction = at + 1
            at = afterDigits(text, fraction)
            guard at > fraction else { throw Fault(.missingFractionDigits, at: at) }
        }
        if at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
            let exponent = at
            at = afterDigits(text, exponent)
            guard at > exponent else { throw Fault(.missingExponentDigits, at: at) }
        }
        return at
    }

    private static func afterDigits(_ text: Span<UInt8>, _ from: Int) -> Int {
        var at = from
        while at < text.count, text[at] &- UInt8(ascii: "0") < 10 { at += 1 }
        return at
    }
}
