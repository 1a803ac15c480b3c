/// How the text of a setting becomes its value, and how the rule it must keep is told.
package struct SettingForm<Value: Sendable>: Sendable {
    /// What stands for the value in `--help`, as `PORT` in `--listen-port PORT`.
    package let placeholder: String
    /// The rule, so that it can follow "must be".
    package let rule: String
    /// Reads a text. Throws the rule that the text breaks.
    package let parse: @Sendable (String) throws(BrokenRule) -> Value
    /// Writes a default for `--help`.
    package let show: @Sendable (Value) -> String

    /// A form whose texts break no rule but the one it states: `read` answers nil for a text that does.
    package init(
        _ placeholder: String,
        rule: String,
        show: @escaping @Sendable (Value) -> String = { "\($0)" },
        read: @escaping @Sendable (String) -> Value?
    ) {
        self.placeholder = placeholder
        self.rule = rule
        self.show = show
        parse = { (text) throws(BrokenRule) in
            guard let value = read(text) else { throw BrokenRule("must be \(rule)") }
            return value
        }
    }

    /// A form that tells by itself which rule was broken.
    package init(
        _ placeholder: String,
        rule: String,
        show: @escaping @Sendable (Value) -> String = { "\($0)" },
        parse: @escaping @Sendable (String) throws(BrokenRule) -> Value
    ) {
        self.placeholder = placeholder
        self.rule = rule
        self.show = show
        self.parse = parse
    }
}

/// The rule that a text breaks, as the end of a sentence that begins with the setting: "must be a whole number".
package struct BrokenRule: Error, Equatable, Sendable {
    package let sentence: String

    package init(_ sentence: String) {
        self.sentence = sentence
    }
}
