/// One field of a value that breaks a rule: where it stands, which rule, and what to do about it.
package struct FieldProblem: Codable, Hashable, Sendable {
    /// JSON Pointer below the value: "/sectors/0"; empty for the value itself.
    package let pointer: String
    /// The id of the broken rule, stable across releases.
    package let rule: String
    package let message: BilingualText

    package init(pointer: String, rule: String, message: BilingualText) {
        self.pointer = pointer
        self.rule = rule
        self.message = message
    }
}
