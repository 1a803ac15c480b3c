import Model

/// A change of one fact in words: "implemented by a state-owned or private company".
struct ChangePhrase {
    private let fact: FactName
    private let values: [FactValue]
    /// Whether the answers stand instead of those before.
    private let replaces: Bool
    private let country: ProjectCountry

    init(_ change: ChangedFact, in country: ProjectCountry) {
        fact = change.fact
        values = change.additions
        replaces = change.replaces
        self.country = country
    }

    /// The condition, to follow "would fit if" and to precede 「は適合します」.
    var condition: BilingualText {
        let labels = values.flatMap { $0.labels(of: fact) }
        let en = (replaces ? "only " : "") + Self.listed(labels.map(\.en))
        let ja = Self.listedInJapanese(labels.map(\.ja)) + (replaces ? "のみ" : "")
        return switch fact {
        case .country: BilingualText(en: "carried out in \(en)", ja: "\(ja)で実施する場合")
        case .countryStatus:
            BilingualText(en: "\(country.spoken.en) became a \(en)", ja: "\(country.spoken.ja)が\(ja)になった場合")
        case .gases: BilingualText(en: "it reduced \(en)", ja: "\(ja)を削減する場合")
        case .sectors: BilingualText(en: "it worked in \(en)", ja: "\(ja)の分野である場合")
        case .technologyIsNew:
            values == [.flag(true)]
                ? BilingualText(
                    en: "the technology were new to the JCM in \(country.spoken.en)",
                    ja: "技術が\(country.spoken.ja)のJCMで新しいものである場合")
                : BilingualText(
                    en: "the technology were already used for the JCM in \(country.spoken.en)",
                    ja: "技術が\(country.spoken.ja)のJCMで実績のあるものである場合")
        case .stage: BilingualText(en: "it were at the stage of \(en)", ja: "\(ja)の段階である場合")
        case .implementer:
            BilingualText(en: "implemented by \(Self.indefinite(labels.map(\.en)))", ja: "\(ja)が実施する場合")
        case .applicant:
            BilingualText(en: "applied for by \(Self.indefinite(labels.map(\.en)))", ja: "\(ja)が申請する場合")
        case .purposes: BilingualText(en: "the support were sought for \(en)", ja: "支援の目的が\(ja)である場合")
        case .agreement: BilingualText(en: "the cities had an \(en)", ja: "都市間の協定が「\(ja)」の場合")
        case .costJPY: BilingualText(en: "the cost were JPY \(en)", ja: "費用が\(ja)円の場合")
        case .reductionTCO2PerYear:
            BilingualText(en: "it reduced \(en) t-CO₂ a year", ja: "年間削減量が\(ja)t-CO₂の場合")
        }
    }

    /// "a state-owned or private company": what all names end in is said once.
    private static func indefinite(_ names: [String]) -> String {
        var heads = names.map { $0.split(separator: " ") }
        var tail: [Substring] = []
        while names.count > 1, let last = heads.first?.last, heads.allSatisfy({ $0.count > 1 && $0.last == last }) {
            tail.insert(last, at: 0)
            heads = heads.map { Array($0.dropLast()) }
        }
        let list = listed(heads.map { $0.joined(separator: " ") })
        let phrase = ([list] + tail.map { String($0) }).joined(separator: " ")
        let isVowel = phrase.first.map { "aeiou".contains($0) } ?? false
        return (isVowel ? "an " : "a ") + phrase
    }

    private static func listedInJapanese(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: "、") + "または" + last
    }

    private static func listed(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension NearestMiss {
    /// The changes as one sentence.
    static func message(_ phrases: [ChangePhrase], becoming verdict: Verdict) -> BilingualText {
        let conditions = phrases.map(\.condition)
        let en = conditions.map(\.en).joined(separator: " and if ")
        let ja = conditions.map(\.ja).joined(separator: "、かつ")
        return verdict == .fits
            ? BilingualText(en: "would fit if \(en)", ja: "\(ja)は適合します")
            : BilingualText(en: "would fit, once confirmed, if \(en)", ja: "\(ja)は、確認できれば適合します")
    }
}

extension NearestMiss {
    /// The changes under which a criterion would hold.
    static func message(holding phrases: [ChangePhrase]) -> BilingualText {
        let conditions = phrases.map(\.condition)
        return BilingualText(
            en: "the criterion would hold if " + conditions.map(\.en).joined(separator: " and if "),
            ja: conditions.map(\.ja).joined(separator: "、かつ") + "は、この要件を満たします")
    }
}

extension FactValue {
    fileprivate func labels(of fact: FactName) -> [BilingualText] {
        switch self {
        case .choice(let token): [fact.label(of: token)]
        case .choices(let tokens, _): tokens.map { fact.label(of: $0) }
        case .flag, .quantity: [BilingualText(en: text, ja: text)]
        }
    }
}
