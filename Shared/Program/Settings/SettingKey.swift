import Configuration

/// The name of a setting, spelled once and written four ways.
///
/// `postgres.passwordFile` is `--postgres-password-file` on the command line, `RENKEI_POSTGRES_PASSWORD_FILE` in the
/// environment, `{"postgres": {"passwordFile": …}}` in the file, and `postgres-password-file` in messages.
package struct SettingKey: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The dotted name, as in the file.
    package let name: String
    private let words: [String]

    package init(stringLiteral name: String) {
        self.name = name
        words = name.split(separator: ".").flatMap { Self.words(of: $0) }
    }

    /// As the command line has it, without the leading dashes; messages use this form.
    package var flag: String { words.joined(separator: "-") }

    /// As the environment has it.
    package var environmentName: String {
        ([Self.environmentPrefix] + words).map { $0.uppercased() }.joined(separator: "_")
    }

    /// What the libraries read by.
    var configKey: ConfigKey { ConfigKey(name) }

    static let environmentPrefix = "renkei"

    private static func words(of component: Substring) -> [String] {
        var words = [""]
        for character in component {
            if character.isUppercase { words.append("") }
            words[words.count - 1] += character.lowercased()
        }
        return words
    }
}
