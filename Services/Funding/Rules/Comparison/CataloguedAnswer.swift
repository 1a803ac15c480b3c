package import Model

/// One question with the catalogue and the day on which it is answered.
package struct CataloguedAnswer: Sendable {
    package let catalogue: FundingCatalogue
    package let asked: AskedProject
    package let day: CivilDate
    /// In the order of the answer.
    package let places: [CatalogueSweep.Place]
    private let byScheme: [Scheme.ID: Int]

    package init(
        _ catalogue: FundingCatalogue, _ asked: AskedProject, asOf day: CivilDate,
        filter: SchemeSelection = SchemeSelection()
    ) {
        let places = catalogue.sweep(asked, asOf: day) {
            filter.admits(catalogue.versions[$0], at: $0, asOf: day)
        }.places.filter { place in filter.verdicts?.contains(place.verdict) ?? true }
        self.catalogue = catalogue
        self.asked = asked
        self.day = day
        self.places = places
        byScheme = Dictionary(
            places.enumerated().map { (catalogue.versions[$1.version].scheme.id, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    var ids: [Scheme.ID] { places.map { catalogue.versions[$0.version].scheme.id } }

    /// The verdict of a scheme; `nil` where it is not in the answer.
    func verdict(of scheme: Scheme.ID) -> Verdict? { byScheme[scheme].map { places[$0].verdict } }

    /// The version of a scheme on the day, whether or not it is in the answer.
    func version(of scheme: Scheme.ID) -> SchemeVersion? { catalogue.version(of: scheme, on: day) }

    func call(of scheme: Scheme.ID) -> CallStatus? { version(of: scheme)?.scheme.callStatus(on: day) }
}
