package import Model

extension SchemeFilter {
    /// Lists that are stated and name nothing, and a text that says nothing; pointers begin at the filter.
    package func problems() -> [FieldProblem] {
        FieldProblem.emptyList(schemes, at: "/schemes") + FieldProblem.emptyList(verdicts, at: "/verdicts")
            + FieldProblem.emptyList(routes, at: "/routes") + FieldProblem.emptyList(purposes, at: "/purposes")
            + FieldProblem.emptyList(stages, at: "/stages") + FieldProblem.emptyList(instruments, at: "/instruments")
            + FieldProblem.emptyList(lifecycles, at: "/lifecycles")
            + (text.map { SchemeTextIndex.problems(of: $0, at: "/text") } ?? [])
    }
}
