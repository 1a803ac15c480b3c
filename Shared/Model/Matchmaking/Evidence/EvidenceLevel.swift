/// How much a source of a fact is worth, from an official register to a guess of our own.
package enum EvidenceLevel: String, Codable, Hashable, Sendable, CaseIterable {
    /// An official register or a list of a ministry.
    case official = "A"
    /// A document of the party itself.
    case own = "B"
    /// A third party.
    case thirdParty = "C"
    /// Inferred by us.
    case inferred = "D"

    package var label: BilingualText {
        switch self {
        case .official: BilingualText(en: "official register or ministry list", ja: "公的な登録簿・省庁の一覧")
        case .own: BilingualText(en: "the party's own document", ja: "当事者の資料")
        case .thirdParty: BilingualText(en: "third party", ja: "第三者の情報")
        case .inferred: BilingualText(en: "inferred", ja: "推定")
        }
    }

    /// Whether the source alone can contradict another one, so that the two leave a fact unknown.
    package var isStrong: Bool { self == .official || self == .own }
}

extension EvidenceLevel: Comparable {
    /// The weaker is less.
    package static func < (left: EvidenceLevel, right: EvidenceLevel) -> Bool { left.rawValue > right.rawValue }
}
