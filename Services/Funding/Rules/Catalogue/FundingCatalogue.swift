package import Model

/// Every scheme on record, ready to be asked. An immutable snapshot.
package struct FundingCatalogue: Sendable {
    /// By id.
    package let entries: [Entry]
    /// The editions of the guidebook that the schemes rest on.
    package let editions: [String]

    package init(_ schemes: [Scheme]) {
        entries = schemes.sorted { $0.id < $1.id }.map { Entry($0) }
        editions = Set(schemes.compactMap(\.edition)).sorted()
    }

    /// A scheme with what its rule tree asks for, worked out once.
    package struct Entry: Sendable {
        package let scheme: Scheme
        let domain: FactDomain
        /// The facts that the tree asks for, in the order of the vocabulary.
        let facts: [FactName]
        /// Facts that a tree takes as read while nobody states them.
        let factsTakenAsRead: Set<FactName>

        package init(_ scheme: Scheme) {
            let clauses = scheme.eligibility.clauses
            let asked = Set(clauses.map(\.fact))
            self.scheme = scheme
            domain = FactDomain(clauses)
            facts = FactName.allCases.filter { asked.contains($0) }
            factsTakenAsRead = Set(clauses.filter { $0.whenUnstated != nil }.map(\.fact))
        }

        /// What the scheme may still come to for a project, on a day.
        package func effects(for facts: KnownFacts, asOf day: CivilDate) -> Effects {
            standing(on: day).and(scheme.eligibility.effects(for: facts))
        }

        /// What the scheme comes to whoever asks: rules from outside the guidebook have to be confirmed, and a scheme
        /// is not there before its first day or after its last.
        func standing(on day: CivilDate) -> Effects {
            let known: Effects = scheme.beyondGuidebook ? .confirm : .allowed
            guard let period = scheme.effective, !period.contains(day) else { return known }
            return known.and(day < period.from ? .notNow : .excluded)
        }

        /// The open facts that the tree asks for; a country stands for its own standing while neither is known.
        func openFacts(given facts: KnownFacts) -> [FactName] {
            let open = self.facts.filter { facts.isOpen($0) && !factsTakenAsRead.contains($0) }
            guard open.contains(.countryStatus), facts[.country] == nil else { return open }
            return [.country] + open.filter { $0 != .country && $0 != .countryStatus }
        }
    }
}
