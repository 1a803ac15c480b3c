import Model

extension FieldProblem {
    /// That a record may be about the same as another one.
    static func duplicate(_ candidate: DuplicateCandidate) -> FieldProblem {
        let label = candidate.strength.label
        let why = candidate.reasons.first?.message
        return FieldProblem(
            pointer: "", rule: "duplicate-\(candidate.strength.rawValue)",
            message: BilingualText(
                en: "may be a duplicate of \(candidate.id) (\(label.en)): \(why?.en ?? "")",
                ja: "\(candidate.id)と重複している可能性があります(\(label.ja)): \(why?.ja ?? "")"))
    }
}
