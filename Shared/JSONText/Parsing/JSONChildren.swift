/// The members of an object in written order.
package struct JSONMembers: Sequence, IteratorProtocol, Sendable {
    private let tape: JSONTape
    private var cursor: Int
    private let end: Int

    init(tape: JSONTape, container: Int, isObject: Bool) {
        self.tape = tape
        cursor = container + 1
        end = isObject ? Int(tape.entries[container].next) : cursor
    }

    /// The next member, its name with escapes resolved.
    package mutating func next() -> (name: String, value: JSONNode)? {
        guard cursor < end else { return nil }
        let value = JSONNode(tape: tape, index: cursor + 1)
        defer { cursor = Int(tape.entries[value.index].next) }
        return (tape.string(at: cursor), value)
    }
}

/// The elements of an array in written order.
package struct JSONElements: Sequence, IteratorProtocol, Sendable {
    private let tape: JSONTape
    private var cursor: Int
    private let end: Int

    init(tape: JSONTape, container: Int, isArray: Bool) {
        self.tape = tape
        cursor = container + 1
        end = isArray ? Int(tape.entries[container].next) : cursor
    }

    /// The next element.
    package mutating func next() -> JSONNode? {
        guard cursor < end else { return nil }
        defer { cursor = Int(tape.entries[cursor].next) }
        return JSONNode(tape: tape, index: cursor)
    }
}
