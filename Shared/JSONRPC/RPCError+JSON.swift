package import JSONText

/// What the JSON layer refused, as a peer sees it.
extension RPCError {
    static func parseError(_ error: JSONTextError) -> RPCError {
        let position = error.message
        return RPCError(
            .parseError, en: "The line is not a JSON text: \(position.en).", ja: "JSONとして解釈できません。\(position.ja)")
    }

    package static func invalidParams(_ problems: [Problem]) -> RPCError {
        let count = problems.count
        return RPCError(
            .invalidParams,
            en: count == 1 ? "A parameter is not valid." : "\(count) parameters are not valid.",
            ja: "パラメータに誤りがあります(\(count)件)。",
            problems: problems)
    }
}

extension RPCError.Problem {
    package init(_ problem: JSONDecodingError.Problem) {
        let message = problem.message
        self.init(
            pointer: problem.pointer.description, rule: problem.rule.rawValue,
            message: .init(en: message.en, ja: message.ja))
    }
}
