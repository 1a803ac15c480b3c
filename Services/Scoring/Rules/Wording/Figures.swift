import Model

/// Figures as people read them.
enum Figures {
    /// With a comma after every three digits of the whole part: "48,000,000", "3,999.99".
    static func grouped(_ number: String) -> String {
        let sign = number.hasPrefix("-") ? "-" : ""
        let halves = number.dropFirst(sign.count).split(separator: ".", maxSplits: 1)
        guard let whole = halves.first else { return number }
        var text = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return sign + text + (halves.count > 1 ? "." + halves[1] : "")
    }

    static func grouped(_ number: ExactDecimal) -> String {
        grouped(number.description)
    }

    /// Two decimals at most, cut, with "…" where there are more.
    static func grouped(_ ratio: ExactRatio) -> String {
        grouped(plain(ratio))
    }

    /// As `grouped`, without separators.
    static func plain(_ ratio: ExactRatio) -> String {
        let text = ratio.text(digits: 2)
        let isExact = ExactDecimal(text).map { ratio.compare(with: $0) == .same } ?? false
        return isExact ? text : text + "…"
    }

    /// A value with its unit, in both languages.
    static func quantity(_ number: String, unit: BilingualText?) -> BilingualText {
        guard let unit else { return BilingualText(en: number, ja: number) }
        return BilingualText(en: number + " " + unit.en, ja: number + unit.ja)
    }
}
