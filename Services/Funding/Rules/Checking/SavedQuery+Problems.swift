package import Model

extension SavedQuery {
    /// The rules that the record's types cannot hold, checked when it is put; empty where all are kept.
    package func problems() -> [FieldProblem] {
        FieldProblem.blank(name, at: "/name") + FieldProblem.blank(owner, at: "/owner")
            + project.problems().map { $0.below("/project") }
            + (filter?.problems().map { $0.below("/filter") } ?? [])
    }
}
