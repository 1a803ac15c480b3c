/// What a line of an interview asks for.
enum InterviewEntry: Hashable {
    case answer(String)
    /// The fact stays unknown.
    case skip
    /// Why the question is asked.
    case explain
    case back
    case end

    /// Fullwidth letters and signs, as Japanese keyboards give them, are taken for the plain ones.
    init(_ line: String) {
        let text = line.plainWidth.trimmingSpaces
        self =
            switch text.lowercased() {
            case "": .skip
            case "?": .explain
            case "b": .back
            case "q": .end
            default: .answer(text)
            }
    }
}

extension String {
    /// The text with fullwidth ASCII and the ideographic space as their plain forms.
    fileprivate var plainWidth: String {
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x3000: plain.append(" ")
            case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    var trimmingSpaces: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
