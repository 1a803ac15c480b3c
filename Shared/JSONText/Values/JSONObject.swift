/// The members of a JSON object in their order, each name once. Equality minds the order.
package struct JSONObject: Hashable, Sendable {
    /// One name and its value.
    package struct Member: Hashable, Sendable {
        /// The name, its escapes resolved.
        package let name: String
        /// The value.
        package var value: JSONValue

        /// A name with its value.
        package init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in order.
    package private(set) var members: [Member]

    /// No members.
    package init() {
        members = []
    }

    /// Members in order; a name that is given again replaces the value given before.
    package init(_ members: some Sequence<(name: String, value: JSONValue)>) {
        self.members = []
        for member in members { self[member.name] = member.value }
    }

    /// Members of a document, whose names are known to be different.
    init(unique members: [Member]) {
        self.members = members
    }

    /// The value of a member; setting a new name appends it, setting nil removes it. Names are compared by their
    /// Unicode scalars, as JSON compares them.
    package subscript(name: String) -> JSONValue? {
        get { index(of: name).map { members[$0].value } }
        set {
            switch (index(of: name), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    private func index(of name: String) -> Int? {
        members.firstIndex { $0.name.utf8.elementsEqual(name.utf8) }
    }
}
