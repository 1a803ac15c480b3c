import Model

extension Figures {
    /// "JPY 20,000,000", 20,000,000円.
    static func yen(_ amount: Yen) -> BilingualText {
        let figure = grouped(String(amount.amount))
        return BilingualText(en: "JPY " + figure, ja: figure + "円")
    }
}
