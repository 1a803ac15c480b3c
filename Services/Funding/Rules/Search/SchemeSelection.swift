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
        return Self.passes(filter.schemes, version.scheme.id) && Self.passes(filter.routes, version.scheme.route)
            && Self.passes(filter.instruments, version.scheme.instrument)
            && Self.meets(filter.purposes, version.scheme.offers.purposes)
            && Self.meets(filter.stages, version.scheme.offers.stages)
            && (filter.coversEquipment.map { $0 == version.scheme.coversEquipment } ?? true)
            && (filter.beyondGuidebook.map { $0 == version.scheme.beyondGuidebook } ?? true)
            && (filter.lifecycles.map { $0.contains(version.scheme.callStatus(on: day).lifecycle) } ?? true)
    }

    /// The value is looked up only where the filter names some.
    private static func passes<Value: Equatable>(_ wanted: [Value]?, _ value: @autoclosure () -> Value?) -> Bool {
        guard let wanted else { return true }
        return value().map { wanted.contains($0) } ?? false
    }

    private static func meets<Value: Equatable>(_ wanted: [Value]?, _ values: @autoclosure () -> [Value]) -> Bool {
        guard let wanted else { return true }
        let values = values()
        return wanted.contains { values.contains($0) }
    }
}
