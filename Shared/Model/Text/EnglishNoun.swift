/// English nouns after numbers: "1 need", "2 needs", "3 technologies".
package enum EnglishNoun {
    package static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(form(noun, for: count))" }

    /// The singular for one, the plural for any other number.
    package static func form(_ noun: String, for count: Int) -> String {
        guard count != 1 else { return noun }
        if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
            return noun.dropLast() + "ies"
        }
        return noun + (noun.hasSuffix("ch") ? "es" : "s")
    }
}
