/// Brings the common forms of an English word together: "recycling", "recycles" and "recycle".
package enum EnglishStem {
    package static func of(_ word: String) -> String {
        guard word.utf8.count > 3, word.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { return word }
        var stem = singular(word)
        for ending in ["ing", "ed"] where stem.hasSuffix(ending) {
            let shorter = String(stem.dropLast(ending.count))
            if shorter.utf8.count >= 3, shorter.contains(where: isVowel) {
                stem = withoutDoubling(shorter)
                break
            }
        }
        if stem.utf8.count > 3, stem.hasSuffix("e") { stem.removeLast() }
        return stem
    }

    private static func singular(_ word: String) -> String {
        if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
        for ending in ["ches", "shes", "xes", "zes", "ses"] where word.hasSuffix(ending) {
            return String(word.dropLast(2))
        }
        guard word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is") else {
            return word
        }
        return String(word.dropLast())
    }

    /// "stopp" → "stop", but "fill", "press" and "buzz" stay.
    private static func withoutDoubling(_ stem: String) -> String {
        let end = stem.suffix(2)
        guard end.count == 2, end.first == end.last, let last = end.last, !isVowel(last), !"lsz".contains(last)
        else { return stem }
        return String(stem.dropLast())
    }

    private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }
}
