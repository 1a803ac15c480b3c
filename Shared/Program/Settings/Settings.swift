/// What a program may be told: one setting, or settings that together make a value.
///
/// Declared once, it gives the lines of `--help`, the names to accept and the way to read the value. Reading visits
/// every setting, so that all that is wrong is known at once:
///
///     Settings(
///         Setting("listen.host", .loopbackHost, default: "127.0.0.1", "address to listen on"),
///         Setting("listen.port", .listeningPort, default: 7101, "port to listen on")
///     ) { ListenSettings(host: $0, port: $1) }
package struct Settings<Value: Sendable>: Sendable {
    /// Every setting, in the order that `--help` lists them.
    package let declarations: [SettingDeclaration]
    /// Reads the value from what was given.
    package let read: @Sendable (GivenSettings) -> Result<Value, SettingsError>

    /// A value made of parts, each read from its own settings.
    package init<each Part: Sendable>(
        _ part: repeat Settings<each Part>,
        value: @escaping @Sendable (repeat each Part) -> Value
    ) {
        var declarations: [SettingDeclaration] = []
        for part in repeat each part {
            declarations += part.declarations
        }
        self.declarations = declarations
        read = { given in
            let results = (repeat (each part).read(given))
            var problems: [SettingProblem] = []
            for result in repeat each results {
                if case .failure(let error) = result { problems += error.problems }
            }
            guard problems.isEmpty else { return .failure(SettingsError(problems: problems)) }
            do throws(SettingsError) {
                return .success(value(repeat try (each results).get()))
            } catch {
                return .failure(error)
            }
        }
    }

    init(_ declaration: SettingDeclaration, read: @escaping @Sendable (GivenSettings) -> Result<Value, SettingsError>) {
        declarations = [declaration]
        self.read = read
    }
}

/// A setting as `--help` lists it.
package struct SettingDeclaration: Hashable, Sendable {
    package let key: SettingKey
    package let placeholder: String
    package let meaning: String
    /// The value when nothing is given, as an operator would write it; nil where there is none.
    package let fallback: String?
    package let rule: String
}

/// The settings of one program, checked: a value of this type exists only when every setting was right.
package protocol ProgramSettings: Sendable {
    /// Everything the program may be told, but for `--config`, which every program takes.
    static var declared: Settings<Self> { get }
    var listen: ListenSettings { get }
    var admin: AdminSettings { get }
    var log: LogSettings { get }
}
