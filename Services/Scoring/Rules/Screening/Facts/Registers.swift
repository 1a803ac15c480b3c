package import Model

/// What the registers of matchmaking said of a proposal's cities and countries. Where they gave no answer, nothing is
/// known: nothing is inferred from silence.
package struct RegisterKnowledge: Hashable, Sendable {
    package let pair: PairRecord?
    /// One for each country of the proposal; `nil` where no register answered.
    package let countries: [CountryKnowledge]?
    /// The country that the proposal names, as the register reads it.
    package let statedCountry: CountryCode?
    /// Why something is not known, for people.
    package let notices: [BilingualText]

    package init(
        pair: PairRecord?, countries: [CountryKnowledge]?, statedCountry: CountryCode? = nil,
        notices: [BilingualText] = []
    ) {
        self.pair = pair
        self.countries = countries
        self.statedCountry = statedCountry
        self.notices = notices
    }

    /// Nobody was asked, or nobody answered.
    package static let none = RegisterKnowledge(pair: nil, countries: nil)
}

/// Where one country stands on the day.
package struct CountryKnowledge: Hashable, Sendable {
    package let code: CountryCode
    /// More than one where a later standing may be in force already; all of them where the register holds nothing.
    package let possible: Set<CountryPlace>
    /// In the register's words.
    package let detail: BilingualText
    package let source: Source?

    package init(code: CountryCode, possible: Set<CountryPlace>, detail: BilingualText, source: Source?) {
        self.code = code
        self.possible = possible
        self.detail = detail
        self.source = source
    }
}
