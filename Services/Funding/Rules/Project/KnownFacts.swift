package import Model

/// The known values of a project's facts, ready for rules to look at.
package struct KnownFacts: Hashable, Sendable {
    private var values: [FactValue?]

    package init() {
        values = Array(repeating: nil, count: FactName.allCases.count)
    }

    /// `nil` while unknown.
    package subscript(fact: FactName) -> FactValue? {
        get { values[fact.place] }
        set { values[fact.place] = newValue }
    }

    /// Whether more may be learnt of the fact.
    package func isOpen(_ fact: FactName) -> Bool {
        switch self[fact] {
        case nil, .choices(_, isComplete: false): true
        default: false
        }
    }

    /// The same facts with others put in their place.
    package func replacing(_ assignment: FactAssignment) -> KnownFacts {
        var facts = self
        for (fact, value) in assignment.values { facts[fact] = value }
        return facts
    }
}

extension FactName {
    /// The place of the fact in the vocabulary.
    var place: Int {
        switch self {
        case .country: 0
        case .countryStatus: 1
        case .gases: 2
        case .sectors: 3
        case .technologyIsNew: 4
        case .stage: 5
        case .implementer: 6
        case .applicant: 7
        case .purposes: 8
        case .agreement: 9
        case .costJPY: 10
        case .reductionTCO2PerYear: 11
        }
    }
}

extension KnownFacts {
    /// The facts that a project states, with its country's standing and what follows from its sectors.
    package init(_ project: ProjectFacts, in country: ProjectCountry) {
        self.init()
        self[.country] = country.code.map { .choice(FactToken($0)) }
        self[.countryStatus] = country.status.map { .choice(FactToken($0)) }
        self[.gases] = Self.list(project.gases) ?? Self.gases(following: project.sectors)
        self[.sectors] = Self.list(project.sectors)
        self[.technologyIsNew] = project.technologyIsNew.map { .flag($0) }
        self[.stage] = project.stage.map { .choice(FactToken($0)) }
        self[.implementer] = project.implementer.map { .choice(FactToken($0)) }
        self[.applicant] = project.applicant.map { .choice(FactToken($0)) }
        self[.purposes] = Self.list(project.purposes)
        self[.agreement] = project.agreement.map { .choice(FactToken($0)) }
        self[.costJPY] = project.costJPY.flatMap { ExactDecimal($0.amount) }.map { .quantity($0) }
        self[.reductionTCO2PerYear] = project.reductionTCO2PerYear.map { .quantity($0) }
    }

    private static func list<Option: FactOption>(_ options: [Option]?) -> FactValue? {
        options.map { .choices($0.map { FactToken($0) }, isComplete: true) }
    }

    /// Sectors whose projects aim at energy-related CO₂ by the programme's own definition (Guidebook FY2024, Table 3).
    package static let energySectors: Set<ProjectSector> = [.energyEfficiency, .renewableEnergies, .hydrogen]

    /// Energy-related CO₂ for a project in an energy sector that names no gases; others it may reduce stay unknown.
    static func gases(following sectors: [ProjectSector]?) -> FactValue? {
        guard let sectors, !energySectors.isDisjoint(with: sectors) else { return nil }
        return .choices([FactToken(GreenhouseGas.energyRelatedCO2)], isComplete: false)
    }
}
