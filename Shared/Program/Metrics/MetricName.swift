/// Names as Prometheus takes them.
enum MetricName {
    /// A metric's name made of a label: other characters than letters, digits, `_` and `:` become `_`.
    static func metric(_ label: String, suffix: String = "") -> String {
        let name = sanitised(label, alsoAllowed: ":")
        return name.hasSuffix(suffix) ? name : name + suffix
    }

    /// A label's name. `le` and names that begin with two underscores are Prometheus's own.
    static func label(_ dimension: String) -> String {
        let name = sanitised(dimension, alsoAllowed: "")
        return name == "le" || name.hasPrefix("__") ? "own_" + name : name
    }

    /// A label's value between quotes.
    static func quoted(_ value: String) -> String {
        var text = "\""
        for character in value.unicodeScalars {
            switch character {
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            case "\n": text += "\\n"
            default: text.unicodeScalars.append(character)
            }
        }
        return text + "\""
    }

    /// A help text on one line.
    static func help(_ text: String) -> String {
        text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
            .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
    }

    private static func sanitised(_ text: String, alsoAllowed: String) -> String {
        let name = String(
            text.map { character in
                (character.isASCII && (character.isLetter || character.isNumber)) || character == "_"
                    || alsoAllowed.contains(character) ? character : "_"
            })
        return name.first.map { $0.isNumber ? "_" + name : name } ?? "_"
    }
}
