import JSONRPC
import Model

/// Why a question about budgets could not be answered.
enum BudgetError: Error {
    /// None of a budget, a proposal and the id of one, or several.
    case oneBudget
    /// A proposal without a budget.
    case noBudget(at: String)
    /// The caller named rules and a day.
    case rulesAndDay
    case unknownRules(BudgetRules.ID, known: [BudgetRules.ID])
    case noRulesInForce(CivilDate, at: String)
    /// Rules on record that this version of the program finds problems in.
    case unsoundRules(BudgetRules.ID, [FieldProblem])
    case refusedValues([FieldProblem], below: String)
}

extension RPCError {
    /// What the error means to a peer.
    init(budget error: BudgetError) {
        switch error {
        case .oneBudget:
            self = .parameter(
                "/params/budget", "one-budget", en: "give one of budget, proposal and proposalId",
                ja: "budget、proposal、proposalId のうち一つだけを指定してください")
        case .noBudget(let pointer):
            self = .parameter(
                pointer, "required", en: "the proposal has no budget; write its lines there",
                ja: "提案に budget がありません。経費区分ごとの金額を記入してください")
        case .rulesAndDay:
            self = .parameter(
                "/params/asOf", "rules-or-day", en: "give either rules or asOf, not both",
                ja: "rules と asOf はどちらか一方だけを指定してください")
        case .unknownRules(let id, let known):
            let list = known.map(\.value)
            self.init(
                .notFound, en: "There are no budget rules \"\(id)\".", ja: "経費基準「\(id)」はありません。",
                problems: [
                    Problem(
                        pointer: "/params/rules", rule: "known-rules",
                        message: Message(
                            en: list.isEmpty ? "none are on record" : "on record: \(list.joined(separator: ", "))",
                            ja: list.isEmpty ? "経費基準が登録されていません" : "登録済み：\(list.joined(separator: "、"))"))
                ])
        case .noRulesInForce(let day, let pointer):
            self.init(
                .notFound, en: "No budget rules are in force on \(day).", ja: "\(day) に有効な経費基準はありません。",
                problems: [
                    Problem(
                        pointer: pointer, rule: "rules-in-force",
                        message: Message(
                            en: "name rules, or import the edition that was in force",
                            ja: "rules を指定するか、その時点の経費基準を登録してください"))
                ])
        case .unsoundRules(let id, let problems):
            self.init(
                .validationFailed, en: "The budget rules \"\(id)\" on record are not sound; import corrected ones.",
                ja: "登録済みの経費基準「\(id)」に誤りがあります。修正版を登録してください。",
                problems: problems.map { Problem($0, below: "/params/rules") })
        case .refusedValues(let problems, let pointer):
            self.init(
                .validationFailed,
                en: problems.count == 1 ? "1 value is refused." : "\(problems.count) values are refused.",
                ja: "\(problems.count)件の値に誤りがあります。", problems: problems.map { Problem($0, below: pointer) })
        }
    }

    private static func parameter(_ pointer: String, _ rule: String, en: String, ja: String) -> RPCError {
        RPCError(
            .invalidParams, en: "A parameter is not valid.", ja: "パラメータに誤りがあります。",
            problems: [Problem(pointer: pointer, rule: rule, message: Message(en: en, ja: ja))])
    }
}

extension RPCError.Problem {
    fileprivate init(_ problem: FieldProblem, below pointer: String) {
        self.init(
            pointer: pointer + problem.pointer, rule: problem.rule,
            message: RPCError.Message(en: problem.message.en, ja: problem.message.ja))
    }
}
