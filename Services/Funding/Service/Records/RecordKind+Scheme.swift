import FundingRules
import Model
import Records

extension RecordKind {
    /// Support schemes, found by place in the guidebook, by what they fund, and by words in either language.
    static let scheme = RecordKind(
        Scheme.self, name: "scheme", id: \.id.value,
        check: { records in
            let amendments = records.values(SchemeAmendment.self, kind: "amendment")
            return { scheme in scheme.problems() + scheme.problems(under: amendments) + numberTaken(scheme, records) }
        },
        filters: [
            "guidebookNumber": { $0.guidebookNumber.map { [$0] } ?? [] },
            "beyondGuidebook": { ["\($0.beyondGuidebook)"] },
            "route": { [$0.route.rawValue] },
            "purpose": { $0.offers.purposes.map(\.rawValue) },
            "stage": { $0.offers.stages.map(\.rawValue) },
            "instrument": { $0.instrument.map { [$0.rawValue] } ?? [] },
            "recurrence": { $0.recurrence.map { [$0.rawValue] } ?? [] },
            "lifecycle": { [$0.lifecycle.rawValue] },
        ],
        texts: { scheme in
            let sentences = [scheme.agency, scheme.supportType] + (scheme.statements ?? []).map(\.text)
            return scheme.names.all + sentences.flatMap { [$0.en, $0.ja] }
        })

    /// A row of the guidebook's tables is one scheme.
    private static func numberTaken(_ scheme: Scheme, _ records: RecordSet) -> [FieldProblem] {
        guard let number = scheme.guidebookNumber,
            let other = records.values(Scheme.self, kind: "scheme")
                .first(where: { $0.guidebookNumber == number && $0.id != scheme.id })
        else { return [] }
        return [
            FieldProblem(
                pointer: "/guidebookNumber", rule: "row-number-unique",
                message: BilingualText(
                    en: "\"\(other.id)\" has this row number already", ja: "この番号は「\(other.id)」で使われています"))
        ]
    }
}
