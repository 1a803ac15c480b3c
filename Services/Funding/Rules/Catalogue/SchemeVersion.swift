package import Model

/// A scheme as it is from one amendment to the next, ready to be asked. Immutable.
///
/// A class, since a scheme is a kilobyte of references, each of which a struct would count at every look.
package final class SchemeVersion: Sendable {
    /// As amended.
    package let scheme: Scheme
    /// As on record, without its amendments.
    let record: Scheme
    /// The amendments that hold, in their order.
    package let amendments: [SchemeAmendment]
    /// The first day of the version; absent for the first one.
    package let from: CivilDate?
    /// The last day before the next amendment; absent for the last version.
    package let through: CivilDate?
    package let plan: RulePlan
    package let domain: FactDomain
    /// The facts that the tree asks for, in the order of the vocabulary.
    package var facts: [FactName] { domain.alternatives.map(\.fact) }
    /// Facts that the tree takes as read while nobody states them.
    let factsTakenAsRead: Set<FactName>

    init(
        _ scheme: Scheme, of record: Scheme, amendments: [SchemeAmendment], from: CivilDate?, through: CivilDate?,
        domain: FactDomain
    ) {
        let plan = RulePlan(scheme.eligibility)
        self.scheme = scheme
        self.record = record
        self.amendments = amendments
        self.from = from
        self.through = through
        self.plan = plan
        self.domain = domain
        factsTakenAsRead = Set(plan.tests.filter(\.isTakenAsRead).map(\.fact))
    }

    /// Whether this version is the one to ask on a day.
    package func isInForce(on day: CivilDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
    }

    /// What the scheme may still come to for a project, on a day.
    package func effects(for facts: KnownFacts, asOf day: CivilDate) -> Effects {
        standing(on: day).and(plan.effects(for: facts))
    }

    /// The open facts that the tree asks for; a country stands for its own standing while neither is known.
    func openFacts(given facts: KnownFacts) -> [FactName] {
        let open = self.facts.filter { facts.isOpen($0) && !factsTakenAsRead.contains($0) }
        guard open.contains(.countryStatus), facts[.country] == nil else { return open }
        return [.country] + open.filter { $0 != .country && $0 != .countryStatus }
    }
}
