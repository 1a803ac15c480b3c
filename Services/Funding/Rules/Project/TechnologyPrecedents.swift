package import Model

/// What the register of JCM projects says of a technology in the project's country.
package struct TechnologyPrecedents: Hashable, Sendable {
    /// The technology as the register understood it, or as it was written.
    package let technology: BilingualText
    /// None is no proof that the technology is new, since the register is partial.
    package let found: [JCMPrecedents.Project]
    /// Why nothing is known, where the register gave no answer or did not understand the words.
    package let unknownBecause: BilingualText?

    /// - Parameter words: the technology as it was written.
    package init(_ answer: JCMPrecedents, words: String) {
        let named = answer.notions.map(\.names)
        technology =
            named.isEmpty
            ? BilingualText(en: words, ja: words)
            : BilingualText(
                en: named.map(\.en).joined(separator: ", "), ja: named.map { $0[.ja] }.joined(separator: "、"))
        found = answer.projects
        guard named.isEmpty, answer.projects.isEmpty else {
            unknownBecause = nil
            return
        }
        unknownBecause =
            answer.fields.isEmpty
            ? BilingualText(
                en:
                    "The register of JCM projects does not know the technology \"\(words)\": say yourself whether it is "
                    + "new there.",
                ja: "JCM案件の台帳では技術「\(words)」を判別できません。その国で新しい技術かどうかを指定してください。")
            : BilingualText(
                en: "\"\(words)\" names a whole field: name the technology itself to look it up in the register of JCM "
                    + "projects.",
                ja: "「\(words)」は分野の名称です。JCM案件の台帳と照合するには、技術を具体的に指定してください。")
    }

    /// The register did not answer.
    package init(unanswered words: String) {
        technology = BilingualText(en: words, ja: words)
        found = []
        unknownBecause = BilingualText(
            en:
                "Whether \"\(words)\" is new to the JCM there is unknown: the register of JCM projects (matchmaking) does "
                + "not answer.",
            ja: "「\(words)」がその国のJCMで新しい技術かどうかは不明です。JCM案件の台帳(matchmaking)が応答しません。")
    }
}
