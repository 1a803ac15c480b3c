package import Model

/// Finds the country that a text names, however it is printed: code, any name or alias, in any case, width, kana or
/// with any accents.
package struct CountryAliases: Sendable {
    private var codes: [String: CountryCode] = [:]

    package init(_ countries: some Sequence<Country>) {
        for country in countries {
            for name in country.names.all + [country.id.value] {
                codes[Self.form(name)] = country.id
            }
        }
    }

    package func code(for text: String) -> CountryCode? {
        codes[Self.form(text)]
    }

    /// The letters and digits of the folded text: punctuation, spaces and a leading article do not tell countries apart.
    private static func form(_ text: String) -> String {
        var letters = String.UnicodeScalarView()
        for run in TextFolding.words(text) where run != "the" {
            letters.append(contentsOf: run.unicodeScalars)
        }
        return TextFolding.katakana(String(letters))
    }
}
