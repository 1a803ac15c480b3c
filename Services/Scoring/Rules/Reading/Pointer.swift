/// A JSON Pointer (RFC 6901) under construction.
struct Pointer: Hashable, CustomStringConvertible {
    let description: String

    static let root = Pointer(description: "")

    subscript(name: String) -> Pointer {
        var escaped = ""
        for character in name {
            switch character {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.append(character)
            }
        }
        return Pointer(description: description + "/" + escaped)
    }

    subscript(index: Int) -> Pointer {
        Pointer(description: description + "/" + String(index))
    }
}
