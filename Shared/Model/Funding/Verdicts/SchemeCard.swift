/// What an answer shows of a scheme.
package struct SchemeCard: Codable, Hashable, Sendable {
    package let id: Scheme.ID
    package let guidebookNumber: String?
    package let names: Names
    package let agency: BilingualText
    package let supportType: BilingualText
    package let instrument: SchemeInstrument?
    package let route: Scheme.Route
    package let reference: Reference?
    package let url: String?
    /// The address as the guidebook prints it, where that is another.
    package let urlPrinted: String?
    package let japaneseOnly: Bool?
    package let informationDate: PrintedDate?
    /// Whether applications are taken on the day of the answer.
    package let call: CallStatus
    package let offers: Scheme.Offer
    package let amounts: [Scheme.Amount]?
    package let conditions: [Scheme.Statement]?
    package let cautions: [BilingualText]?
    package let footnote: BilingualText?
    package let coversEquipment: Bool?
    package let effective: EffectivePeriod?
    package let verified: Scheme.Verification?
    package let source: Source

    package init(_ scheme: Scheme, call: CallStatus) {
        id = scheme.id
        guidebookNumber = scheme.guidebookNumber
        names = scheme.names
        agency = scheme.agency
        supportType = scheme.supportType
        instrument = scheme.instrument
        route = scheme.route
        reference = scheme.reference
        url = scheme.url
        urlPrinted = scheme.urlPrinted
        japaneseOnly = scheme.japaneseOnly
        informationDate = scheme.informationDate
        self.call = call
        offers = scheme.offers
        amounts = scheme.amounts
        conditions = scheme.conditions
        cautions = scheme.cautions
        footnote = scheme.footnote
        coversEquipment = scheme.coversEquipment
        effective = scheme.effective
        verified = scheme.verified
        source = scheme.source
    }
}
