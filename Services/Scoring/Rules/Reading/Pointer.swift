/// A JSON Pointer (RFC 6901) under construction: a path that is written out only when it is shown.
indirect enum Pointer: Hashable, CustomStringConvertible, Sendable {
    case root
    case member(Pointer, String)
    case element(Pointer, Int)

    subscript(name: String) -> Pointer { .member(self, name) }

    subscript(index: Int) -> Pointer { .element(self, index) }

    var description: String {
        switch self {
        case .root: ""
        case .member(let parent, let name): parent.description + "/" + Self.escaped(name)
        case .element(let parent, let index): parent.description + "/" + String(index)
        }
    }

    private static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
        var escaped = ""
        for character in name {
            switch character {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
