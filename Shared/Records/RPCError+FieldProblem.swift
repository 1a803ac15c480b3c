package import JSONRPC
package import Model

extension RPCError.Problem {
    /// A problem of a question, at the place that it names.
    package init(_ problem: FieldProblem) {
        self.init(
            pointer: problem.pointer, rule: problem.rule,
            message: .init(en: problem.message.en, ja: problem.message.ja))
    }
}
