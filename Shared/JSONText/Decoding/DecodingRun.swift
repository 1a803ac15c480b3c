/// One decoding of one value: the document, which names were asked for, and the problems found.
///
/// Coding paths are not carried along: a place on the tape determines its path, which is worked out only for a problem.
final class DecodingRun {
    let tape: JSONTape
    let root: Int
    /// Where the root of this run stands for the caller.
    let base: JSONPointer
    let options: JSONDecodingOptions
    /// Present in the second pass, which goes on after a problem.
    var ledger: ProblemLedger?
    /// Whether a problem is recorded and stood in for, or thrown.
    var isCollecting = false

    /// One flag an entry: a name that was asked for, an object that takes all names.
    private var marks: ContiguousArray<Bool>
    /// The value whose `init(from:)` runs now.
    private var current = -1
    /// Objects other than `current` that the running `init(from:)` has opened.
    private var opened: ContiguousArray<Int> = []
    /// The object last looked into and the name last found there: names are mostly asked for in written order.
    private var hint = (object: -1, name: -1)

    init(_ node: JSONNode, base: JSONPointer, options: JSONDecodingOptions) {
        tape = node.tape
        root = node.index
        self.base = base
        self.options = options
        marks = ContiguousArray(repeating: false, count: Int(node.tape.entries[node.index].next) - node.index)
    }

    /// Decodes the value at an index; when collecting, goes on past problems as far as stand-ins reach.
    func decode<T: Decodable>(_ type: T.Type, at index: Int) throws -> T {
        guard isCollecting else { return try checked(type, at: index) }
        // Only a value that fails is decoded in pieces: a type that tries one form after another succeeds as it
        // always does, and leaves no problems behind.
        do {
            isCollecting = false
            defer { isCollecting = true }
            return try checked(type, at: index)
        } catch {
            return try collect(type, at: index, failure: error)
        }
    }

    /// Decodes a value by its type and then checks the names nobody asked for.
    func checked<T: Decodable>(_ type: T.Type, at index: Int) throws -> T {
        if T.self == String.self, let value = try string(at: index) as? T { return value }
        if T.self == Int.self, let value = try integer(at: index, as: Int.self) as? T { return value }
        if T.self == JSONNode.self, let value = JSONNode(tape: tape, index: index) as? T { return value }
        let decoder = ValueDecoder(run: self, index: index)
        // The same value under another type, as a flattened member is: checked once, when the outer type is done.
        guard index != current else { return try T(from: decoder) }
        let outer = (current, hint, opened.count)
        current = index
        defer {
            (current, hint) = (outer.0, outer.1)
            opened.removeLast(opened.count - outer.2)
        }
        let value = try T(from: decoder)
        if tape.entries[index].isObject { try checkNames(of: index) }
        for object in opened[outer.2...] { try checkNames(of: object) }
        return value
    }

    /// Refuses members nobody asked for, and U+0000 in names that a type takes as they come.
    private func checkNames(of object: Int) throws {
        let takesAll = marks[object - root]
        guard takesAll || options.unknownNames == .refuse else { return }
        var name = object + 1
        let end = Int(tape.entries[object].next)
        while name < end {
            if takesAll {
                if tape.entries[name].holdsNUL { try raise(.nulCharacter, name: name, of: object) }
            } else if !marks[name - root] {
                try raise(.unknownName, name: name, of: object)
            }
            name = Int(tape.entries[name + 1].next)
        }
    }

    // MARK: Names

    /// Declares that an object's members are about to be asked for.
    func open(_ object: Int) throws {
        guard tape.entries[object].isObject else { throw thrown(problem(.wrongType, at: object, expected: .object)) }
        if object != current, opened.last != object { opened.append(object) }
    }

    /// The index of a member's value, if the object has it; either way the name is known from now on.
    func find(_ name: String, in object: Int) -> Int? {
        if let ledger, !marks[object - root] { ledger.ask(name, of: object) }
        let near = hint.object == object ? hint.name : object + 1
        guard let found = tape.indexOfName(name, in: object, near: near) else { return nil }
        hint = (object, found)
        marks[found - root] = true
        return found + 1
    }

    /// All names of an object, for a type that takes any.
    func allNames(of object: Int) -> [String] {
        marks[object - root] = true
        var names: [String] = []
        names.reserveCapacity(tape.entries[object].count)
        var name = object + 1
        let end = Int(tape.entries[object].next)
        while name < end {
            names.append(tape.string(at: name))
            name = Int(tape.entries[name + 1].next)
        }
        return names
    }

    /// Declares that a type takes the value whole, whatever is in it.
    func takeWhole(_ index: Int) {
        marks[index - root] = true
    }
}
