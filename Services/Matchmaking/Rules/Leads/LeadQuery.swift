package import Model

/// Whom a lead organisation is looked for: a partner city with what it needs, and the municipality beside it if one is
/// chosen.
package struct LeadQuery: Hashable, Sendable {
    package var city: CityQuery
    /// `nil` where none is chosen: then a tie to any municipality that works with the city counts.
    package var municipalityID: Municipality.ID?

    package init(city: CityQuery, municipalityID: Municipality.ID? = nil) {
        self.city = city
        self.municipalityID = municipalityID
    }
}

/// The organisations that may lead, in their order, with every criterion of each that is shown.
package struct LeadRanking: Hashable, Sendable {
    package let ranking: Ranking
    /// Of the organisations of the ranking, in its order.
    package let eligibility: [LeadEligibility]
}
