import Model

/// Words that say nothing of what a text is about: grammar, and what every offer and every need says.
package enum FillerWords {
    /// Whether a word by its stem is one; so is a lone letter, and a number.
    static func contains(word stem: String) -> Bool {
        stem.utf8.count < 2 || stem.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            || english.contains(stem)
    }

    /// Whether a pair of characters is one.
    static func contains(pair: String) -> Bool { japanese.contains(pair) }

    /// How many characters of such words begin at a place; `nil` for none. A single one counts only between others'
    /// ends: the 化 that is left of 電化 is no word, but 島 alone is one.
    static func run(in atoms: [TextAtom], at start: Int) -> Int? {
        guard atoms[start].isIdeographic, !atoms[start].isHiragana else { return nil }
        if start + 1 < atoms.count, atoms[start + 1].joins, japanese.contains(atoms[start].text + atoms[start + 1].text)
        {
            return 2
        }
        return suffixes.contains(atoms[start].text) && atoms[start].joins && endsRun(atoms, after: start) ? 1 : nil
    }

    private static func endsRun(_ atoms: [TextAtom], after place: Int) -> Bool {
        guard place + 1 < atoms.count else { return true }
        return !atoms[place + 1].joins || atoms[place + 1].isHiragana
    }

    private static let english = Set(englishWords.map { EnglishStem.of($0) })
    private static let japanese = Set(japaneseWords.map { TextFolding.katakana($0) })

    /// The list itself: any form of one of them is one.
    package static let englishWords: [String] = listed(
        """
        a about an and are as at be been by can could for from has have high in into is it its low more new no not of on
        or other our so such than that the their them there these this those to under up use using various via was we
        were which will with
        city project system technology equipment facility facilities support development introduction introducing
        implementation promotion improvement improving
        need want require seek wish like look help make between within across through during while also well including
        include based around towards per over both all through do does should would must may it us
        install installation reduce reduction expand expansion increase strengthen strengthening enhance enhancement
        establish establishment promote provide utilise utilize utilisation utilization adoption dissemination
        """)

    package static let japaneseWords: [String] = listed(
        """
        導入 推進 支援 事業 技術 設備 都市
        促進 普及 拡大 強化 向上 改善 整備 構築 形成 実現 実施 検討 活用 利用 低減 削減 増加 必要 希望 要望 関心 対象 各種 施設 機器
        装置 案件 方策 手法 対策 提供 確保 開発 設置 運用
        """)

    private static func listed(_ text: String) -> [String] { text.split { $0.isWhitespace }.map { String($0) } }

    /// What Japanese puts behind a word.
    package static let suffixes: Set<String> = ["化", "用", "型", "的", "等", "所", "内", "中", "向", "性", "系", "市"]
}
