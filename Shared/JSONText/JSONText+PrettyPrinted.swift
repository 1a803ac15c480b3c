extension JSONText {
    /// A document as text for people: every member and element on a line, indented by two spaces; scalars exactly as
    /// they are written in the document, empty containers closed on their line. No line feed at the end.
    package static func prettyPrinted(_ document: JSONDocument) -> String { prettyPrinted(document.root) }

    /// A place in a document as text for people.
    package static func prettyPrinted(_ node: JSONNode) -> String {
        var bytes: [UInt8] = []
        write(node, indentation: 0, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ node: JSONNode, indentation: Int, to bytes: inout [UInt8]) {
        let isObject = node.kind == .object
        guard node.count > 0 else {
            switch node.kind {
            case .object: bytes.append(contentsOf: "{}".utf8)
            case .array: bytes.append(contentsOf: "[]".utf8)
            default: bytes.append(contentsOf: node.rawBytes)
            }
            return
        }
        bytes.append(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["))
        if isObject {
            for (index, member) in node.members.enumerated() {
                breakLine(after: index, indentation + 1, &bytes)
                append(member.name, to: &bytes)
                bytes.append(contentsOf: ": ".utf8)
                write(member.value, indentation: indentation + 1, to: &bytes)
            }
        } else {
            for (index, element) in node.elements.enumerated() {
                breakLine(after: index, indentation + 1, &bytes)
                write(element, indentation: indentation + 1, to: &bytes)
            }
        }
        breakLine(after: 0, indentation, &bytes)
        bytes.append(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    }

    private static func breakLine(after count: Int, _ indentation: Int, _ bytes: inout [UInt8]) {
        if count > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * 2))
    }
}
