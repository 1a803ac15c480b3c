import JSONRPC
import Model

/// Why a question about schemes could not be answered.
enum FundingError: Error {
    /// Facts of the project that break a rule; pointers begin at the project.
    case refusedProject([FieldProblem])
    /// Pointers begin at the filter.
    case refusedFilter([FieldProblem])
    /// Pointers begin at the parameters.
    case refusedExport([FieldProblem])
    case unknownScheme(String, at: String, nearest: String?)
    case unknownQuery(SavedQuery.ID)
    case repeatedScheme(String, at: String)
    /// Facts that no criterion of the primary exit is about.
    case noCriterion([(name: FactName, place: Int)], known: [FactName])
    case emptyList(String)
    /// The later day comes before the earlier one.
    case daysOutOfOrder(CivilDate, CivilDate)
    /// A bookmark of a revision that the records do not have yet.
    case futureBookmark(Int64, current: Int64)
    case outOfRange(String, lowest: Int, highest: Int)
}

extension RPCError {
    /// What the error means to a peer.
    init(funding error: FundingError) {
        switch error {
        case .refusedProject(let problems): self = .invalid(problems, below: "/params/project")
        case .refusedFilter(let problems): self = .invalid(problems, below: "/params/filter")
        case .refusedExport(let problems): self = .invalid(problems, below: "/params")
        case .unknownScheme(let name, let pointer, let nearest):
            self.init(
                .notFound, en: "There is no scheme \"\(name)\".", ja: "制度「\(name)」はありません。",
                problems: [
                    Problem(
                        pointer: pointer, rule: "known-scheme",
                        message: Message(
                            en: (nearest.map { "did you mean \"\($0)\"? " } ?? "")
                                + "name a scheme by its id or its row (T7-1); funding.findSchemes lists them",
                            ja: (nearest.map { "「\($0)」ではありませんか。" } ?? "")
                                + "制度は id または表の番号(T7-1)で指定してください。一覧は funding.findSchemes で確認できます"))
                ])
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
        case .repeatedScheme(let name, let pointer):
            self = .invalid(
                pointer, "scheme-once", "\"\(name)\" names a scheme that stands in the list already",
                "「\(name)」は既に一覧にある制度です")
        case .noCriterion(let facts, let known):
            let names = known.map(\.rawValue).joined(separator: ", ")
            self = .invalid(
                facts.map { fact in
                    FieldProblem(
                        pointer: "/criteria/\(fact.place)", rule: "known-criterion",
                        message: BilingualText(
                            en: "the primary exit has no criterion on \"\(fact.name.rawValue)\"; it has: \(names)",
                            ja: "主たる出口に「\(fact.name.rawValue)」の要件はありません。ある要件: \(names)"))
                }, below: "/params")
        case .emptyList(let pointer):
            self = .invalid(
                pointer, "list-not-empty", "the list is empty: name at least one, or leave it out",
                "一覧が空です。1つ以上書くか、項目を省いてください")
        case .daysOutOfOrder(let from, let to):
            self = .invalid(
                "/params/to", "period-order", "the later day (\(to)) is before the earlier one (\(from))",
                "終わりの日(\(to))が始めの日(\(from))より前です")
        case .futureBookmark(let revision, let current):
            self = .invalid(
                "/params/since/revision", "known-revision",
                "revision \(revision) is not there yet: the records are at \(current)",
                "改訂番号\(revision)はまだありません(現在は\(current))")
        case .outOfRange(let pointer, let lowest, let highest):
            self = .invalid(
                pointer, "range", "give \(lowest) to \(highest)", "\(lowest)〜\(highest)で指定してください")
        }
    }

    private static func invalid(_ problems: [FieldProblem], below pointer: String) -> RPCError {
        RPCError(
            .invalidParams, en: "The question has values that are not valid.", ja: "質問に正しくない値があります。",
            problems: problems.map {
                Problem(
                    pointer: pointer + $0.pointer, rule: $0.rule,
                    message: Message(en: $0.message.en, ja: $0.message.ja))
            })
    }

    private static func invalid(_ pointer: String, _ rule: String, _ en: String, _ ja: String) -> RPCError {
        invalid([FieldProblem(pointer: pointer, rule: rule, message: BilingualText(en: en, ja: ja))], below: "")
    }
}
