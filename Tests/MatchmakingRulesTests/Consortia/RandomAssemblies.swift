import MatchingSupport
import MatchmakingRules

/// Small problems of every shape, the same for the same seed.
enum RandomAssemblies {
    /// With groups, and companies apart from municipalities and leads.
    static func problemWithConflicts(_ random: inout SeededGenerator) -> AssemblyProblem {
        var problem = problem(&random, most: 12)
        func some(of count: Int, one share: Int) -> Set<Int> {
            Set((0..<count).filter { _ in Int.random(in: 0..<share, using: &random) == 0 })
        }
        let companies = problem.cover.count
        let groups = Int.random(in: 0...3, using: &random)
        let leads = problem.leads.first?.count ?? 0
        problem.conflicts = AssemblyConflicts(
            groups: (0..<companies).map { _ in some(of: groups, one: 3).reduce(0) { $0 | 1 << UInt64($1) } },
            leads: (0..<companies).map { _ in some(of: leads, one: 3) },
            municipalities: (0..<companies).map { _ in some(of: problem.municipalities.count, one: 4) })
        return problem
    }

    static func problem(_ random: inout SeededGenerator, most: Int = 10) -> AssemblyProblem {
        let municipalities = Int.random(in: 1...4, using: &random)
        let leads = Int.random(in: 0...4, using: &random)
        let companies = Int.random(in: 0...most, using: &random)
        let needs = Int.random(in: 1...5, using: &random)
        let size = Int.random(in: 1...4, using: &random)
        // Few values make many ties, which is where an order that is not total would show.
        let top = Bool.random(using: &random) ? 6 : 255_000
        let fixed = (0..<companies).shuffled(using: &random).prefix(Int.random(in: 0...min(2, size), using: &random))
        return AssemblyProblem(
            municipalities: (0..<municipalities).map { _ in Int.random(in: 0...top, using: &random) },
            leads: (0..<municipalities).map { _ in
                (0..<leads).map { _ in
                    Int.random(in: 0..<6, using: &random) == 0 ? nil : Int.random(in: 0...top, using: &random)
                }
            },
            cover: (0..<companies).map { _ in
                (0..<needs).map { _ in Bool.random(using: &random) ? 0 : Int.random(in: 0...top, using: &random) }
            },
            standing: (0..<municipalities).map { _ in
                (0..<companies).map { _ in Int.random(in: -top / 3...top / 4, using: &random) }
            },
            fixed: fixed.sorted(), greatestSize: size)
    }
}

/// Every choice that a problem allows, with its worth: written without the search.
enum EveryAssembly {
    static func values(of problem: AssemblyProblem) -> [Int] {
        let teams = (0..<(1 << problem.cover.count)).map { set in
            problem.cover.indices.filter { set & (1 << $0) != 0 }
        }
        var values: [Int] = []
        for municipality in problem.municipalities.indices {
            let row = problem.leads[municipality]
            for team in teams
            where isAllowed(team, in: problem) && keepsApart(team, beside: municipality, in: problem)
                && isLean(team, beside: municipality, in: problem)
            {
                let worth = worth(of: team, beside: municipality, in: problem)
                for lead in row.indices where row[lead] != nil && keepsApart(team, fromLead: lead, in: problem) {
                    values.append(problem.municipalities[municipality] + (row[lead] ?? 0) + worth)
                }
                if row.isEmpty { values.append(problem.municipalities[municipality] + worth) }
            }
        }
        return values.sorted(by: >)
    }

    private static func isAllowed(_ team: [Int], in problem: AssemblyProblem) -> Bool {
        team.count <= problem.greatestSize && Set(problem.fixed).isSubset(of: team)
            && (!team.isEmpty || problem.cover.isEmpty)
    }

    /// Whether no two are of one group, and none is apart from the municipality.
    private static func keepsApart(_ team: [Int], beside municipality: Int, in problem: AssemblyProblem) -> Bool {
        let conflicts = problem.conflicts
        for one in team where !conflicts.municipalities.isEmpty {
            if conflicts.municipalities[one].contains(municipality) { return false }
        }
        for one in team where !conflicts.groups.isEmpty {
            for other in team where other != one && conflicts.groups[one] & conflicts.groups[other] != 0 {
                return false
            }
        }
        return true
    }

    private static func keepsApart(_ team: [Int], fromLead lead: Int, in problem: AssemblyProblem) -> Bool {
        problem.conflicts.leads.isEmpty || !team.contains { problem.conflicts.leads[$0].contains(lead) }
    }

    /// Whether leaving any one out, who is not fixed, would cost something.
    private static func isLean(_ team: [Int], beside municipality: Int, in problem: AssemblyProblem) -> Bool {
        team.count < 2
            || team.filter { !problem.fixed.contains($0) }.allSatisfy { company in
                worth(of: team.filter { $0 != company }, beside: municipality, in: problem)
                    < worth(of: team, beside: municipality, in: problem)
            }
    }

    private static func worth(of team: [Int], beside municipality: Int, in problem: AssemblyProblem) -> Int {
        var sum = 0
        for company in team { sum += problem.standing[municipality][company] }
        for need in (problem.cover.first ?? []).indices {
            var most = 0
            for company in team where problem.cover[company][need] > most { most = problem.cover[company][need] }
            sum += most
        }
        return sum
    }
}
