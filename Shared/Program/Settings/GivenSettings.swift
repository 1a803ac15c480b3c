import Configuration

/// What was given, before it means anything: the command line before the environment before the file.
package struct GivenSettings: Sendable {
    private let flags: ConfigReader
    private let environment: ConfigReader
    private let file: (path: String, reader: ConfigReader)?

    /// - Parameters:
    ///   - flags: texts by setting, from the command line.
    ///   - environment: the whole environment; only names with our prefix are read.
    ///   - file: the settings file, where one was named.
    package init(flags: [SettingKey: String], environment: [String: String], file: SettingsFile?) {
        let values = flags.reduce(into: [:]) { values, flag in
            values[AbsoluteConfigKey(flag.key.configKey)] = ConfigValue(.string(flag.value), isSecret: false)
        }
        let variables = EnvironmentVariablesProvider(environmentVariables: environment)
            .prefixKeys(with: ConfigKey(SettingKey.environmentPrefix))
        self.flags = ConfigReader(provider: InMemoryProvider(name: "command line", values: values))
        self.environment = ConfigReader(provider: variables)
        self.file = file.map { ($0.path, ConfigReader(provider: $0.provider)) }
    }

    /// The text given for `key` in the first place that has one.
    package func text(of key: SettingKey) -> GivenText? {
        if let text = flags.string(forKey: key.configKey) {
            GivenText(text: text, origin: .flag(key))
        } else if let text = environment.string(forKey: key.configKey) {
            GivenText(text: text, origin: .environment(key))
        } else if let file, let text = file.reader.string(forKey: key.configKey) {
            GivenText(text: text, origin: .file(path: file.path))
        } else {
            nil
        }
    }
}

/// A text and where it was given.
package struct GivenText: Equatable, Sendable {
    package let text: String
    package let origin: SettingOrigin
}

/// Where a setting was given.
package enum SettingOrigin: Equatable, Sendable, CustomStringConvertible {
    case flag(SettingKey)
    case environment(SettingKey)
    case file(path: String)

    package var description: String {
        switch self {
        case .flag(let key): "--\(key.flag)"
        case .environment(let key): key.environmentName
        case .file(let path): path
        }
    }
}
