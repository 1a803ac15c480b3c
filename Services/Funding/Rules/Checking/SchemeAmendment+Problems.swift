package import Model

extension SchemeAmendment {
    /// The rules that the record's types cannot hold, checked when it is put; empty where all are kept.
    package func problems() -> [FieldProblem] {
        FieldProblem.bothLanguages(summary, at: "/summary")
            + (parts.isEmpty ? [Self.nothing] : [])
            + FieldProblem.blank(verified?.by, at: "/verified/by")
            + (eligibility?.problems(at: "/eligibility") ?? [])
            + (offers?.problems(at: "/offers") ?? [])
            + (amounts ?? []).enumerated().flatMap { $0.element.problems(at: "/amounts/\($0.offset)") }
    }

    /// What keeps the amendment from holding, given the scheme that it changes (`nil`: there is none of that id) and
    /// the other amendments on record.
    package func problems(of scheme: Scheme?, beside others: [SchemeAmendment]) -> [FieldProblem] {
        guard let scheme else { return [.noScheme(self.scheme, at: "/scheme")] }
        let twin = others.first { $0.scheme == self.scheme && $0.from == from && $0.id != id }
        let isOutside = scheme.effective.map { !$0.contains(from) } ?? false
        return (isOutside ? [Self.outside] : []) + (twin.map { [Self.sameDay($0.id)] } ?? [])
    }

    private static let nothing = FieldProblem(
        pointer: "", rule: "part-named",
        message: BilingualText(
            en: "name what changes: " + Part.allCases.map(\.rawValue).joined(separator: ", "),
            ja: "変更する項目を1つ以上書いてください:" + Part.allCases.map(\.rawValue).joined(separator: "、")))

    private static let outside = FieldProblem(
        pointer: "/from", rule: "period-within",
        message: BilingualText(
            en: "the day is before the scheme's first day or after its last", ja: "制度の有効期間の外の日付です"))

    private static func sameDay(_ other: ID) -> FieldProblem {
        FieldProblem(
            pointer: "/from", rule: "amendment-day-unique",
            message: BilingualText(
                en: "\"\(other)\" changes the scheme from the same day: put both changes into one record",
                ja: "「\(other)」が同じ日からこの制度を変更しています。1つの記録にまとめてください"))
    }
}

extension Scheme {
    /// Amendments on record that the scheme's period would leave without a scheme.
    package func problems(under amendments: [SchemeAmendment]) -> [FieldProblem] {
        guard let effective else { return [] }
        return amendments.filter { $0.scheme == id && !effective.contains($0.from) }.map {
            FieldProblem(
                pointer: "/effective", rule: "period-within",
                message: BilingualText(
                    en: "\"\($0.id)\" changes the scheme on \($0.from), which is outside this period",
                    ja: "「\($0.id)」による\($0.from)の変更が、この有効期間の外になります"))
        }
    }
}

extension Scheme.Offer {
    func problems(at pointer: String) -> [FieldProblem] {
        FieldProblem.emptyList(purposes, at: pointer + "/purposes")
            + FieldProblem.emptyList(stages, at: pointer + "/stages")
    }
}
