/// A rule tree with the value of every node for a project.
package struct RuleReading: Codable, Hashable, Sendable {
    package let kind: Kind
    /// What the node may come to: one effect where it is settled.
    package let effects: [ClauseEffect]
    /// For a clause.
    package let clause: ClauseReading?
    /// For all, any and not.
    package let parts: [RuleReading]?

    package init(kind: Kind, effects: [ClauseEffect], clause: ClauseReading? = nil, parts: [RuleReading]? = nil) {
        self.kind = kind
        self.effects = effects
        self.clause = clause
        self.parts = parts
    }

    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case all, any, not, clause
    }

    /// A clause, the project's value for it and what each of its answers means.
    package struct ClauseReading: Codable, Hashable, Sendable {
        package let id: EligibilityClause.ID
        package let fact: FactName
        package let label: BilingualText
        package let sentence: BilingualText
        package let reference: Reference
        package let source: Source?
        /// The project's value as on the wire; absent while unknown.
        package let value: String?
        /// Whether the verdict rests on the clause.
        package let decides: Bool
        /// Whether an unstated fact is taken as read here.
        package let isTakenAsRead: Bool
        /// In their order; the last is for any other value.
        package let outcomes: [OutcomeReading]

        package init(
            _ clause: EligibilityClause, value: String?, decides: Bool, isTakenAsRead: Bool,
            outcomes: [OutcomeReading]
        ) {
            id = clause.id
            fact = clause.fact
            label = clause.fact.label
            sentence = clause.sentence
            reference = clause.reference
            source = clause.source
            self.value = value
            self.decides = decides
            self.isTakenAsRead = isTakenAsRead
            self.outcomes = outcomes
        }
    }

    /// One answer of a clause, and whether it is the project's.
    package struct OutcomeReading: Codable, Hashable, Sendable {
        /// "private company", "at most 100", "any other value".
        package let condition: BilingualText
        package let effect: ClauseEffect
        package let sentence: BilingualText
        package let holds: Truth

        package init(condition: BilingualText, effect: ClauseEffect, sentence: BilingualText, holds: Truth) {
            self.condition = condition
            self.effect = effect
            self.sentence = sentence
            self.holds = holds
        }
    }
}

/// Why one scheme comes to its verdict, to the last clause.
package struct SchemeExplanation: Codable, Hashable, Sendable {
    package let asOf: CivilDate
    package let country: CountryPosition
    package let assumptions: [Reason]
    package let verdict: SchemeVerdict
    /// The amendments that hold on the day, in their order.
    package let amendments: [SchemeAmendment.ID]
    /// What makes for the verdict in the scheme itself: its days, and whether the guidebook lists it.
    package let standing: [ClauseFinding]
    package let tree: RuleReading

    package init(
        asOf: CivilDate, country: CountryPosition, assumptions: [Reason], verdict: SchemeVerdict,
        amendments: [SchemeAmendment.ID], standing: [ClauseFinding], tree: RuleReading
    ) {
        self.asOf = asOf
        self.country = country
        self.assumptions = assumptions
        self.verdict = verdict
        self.amendments = amendments
        self.standing = standing
        self.tree = tree
    }
}
