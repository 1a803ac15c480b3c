/// The same sentence, label or name in English and in Japanese.
package struct BilingualText: Codable, Hashable, Sendable {
    package let en: String
    package let ja: String

    package init(en: String, ja: String) {
        self.en = en
        self.ja = ja
    }

    package subscript(language: Language) -> String {
        switch language {
        case .en: en
        case .ja: ja
        }
    }
}

/// A language that every message, label and name exists in.
package enum Language: String, Codable, Hashable, Sendable, CaseIterable {
    case en
    case ja
}
