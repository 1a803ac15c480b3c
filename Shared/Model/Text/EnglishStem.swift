/// Brings the common forms of an English word together: "recycling", "recycles" and "recycle".
package enum EnglishStem {
    package static func of(_ word: String) -> String { of(Array(word.utf8)) }

    /// Of a word in UTF-8; one with other letters than a to z is its own stem.
    static func of(_ word: [UInt8]) -> String {
        guard word.count > 3, word.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
            return String(decoding: word, as: UTF8.self)
        }
        var stem = singular(word[...])
        for ending in endings where ends(stem, with: ending) {
            let shorter = stem.dropLast(ending.count)
            if shorter.count >= 3, shorter.contains(where: isVowel) {
                stem = withoutDoubling(shorter)
                break
            }
        }
        if stem.count > 3, stem.last == UInt8(ascii: "e") { stem.removeLast() }
        return String(decoding: stem, as: UTF8.self)
    }

    private static let endings = [Array("ing".utf8), Array("ed".utf8)]
    private static let pluralEndings = ["ches", "shes", "xes", "zes", "ses"].map { Array($0.utf8) }
    private static let singularEndings = ["ss", "us", "is"].map { Array($0.utf8) }
    private static let ies = Array("ies".utf8)

    private static func ends(_ word: ArraySlice<UInt8>, with ending: [UInt8]) -> Bool {
        word.count >= ending.count && word.suffix(ending.count).elementsEqual(ending)
    }

    private static func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard word.last == UInt8(ascii: "s") else { return word }
        if word.count > 4, ends(word, with: ies) { return word.dropLast(3) + [UInt8(ascii: "y")] }
        if pluralEndings.contains(where: { ends(word, with: $0) }) { return word.dropLast(2) }
        return singularEndings.contains { ends(word, with: $0) } ? word : word.dropLast()
    }

    /// "stopp" → "stop", but "fill", "press" and "buzz" stay.
    private static func withoutDoubling(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let last = stem.last, stem.dropLast().last == last, !isVowel(last), !keptDoubles.contains(last) else {
            return stem
        }
        return stem.dropLast()
    }

    private static let keptDoubles = Array("lsz".utf8)
    private static let vowels = Array("aeiouy".utf8)

    private static func isVowel(_ letter: UInt8) -> Bool { vowels.contains(letter) }
}
