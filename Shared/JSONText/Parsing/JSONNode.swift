/// A value in a document: a place, not a copy.
package struct JSONNode: Sendable {
    let tape: JSONTape
    let index: Int

    /// The forms of a JSON value.
    package enum Kind: Hashable, Sendable {
        case object, array, string, number, bool, null
    }

    private var entry: JSONTape.Entry { tape.entries[index] }

    /// The form of the value.
    package var kind: Kind { Kind(entry.form) }

    /// The text of a string with its escapes resolved; nil for another kind.
    package var string: String? { entry.isString ? tape.string(at: index) : nil }

    /// The truth of a Boolean; nil for another kind.
    package var bool: Bool? {
        switch entry.form {
        case .true: true
        case .false: false
        default: nil
        }
    }

    /// Whether the value is null.
    package var isNull: Bool { entry.isNull }

    /// A number exactly as it is written; nil for another kind.
    package var numberText: String? { entry.isNumber ? tape.numberText(at: index) : nil }

    /// A number as an integer, whatever its spelling; nil for another kind, a fraction, or one out of range.
    package var int64: Int64? {
        guard entry.isNumber, case .value(let value) = tape.integer(at: index, as: Int64.self) else { return nil }
        return value
    }

    /// How many members an object or elements an array has; 0 for another kind.
    package var count: Int { entry.count }

    /// The value's own bytes, validated, with the white space inside it.
    package var rawBytes: ArraySlice<UInt8> { tape.bytes[entry.range] }

    /// Bytes before the value in its text.
    package var offset: Int { Int(entry.start) }

    /// The value of an object's member; nil if there is none or the value is no object.
    package func member(_ name: String) -> JSONNode? {
        guard entry.isObject, let found = tape.indexOfName(name, in: index, near: index + 1) else { return nil }
        return JSONNode(tape: tape, index: found + 1)
    }

    /// The members of an object in written order; none for another kind.
    package var members: JSONMembers { JSONMembers(tape: tape, container: index, isObject: entry.isObject) }

    /// The elements of an array in written order; none for another kind.
    package var elements: JSONElements { JSONElements(tape: tape, container: index, isArray: kind == .array) }
}

extension JSONNode.Kind {
    init(_ form: JSONTape.Entry.Form) {
        switch form {
        case .object: self = .object
        case .array: self = .array
        case .string: self = .string
        case .number: self = .number
        case .true, .false: self = .bool
        case .null: self = .null
        }
    }
}
