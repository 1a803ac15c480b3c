import Model

/// Words that several messages share.
enum Wording {
    static func points(_ count: Points) -> BilingualText {
        BilingualText(en: count == 1 ? "1 point" : "\(count) points", ja: "\(count)点")
    }

    static func points(_ count: Int) -> BilingualText { points(Points(count)) }

    static func project(_ kind: ProposalKind) -> BilingualText {
        switch kind {
        case .new: BilingualText(en: "a new project", ja: "新規事業")
        case .ongoing: BilingualText(en: "an ongoing project", ja: "継続事業")
        }
    }

    /// A band as printed: "≤ 4,000", "4,001–5,000", "≥ 8,001".
    static func band(_ band: ScoringSheet.Band) -> String {
        switch (band.from, band.to) {
        case (let from?, let to?): Figures.grouped(from) + "–" + Figures.grouped(to)
        case (let from?, nil): "≥ " + Figures.grouped(from)
        case (nil, let to?): "≤ " + Figures.grouped(to)
        case (nil, nil): "–"
        }
    }

    static func list(_ items: [BilingualText]) -> BilingualText {
        BilingualText(en: items.map(\.en).joined(separator: "; "), ja: items.map(\.ja).joined(separator: "、"))
    }
}
