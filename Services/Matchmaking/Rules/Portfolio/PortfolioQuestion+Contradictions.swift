import Model

extension PortfolioQuestion {
    /// What the question says twice, or asks for and leaves out; ids that were merged count as the records that they lead
    /// to.
    func contradictions(_ catalogue: Catalogue) -> [FieldProblem] {
        let named: [(String, [String: Int]?, (String) -> String?)] = [
            ("/params/capacity/technologies", capacity?.technologies, { catalogue.technologies[$0]?.key }),
            ("/params/capacity/companies", capacity?.companies, { catalogue.companies[$0]?.key }),
            ("/params/demand/needs", demand?.needs, { catalogue.needs[$0]?.key }),
        ]
        return named.flatMap { Self.twice($0.1, at: $0.0, now: $0.2) }
            + Self.leftOut(
                technologies?.without, of: technologies?.ids, at: "/params/technologies/without",
                "/params/technologies/ids", now: catalogue.current)
            + Self.leftOut(
                technologies?.withoutCompanies, of: technologies?.companies,
                at: "/params/technologies/withoutCompanies", "/params/technologies/companies", now: catalogue.current)
    }

    private static func twice(
        _ counts: [String: Int]?, at pointer: String, now: (String) -> String?
    ) -> [FieldProblem] {
        let keys = (counts ?? [:]).keys.filter { now($0) != nil }
        return Dictionary(grouping: keys) { now($0) ?? $0 }.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
            .flatMap { current, keys in
                // The record's own id stands, or else the first one.
                let own = keys.contains(current) ? current : keys.min()
                return keys.filter { $0 != own }.sorted().map { key in
                    FieldProblem(
                        pointer: "\(pointer)/\(key.pointerToken)", rule: "named-once",
                        message: BilingualText(
                            en: "\"\(key)\" was merged into \"\(current)\", which has a number already: say one number",
                            ja: "「\(key)」は「\(current)」に統合されており、件数が重複しています。1つだけ指定してください"),
                        basis: [pointer])
                }
            }
    }

    private static func leftOut<Subject>(
        _ without: [Identifier<Subject>]?, of ids: [Identifier<Subject>]?, at pointer: String, _ listPointer: String,
        now: (Identifier<Subject>) -> Identifier<Subject>
    ) -> [FieldProblem] {
        let asked = Set((ids ?? []).map(now))
        return (without ?? []).enumerated().filter { asked.contains(now($0.element)) }.map { place, id in
            FieldProblem(
                pointer: "\(pointer)/\(place)", rule: "named-and-left-out",
                message: BilingualText(
                    en: "\"\(id)\" is asked for and left out: name it in one of the lists",
                    ja: "「\(id)」は対象と除外の両方に指定されています。いずれか一方に指定してください"),
                basis: ["\(pointer)/\(place)", listPointer])
        }
    }
}
