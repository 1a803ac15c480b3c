package import MatchmakingRules
package import Model

/// A choice that was really made, asked anew with the records that a split lets it see.
package struct PastChoice: Sendable {
    /// The project that answers it.
    package let project: String
    /// The last day before the project's fiscal year, or today where later records may be seen.
    package let day: CivilDate
    /// What may be seen.
    package let known: Catalogue
    package let city: PartnerCity.ID?
    package let country: CountryCode
    package let sectors: [Sector.ID]
    /// What the project is about, in English or Japanese, without the names of those who may be chosen.
    package let texts: [String]
    /// Those who were chosen.
    package let chosen: Set<String>
    /// Those who may be chosen.
    package let candidates: [String]
    /// What each candidate is worth: those chosen 3, others that did the same elsewhere 1.
    package let grades: [String: Int]
    /// Whether nothing that may be seen ties one of those chosen to the city, or to the country.
    package let isNew: Bool
}

/// Which records a question may see.
package enum Split: String, CaseIterable, Sendable {
    /// All but those that tie the ones chosen to the city or the country, later ones too.
    case pairOut = "leave one pair out"
    /// Those of the fiscal years before the project's.
    case time = "time split"
}

/// A way to answer.
package enum RankingMethod: String, CaseIterable, Sendable {
    case renkei = "Renkei"
    case history
    case agreements
    /// Projects in the country, else how many at all.
    case country
    case popularity
    /// By the texts, read as Renkei reads them.
    case text = "text only"
    /// By the texts as they stand.
    case plainText = "plain text"
    /// Plain text, country and popularity together.
    case mix = "simple mix"
    case random
}
