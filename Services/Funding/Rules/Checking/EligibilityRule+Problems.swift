import Model

extension EligibilityRule {
    /// Everything that keeps the tree from being asked with a meaning.
    func problems(at pointer: String) -> [FieldProblem] {
        guard depth <= RuleLimits.depth else { return [Self.tooDeep(pointer)] }
        let clauses = self.clauses
        guard clauses.count <= RuleLimits.clauses else { return [Self.tooManyClauses(pointer)] }
        let own = nodeProblems(at: pointer) + duplicates(at: pointer)
        // What the clauses come to together can only be told where each means something.
        guard own.isEmpty else { return own }
        return canBeAvailable ? reachProblems(at: pointer) : [Self.contradiction(pointer)]
    }

    private var depth: Int {
        switch self {
        case .all(let rules), .any(let rules): 1 + (rules.map(\.depth).max() ?? 0)
        case .not(let rule): 1 + rule.depth
        case .clause: 0
        }
    }

    private func nodeProblems(at pointer: String) -> [FieldProblem] {
        switch self {
        case .all(let rules): Self.listProblems(rules, at: pointer + "/all")
        case .any(let rules): Self.listProblems(rules, at: pointer + "/any")
        case .not(let rule): rule.nodeProblems(at: pointer + "/not")
        case .clause(let clause): clause.problems(at: pointer + "/clause")
        }
    }

    private static func listProblems(_ rules: [EligibilityRule], at pointer: String) -> [FieldProblem] {
        guard rules.isEmpty else {
            return rules.enumerated().flatMap { $0.element.nodeProblems(at: "\(pointer)/\($0.offset)") }
        }
        return [
            FieldProblem(
                pointer: pointer, rule: "list-not-empty",
                message: BilingualText(en: "at least one rule is needed", ja: "規則が1つ以上必要です"))
        ]
    }

    private func duplicates(at pointer: String) -> [FieldProblem] {
        var seen: Set<EligibilityClause.ID> = []
        return clauses.filter { !seen.insert($0.id).inserted }.map {
            FieldProblem(
                pointer: pointer, rule: "clause-id-unique",
                message: BilingualText(
                    en: "the clause id \"\($0.id)\" stands twice in the tree", ja: "条項の id「\($0.id)」が重複しています"))
        }
    }

    /// Whether some project could be allowed, or allowed once confirmed. Facts that stand once may be left unknown,
    /// since their effects combine exactly; the others are tried. True where that would take too many trials.
    private var canBeAvailable: Bool {
        let asking = Dictionary(grouping: clauses, by: \.fact)
        let unstated = Set(clauses.filter { $0.whenUnstated != nil }.map(\.fact))
        let tried = FactName.allCases.filter { asking[$0, default: []].count > 1 || unstated.contains($0) }
        guard let completions = FactDomain(clauses).completions(of: tried, orUnstated: unstated) else { return true }
        return completions.contains { !effects(for: $0).isDisjoint(with: .available) }
    }

    private static func tooDeep(_ pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "rule-depth",
            message: BilingualText(
                en: "a rule tree has at most \(RuleLimits.depth) levels",
                ja: "規則の階層は\(RuleLimits.depth)段までです"))
    }

    private static func tooManyClauses(_ pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "rule-size",
            message: BilingualText(
                en: "a rule tree has at most \(RuleLimits.clauses) clauses",
                ja: "条項は\(RuleLimits.clauses)個までです"))
    }

    private static func contradiction(_ pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "contradiction",
            message: BilingualText(
                en: "no project could ever fit: the clauses contradict each other",
                ja: "条項が互いに矛盾し、適合する事業があり得ません"))
    }
}
