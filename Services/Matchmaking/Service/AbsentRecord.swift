import Model

/// A record that a question is about, and that is not on record.
struct AbsentRecord {
    /// None where a record of any kind was looked for.
    let kind: MatchmakingKind?
    let id: String
    let pointer: String
    /// Places that decide where it was looked for, beside that of the id.
    var basis: [String] = []

    var problem: FieldProblem {
        guard let kind else {
            return FieldProblem(
                pointer: pointer, rule: "reference-exists",
                message: BilingualText(
                    en: "no record of any kind has the id \"\(id)\"", ja: "id「\(id)」の記録はどの種別にもありません"),
                basis: [pointer] + basis)
        }
        let missing = Mention(pointer, kind, id).missing
        return FieldProblem(
            pointer: pointer, rule: missing.rule, message: missing.message, basis: [pointer] + basis)
    }

    /// What the whole question is answered with.
    var sentence: BilingualText {
        guard let kind else {
            return BilingualText(en: "No record of any kind has the id \"\(id)\".", ja: "id「\(id)」の記録はどの種別にもありません。")
        }
        return BilingualText(en: "There is no \(kind.label.en) \"\(id)\".", ja: "\(kind.label.ja)「\(id)」はありません。")
    }
}
