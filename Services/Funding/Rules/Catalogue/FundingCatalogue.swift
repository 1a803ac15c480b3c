package import Model

/// Every scheme on record, ready to be asked. An immutable snapshot.
package struct FundingCatalogue: Sendable {
    /// The versions of every scheme: by id, those of one scheme by their days.
    package let versions: [SchemeVersion]
    package let combinationRules: [CombinationRule]
    /// The editions of the guidebook that the schemes rest on.
    package let editions: [String]
    /// Facts that some tree takes as read while nobody states them.
    let factsTakenAsRead: Set<FactName>
    package let texts: SchemeTextIndex
    let table: SweepTable
    /// The places of each scheme's versions.
    private let places: [Scheme.ID: Range<Int>]
    private let rows: [String: Scheme.ID]

    package init(
        _ schemes: [Scheme], amendments: [SchemeAmendment] = [], combinationRules: [CombinationRule] = [],
        terms: [FundingTerm] = []
    ) {
        let amendments = Dictionary(grouping: amendments, by: \.scheme)
        var versions: [SchemeVersion] = []
        var places: [Scheme.ID: Range<Int>] = [:]
        var shared = SharedAlternatives()
        for scheme in schemes.sorted(by: { $0.id < $1.id }) {
            let start = versions.count
            Self.append(scheme, amendments[scheme.id] ?? [], to: &versions, &shared)
            places[scheme.id] = start..<versions.count
        }
        self.versions = versions
        self.places = places
        self.combinationRules = combinationRules
        rows = Dictionary(
            schemes.compactMap { scheme in scheme.guidebookNumber.map { ($0, scheme.id) } },
            uniquingKeysWith: { first, _ in first })
        editions = Set(schemes.compactMap(\.edition)).sorted()
        factsTakenAsRead = versions.reduce(into: []) { $0.formUnion($1.factsTakenAsRead) }
        texts = SchemeTextIndex(versions.map(\.scheme), terms: terms)
        table = SweepTable(versions)
    }

    private static func append(
        _ scheme: Scheme, _ amendments: [SchemeAmendment], to versions: inout [SchemeVersion],
        _ shared: inout SharedAlternatives
    ) {
        let amendments = amendments.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        var current = scheme
        for (place, next) in (amendments.map { $0 as SchemeAmendment? } + [nil]).enumerated() {
            let held = amendments.prefix(place)
            versions.append(
                SchemeVersion(
                    current, of: scheme, amendments: Array(held), from: held.last?.from,
                    through: next.flatMap { $0.from.adding(days: -1) },
                    domain: shared.domain(of: current.eligibility)))
            if let next { current = next.amended(current) }
        }
    }

    /// The version of a scheme that is asked on a day.
    package func version(of scheme: Scheme.ID, on day: CivilDate) -> SchemeVersion? {
        places[scheme]?.lazy.map { versions[$0] }.first { $0.isInForce(on: day) }
    }

    /// The scheme of that id or that row of the guidebook's tables ("T7-1").
    package func scheme(named name: String) -> Scheme.ID? {
        if let id = rows[name] { return id }
        return Scheme.ID(name).flatMap { places[$0] == nil ? nil : $0 }
    }

    /// The ids and rows by which schemes are named.
    package var names: [String] { places.keys.map(\.value) + rows.keys }
}

/// Clauses of many schemes ask the same: what they tell apart is worked out and kept once.
private struct SharedAlternatives {
    private var known: [Question: FactAlternatives] = [:]

    private struct Question: Hashable {
        let fact: FactName
        let tests: [FactTest]
    }

    mutating func domain(of rule: EligibilityRule) -> FactDomain {
        let tests = FactDomain.tests(rule.clauses)
        return FactDomain(
            FactName.allCases.compactMap { fact in
                tests[fact].map { alternatives(Question(fact: fact, tests: $0)) }
            })
    }

    private mutating func alternatives(_ question: Question) -> FactAlternatives {
        if let found = known[question] { return found }
        let made = FactAlternatives(question.fact, under: question.tests)
        known[question] = made
        return made
    }
}
