import JSONRPC
import Model

/// Why a proposal could not be scored.
enum ScoringError: Error {
    /// The caller named a sheet and a day.
    case sheetAndDay
    case unknownSheet(ScoringSheet.ID, known: [ScoringSheet.ID])
    case noSheetInForce(CivilDate, isSubmission: Bool)
    /// A sheet on record that this version of the program finds problems in.
    case unsoundSheet(ScoringSheet.ID, [FieldProblem])
    case refusedProposal([FieldProblem])
}

extension RPCError {
    /// What the error means to a peer.
    init(scoring error: ScoringError) {
        switch error {
        case .sheetAndDay:
            self.init(
                .invalidParams, en: "A parameter is not valid.", ja: "パラメータに誤りがあります。",
                problems: [
                    Problem(
                        pointer: "/params/asOf", rule: "sheet-or-day",
                        message: Message(
                            en: "give either sheet or asOf, not both", ja: "sheet と asOf はどちらか一方だけを指定してください"))
                ])
        case .unknownSheet(let id, let known):
            let list = known.map(\.value)
            self.init(
                .notFound, en: "There is no sheet \"\(id)\".", ja: "採点表「\(id)」はありません。",
                problems: [
                    Problem(
                        pointer: "/params/sheet", rule: "known-sheet",
                        message: Message(
                            en: list.isEmpty ? "no sheet is on record" : "on record: \(list.joined(separator: ", "))",
                            ja: list.isEmpty ? "採点表が登録されていません" : "登録済み：\(list.joined(separator: "、"))"))
                ])
        case .noSheetInForce(let day, let isSubmission):
            self.init(
                .notFound, en: "No sheet is in force on \(day).", ja: "\(day) に有効な採点表はありません。",
                problems: [
                    Problem(
                        pointer: isSubmission ? "/params/proposal/submittedOn" : "/params/asOf", rule: "sheet-in-force",
                        message: Message(
                            en: "name a sheet, or import the edition that was in force",
                            ja: "sheet を指定するか、その時点の採点表を登録してください"))
                ])
        case .unsoundSheet(let id, let problems):
            self.init(
                .validationFailed, en: "The sheet \"\(id)\" on record is not sound; import a corrected one.",
                ja: "登録済みの採点表「\(id)」に誤りがあります。修正版を登録してください。",
                problems: Self.problems(problems, below: "/params/sheet"))
        case .refusedProposal(let problems):
            self.init(
                .validationFailed,
                en: problems.count == 1
                    ? "1 value of the proposal is refused." : "\(problems.count) values of the proposal are refused.",
                ja: "提案の\(problems.count)件の値に誤りがあります。",
                problems: Self.problems(problems, below: "/params/proposal"))
        }
    }

    static func problems(_ problems: [FieldProblem], below pointer: String) -> [Problem] {
        problems.map {
            Problem(
                pointer: pointer + $0.pointer, rule: $0.rule,
                message: Message(en: $0.message.en, ja: $0.message.ja))
        }
    }
}
