extension String {
    /// The text as it may be shown on a terminal: line feeds kept, tabs as spaces, every other control character
    /// replaced, so that a record cannot move the cursor, change colours or reorder what stands around it.
    var safeForTerminal: String {
        guard unicodeScalars.contains(where: \.isUnsafeOnTerminal) else { return self }
        var safe = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if !scalar.isUnsafeOnTerminal {
                safe.append(scalar)
            } else if scalar == "\t" {
                safe.append(" ")
            } else if scalar != "\r" {
                safe.append("\u{FFFD}")
            }
        }
        return String(safe)
    }
}

extension Unicode.Scalar {
    fileprivate var isUnsafeOnTerminal: Bool {
        switch value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F: true
        // Marks that turn the direction of the text after them.
        case 0x202A...0x202E, 0x2066...0x2069: true
        case 0x2028, 0x2029: true
        default: false
        }
    }
}
