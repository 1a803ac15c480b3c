extension CommandError {
    /// The same, each refused value of a proposal told with the file and its place in the proposal.
    func located(inProposal file: String) -> CommandError {
        var error = self
        let root = "/params/proposal"
        error.problems = problems.map { problem in
            guard problem.field.hasPrefix(root) else { return problem }
            return InputProblem(
                file: file, field: String(problem.field.dropFirst(root.count)), rule: problem.rule,
                message: problem.message)
        }
        return error
    }
}
