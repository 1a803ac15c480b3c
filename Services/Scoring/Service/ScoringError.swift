import JSONRPC
import Model

/// Why a question about proposals could not be answered.
enum ScoringError: Error {
    /// The caller named a sheet and a day.
    case sheetAndDay
    case unknownSheet(ScoringSheet.ID, at: String, known: [ScoringSheet.ID])
    case noSheetInForce(CivilDate, at: String)
    /// A sheet on record that this version of the program finds problems in.
    case unsoundSheet(ScoringSheet.ID, [FieldProblem])
    /// Values of the proposal that stands at a place in the request.
    case refusedProposal([FieldProblem], at: String)
    /// Neither a proposal nor the id of one, or both.
    case oneProposal
    case oneProposalAt(String)
    case unknownProposal(Proposal.ID, at: String = "/params/proposalId")
    case unknownCall(CallForProposals.ID, at: String = "/params/call", known: [CallForProposals.ID])
    /// Changes that do not fit the proposal; pointers begin at the request.
    case refusedChanges([FieldProblem])
    case outOfRange(String, lowest: Int, highest: Int)

    /// The error as problems of one proposal among many.
    var problems: [FieldProblem] {
        switch self {
        case .refusedProposal(let problems, _), .unsoundSheet(_, let problems), .refusedChanges(let problems): problems
        default:
            RPCError(scoring: self).problems.map {
                FieldProblem(
                    pointer: $0.pointer, rule: $0.rule, message: BilingualText(en: $0.message.en, ja: $0.message.ja))
            }
        }
    }
}

extension RPCError {
    /// What the error means to a peer.
    init(scoring error: ScoringError) {
        switch error {
        case .sheetAndDay:
            self = .invalid([
                Problem(
                    pointer: "/params/asOf", rule: "sheet-or-day",
                    message: Message(
                        en: "give either sheet or asOf, not both", ja: "sheet と asOf はどちらか一方だけを指定してください"))
            ])
        case .unknownSheet(let id, let pointer, let known):
            let list = known.map(\.value)
            self.init(
                .notFound, en: "There is no sheet \"\(id)\".", ja: "採点表「\(id)」はありません。",
                problems: [
                    Problem(
                        pointer: pointer, rule: "known-sheet",
                        message: Message(
                            en: list.isEmpty ? "no sheet is on record" : "on record: \(list.joined(separator: ", "))",
                            ja: list.isEmpty ? "採点表が登録されていません" : "登録済み：\(list.joined(separator: "、"))"))
                ])
        case .noSheetInForce(let day, let pointer):
            self.init(
                .notFound, en: "No sheet is in force on \(day).", ja: "\(day) に有効な採点表はありません。",
                problems: [
                    Problem(
                        pointer: pointer, rule: "sheet-in-force",
                        message: Message(
                            en: "name a sheet, or import the edition that was in force",
                            ja: "sheet を指定するか、その時点の採点表を登録してください"))
                ])
        case .unsoundSheet(let id, let problems):
            self.init(
                .validationFailed, en: "The sheet \"\(id)\" on record is not sound; import a corrected one.",
                ja: "登録済みの採点表「\(id)」に誤りがあります。修正版を登録してください。",
                problems: Self.problems(problems, below: "/params/sheet"))
        case .refusedProposal(let problems, let pointer):
            self.init(
                .validationFailed,
                en: problems.count == 1
                    ? "1 value of the proposal is refused." : "\(problems.count) values of the proposal are refused.",
                ja: "提案の\(problems.count)件の値に誤りがあります。",
                problems: Self.problems(problems, below: pointer))
        case .oneProposal: self = .oneProposal(at: "/params/proposal")
        case .oneProposalAt(let pointer): self = .oneProposal(at: pointer)
        case .unknownProposal(let id, let pointer):
            self.init(
                .notFound, en: "There is no proposal \"\(id)\" on record.", ja: "提案「\(id)」は登録されていません。",
                problems: [
                    Problem(
                        pointer: pointer, rule: "known-proposal",
                        message: Message(
                            en: "import it, or send it as proposal", ja: "登録するか、proposal として送信してください"))
                ])
        case .unknownCall(let id, let pointer, let known):
            let list = known.map(\.value)
            self.init(
                .notFound, en: "There is no call \"\(id)\" on record.", ja: "公募「\(id)」は登録されていません。",
                problems: [
                    Problem(
                        pointer: pointer, rule: "known-call",
                        message: Message(
                            en: list.isEmpty ? "no call is on record" : "on record: \(list.joined(separator: ", "))",
                            ja: list.isEmpty ? "公募が登録されていません" : "登録済み：\(list.joined(separator: "、"))"))
                ])
        case .refusedChanges(let problems):
            self.init(
                .validationFailed,
                en: problems.count == 1 ? "1 change is refused." : "\(problems.count) changes are refused.",
                ja: "\(problems.count)件の変更に誤りがあります。", problems: Self.problems(problems, below: ""))
        case .outOfRange(let pointer, let lowest, let highest):
            self = .invalid([
                Problem(
                    pointer: pointer, rule: "out-of-range",
                    message: Message(
                        en: "\(lowest) to \(highest) are possible", ja: "\(lowest)〜\(highest)を指定してください"))
            ])
        }
    }

    private static func oneProposal(at pointer: String) -> RPCError {
        .invalid([
            Problem(
                pointer: pointer, rule: "one-proposal",
                message: Message(
                    en: "give either proposal or proposalId", ja: "proposal と proposalId のどちらか一方を指定してください"))
        ])
    }

    static func problems(_ problems: [FieldProblem], below pointer: String) -> [Problem] {
        problems.map {
            Problem(
                pointer: pointer + $0.pointer, rule: $0.rule,
                message: Message(en: $0.message.en, ja: $0.message.ja))
        }
    }
}
