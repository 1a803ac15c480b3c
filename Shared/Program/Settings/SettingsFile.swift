import Configuration
import JSONText

/// The settings file: a JSON object whose members are named as the dotted keys are, one object a dot.
///
/// It is read whole before anything is looked up, because a key that no setting has must be refused, and a provider
/// that answers look-ups alone cannot tell which keys were never asked for.
package struct SettingsFile: Sendable {
    let path: String
    private let texts: [String: String]

    /// Reads the file at `path`. Throws when it cannot be read, is over 1 MiB, is not strict JSON, or holds anything
    /// but objects, texts, numbers, true and false.
    package init(path: String) throws(SettingProblem) {
        self.path = path
        let bytes: [UInt8]
        do throws(UnreadableFile) {
            bytes = try readFile(path, atMost: 1 << 20)
        } catch {
            throw .unreadableFile(path, reason: error.reason)
        }
        let document: JSONDocument
        do throws(JSONTextError) {
            document = try JSONDocument(parsing: bytes)
        } catch {
            throw .unreadableFile(path, reason: error.message.en)
        }
        guard document.root.kind == .object else {
            throw .unreadableFile(path, reason: "it must hold a JSON object")
        }
        var texts: [String: String] = [:]
        try Self.collect(document.root, under: "", into: &texts, from: path)
        self.texts = texts
    }

    /// Every value below `node` as the text an operator would write on the command line.
    private static func collect(
        _ node: JSONNode, under prefix: String, into texts: inout [String: String], from path: String
    ) throws(SettingProblem) {
        for (name, value) in node.members {
            let key = prefix.isEmpty ? name : "\(prefix).\(name)"
            switch value.kind {
            case .object: try collect(value, under: key, into: &texts, from: path)
            case .string: texts[key] = value.string
            case .number: texts[key] = value.numberText
            case .bool: texts[key] = value.bool.map { "\($0)" }
            case .array, .null:
                throw .unreadableFile(
                    path, reason: "\(OneLine.escaped(key)) must be a text, a number, true, false or an object")
            }
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
