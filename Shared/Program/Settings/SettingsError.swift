/// Everything that is wrong with the settings a program was given.
package struct SettingsError: Error, Equatable, Sendable, CustomStringConvertible {
    package let problems: [SettingProblem]

    package init(problems: [SettingProblem]) {
        self.problems = problems
    }

    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}

/// One thing that is wrong with a setting: which, where it was given, what was given and the rule.
package enum SettingProblem: Error, Equatable, Sendable, CustomStringConvertible {
    case wrong(SettingKey, GivenText, BrokenRule)
    case missing(SettingKey, rule: String)
    case unknownFileKey(String, file: String, nearest: String?)
    case unreadableFile(String, reason: String)

    package var description: String {
        switch self {
        case .wrong(let key, let given, let rule):
            "\(key.flag): \(quoted(given.text)) from \(given.origin) \(rule.sentence)."
        case .missing(let key, let rule):
            "\(key.flag): nothing is given. Give --\(key.flag) or \(key.environmentName): \(rule)."
        case .unknownFileKey(let key, let file, let nearest):
            "\(quoted(key)) in \(file) is not a setting." + (nearest.map { " Did you mean \(quoted($0))?" } ?? "")
        case .unreadableFile(let file, let reason):
            "config: the file \(file) cannot be used: \(reason)."
        }
    }

    /// A text between quotes on one line: what was given may hold anything, and must not be taken for our own words.
    private func quoted(_ text: String) -> String {
        let shown = text.count > 200 ? text.prefix(200) + "…" : text[...]
        return "\"\(OneLine.escaped(shown))\""
    }
}
