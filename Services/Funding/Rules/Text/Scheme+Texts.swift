import Model

extension Scheme {
    /// Everything that a search by words looks into, in both languages: what the scheme is called, and what is said of
    /// it. The sentences of a clause's outcomes are left out, since they speak of projects and not of the scheme.
    var texts: [String] {
        let labels =
            [route.label, instrument?.label].compactMap(\.self) + offers.purposes.map(\.label)
            + offers.stages.map(\.label)
        let sentences =
            (statements ?? []).map(\.text) + (conditions ?? []).map(\.text) + eligibility.clauses.map(\.sentence)
            + (amounts ?? []).map(\.basis) + [footnote].compactMap(\.self)
        return [id.value, guidebookNumber].compactMap(\.self) + names.all
            + ([agency, supportType] + labels + sentences).flatMap { [$0.en, $0.ja] }
    }
}
