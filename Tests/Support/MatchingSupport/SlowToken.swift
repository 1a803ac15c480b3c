import Foundation

/// A word by its stem, or one character of a script without spaces.
struct SlowToken: Hashable {
    enum Script { case word, ideograph, hiragana }
    /// What stands before it: nothing between two characters, a space or the end of a word, or punctuation.
    enum Gap { case none, space, stop }

    let text: String
    let script: Script
    let gap: Gap

    static func tokens(of text: String) -> [SlowToken] {
        var tokens: [SlowToken] = []
        var word = ""
        var gap = Gap.stop
        func end() {
            guard !word.isEmpty else { return }
            tokens.append(SlowToken(text: stem(word), script: .word, gap: gap == .stop ? .stop : .space))
            word = ""
            gap = .space
        }
        for scalar in folded(text).unicodeScalars {
            if isCharacter(scalar) {
                end()
                let isHiragana = (0x3041...0x3096).contains(scalar.value)
                let katakana = isHiragana ? Unicode.Scalar(scalar.value + 0x60) ?? scalar : scalar
                tokens.append(
                    SlowToken(text: String(Character(katakana)), script: isHiragana ? .hiragana : .ideograph, gap: gap))
                gap = .none
            } else if isOfWord(scalar) {
                if word.isEmpty, gap == .none { gap = .space }
                word.unicodeScalars.append(scalar)
            } else if scalar != "'", scalar != "\u{2019}" {
                end()
                let joins =
                    scalar.properties.isDash || scalar.properties.isWhitespace || scalar == "・" || scalar == "&"
                gap = joins && gap != .stop ? .space : .stop
            }
        }
        end()
        return tokens
    }

    // MARK: - Characters

    /// Width, case and accents away; kana keep their voicing marks.
    private static func folded(_ text: String) -> String {
        let plain: [Character: Character] = [
            "đ": "d", "Đ": "d", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ı": "i",
        ]
        let apart = text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
            !(0x300...0x36F).contains($0.value)
        }
        let letters = String(String.UnicodeScalarView(apart)).precomposedStringWithCanonicalMapping
        return String(letters.map { plain[$0] ?? $0 }).lowercased()
    }

    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        let kana = [0x3041...0x3096, 0x30A1...0x30FA, 0x30FC...0x30FC, 0x3005...0x3006]
        let others = [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x323AF]
        return (kana + others).contains { $0.contains(Int(scalar.value)) }
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
    }

    // MARK: - Stems

    /// "recycling", "recycles" and "recycle" are one.
    static func stem(_ word: String) -> String {
        guard word.count > 3, word.allSatisfy({ $0.isASCII && $0.isLowercase }) else { return word }
        var stem = singular(word)
        let past = ["ing", "ed"].first { ending in
            let rest = stem.dropLast(ending.count)
            return stem.hasSuffix(ending) && rest.count >= 3 && rest.contains { "aeiouy".contains($0) }
        }
        if let past {
            stem = String(stem.dropLast(past.count))
            let (last, before) = (stem.last, stem.dropLast().last)
            if let last, last == before, !"aeiouylsz".contains(last) { stem.removeLast() }
        }
        return stem.count > 3 && stem.hasSuffix("e") ? String(stem.dropLast()) : stem
    }

    private static func singular(_ word: String) -> String {
        guard word.hasSuffix("s") else { return word }
        if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if ["ches", "shes", "xes", "zes", "ses"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
        return ["ss", "us", "is"].contains(where: word.hasSuffix) ? word : String(word.dropLast())
    }
}
