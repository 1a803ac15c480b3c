/// What an answer shows of a scheme.
package struct SchemeCard: Codable, Hashable, Sendable {
    package let id: Scheme.ID
    package let guidebookNumber: String?
    package let names: Names
    package let agency: BilingualText
    package let supportType: BilingualText
    package let reference: Reference?
    package let url: String?
    package let informationDate: PrintedDate?
    package let lifecycle: Scheme.Lifecycle
    package let offers: Scheme.Offer
    package let amounts: [Scheme.Amount]?
    package let conditions: [Scheme.Statement]?
    package let cautions: [BilingualText]?
    package let source: Source

    package init(_ scheme: Scheme) {
        id = scheme.id
        guidebookNumber = scheme.guidebookNumber
        names = scheme.names
        agency = scheme.agency
        supportType = scheme.supportType
        reference = scheme.reference
        url = scheme.url
        informationDate = scheme.informationDate
        lifecycle = scheme.lifecycle
        offers = scheme.offers
        amounts = scheme.amounts
        conditions = scheme.conditions
        cautions = scheme.cautions
        source = scheme.source
    }
}
