/// Which companies can be left out of a search because enough others are at least as good for every need and by
/// themselves.
///
/// A choice with a company that has D such others leaves at least D − (size − 1) of them out, and each could take its
/// place without loss, if need be without a member that then adds nothing: it goes together with whomever the company
/// goes together with. So with D ≥ size − 1 + the number of wanted choices, as many choices at least as good do without
/// it.
struct Dominance {
    private let problem: AssemblyProblem
    private let standing: [Int]

    /// - Parameter standing: what each company adds by itself beside the municipality in question.
    init(_ problem: AssemblyProblem, standing: [Int]) {
        self.problem = problem
        self.standing = standing
    }

    /// The candidates that are not dominated, in their order. With a company its betters have to be among the candidates.
    func undominated(among free: [Int], choices: Int) -> [Int] {
        let enough = problem.greatestSize - 1 + choices
        guard free.count > enough else { return free }
        // Most of the better ones are found among those that are best alone.
        let strongest = free.sorted {
            let (one, other) = (alone($0), alone($1))
            return one != other ? one > other : $0 < $1
        }
        return free.filter { company in
            var better = 0
            for other in strongest where other != company && dominates(other, company) {
                better += 1
                if better >= enough { return false }
            }
            return true
        }
    }

    private func alone(_ company: Int) -> Int { problem.cover[company].reduce(standing[company], +) }

    /// Of two that are alike, the first counts as the better.
    private func dominates(_ one: Int, _ other: Int) -> Bool {
        guard standing[one] >= standing[other] else { return false }
        let conflicts = problem.conflicts
        guard conflicts.groups(of: one) & ~conflicts.groups(of: other) == 0,
            conflicts.leads(barredBy: one).isSubset(of: conflicts.leads(barredBy: other))
        else { return false }
        var isBetter = standing[one] > standing[other]
        for (mine, theirs) in zip(problem.cover[one], problem.cover[other]) {
            if mine < theirs { return false }
            if mine > theirs { isBetter = true }
        }
        return isBetter || one < other
    }
}
