import MatchingSupport
import MatchmakingRules

/// Small problems of every shape, the same for the same seed.
enum RandomAssemblies {
    static func problem(_ random: inout SeededGenerator) -> AssemblyProblem {
        let municipalities = Int.random(in: 1...4, using: &random)
        let leads = Int.random(in: 0...4, using: &random)
        let companies = Int.random(in: 0...10, using: &random)
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
            let leads = row.isEmpty ? [0] : row.compactMap(\.self)
            for team in teams where isAllowed(team, in: problem) && isLean(team, beside: municipality, in: problem) {
                let team = worth(of: team, beside: municipality, in: problem)
                values += leads.map { problem.municipalities[municipality] + $0 + team }
            }
        }
        return values.sorted(by: >)
    }

    private static func isAllowed(_ team: [Int], in problem: AssemblyProblem) -> Bool {
        team.count <= problem.greatestSize && Set(problem.fixed).isSubset(of: team)
            && (!team.isEmpty || problem.cover.isEmpty)
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
