import FundingRules
import Model
import Records

extension RecordKind {
    /// Changes of schemes from a day on, found by scheme, by the part that changes and by words in either language.
    static let amendment = RecordKind(
        SchemeAmendment.self, name: "amendment", id: \.id.value,
        check: { records in
            let amendments = records.values(SchemeAmendment.self, kind: "amendment")
            return { amendment in
                let scheme = records.value(Scheme.self, kind: scheme.name, id: amendment.scheme.value)
                return amendment.problems() + amendment.problems(of: scheme, beside: amendments)
            }
        },
        filters: [
            "scheme": { [$0.scheme.value] },
            "from": { [$0.from.description] },
            "part": { $0.parts.map(\.rawValue) },
        ],
        texts: { [$0.summary.en, $0.summary.ja, $0.reference.text, $0.source.text] })
}
