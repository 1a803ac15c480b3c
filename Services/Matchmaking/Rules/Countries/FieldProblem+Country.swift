package import Model

extension FieldProblem {
    /// A code or name that no country on record has.
    package static func unknownCountry(_ text: String, at pointer: String) -> FieldProblem {
        // Names are short: what is longer is not said back whole.
        let text = text.count > 60 ? text.prefix(60) + "…" : text
        return FieldProblem(
            pointer: pointer, rule: "country-known",
            message: BilingualText(
                en: "no country has the code or name \"\(text)\": use an ISO 3166-1 alpha-2 code or a printed name",
                ja: "「\(text)」という国コード・国名はありません。ISO 3166-1の2文字コードか国名を指定してください"))
    }
}
