package import Model

extension SavedQuery {
    /// The rules that the record's types cannot hold, checked when it is put; empty where all are kept.
    package func problems() -> [FieldProblem] {
        FieldProblem.blank(name, at: "/name") + FieldProblem.blank(owner, at: "/owner")
            + project.problems().map { $0.below("/project") }
            + (filter?.problems().map { $0.below("/filter") } ?? [])
    }
}

extension SchemeFilter {
    /// Lists that are stated and name nothing, and a text without a word; pointers begin at the filter.
    package func problems() -> [FieldProblem] {
        FieldProblem.emptyList(schemes, at: "/schemes") + FieldProblem.emptyList(verdicts, at: "/verdicts")
            + FieldProblem.emptyList(routes, at: "/routes") + FieldProblem.emptyList(purposes, at: "/purposes")
            + FieldProblem.emptyList(stages, at: "/stages") + FieldProblem.emptyList(instruments, at: "/instruments")
            + FieldProblem.emptyList(lifecycles, at: "/lifecycles") + FieldProblem.blank(text, at: "/text")
    }
}

extension FieldProblem {
    fileprivate func below(_ parent: String) -> FieldProblem {
        FieldProblem(pointer: parent + pointer, rule: rule, message: message)
    }
}
