/// One field of a value that breaks a rule: where it stands, which rule, and what to do about it.
package struct FieldProblem: Hashable, Sendable {
    /// JSON Pointer below the value: "/sectors/0"; empty for the value itself.
    package let pointer: String
    /// The id of the broken rule, stable across releases.
    package let rule: String
    package let message: BilingualText
    /// The places that the rule looked at, as pointers below the same value; `nil` for the problem's own place alone,
    /// none where the rule only asked what is there. Not part of what is told.
    package private(set) var basis: [String]?

    package init(pointer: String, rule: String, message: BilingualText, basis: [String]? = nil) {
        self.pointer = pointer
        self.rule = rule
        self.message = message
        self.basis = basis
    }

    /// Whether it stands although nobody can read what is at some places: the rule looked at none of them, nor at
    /// anything inside or around them.
    package func stands(without unreadable: [String]) -> Bool {
        !unreadable.contains { place in
            (basis ?? [pointer]).contains { $0 == place || $0.hasPrefix(place + "/") || place.hasPrefix($0 + "/") }
        }
    }
}

extension FieldProblem: Codable {
    private enum CodingKeys: CodingKey { case pointer, rule, message }
}
