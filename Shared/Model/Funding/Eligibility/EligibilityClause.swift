/// One condition of a scheme: a fact, and what each of its values means for a project.
package struct EligibilityClause: Codable, Hashable, Sendable {
    package typealias ID = Identifier<EligibilityClause>

    /// Unique within the scheme, stable across editions: "partner-country".
    package let id: ID
    package let fact: FactName
    /// The condition as a whole.
    package let sentence: BilingualText
    package let reference: Reference
    /// The page outside the guidebook that the condition rests on, with its date.
    package let source: Source?
    /// The first branch whose test holds decides.
    package let branches: [Branch]
    /// What any other value means.
    package let otherwise: Outcome
    /// What a fact means that nobody stated, where leaving it out is a question and not a gap; unknown where absent.
    package let whenUnstated: ClauseEffect?

    /// A value's meaning, and the sentence that says so; `{country}` stands for the project's country.
    package struct Outcome: Codable, Hashable, Sendable {
        package let effect: ClauseEffect
        package let sentence: BilingualText
        /// Shown to the reader though it stands in nobody's way.
        package let isCaution: Bool?
        /// When to look again at what is not available now.
        package let recheck: BilingualText?

        package init(
            _ effect: ClauseEffect, _ sentence: BilingualText, isCaution: Bool? = nil, recheck: BilingualText? = nil
        ) {
            self.effect = effect
            self.sentence = sentence
            self.isCaution = isCaution
            self.recheck = recheck
        }
    }

    /// A test of the fact, and its outcome where the test holds.
    package struct Branch: Codable, Hashable, Sendable {
        package let when: FactTest
        package let then: Outcome

        package init(when: FactTest, then: Outcome) {
            self.when = when
            self.then = then
        }
    }

    package init(
        id: ID, fact: FactName, sentence: BilingualText, reference: Reference, source: Source? = nil,
        branches: [Branch], otherwise: Outcome, whenUnstated: ClauseEffect? = nil
    ) {
        self.id = id
        self.fact = fact
        self.sentence = sentence
        self.reference = reference
        self.source = source
        self.branches = branches
        self.otherwise = otherwise
        self.whenUnstated = whenUnstated
    }
}
