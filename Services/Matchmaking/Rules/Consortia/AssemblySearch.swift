/// Finds the best choices of a problem by branch and bound, exactly.
///
/// The worth of cover is submodular: a company adds no more to a larger team than to a smaller one. So what a team can
/// still gain is at most the sum of the largest gains that single companies add to it now, as many as there is room
/// for; where that does not beat the choices at hand, the branch ends.
package struct AssemblySearch {
    private let problem: AssemblyProblem
    /// How many choices are wanted.
    private let count: Int
    private let mayContinue: () -> Bool
    /// The gain of each company in cover, before any is chosen.
    private let firstCover: [Int]
    /// The companies that are not fixed, and go together with those that are.
    private let open: [Int]
    /// Leads that some fixed company, or any company, does not stand beside.
    private let barredByFixed: Set<Int>
    private let barredByAny: Set<Int>

    /// - Parameters:
    ///   - count: how many of the best choices are wanted, 1 or more.
    ///   - mayContinue: asked now and then; the search ends with what it has once it says no.
    package init(_ problem: AssemblyProblem, count: Int = 1, mayContinue: @escaping () -> Bool = { true }) {
        self.problem = problem
        self.count = count
        self.mayContinue = mayContinue
        let fixed = (0..<problem.needCount).map { need in problem.fixed.map { problem.cover[$0][need] }.max() ?? 0 }
        firstCover = problem.cover.map { row in zip(row, fixed).reduce(0) { $0 + max(0, $1.0 - $1.1) } }
        let isFixed = Set(problem.fixed)
        let conflicts = problem.conflicts
        let taken = problem.fixed.reduce(UInt64(0)) { $0 | conflicts.groups(of: $1) }
        open = problem.cover.indices.filter { !isFixed.contains($0) && conflicts.groups(of: $0) & taken == 0 }
        barredByFixed = problem.fixed.reduce(into: []) { $0.formUnion(conflicts.leads(barredBy: $1)) }
        barredByAny = conflicts.leads.reduce(into: []) { $0.formUnion($1) }
    }

    /// The companies that may be chosen beside a municipality; `nil` where the fixed ones do not go together with it, or
    /// with each other.
    private func open(beside municipality: Int) -> [Int]? {
        let conflicts = problem.conflicts
        guard conflicts.allow(municipality: municipality, lead: nil, companies: problem.fixed) else { return nil }
        guard !conflicts.municipalities.isEmpty else { return open }
        return open.filter { !conflicts.isBarred($0, beside: municipality) }
    }

    package func run() -> AssemblyOutcome {
        var best = BestAssemblies(count: count)
        var steps = 0
        let branches = branches()
        var bound = Int.min
        for branch in branches {
            guard !best.isFull || branch.bound > best.threshold else { break }
            if !best.assemblies.isEmpty, !mayContinue() {
                bound = branch.bound
                break
            }
            var descent = TeamSearch(
                problem, municipality: branch.municipality, leads: branch.leads,
                candidates: candidates(branch, threshold: best.threshold), best: best, steps: steps,
                mayContinue: mayContinue)
            descent.run()
            best = descent.best
            steps = descent.steps
            if descent.isStopped {
                bound = branch.bound
                break
            }
        }
        let value = best.assemblies.first?.value
        let isOptimal = bound == Int.min
        return AssemblyOutcome(
            assemblies: best.assemblies, bound: isOptimal ? value ?? 0 : max(bound, value ?? bound),
            isOptimal: isOptimal, steps: steps, searched: problem.companyCount)
    }

    /// A municipality with the leads that may go beside it, best first, and what no choice with it can exceed.
    private struct Branch {
        let municipality: Int
        let leads: [RankedLead]
        let open: [Int]
        /// The worth of the municipality, the best lead beside it and the fixed companies.
        let base: Int
        let bound: Int
    }

    struct RankedLead {
        let lead: Int?
        let worth: Int
    }

    /// The municipalities with which a choice is possible, those that promise most first.
    private func branches() -> [Branch] {
        let room = problem.greatestSize - problem.fixed.count
        let fixedCover = (0..<problem.needCount).reduce(0) { sum, need in
            sum + (problem.fixed.map { problem.cover[$0][need] }.max() ?? 0)
        }
        return problem.municipalities.indices.compactMap { municipality -> Branch? in
            let leads = leads(beside: municipality)
            guard let first = leads.first, let open = open(beside: municipality),
                !(open.isEmpty && problem.fixed.isEmpty && problem.companyCount > 0)
            else { return nil }
            let standing = problem.standing[municipality]
            let gains = open.map { firstCover[$0] + standing[$0] }.sorted(by: >).prefix(room)
            // A team has at least one member, even where none adds anything.
            let least = problem.fixed.isEmpty ? gains.first.map { min(0, $0) } ?? 0 : 0
            let base =
                problem.municipalities[municipality] + first.worth + fixedCover
                + problem.fixed.reduce(0) { $0 + standing[$1] }
            let bound = base + least + gains.reduce(0) { $0 + max(0, $1) }
            return Branch(municipality: municipality, leads: leads, open: open, base: base, bound: bound)
        }
        .sorted { ($1.bound, $0.municipality) < ($0.bound, $1.municipality) }
    }

    /// The companies that can be in a choice worth more than the threshold.
    ///
    /// With a company all that are better than it are among them, since their gains are no smaller.
    private func candidates(_ branch: Branch, threshold: Int) -> [Int] {
        let standing = problem.standing[branch.municipality]
        let room = problem.greatestSize - problem.fixed.count
        let gains = branch.open.map { firstCover[$0] + standing[$0] }
        let others = gains.sorted(by: >).prefix(max(0, room - 1)).reduce(0) { $0 + max(0, $1) }
        return zip(branch.open, gains).filter { branch.base + $0.1 + others > threshold }.map(\.0)
    }

    /// As many of the best as are wanted, and before them those that some company does not stand beside.
    private func leads(beside municipality: Int) -> [RankedLead] {
        let row = problem.leads[municipality]
        guard !row.isEmpty else { return [RankedLead(lead: nil, worth: 0)] }
        let ranked = row.enumerated()
            .compactMap { lead, worth in worth.map { RankedLead(lead: lead, worth: $0) } }
            .filter { !barredByFixed.contains($0.lead ?? -1) }
            .sorted { ($1.worth, $0.lead ?? 0) < ($0.worth, $1.lead ?? 0) }
        var free = 0
        return Array(
            ranked.prefix { lead in
                defer { free += barredByAny.contains(lead.lead ?? -1) ? 0 : 1 }
                return free < count
            })
    }
}

/// The best choices found so far.
struct BestAssemblies {
    let count: Int
    private(set) var assemblies: [Assembly] = []

    init(count: Int) {
        self.count = count
        assemblies.reserveCapacity(count + 1)
    }

    var isFull: Bool { assemblies.count == count }
    /// What a choice has to exceed to be among them.
    var threshold: Int { isFull ? assemblies.last?.value ?? .min : .min }

    /// Of two that are worth the same, the one that was found first stays before the other.
    mutating func offer(_ assembly: Assembly) {
        let place = assemblies.firstIndex { $0.value < assembly.value } ?? assemblies.count
        assemblies.insert(assembly, at: place)
        if assemblies.count > count { assemblies.removeLast() }
    }
}
