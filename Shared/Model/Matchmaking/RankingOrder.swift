/// Which of a record's three scores decides its place while facts are unknown.
package enum RankingOrder: String, Codable, Hashable, Sendable, CaseIterable {
    /// The score with what an unknown fact is expected to be worth.
    case expected
    /// The score if every unknown fact were bad.
    case guaranteed
    /// The score if every unknown fact were good.
    case potential

    package var label: BilingualText {
        switch self {
        case .expected: BilingualText(en: "expected score", ja: "期待値")
        case .guaranteed: BilingualText(en: "guaranteed score", ja: "確実な値")
        case .potential: BilingualText(en: "score at best", ja: "最大値")
        }
    }
}
