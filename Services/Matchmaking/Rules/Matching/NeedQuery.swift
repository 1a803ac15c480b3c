package import Model

/// What is looked for: a stored need, or one that was written for the occasion.
package struct NeedQuery: Hashable, Sendable {
    package var needID: Need.ID?
    package var text: LocalisedText
    /// As stated; empty where only the text says them.
    package var sectors: [Sector.ID]
    package var country: CountryCode?
    package var partnerCityID: PartnerCity.ID?
    package var verifiedOn: PrintedDate?
    /// When the need was written down.
    package var recordedOn: PrintedDate?
    package var validThrough: CivilDate?
    package var withdrawnOn: CivilDate?

    package init(
        text: LocalisedText, sectors: [Sector.ID] = [], country: CountryCode? = nil,
        partnerCityID: PartnerCity.ID? = nil, verifiedOn: PrintedDate? = nil
    ) {
        self.text = text
        self.sectors = sectors
        self.country = country
        self.partnerCityID = partnerCityID
        self.verifiedOn = verifiedOn
    }

    /// A stored need; its country is the partner city's.
    package init(_ need: Need, in catalogue: Catalogue) {
        needID = need.id
        text = need.text
        sectors = need.sectors ?? []
        country = catalogue.partnerCities[need.partnerCityId]?.country
        partnerCityID = need.partnerCityId
        verifiedOn = need.verifiedOn
        recordedOn = need.source.asOf
        validThrough = need.validThrough
        withdrawnOn = need.withdrawnOn
    }

    var texts: [String] { [text.en, text.ja].compactMap(\.self) }
}

/// A partner city for which Japanese municipalities are looked for.
package struct CityQuery: Hashable, Sendable {
    package var partnerCityID: PartnerCity.ID?
    package var country: CountryCode?
    /// What the city needs.
    package var sectors: [Sector.ID]
    package var texts: [String]
    /// Of those, what no sector is stated for: the sectors that it names count beside the stated ones.
    package var textsWithoutSectors: [String]
    /// The needs that it is made of.
    package var needs: [NeedQuery]

    package init(
        partnerCityID: PartnerCity.ID? = nil, country: CountryCode? = nil, sectors: [Sector.ID] = [],
        texts: [String] = []
    ) {
        self.partnerCityID = partnerCityID
        self.country = country
        self.sectors = sectors
        self.texts = texts
        textsWithoutSectors = []
        needs = []
    }

    /// A stored city with all that it is recorded to need.
    package init(_ city: PartnerCity, in catalogue: Catalogue, on day: CivilDate) {
        let needs = catalogue.needs.all.filter { $0.partnerCityId == city.id && $0.stands(on: day) }
        partnerCityID = city.id
        country = city.country
        sectors = ((city.targetSectors ?? []) + needs.flatMap { $0.sectors ?? [] }).firstOccurrences
        texts = needs.flatMap(\.texts)
        textsWithoutSectors = needs.filter { ($0.sectors ?? []).isEmpty }.flatMap(\.texts)
        self.needs = needs.map { NeedQuery($0, in: catalogue) }
    }

    /// The city of one need, and that need alone.
    package init(_ need: NeedQuery) {
        partnerCityID = need.partnerCityID
        country = need.country
        sectors = need.sectors
        texts = need.texts
        textsWithoutSectors = []
        needs = [need]
    }
}

extension Need {
    /// What the need says, in each language that it is recorded in.
    fileprivate var texts: [String] { [text.en, text.ja].compactMap(\.self) }

    /// Whether the need is neither withdrawn nor past its last day.
    package func stands(on day: CivilDate) -> Bool {
        (withdrawnOn.map { day < $0 } ?? true) && (validThrough.map { day <= $0 } ?? true)
    }
}
