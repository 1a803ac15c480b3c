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

/// The projects of the JCM in the country that the register holds for a technology.
package struct TechnologyPrecedents: Hashable, Sendable {
    /// The technology as the register understood it.
    package let technology: BilingualText
    /// Some of the projects, the newest first: none is no proof that the technology is new, since the register is
    /// partial.
    package let found: [Precedent]
    package let count: Int
    /// Why nothing is known, where the register gave no answer or did not understand the words.
    package let unknownBecause: BilingualText?

    package init(
        technology: BilingualText, found: [Precedent] = [], count: Int = 0, unknownBecause: BilingualText? = nil
    ) {
        self.technology = technology
        self.found = found
        self.count = count
        self.unknownBecause = unknownBecause
    }

    package struct Precedent: Hashable, Sendable {
        package let id: String
        package let title: String
        package let source: Source

        package init(id: String, title: String, source: Source) {
            self.id = id
            self.title = title
            self.source = source
        }
    }
}
