import Configuration
import Foundation

/// The settings file: a JSON object whose members are named as the dotted keys are, one object a dot.
///
/// It is read whole before anything is looked up, because a key that no setting has must be refused, and a provider
/// that answers look-ups alone cannot tell which keys were never asked for.
package struct SettingsFile: Sendable {
    let path: String
    private let texts: [String: String]

    /// Reads the file at `path`. Throws when it cannot be read, is over 1 MiB, is not an object, or holds a list or null.
    package init(path: String) throws(SettingProblem) {
        self.path = path
        let bytes: [UInt8]
        do throws(UnreadableFile) {
            bytes = try readFile(path, atMost: 1 << 20)
        } catch {
            throw .unreadableFile(path, reason: error.reason)
        }
        do {
            texts = try JSONDecoder().decode([String: Member].self, from: Data(bytes)).reduce(into: [:]) {
                texts, member in
                member.value.collect(into: &texts, under: member.key)
            }
        } catch {
            throw .unreadableFile(path, reason: "it must be a JSON object of texts, numbers, true, false and objects")
        }
    }

    /// The keys that no setting has, each with the nearest one that a setting has.
    package func unknownKeys(among declarations: [SettingDeclaration]) -> [SettingProblem] {
        let known = declarations.map(\.key.name)
        return texts.keys.filter { !known.contains($0) }.sorted().map { key in
            .unknownFileKey(key, file: path, nearest: NearestName.of(key, among: known))
        }
    }

    var provider: InMemoryProvider {
        InMemoryProvider(
            name: path,
            values: texts.reduce(into: [:]) { values, member in
                values[AbsoluteConfigKey(ConfigKey(member.key))] = ConfigValue(.string(member.value), isSecret: false)
            })
    }
}

/// A member of the file; every value is kept as the text an operator would write on the command line.
private enum Member: Decodable {
    case text(String)
    case object([String: Member])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let claim = try? container.decode(Bool.self) {
            self = .text("\(claim)")
        } else if let number = try? container.decode(Int64.self) {
            self = .text("\(number)")
        } else if let number = try? container.decode(Double.self) {
            self = .text("\(number)")
        } else {
            self = .object(try container.decode([String: Member].self))
        }
    }

    func collect(into texts: inout [String: String], under key: String) {
        switch self {
        case .text(let text): texts[key] = text
        case .object(let members):
            for member in members { member.value.collect(into: &texts, under: "\(key).\(member.key)") }
        }
    }
}
