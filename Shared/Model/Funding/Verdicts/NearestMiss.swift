/// The smallest change of a project's facts that would make a scheme a way on.
package struct NearestMiss: Codable, Hashable, Sendable {
    package let changes: [FactChange]
    /// The verdict after the change.
    package let becomes: Verdict
    /// "would fit if implemented by a state-owned or private company".
    package let message: BilingualText

    package init(changes: [FactChange], becomes: Verdict, message: BilingualText) {
        self.changes = changes
        self.becomes = becomes
        self.message = message
    }
}

/// A fact, and the values each of which would do.
package struct FactChange: Codable, Hashable, Sendable {
    package let fact: FactName
    /// As on the wire: an answer's name, "true" or "false", a number.
    package let values: [String]
    /// True where one of the values takes the place of all answers that stand in a list; else it is added to them.
    package let replaces: Bool?

    package init(fact: FactName, values: [String], replaces: Bool? = nil) {
        self.fact = fact
        self.values = values
        self.replaces = replaces
    }
}
