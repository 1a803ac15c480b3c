/// Why a verdict, a point or a rank is what it is: the rule that decided, where it stands, what it looked at.
package struct Reason: Codable, Hashable, Sendable {
    /// The id of the rule, stable across editions: "cost-effectiveness", "jcm-partner-status".
    package let rule: String
    package let reference: Reference
    /// What the rule looked at, in its own order.
    package let inputs: [Input]
    package let message: BilingualText

    package init(rule: String, reference: Reference, inputs: [Input] = [], message: BilingualText) {
        self.rule = rule
        self.reference = reference
        self.inputs = inputs
        self.message = message
    }

    /// One fact that a rule used, as text; no value where the fact is unknown.
    package struct Input: Codable, Hashable, Sendable {
        package let name: String
        package let value: String?
        /// Where the value comes from, for a fact taken from a record.
        package let source: Source?

        package init(_ name: String, _ value: String?, source: Source? = nil) {
            self.name = name
            self.value = value
            self.source = source
        }
    }
}
