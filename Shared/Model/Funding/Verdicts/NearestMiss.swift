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

    package init(fact: FactName, values: [String]) {
        self.fact = fact
        self.values = values
    }
}
