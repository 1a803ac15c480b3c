import Foundation

/// Brings texts that people read as the same to one form.
package enum TextFolding {
    /// The form in which texts are searched: like `folded`, and both kana as one.
    @Sendable package static func searchForm(_ text: String) -> String { katakana(folded(text)) }

    /// Compatibility forms, width, case and the accents of Latin letters folded; kana stay as they are.
    package static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var scalars = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
            // U+0300…U+036F are the accents of Latin, Greek and Cyrillic; the voicing marks of kana lie elsewhere.
            if (0x0300...0x036F).contains(scalar.value) { continue }
            scalars.append(plainLetters[scalar] ?? scalar)
        }
        return String(scalars).precomposedStringWithCanonicalMapping.lowercased()
    }

    /// The folded runs of letters and digits.
    package static func words(_ text: String) -> [String] {
        folded(text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// Hiragana written as katakana.
    package static func katakana(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(katakana(scalar)) }
        return String(scalars)
    }

    static func katakana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard isHiragana(scalar), let shifted = Unicode.Scalar(scalar.value + 0x60) else { return scalar }
        return shifted
    }

    static func isHiragana(_ scalar: Unicode.Scalar) -> Bool { (0x3041...0x3096).contains(scalar.value) }

    static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30A1...0x30FA, 0x30FC: true
        default: false
        }
    }

    /// Scripts written without spaces, which are read character by character.
    static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3005, 0x3006, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x323AF:
            true
        default: false
        }
    }

    /// Letters with a stroke, which Unicode does not decompose.
    private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
        "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i",
    ]
}
