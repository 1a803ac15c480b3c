import ArgumentParser

/// The command line of a program: one option for each of its settings.
///
/// The options are made from the declared settings, so a setting is named, explained and given its default in one
/// place; ArgumentParser finds options by mirroring, and here the mirror shows one for each setting.
struct CommandLineFlags<Executable: Program>: ParsableCommand, CustomReflectable {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: Executable.name,
            abstract: Executable.purpose,
            discussion: """
                A setting is taken from the command line, else from the environment, else from the --config file, \
                else it has its default. All are checked before anything starts.

                Exit codes: 0 stopped as asked, 64 wrong usage, 69 could not start, 70 stopped by a failure, \
                78 wrong settings.
                """,
            version: "\(Executable.name) \(Executable.version)")
    }

    /// The texts given, by setting.
    private(set) var texts: [SettingKey: String] = [:]

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FlagName.self)
        for declaration in Self.declarations {
            let name = FlagName(stringValue: declaration.key.flag)
            texts[declaration.key] = try container.decode(Option<String?>.self, forKey: name).wrappedValue
        }
    }

    var customMirror: Mirror {
        Mirror(self, children: Self.declarations.map { (label: $0.key.flag, value: $0.option) })
    }

    /// Everything the program may be told.
    static var declarations: [SettingDeclaration] {
        Executable.Settings.declared.declarations + [Self.file]
    }

    /// Where the other settings may be written down; it cannot be written there itself.
    static var file: SettingDeclaration {
        SettingDeclaration(
            key: "config", placeholder: "FILE", meaning: "JSON file of settings", fallback: nil,
            rule: "a JSON file of settings")
    }
}

/// Names an option after its flag.
private struct FlagName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        nil
    }
}

extension SettingDeclaration {
    fileprivate var option: Option<String?> {
        let fallback = fallback.map { " Default: \($0)." } ?? ""
        return Option(
            name: .customLong(key.flag),
            help: ArgumentHelp("\(meaning).\(fallback) [\(key.environmentName)]", valueName: placeholder))
    }
}
