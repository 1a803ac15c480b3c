import Model

/// Words of grammar, which tell no scheme from another.
enum FillerWords {
    /// Whether an English word, by its stem, is one.
    static func contains(_ stem: String) -> Bool { english.contains(stem) }

    /// Whether Japanese characters are such words: hiragana between other characters, or what is left of に関する.
    static func contain(_ atoms: ArraySlice<TextAtom>) -> Bool {
        let text = atoms.map(\.text).joined()
        return atoms.allSatisfy(\.isHiragana) ? japanese.contains(text) : verbStems.contains(text)
    }

    private static let english: Set<String> = Set(
        """
        a about an and are as at be been by can could do does for from has have how i in into is it its me my not of
        on or our should that the their them there these this those to under was we were what which will with would
        """.split { $0.isWhitespace }.map { EnglishStem.of(String($0)) })

    private static let japanese: Set<String> = Set(
        """
        の を に で と が は も や へ か から まで より など での への との には では とは にも でも からの までの などの ための のための
        のため ため のある のない ある ない いる する した して される された できる について についての における による によって
        として としての です ます こと もの ものの また または および かつ
        """.split { $0.isWhitespace }.map { TextFolding.katakana(String($0)) })

    private static let verbStems: Set<String> = ["関", "対", "向"]
}
