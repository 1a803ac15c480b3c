package import Model

/// The project's country as far as the register of countries knows it on the as-of date.
package struct ProjectCountry: Hashable, Sendable {
    package var code: CountryCode?
    package var name: BilingualText?
    package var status: JCMStanding?
    /// Where the standing comes from.
    package var source: Source?
    /// Why the standing is unknown although a country was stated.
    package var unknownBecause: BilingualText?

    package init(
        code: CountryCode? = nil, name: BilingualText? = nil, status: JCMStanding? = nil, source: Source? = nil,
        unknownBecause: BilingualText? = nil
    ) {
        self.code = code
        self.name = name
        self.status = status
        self.source = source
        self.unknownBecause = unknownBecause
    }

    /// No country was stated.
    package static let unstated = ProjectCountry()

    /// How messages call the country.
    package var spoken: BilingualText {
        name ?? code.map { BilingualText(en: $0.value, ja: $0.value) } ?? BilingualText(en: "the country", ja: "対象国")
    }
}
