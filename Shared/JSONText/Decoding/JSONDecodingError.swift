/// Everything that keeps a JSON value from being of the type asked for.
package struct JSONDecodingError: Error, Hashable, Sendable {
    /// At least one, in the order of their places in the text, each place and rule once.
    package let problems: [Problem]

    /// Keeps the problems as they are.
    package init(problems: [Problem]) {
        self.problems = problems
    }

    /// One bad, missing or unknown value.
    package struct Problem: Hashable, Sendable {
        /// The place of the value; of a missing one, where it should be.
        package let pointer: JSONPointer
        /// The rule it breaks.
        package let rule: Rule
        /// What would be right; nil where the type alone knows.
        package let expected: Expectation?
        /// What is there; nil if nothing is.
        package let found: JSONNode.Kind?
        /// The text of a number that is there.
        package let number: String?
        /// The known name or accepted value most like the one that is there.
        package let nearest: String?
        /// What the type said when it refused the value.
        package let reason: String?
        /// Bytes before the value; of a missing one, before the closing bracket of what lacks it.
        package let offset: Int

        /// A problem with the facts that its rule has.
        package init(
            pointer: JSONPointer, rule: Rule, expected: Expectation? = nil, found: JSONNode.Kind? = nil,
            number: String? = nil, nearest: String? = nil, reason: String? = nil, offset: Int = 0
        ) {
            self.pointer = pointer
            self.rule = rule
            self.expected = expected
            self.found = found
            self.number = number
            self.nearest = nearest
            self.reason = reason
            self.offset = offset
        }
    }

    /// The rules of decoding; the raw value is stable and stands on the wire.
    package enum Rule: String, Hashable, Sendable, CaseIterable {
        /// Another kind of value than the type takes.
        case wrongType = "wrong-type"
        /// A member that the type needs is not there.
        case missing
        /// A member that the type does not know.
        case unknownName = "unknown-name"
        /// A number with a fraction where an integer is asked for.
        case fraction
        /// A number that the type cannot hold.
        case outOfRange = "out-of-range"
        /// A string or name with U+0000 in it, which no store takes.
        case nulCharacter = "nul-character"
        /// A value that the type itself refuses.
        case refusedValue = "refused-value"
    }

    /// What a type takes.
    package enum Expectation: Hashable, Sendable {
        case object, array, string, bool, number, null
        /// An integer between two bounds, both included.
        case integer(lowest: String, highest: String)
        /// One of the strings.
        case oneOf([String])
    }
}
