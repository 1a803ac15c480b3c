import JSONRPC
import Model

/// Why no edition of the eligibility criteria could be used.
enum ScreeningError: Error {
    case unknownEdition(ScreeningEdition.ID, known: [ScreeningEdition.ID])
    case noEditionInForce(CivilDate, isSubmission: Bool)
    /// An edition on record that this version of the program finds problems in.
    case unsoundEdition(ScreeningEdition.ID, [FieldProblem])
}

extension RPCError {
    /// What the error means to a peer.
    init(screening error: ScreeningError) {
        switch error {
        case .unknownEdition(let id, let known):
            let list = known.map(\.value).joined(separator: ", ")
            self.init(
                .notFound, en: "There is no edition \"\(id)\" of the eligibility criteria.", ja: "応募要件「\(id)」はありません。",
                problems: [
                    Problem(
                        pointer: "/params/edition", rule: "known-edition",
                        message: Message(
                            en: known.isEmpty ? "no edition is on record" : "on record: \(list)",
                            ja: known.isEmpty ? "応募要件が登録されていません" : "登録済み：\(list)"))
                ])
        case .noEditionInForce(let day, let isSubmission):
            self.init(
                .notFound, en: "No edition of the eligibility criteria is in force on \(day).",
                ja: "\(day) に有効な応募要件はありません。",
                problems: [
                    Problem(
                        pointer: isSubmission ? "/params/proposal/submittedOn" : "/params/asOf",
                        rule: "edition-in-force",
                        message: Message(
                            en: "name an edition, or import the one that was in force",
                            ja: "edition を指定するか、その時点の応募要件を登録してください"))
                ])
        case .unsoundEdition(let id, let problems):
            self.init(
                .validationFailed,
                en: "The edition \"\(id)\" of the eligibility criteria on record is not sound; import a corrected one.",
                ja: "登録済みの応募要件「\(id)」に誤りがあります。修正版を登録してください。",
                problems: Self.problems(problems, below: "/params/edition"))
        }
    }
}
