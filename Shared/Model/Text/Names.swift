/// The names of one party or place: English always, the others where a source gives them.
package struct Names: Codable, Hashable, Sendable {
    package var en: String
    package var ja: String?
    /// The name in the place's own language and script.
    package var local: String?
    /// Other spellings under which the same party or place is printed.
    package var aliases: [String]?

    package init(en: String, ja: String? = nil, local: String? = nil, aliases: [String]? = nil) {
        self.en = en
        self.ja = ja
        self.local = local
        self.aliases = aliases
    }

    /// Every spelling, the English name first.
    package var all: [String] {
        [en] + [ja, local].compactMap(\.self) + (aliases ?? [])
    }

    /// The name in a language; the English one where a source gives no Japanese name.
    package subscript(language: Language) -> String {
        switch language {
        case .en: en
        case .ja: ja ?? en
        }
    }
}
