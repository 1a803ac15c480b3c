/// A validated text and its index: one entry for every value and every name, in written order.
///
/// An object's entry is followed by name, value, name, value …, an array's by its elements; `next` skips a whole
/// value. The one reference type behind a document, so that a node is two words and copies cost one retain.
final class JSONTape: Sendable {
    /// One value or name.
    struct Entry {
        /// Offset of the value's first byte, the opening quote of a string.
        let start: UInt32
        /// Offset after the value's last byte.
        var end: UInt32
        /// Index of the entry after this value and all that is in it.
        var next: UInt32
        /// Kind in the low bits, then flags, then the number of members or elements.
        var tag: UInt32
    }

    let bytes: [UInt8]
    let entries: ContiguousArray<Entry>

    init(bytes: [UInt8], entries: ContiguousArray<Entry>) {
        self.bytes = bytes
        self.entries = entries
    }
}

extension JSONTape.Entry {
    /// The forms of a value; the two Booleans are told apart here.
    enum Form: UInt32 {
        case object, array, string, number, `true`, `false`, null
    }

    static let formMask: UInt32 = 0b111
    /// A string with at least one escape.
    static let escaped: UInt32 = 1 << 3
    /// A string with U+0000 in it.
    static let holdsNUL: UInt32 = 1 << 4
    static let countShift: UInt32 = 5

    init(_ form: Form, flags: UInt32 = 0, start: Int, end: Int, next: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
        self.next = UInt32(truncatingIfNeeded: next)
        self.tag = form.rawValue | flags
    }

    var form: Form { Form(rawValue: tag & Self.formMask) ?? .null }
    var isObject: Bool { tag & Self.formMask == Form.object.rawValue }
    var isString: Bool { tag & Self.formMask == Form.string.rawValue }
    var isNumber: Bool { tag & Self.formMask == Form.number.rawValue }
    var isNull: Bool { tag & Self.formMask == Form.null.rawValue }
    var isEscaped: Bool { tag & Self.escaped != 0 }
    var holdsNUL: Bool { tag & Self.holdsNUL != 0 }
    var count: Int { Int(tag >> Self.countShift) }
    var range: Range<Int> { Int(start)..<Int(end) }
    /// The bytes between the quotes of a string.
    var content: Range<Int> { Int(start) + 1..<Int(end) - 1 }
}

extension JSONTape {
    /// The string or name at an index, its escapes resolved.
    func string(at index: Int) -> String {
        let entry = entries[index]
        guard !entry.isEscaped else {
            let bytes = bytes
            return String(decoding: JSONEscapes.resolved(bytes.span, entry.content), as: UTF8.self)
        }
        return bytes.withUnsafeBufferPointer { String(decoding: $0[entry.content], as: UTF8.self) }
    }

    /// A number exactly as it is written.
    func numberText(at index: Int) -> String {
        let entry = entries[index]
        return bytes.withUnsafeBufferPointer { String(decoding: $0[entry.range], as: UTF8.self) }
    }

    /// The index of the name of an object's member, looking first from a member the caller thinks near.
    func indexOfName(_ wanted: String, in object: Int, near: Int) -> Int? {
        // A span borrows from a local constant: it may not depend on a property of a class.
        let (bytes, wanted) = (bytes, wanted.utf8)
        let end = Int(entries[object].next)
        return indexOfName(wanted.span, bytes.span, from: near, to: end)
            ?? indexOfName(wanted.span, bytes.span, from: object + 1, to: near)
    }

    private func indexOfName(_ wanted: Span<UInt8>, _ text: Span<UInt8>, from: Int, to end: Int) -> Int? {
        var name = from
        while name < end {
            if JSONEscapes.isString(text, entries[name], wanted) { return name }
            name = Int(entries[name + 1].next)
        }
        return nil
    }

    /// The steps from one value down to another that is in it.
    func path(from root: Int, to target: Int) -> [JSONPathStep] {
        var steps: [JSONPathStep] = []
        var here = root
        while here != target, here < target {
            var child = here + 1
            if entries[here].isObject {
                while Int(entries[child + 1].next) <= target { child = Int(entries[child + 1].next) }
                steps.append(.name(string(at: child)))
                child += 1
            } else {
                var position = 0
                while Int(entries[child].next) <= target {
                    child = Int(entries[child].next)
                    position += 1
                }
                steps.append(.index(position))
            }
            here = child
        }
        return steps
    }
}
