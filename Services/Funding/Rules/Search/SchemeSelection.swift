package import Model

/// A filter with the schemes that its words were found in.
package struct SchemeSelection: Sendable {
    private let filter: SchemeFilter
    /// The places of the catalogue's versions in whose texts the words were found; `nil` where no words were given.
    private let places: PlaceSet?
    /// The verdicts that the answer is about; all where absent.
    let verdicts: Set<Verdict>?

    /// Lets every scheme in.
    package init() {
        filter = SchemeFilter()
        places = nil
        verdicts = nil
    }

    package init(_ filter: SchemeFilter, in catalogue: FundingCatalogue) {
        self.filter = filter
        places = filter.text.map { catalogue.texts.places(matching: $0) }
        verdicts = filter.verdicts.map { Set($0) }
    }

    /// Whether the filter lets a scheme in, its verdict aside.
    func admits(_ version: SchemeVersion, at place: Int, asOf day: CivilDate) -> Bool {
        if let places, !places.contains(place) { return false }
        let scheme = version.scheme
        return Self.passes(filter.schemes, scheme.id) && Self.passes(filter.routes, scheme.route)
            && Self.passes(filter.instruments, scheme.instrument)
            && Self.meets(filter.purposes, scheme.offers.purposes) && Self.meets(filter.stages, scheme.offers.stages)
            && (filter.coversEquipment.map { $0 == scheme.coversEquipment } ?? true)
            && (filter.beyondGuidebook.map { $0 == scheme.beyondGuidebook } ?? true)
            && (filter.lifecycles.map { $0.contains(scheme.callStatus(on: day).lifecycle) } ?? true)
    }

    private static func passes<Value: Equatable>(_ wanted: [Value]?, _ value: Value?) -> Bool {
        guard let wanted else { return true }
        return value.map { wanted.contains($0) } ?? false
    }

    private static func meets<Value: Equatable>(_ wanted: [Value]?, _ values: [Value]) -> Bool {
        wanted.map { $0.contains { values.contains($0) } } ?? true
    }
}
