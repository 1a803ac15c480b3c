/// What a consortium is chosen from, in whole numbers: one municipality, one lead, and some companies.
///
/// Only lean teams are chosen: every company that is not fixed adds something to the others. Without this the next best
/// would be the best with one more company that only costs; the best itself is never lost by it.
///
/// Its worth is that of the municipality, of the lead beside it, of every need by the company that covers it best, and
/// what each company adds or costs by itself.
package struct AssemblyProblem: Sendable {
    /// The worth of each municipality; where there is no municipality to choose, one entry of 0 stands for none.
    package var municipalities: [Int]
    /// By municipality and lead: the lead's worth beside the municipality, `nil` where the two may not go together. An
    /// empty row asks for no lead.
    package var leads: [[Int?]]
    /// By company and need: what the company's cover of the need is worth, 0 or more.
    package var cover: [[Int]]
    /// By municipality and company: what the company adds by itself, less what a member costs.
    package var standing: [[Int]]
    /// Companies that have to be in.
    package var fixed: [Int]
    /// Most companies; at least as many as are fixed.
    package var greatestSize: Int
    package var conflicts: AssemblyConflicts

    package init(
        municipalities: [Int], leads: [[Int?]], cover: [[Int]], standing: [[Int]], fixed: [Int] = [],
        greatestSize: Int, conflicts: AssemblyConflicts = .none
    ) {
        self.municipalities = municipalities
        self.leads = leads
        self.cover = cover
        self.standing = standing
        self.fixed = fixed
        self.greatestSize = greatestSize
        self.conflicts = conflicts
    }

    var companyCount: Int { cover.count }
    var needCount: Int { cover.first?.count ?? 0 }

    /// The worth of a choice; `nil` for one that the problem does not allow.
    package func value(municipality: Int, lead: Int?, companies: [Int]) -> Int? {
        guard municipalities.indices.contains(municipality), Set(companies).count == companies.count,
            companies.count <= greatestSize, companies.allSatisfy(cover.indices.contains),
            fixed.allSatisfy(companies.contains), !companies.isEmpty || cover.isEmpty,
            conflicts.allow(municipality: municipality, lead: lead, companies: companies)
        else { return nil }
        var value = municipalities[municipality]
        switch (lead, leads[municipality].isEmpty) {
        case (nil, true): break
        case (let lead?, false):
            guard leads[municipality].indices.contains(lead), let worth = leads[municipality][lead] else { return nil }
            value += worth
        default: return nil
        }
        for need in 0..<needCount { value += companies.map { cover[$0][need] }.max() ?? 0 }
        return companies.reduce(value) { $0 + standing[municipality][$1] }
    }

    /// The same problem with some of the companies only; the fixed ones have to be among them.
    func restricted(to companies: [Int]) -> AssemblyProblem {
        let places = Dictionary(uniqueKeysWithValues: companies.enumerated().map { ($0.element, $0.offset) })
        var problem = self
        problem.cover = companies.map { cover[$0] }
        problem.standing = standing.map { row in companies.map { row[$0] } }
        problem.fixed = fixed.compactMap { places[$0] }
        problem.conflicts = conflicts.restricted(to: companies)
        return problem
    }

    /// What no choice is worth more than, told in one pass: the best of every part.
    var greatestWorth: Int {
        let leads = leads.lazy.flatMap { $0 }.compactMap(\.self).max() ?? 0
        let covered = (0..<needCount).reduce(0) { sum, need in sum + (cover.lazy.map { $0[need] }.max() ?? 0) }
        let standing = max(0, standing.lazy.compactMap { $0.max() }.max() ?? 0)
        return (municipalities.max() ?? 0) + max(0, leads) + covered + greatestSize * standing
    }
}

/// One choice, by places in its problem.
package struct Assembly: Hashable, Sendable {
    package let value: Int
    package let municipality: Int
    package let lead: Int?
    /// In ascending order.
    package let companies: [Int]
}

/// The best choices of a problem.
package struct AssemblyOutcome: Sendable {
    /// The best first; no two alike.
    package var assemblies: [Assembly]
    /// No choice is worth more; the worth of the best where it is proven to be so.
    package var bound: Int
    /// Whether the assemblies are proven to be the best ones.
    package var isOptimal: Bool
    /// How many choices of a company were followed.
    package var steps: Int
    /// How many companies were searched; fewer than there are where the rest is proven not to help.
    package var searched: Int

    package var gap: Int { max(0, bound - (assemblies.first?.value ?? bound)) }
}
