/// One need of a portfolio, and what it gets.
package struct PortfolioNeed: Codable, Hashable, Sendable {
    package let id: Need.ID
    package let text: LocalisedText
    package let partnerCity: PartnerCity.ID
    package let cityNames: Names?
    package let country: CountryCode?
    package let priority: Int?
    /// How many technologies are looked for.
    package let demand: Int
    /// Technologies on offer that fit it.
    package let candidates: Int
    /// What it gets, the best first.
    package let matches: [PortfolioMatch]
    /// How many it lacks, and why.
    package let unmet: Int
    package let why: Reason?
    /// What to check about the need itself.
    package let flags: [Reason]

    package init(
        _ need: Need, cityNames: Names?, country: CountryCode?, demand: Int, candidates: Int,
        matches: [PortfolioMatch], why: Reason?, flags: [Reason]
    ) {
        id = need.id
        text = need.text
        partnerCity = need.partnerCityId
        self.cityNames = cityNames
        self.country = country
        priority = need.priority
        self.demand = demand
        self.candidates = candidates
        self.matches = matches
        unmet = demand - matches.count
        self.why = why
        self.flags = flags
    }
}

/// A technology that serves a need, with the short form of its reasons; `matchNeed` gives the long one.
package struct PortfolioMatch: Codable, Hashable, Sendable {
    package let technology: Technology.ID
    package let names: Names
    package let company: RankedRecord.Organisation?
    /// 0…255,000, exactly as `matchNeed` has it.
    package let score: Int
    /// The score if every unknown fact were bad, and if every one were good.
    package let guaranteed: Int
    package let potential: Int
    /// The known facts that weigh most.
    package let reasons: [ShortReason]
    /// The fact whose answer could add most.
    package let question: OpenQuestion?

    /// The most reasons that are given.
    private static let shownReasons = 3

    package init(_ record: RankedRecord, technology: Technology.ID) {
        self.technology = technology
        names = record.names
        company = record.company
        score = record.score
        guaranteed = record.guaranteed
        potential = record.potential
        reasons = record.factors.filter { $0.isKnown && $0.contribution > 0 }
            .sorted { ($1.contribution, $0.factor.rawValue) < ($0.contribution, $1.factor.rawValue) }
            .prefix(Self.shownReasons).map(ShortReason.init)
        question = record.unknown.first { $0.gain > 0 }
    }

    package struct ShortReason: Codable, Hashable, Sendable {
        package let factor: Factor
        package let contribution: Int
        package let reference: Reference
        package let message: BilingualText

        package init(_ score: FactorScore) {
            factor = score.factor
            contribution = score.contribution
            reference = score.reason.reference
            message = score.reason.message
        }
    }
}
