import JSONRPC
import Model
import Records

/// Why a question about schemes could not be answered.
enum FundingError: Error {
    /// Values that break a rule; pointers begin at the message.
    case refused([FieldProblem])
    /// Schemes that are not on record, each with its place.
    case unknownSchemes([FieldProblem])
    case unknownQuery(SavedQuery.ID)
}

extension RPCError {
    /// What the error means to a peer.
    init(funding error: FundingError) {
        switch error {
        case .refused(let problems):
            self.init(
                .invalidParams, en: "The question has values that are not valid.", ja: "質問に正しくない値があります。",
                problems: problems.map { Problem($0) })
        case .unknownSchemes(let problems):
            self.init(
                .notFound, en: "A scheme that you name is not on record.", ja: "指定された制度の記録はありません。",
                problems: problems.map { Problem($0) })
        case .unknownQuery(let id):
            self.init(
                .notFound, en: "There is no saved query \"\(id)\".", ja: "保存した質問「\(id)」はありません。",
                problems: [
                    Problem(
                        pointer: "/params/query", rule: "known-query",
                        message: Message(
                            en: "save it first, as a record of the kind savedQuery",
                            ja: "先に種別 savedQuery の記録として保存してください"))
                ])
        }
    }
}

extension FundingError {
    static func refused(_ pointer: String, _ rule: String, _ en: String, _ ja: String) -> FundingError {
        .refused([FieldProblem(pointer: pointer, rule: rule, message: BilingualText(en: en, ja: ja))])
    }

    /// The later day comes before the earlier one.
    static func daysOutOfOrder(_ from: CivilDate, _ to: CivilDate) -> FundingError {
        refused(
            "/params/to", "period-order", "the later day (\(to)) is before the earlier one (\(from))",
            "終わりの日(\(to))が始めの日(\(from))より前です")
    }

    /// A bookmark of a revision that the records do not have yet.
    static func futureBookmark(_ revision: Int64, current: Int64) -> FundingError {
        refused(
            "/params/since/revision", "known-revision",
            "revision \(revision) is not there yet: the records are at \(current)",
            "改訂番号\(revision)はまだありません(現在は\(current))")
    }
}
