/// A text that must never be shown: describing, dumping or logging it shows only that it is there.
package struct Secret: Equatable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The text itself, for the one place that must send it.
    package let revealed: String

    package init(_ text: String) {
        revealed = text
    }

    package var description: String { "<secret>" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension SettingForm<Secret> {
    /// A file whose first line is the secret. The path may be shown, what is in it never.
    package static var secretFile: Self {
        Self("FILE", rule: "a file that holds the secret on one line") { (path) throws(BrokenRule) in
            let bytes: [UInt8]
            do throws(UnreadableFile) {
                bytes = try readFile(path, atMost: 64 << 10)
            } catch {
                throw BrokenRule("cannot be read: \(error.reason)")
            }
            guard var text = String(validating: bytes, as: UTF8.self) else { throw BrokenRule("is not UTF-8") }
            if text.hasSuffix("\r\n") || text.hasSuffix("\n") { text.removeLast() }
            guard !text.isEmpty else { throw BrokenRule("is empty") }
            guard !text.contains(where: \.isNewline), !text.utf8.contains(0) else {
                throw BrokenRule("must hold the secret on one line and nothing else")
            }
            return Secret(text)
        }
    }
}
