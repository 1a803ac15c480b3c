/// One-dimensional arrays as the server writes them: `{plain,"quo\"ted",NULL}`.
enum ArrayText {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
    private static let comma = UInt8(ascii: ",")
    private static let opening = UInt8(ascii: "{")
    private static let closing = UInt8(ascii: "}")

    /// Every element is quoted, so none is taken for NULL and none needs a look at its characters.
    static func append(_ elements: [String?], to text: inout [UInt8]) throws(NulInText) {
        text.append(opening)
        for (index, element) in elements.enumerated() {
            if index > 0 { text.append(comma) }
            guard let element else {
                text.append(contentsOf: "NULL".utf8)
                continue
            }
            text.append(quote)
            for byte in element.utf8 {
                guard byte != 0 else { throw NulInText() }
                if byte == quote || byte == backslash { text.append(backslash) }
                text.append(byte)
            }
            text.append(quote)
        }
        text.append(closing)
    }

    /// The elements, or nil if the text is not an array of one dimension.
    static func decoded(_ text: some Collection<UInt8>) -> [String?]? {
        var rest = text.makeIterator()
        guard rest.next() == opening else { return nil }
        var elements: [String?] = []
        var element: [UInt8] = []
        var isQuoted = false
        var isOpenQuote = false
        func finished() -> String? {
            !isQuoted && element.elementsEqual("NULL".utf8) ? nil : String(decoding: element, as: UTF8.self)
        }
        while let byte = rest.next() {
            switch byte {
            case backslash:
                guard let escaped = rest.next() else { return nil }
                element.append(escaped)
            case quote:
                isOpenQuote.toggle()
                isQuoted = true
            case comma where !isOpenQuote:
                elements.append(finished())
                element.removeAll(keepingCapacity: true)
                isQuoted = false
            case opening where !isOpenQuote:
                return nil
            case closing where !isOpenQuote:
                if elements.isEmpty, element.isEmpty, !isQuoted { return [] }
                return elements + [finished()]
            default:
                element.append(byte)
            }
        }
        return nil
    }
}
