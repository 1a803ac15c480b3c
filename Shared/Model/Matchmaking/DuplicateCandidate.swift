/// A record that may be about the same party, place or project as another one.
package struct DuplicateCandidate: Codable, Hashable, Sendable {
    package let kind: MatchmakingKind
    package let id: String
    package let names: Names
    package let strength: Strength
    /// The strongest first.
    package let reasons: [Reason]

    package init(kind: MatchmakingKind, id: String, names: Names, strength: Strength, reasons: [Reason]) {
        self.kind = kind
        self.id = id
        self.names = names
        self.strength = strength
        self.reasons = reasons
    }

    package enum Strength: String, Codable, Hashable, Sendable, CaseIterable {
        /// One official number.
        case certain
        /// The same name in the same place, or all that tells two of the kind apart.
        case strong
        /// Nearly the same name, or the same name where nothing else is known.
        case possible

        package var label: BilingualText {
            switch self {
            case .certain: BilingualText(en: "certain", ja: "確実")
            case .strong: BilingualText(en: "strong", ja: "可能性大")
            case .possible: BilingualText(en: "possible", ja: "可能性あり")
            }
        }
    }
}

extension DuplicateCandidate.Strength: Comparable {
    private var order: Int {
        switch self {
        case .possible: 0
        case .strong: 1
        case .certain: 2
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.order < right.order }
}
