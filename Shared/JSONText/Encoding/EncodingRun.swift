/// One encoding of one value, straight into bytes.
///
/// Every member and element is written with a comma after it, and closing a container replaces the last one. Codable
/// lets a type fill nested containers in any order: each gets a fragment of its own, which is put in its place when
/// the type is done. Types without nested containers never touch a fragment.
final class EncodingRun {
    /// The kind of value that is being written in a place.
    enum Form {
        case undecided, scalar, array, object, dictionary
    }

    /// A place for one value.
    struct Place {
        var form = Form.undecided
        /// A dictionary's members so far, to be sorted by name.
        var members: [(name: String, offset: Int)] = []
    }

    /// The text of a nested container, apart from the text it belongs in.
    private struct Fragment {
        var place = Place()
        var text: [UInt8] = []
        var parent = 0
        var offset = 0
        var step: JSONPathStep?
    }

    /// The text of the selected fragment.
    var output: [UInt8] = []
    /// A misuse of the encoder in a place that cannot throw.
    var failure: JSONEncodingError?

    private var selected = 0
    /// Empty until a type nests a container; then the first stands for the text of the whole.
    private var fragments: [Fragment] = []
    /// The place of the value whose `encode(to:)` runs now.
    private var place = Place()
    /// Fragments from here on belong to that value.
    private var firstOwn = 1

    /// Appends a value to the selected fragment.
    func encode<T: Encodable>(_ value: T) throws {
        if T.self == String.self, let string = value as? String { return JSONTextWriter.write(string, to: &output) }
        if T.self == Int.self, let int = value as? Int { return JSONTextWriter.write(int, to: &output) }
        if T.self == JSONNode.self, let node = value as? JSONNode { return node.appendCompact(to: &output) }
        let home = selected
        let outer = (place, firstOwn)
        place = Place()
        firstOwn = max(fragments.count, 1)
        defer { (place, firstOwn) = outer }
        let start = output.count
        do {
            try value.encode(to: ValueEncoder(run: self, fragment: home, isNested: false))
        } catch {
            // What the value wrote goes with it: its type's owner may write another in its place.
            select(home)
            if fragments.count > firstOwn { fragments.removeLast(fragments.count - firstOwn) }
            rewind(to: start)
            throw error
        }
        select(home)
        if fragments.count > firstOwn { putFragmentsInPlace() }
        close(place, &output, from: start)
    }

    /// Turns the following text to a fragment.
    func select(_ fragment: Int) {
        guard fragment != selected else { return }
        swap(&output, &fragments[selected].text)
        swap(&output, &fragments[fragment].text)
        selected = fragment
    }

    /// Opens a nested value where the selected fragment now ends, and answers its fragment.
    func nest(_ step: JSONPathStep) -> Int {
        if fragments.isEmpty { fragments.append(Fragment()) }
        fragments.append(Fragment(parent: selected, offset: output.count, step: step))
        output.append(UInt8(ascii: ","))
        return fragments.count - 1
    }

    /// Later fragments first: the text that follows an offset is then never moved before it is used.
    private func putFragmentsInPlace() {
        while fragments.count > firstOwn {
            var nested = fragments.removeLast()
            close(nested.place, &nested.text, from: 0)
            if nested.parent == selected {
                output.insert(contentsOf: nested.text, at: nested.offset)
            } else {
                fragments[nested.parent].text.insert(contentsOf: nested.text, at: nested.offset)
            }
        }
    }

    // MARK: Places

    /// Makes the selected place an array or object, or goes on with the one it is; misuse is kept for the end.
    func open(_ form: Form, in fragment: Int, isNested: Bool) {
        select(fragment)
        let known = isNested ? fragments[fragment].place.form : place.form
        if known == .undecided {
            set(form, in: fragment, isNested: isNested)
            output.append(form == .array ? UInt8(ascii: "[") : UInt8(ascii: "{"))
        } else if known != form {
            failure = failure ?? JSONEncodingError(.twoForms, at: path(to: fragment))
        }
    }

    /// Selects a place for a scalar; a place takes only one.
    func openScalar(in fragment: Int, isNested: Bool) throws {
        select(fragment)
        let known = isNested ? fragments[fragment].place.form : place.form
        guard known == .undecided else { throw JSONEncodingError(.twoForms, at: path(to: fragment)) }
        set(.scalar, in: fragment, isNested: isNested)
    }

    private func set(_ form: Form, in fragment: Int, isNested: Bool) {
        if isNested {
            fragments[fragment].place.form = form
        } else {
            place.form = form
        }
    }

    /// Remembers where a dictionary's member begins.
    func noteMember(_ name: String, in fragment: Int, isNested: Bool) {
        if isNested {
            fragments[fragment].place.members.append((name, output.count))
        } else {
            place.members.append((name, output.count))
        }
    }

    /// The steps from the value being encoded to one of its nested containers.
    func path(to fragment: Int) -> JSONPointer {
        var tokens: [String] = []
        var here = fragment
        while here >= firstOwn, here < fragments.count {
            tokens.insert(fragments[here].step?.stringValue ?? "", at: 0)
            here = fragments[here].parent
        }
        return JSONPointer(tokens: tokens)
    }

    /// Drops everything written since the selected fragment had this many bytes.
    func rewind(to count: Int) {
        output.removeLast(output.count - count)
    }

    /// Ends the value in a place. A type that wrote nothing is the empty object.
    private func close(_ place: Place, _ text: inout [UInt8], from start: Int) {
        switch place.form {
        case .scalar: return
        case .undecided: text.append(contentsOf: "{}".utf8)
        case .array: closeContainer(UInt8(ascii: "]"), &text)
        case .object: closeContainer(UInt8(ascii: "}"), &text)
        case .dictionary:
            sort(place.members, &text)
            closeContainer(UInt8(ascii: "}"), &text)
        }
    }

    private func closeContainer(_ bracket: UInt8, _ text: inout [UInt8]) {
        if text.last == UInt8(ascii: ",") {
            text[text.count - 1] = bracket
        } else {
            text.append(bracket)
        }
    }

    /// Puts a dictionary's members in the order of their names' bytes.
    private func sort(_ members: [(name: String, offset: Int)], _ text: inout [UInt8]) {
        guard let first = members.first?.offset else { return }
        var parts: [(name: String, text: ArraySlice<UInt8>)] = []
        for (index, member) in members.enumerated() {
            let end = index + 1 < members.count ? members[index + 1].offset : text.count
            parts.append((member.name, text[member.offset..<end]))
        }
        parts.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        text.replaceSubrange(first..., with: parts.flatMap(\.text))
    }
}
