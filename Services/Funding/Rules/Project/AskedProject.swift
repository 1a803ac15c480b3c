package import Model

/// A project with what registers know of it: the facts that rules look at, and what was taken as read.
package struct AskedProject: Sendable {
    package let stated: ProjectFacts
    package let country: ProjectCountry
    package let precedents: TechnologyPrecedents?
    package let facts: KnownFacts

    package init(
        _ stated: ProjectFacts, in country: ProjectCountry = .unstated, precedents: TechnologyPrecedents? = nil
    ) {
        self.stated = stated
        self.country = country
        self.precedents = precedents
        var facts = KnownFacts(stated, in: country)
        if stated.technologyIsNew == nil, precedents?.found.isEmpty == false { facts[.technologyIsNew] = .flag(false) }
        self.facts = facts
    }
}

extension AskedProject {
    /// A project with what the register of JCM projects once said of its technology.
    package init(_ stated: ProjectFacts, in country: ProjectCountry, technologyIsNew: Bool?) {
        var facts = KnownFacts(stated, in: country)
        if facts[.technologyIsNew] == nil { facts[.technologyIsNew] = technologyIsNew.map { .flag($0) } }
        self.stated = stated
        self.country = country
        self.facts = facts
        precedents = nil
    }

    /// A project of which no more is known than the facts that rules look at.
    ///
    /// - Parameter stated: what the order of an answer looks at: purposes and stage.
    package init(
        known facts: KnownFacts, stating stated: ProjectFacts = ProjectFacts(), in country: ProjectCountry = .unstated
    ) {
        self.stated = stated
        self.country = country
        precedents = nil
        self.facts = facts
    }
}
