import Model

extension EligibilityRule {
    /// The clauses, and the outcomes of clauses, that never decide: whatever the project, the tree comes to the same
    /// whether they allow or exclude. None where that would take too many trials.
    func reachProblems(at pointer: String) -> [FieldProblem] {
        guard let reach = OutcomeReach(self) else { return [] }
        return placedClauses(at: pointer).flatMap { pointer, clause in
            let idle = (0...clause.branches.count).filter { !reach.decides(clause, outcome: $0) }
            if idle.count > clause.branches.count { return [Self.idleClause(clause, at: pointer)] }
            return idle.map { Self.idleOutcome(at: pointer + (clause.pointer(toOutcome: $0))) }
        }
    }

    /// Every clause with its place in the record, in the order in which it is written.
    private func placedClauses(at pointer: String) -> [(String, EligibilityClause)] {
        switch self {
        case .all(let rules): Self.placedClauses(rules, at: pointer + "/all")
        case .any(let rules): Self.placedClauses(rules, at: pointer + "/any")
        case .not(let rule): rule.placedClauses(at: pointer + "/not")
        case .clause(let clause): [(pointer + "/clause", clause)]
        }
    }

    private static func placedClauses(_ rules: [EligibilityRule], at pointer: String) -> [(String, EligibilityClause)] {
        rules.enumerated().flatMap { $0.element.placedClauses(at: "\(pointer)/\($0.offset)") }
    }

    private static func idleClause(_ clause: EligibilityClause, at pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "clause-reachable",
            message: BilingualText(
                en: "the clause \"\(clause.id)\" never decides: the rest of the tree comes to the same without it",
                ja: "条項「\(clause.id)」は判定に影響しません。残りの規則だけで結果が決まります"))
    }

    private static func idleOutcome(at pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "clause-reachable",
            message: BilingualText(
                en: "this outcome never decides: wherever it applies, the rest of the tree comes to the same",
                ja: "この分岐は判定に影響しません。該当する場合は残りの規則だけで結果が決まります"))
    }
}

extension EligibilityClause {
    fileprivate func pointer(toOutcome place: Int) -> String {
        place < branches.count ? "/branches/\(place)" : "/otherwise"
    }
}
