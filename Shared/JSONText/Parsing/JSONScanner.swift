/// One pass over the bytes: checks every rule of RFC 8259 and the limits, and lays the tape.
///
/// Open containers stand on a list, not on the call stack, so that no text can exhaust it.
struct JSONScanner {
    /// A broken rule and its offset; the line is counted only when the error leaves the module.
    struct Fault: Error {
        let refusal: JSONTextRefusal
        let offset: Int

        init(_ refusal: JSONTextRefusal, at offset: Int) {
            self.refusal = refusal
            self.offset = offset
        }
    }

    typealias Entry = JSONTape.Entry

    private let limits: JSONLimits
    private(set) var entries: ContiguousArray<Entry> = []
    private var open: ContiguousArray<Int> = []

    init(limits: JSONLimits) {
        self.limits = limits
    }

    /// Checks the whole text and leaves its tape in `entries`.
    mutating func scan(_ text: Span<UInt8>) throws(Fault) {
        guard text.count <= limits.bytes else { throw Fault(.tooLong(limit: limits.bytes), at: limits.bytes) }
        try checkEncoding(text)
        entries.reserveCapacity(min(text.count / 8 + 8, 4_096))
        var at = Self.afterSpace(text, 0)
        guard at < text.count else { throw Fault(.empty, at: at) }
        at = try value(text, at)
        while let container = open.last {
            at = try step(text, Self.afterSpace(text, at), in: container)
        }
        at = Self.afterSpace(text, at)
        guard at == text.count else { throw Fault(oddity(text[at]) ?? .textAfterValue, at: at) }
    }

    private func checkEncoding(_ text: Span<UInt8>) throws(Fault) {
        if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { throw Fault(.byteOrderMark, at: 0) }
        // UTF-16 and UTF-32 come in pairs of bytes, and JSON's first character is one that leaves half a pair zero.
        if text.count >= 2, text.count.isMultiple(of: 2) {
            let isMarked = (text[0] == 0xFE && text[1] == 0xFF) || (text[0] == 0xFF && text[1] == 0xFE)
            guard !isMarked, text[0] != 0, text[1] != 0 else { throw Fault(.notUTF8, at: 0) }
        }
        do {
            _ = try UTF8Span(validating: text)
        } catch {
            throw Fault(.invalidUTF8, at: error.byteOffsets.lowerBound)
        }
    }

    /// Where white space ends. Static: an argument that appends to the tape would copy it whole while `self` is held.
    private static func afterSpace(_ text: Span<UInt8>, _ from: Int) -> Int {
        var at = from
        while at < text.count {
            switch text[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return at
            }
        }
        return at
    }

    /// Goes on inside a container: closes it, or reads its next member or element up to the end of a scalar or the
    /// opening bracket of a container.
    private mutating func step(_ text: Span<UInt8>, _ from: Int, in container: Int) throws(Fault) -> Int {
        var at = from
        guard at < text.count else { throw Fault(.unexpectedEnd, at: at) }
        let isObject = entries[container].isObject
        let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
        if text[at] == closing {
            try close(container, text, end: at + 1)
            return at + 1
        }
        if entries[container].count > 0 {
            guard text[at] == UInt8(ascii: ",") else { throw Fault(oddity(text[at]) ?? .missingComma, at: at) }
            let comma = at
            at = Self.afterSpace(text, at + 1)
            guard at < text.count else { throw Fault(.unexpectedEnd, at: at) }
            guard text[at] != closing else { throw Fault(.trailingComma, at: comma) }
        }
        guard entries[container].count < limits.members else {
            throw Fault(.tooManyMembers(limit: limits.members), at: at)
        }
        entries[container].tag += 1 << Entry.countShift
        if isObject { at = try name(text, at) }
        return try value(text, at)
    }

    private mutating func close(_ container: Int, _ text: Span<UInt8>, end: Int) throws(Fault) {
        entries[container].end = UInt32(truncatingIfNeeded: end)
        entries[container].next = UInt32(truncatingIfNeeded: entries.count)
        open.removeLast()
        if entries[container].isObject, entries[container].count > 1 {
            try refuseDuplicateNames(of: container, text)
        }
    }

    /// Reads a name and its colon; answers where the value begins.
    private mutating func name(_ text: Span<UInt8>, _ from: Int) throws(Fault) -> Int {
        guard text[from] == UInt8(ascii: "\"") else { throw Fault(oddity(text[from]) ?? .missingName, at: from) }
        var at = Self.afterSpace(text, try string(text, from))
        guard at < text.count else { throw Fault(.unexpectedEnd, at: at) }
        guard text[at] == UInt8(ascii: ":") else { throw Fault(oddity(text[at]) ?? .missingColon, at: at) }
        at = Self.afterSpace(text, at + 1)
        guard at < text.count else { throw Fault(.unexpectedEnd, at: at) }
        return at
    }

    /// Reads a scalar, or opens a container; answers the offset after it.
    private mutating func value(_ text: Span<UInt8>, _ at: Int) throws(Fault) -> Int {
        switch text[at] {
        case UInt8(ascii: "\""): return try string(text, at)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            let end = try JSONScanner.number(text, at)
            append(.number, start: at, end: end)
            return end
        case UInt8(ascii: "{"): return try open(.object, at)
        case UInt8(ascii: "["): return try open(.array, at)
        case UInt8(ascii: "t"): return try word("true", .true, text, at)
        case UInt8(ascii: "f"): return try word("false", .false, text, at)
        case UInt8(ascii: "n"): return try word("null", .null, text, at)
        default: throw Fault(oddity(text[at]) ?? .unexpectedByte(text[at]), at: at)
        }
    }

    private mutating func open(_ form: Entry.Form, _ at: Int) throws(Fault) -> Int {
        guard open.count < limits.depth else { throw Fault(.tooDeep(limit: limits.depth), at: at) }
        open.append(entries.count)
        append(form, start: at, end: at + 1)
        return at + 1
    }

    private mutating func string(_ text: Span<UInt8>, _ at: Int) throws(Fault) -> Int {
        let (end, flags) = try JSONScanner.string(text, at)
        append(.string, flags: flags, start: at, end: end)
        return end
    }

    private mutating func word(
        _ word: StaticString, _ form: Entry.Form, _ text: Span<UInt8>, _ at: Int
    ) throws(Fault) -> Int {
        let length = word.utf8CodeUnitCount
        guard at + length <= text.count else { throw Fault(.unknownWord, at: at) }
        for index in 0..<length where text[at + index] != word.utf8Start[index] { throw Fault(.unknownWord, at: at) }
        append(form, start: at, end: at + length)
        return at + length
    }

    private mutating func append(_ form: Entry.Form, flags: UInt32 = 0, start: Int, end: Int) {
        entries.append(Entry(form, flags: flags, start: start, end: end, next: entries.count + 1))
    }

    /// The well-known ways to be almost JSON, told by their first byte wherever it stands.
    private func oddity(_ byte: UInt8) -> JSONTextRefusal? {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "#"): .comment
        case UInt8(ascii: "'"): .singleQuote
        case UInt8(ascii: "+"): .plusSign
        case UInt8(ascii: "."): .missingIntegerDigits
        case UInt8(ascii: "N"), UInt8(ascii: "I"): .notFinite
        default: nil
        }
    }
}
