/// The answer for one scheme and one project.
package struct SchemeVerdict: Codable, Hashable, Sendable {
    package let scheme: SchemeCard
    package let verdict: Verdict
    /// The clauses that make the verdict what it is.
    package let deciding: [ClauseFinding]
    /// Clauses that exclude the project besides, where another decided.
    package let alsoAgainst: [ClauseFinding]
    /// What to mind though it stands in nobody's way.
    package let cautions: [Reason]
    package let marks: [SchemeMark]
    /// The facts that nobody stated and that could change what the scheme comes to.
    package let unknownFacts: [OpenFact]
    /// The smallest changes that would make the scheme a way on; empty where it is one, or where none is that small.
    package let nearestMisses: [NearestMiss]
    /// When to look again; for "not now".
    package let recheck: BilingualText?
    package let fitness: SchemeFitness

    package init(
        scheme: SchemeCard, verdict: Verdict, deciding: [ClauseFinding], alsoAgainst: [ClauseFinding],
        cautions: [Reason], marks: [SchemeMark], unknownFacts: [OpenFact], nearestMisses: [NearestMiss],
        recheck: BilingualText?, fitness: SchemeFitness
    ) {
        self.scheme = scheme
        self.verdict = verdict
        self.deciding = deciding
        self.alsoAgainst = alsoAgainst
        self.cautions = cautions
        self.marks = marks
        self.unknownFacts = unknownFacts
        self.nearestMisses = nearestMisses
        self.recheck = recheck
        self.fitness = fitness
    }
}

/// What one clause says of a project.
package struct ClauseFinding: Codable, Hashable, Sendable {
    /// Absent while the fact is unknown.
    package let effect: ClauseEffect?
    package let reason: Reason

    package init(effect: ClauseEffect?, reason: Reason) {
        self.effect = effect
        self.reason = reason
    }
}

/// A remark that goes with a scheme in every answer.
package struct SchemeMark: Codable, Hashable, Sendable {
    package let kind: Kind
    package let message: BilingualText

    package init(_ kind: Kind, _ message: BilingualText) {
        self.kind = kind
        self.message = message
    }

    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case notEquipmentFunding
        case beyondGuidebook
        case otherPurpose
        /// The scheme supports a part of the purposes.
        case partOfPurposes
        case otherStage
    }
}

/// A fact that nobody stated, and the verdicts that its values lead to.
package struct OpenFact: Codable, Hashable, Sendable {
    package let fact: FactName
    package let question: BilingualText
    /// Best first.
    package let verdicts: [Verdict]
    /// True where the rules take the fact as read meanwhile, so that the verdict stands until somebody says otherwise.
    package let isTakenAsRead: Bool?

    package init(fact: FactName, question: BilingualText, verdicts: [Verdict], isTakenAsRead: Bool? = nil) {
        self.fact = fact
        self.question = question
        self.verdicts = verdicts
        self.isTakenAsRead = isTakenAsRead
    }
}

/// How well a scheme serves the stated purposes and stage; absent where none is stated.
package struct SchemeFitness: Codable, Hashable, Sendable {
    package let purposes: Coverage?
    package let stage: Coverage?

    package init(purposes: Coverage?, stage: Coverage?) {
        self.purposes = purposes
        self.stage = stage
    }

    package enum Coverage: String, Codable, Hashable, Sendable, CaseIterable {
        case full
        case partial
        case nothing
    }
}
