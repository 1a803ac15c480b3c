import Model

extension FieldProblem {
    /// A record that a list names twice, under whatever id, is a slip: another one may have been meant.
    ///
    /// - Parameter now: the id under which a record is on record.
    static func namedTwice<Subject>(
        _ ids: [Identifier<Subject>]?, at pointer: String,
        now: (Identifier<Subject>) -> Identifier<Subject> = { $0 }
    ) -> [FieldProblem] {
        var seen: Set<Identifier<Subject>> = []
        return (ids ?? []).enumerated().filter { !seen.insert(now($0.element)).inserted }.map { place, id in
            FieldProblem(
                pointer: "\(pointer)/\(place)", rule: "named-once",
                message: BilingualText(
                    en: "\"\(id)\" is named twice; an id and the one that it was merged into are the same",
                    ja: "「\(id)」が重複しています(統合されたIDは統合先と同じです)"),
                basis: [pointer])
        }
    }
}
