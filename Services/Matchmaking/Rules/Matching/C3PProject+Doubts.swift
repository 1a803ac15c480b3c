import Model

extension [Filed<C3PProject>] {
    /// What their records doubt themselves, in the words of the records: the projects count, and the reason says what is
    /// to be confirmed. `nil` where there is no doubt.
    var doubts: BilingualText? {
        let doubted = compactMap { project in project.record.doubt.map { (id: project.record.key, words: $0) } }
        guard !doubted.isEmpty else { return nil }
        return BilingualText(
            en: "to be confirmed: " + doubted.map { "\($0.words) (\($0.id))" }.joined(separator: "; "),
            ja: "要確認: " + doubted.map { "「\($0.words)」(\($0.id))" }.joined(separator: "、"))
    }
}
