/// A sentence for people in the two languages of the programme.
package struct JSONMessage: Hashable, Sendable {
    /// The sentence in English.
    package let en: String
    /// The sentence in Japanese.
    package let ja: String

    /// Keeps both texts as they are.
    package init(en: String, ja: String) {
        self.en = en
        self.ja = ja
    }
}
