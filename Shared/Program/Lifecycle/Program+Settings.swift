import ArgumentParser
import JSONText
import Logging

extension Program {
    /// The settings that these arguments, this environment and the file named by either make. Throws a `SettingsError`
    /// with everything that is wrong, or ArgumentParser's error for a wrong command line, `--help` and `--version`.
    package static func settings(arguments: [String], environment: [String: String]) throws -> Settings {
        let flags = try CommandLineFlags<Self>.parse(arguments).texts
        var problems: [SettingProblem] = []
        let file = settingsFile(GivenSettings(flags: flags, environment: environment, file: nil), &problems)
        problems += file?.unknownKeys(among: Settings.declared.declarations) ?? []
        switch Settings.declared.read(GivenSettings(flags: flags, environment: environment, file: file)) {
        case .success(let settings) where problems.isEmpty: return settings
        case .success: throw SettingsError(problems: problems)
        case .failure(let error): throw SettingsError(problems: problems + error.problems)
        }
    }

    /// The file that was named, or nil: where it cannot be used, that is one more problem among the others.
    private static func settingsFile(_ given: GivenSettings, _ problems: inout [SettingProblem]) -> SettingsFile? {
        guard let path = given.text(of: CommandLineFlags<Self>.file.key)?.text else { return nil }
        do throws(SettingProblem) {
            return try SettingsFile(path: path)
        } catch {
            problems.append(error)
            return nil
        }
    }

    /// The environment's names that look like a misspelt setting of this program. They are told, not refused: the
    /// environment is shared, and a name may belong to another program of ours.
    static func unknownVariables(_ environment: [String: String]) -> [Logger.Metadata] {
        let known = CommandLineFlags<Self>.declarations.map(\.key.environmentName)
        let ours = SettingKey.environmentPrefix.uppercased() + "_"
        return environment.keys.filter { $0.hasPrefix(ours) && !known.contains($0) }.sorted().compactMap { name in
            NearestName.of(String(name.dropFirst(ours.count)), among: known.map { String($0.dropFirst(ours.count)) })
                .map { ["variable": "\(name)", "nearest": "\(ours)\($0)"] }
        }
    }
}
