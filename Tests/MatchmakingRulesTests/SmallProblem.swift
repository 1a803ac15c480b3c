import MatchingSupport
import MatchmakingRules

/// A problem small enough to try every assignment of it.
struct SmallProblem {
    var problem: AssignmentProblem
    var rows: [[AssignmentProblem.Pair]]

    /// Few different scores, so that many assignments are equally good, or many.
    init(_ random: inout SeededGenerator) {
        let needs = Int.random(in: 1...4, using: &random)
        let offers = Int.random(in: 1...5, using: &random)
        let groups = Int.random(in: 0...2, using: &random)
        let spread = Bool.random(using: &random) ? 3 : 1_000
        let demands = (0..<needs).map { _ in Int.random(in: 1...2, using: &random) }
        let weighs = Bool.random(using: &random)
        let limits = Int.random(in: 0...2, using: &random)
        problem = AssignmentProblem(
            demands: demands, worths: demands.map { _ in weighs ? Int.random(in: 1...5, using: &random) : 1 },
            needGroups: demands.map { _ in
                limits == 0 || Bool.random(using: &random) ? nil : Int.random(in: 0..<limits, using: &random)
            },
            needGroupLimits: (0..<limits).map { _ in Int.random(in: 0...3, using: &random) },
            capacities: (0..<offers).map { _ in Int.random(in: 0...2, using: &random) },
            groups: (0..<offers).map { _ in
                groups == 0 || Bool.random(using: &random) ? nil : Int.random(in: 0..<groups, using: &random)
            },
            groupCapacities: (0..<groups).map { _ in Int.random(in: 0...3, using: &random) },
            floor: Bool.random(using: &random) ? nil : Int.random(in: 0...spread, using: &random))
        rows = (0..<needs).map { _ in
            (0..<offers).filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.map {
                AssignmentProblem.Pair(offer: $0, score: Int.random(in: 0...spread, using: &random))
            }.shuffled(using: &random)
        }
    }

    func solve(width: Int) throws -> Assignment {
        try AssignmentSolver(problem, width: width).solve(rows: { rows[$0] }, step: { _ in })
    }

    func worth(of pairs: [[AssignmentProblem.Pair]]) -> AssignmentGain {
        AssignmentGain(
            score: zip(pairs, problem.worths).reduce(0) { sum, need in
                need.0.reduce(sum) { $0 + need.1 * Int($1.score) }
            },
            needsAtFloor: problem.floor.map { floor in pairs.count { $0.contains { Int($0.score) >= floor } } } ?? 0)
    }

    func keepsLimits(_ pairs: [[AssignmentProblem.Pair]]) -> Bool {
        let load = problem.capacities.indices.map { offer in pairs.joined().count { Int($0.offer) == offer } }
        let groups = problem.groupCapacities.indices.map { group in
            load.indices.filter { problem.groups[$0] == group }.reduce(0) { $0 + load[$1] }
        }
        let limited = problem.needGroupLimits.indices.map { group in
            pairs.indices.filter { problem.needGroups[$0] == group }.reduce(0) { $0 + pairs[$1].count }
        }
        return zip(limited, problem.needGroupLimits).allSatisfy(<=)
            && zip(load, problem.capacities).allSatisfy(<=) && zip(groups, problem.groupCapacities).allSatisfy(<=)
            && zip(pairs, problem.demands).allSatisfy { $0.count <= $1 && Set($0).count == $0.count }
            && zip(pairs, rows).allSatisfy { Set($0).isSubset(of: $1) }
    }

    /// The best of all assignments, need by need, pair by pair.
    var best: AssignmentGain {
        var best = AssignmentGain(score: 0, needsAtFloor: 0)
        var chosen = Array(repeating: [AssignmentProblem.Pair](), count: rows.count)
        func tryAll(need: Int, from place: Int) {
            guard need < rows.count else {
                let worth = worth(of: chosen)
                if (worth.needsAtFloor, worth.score) > (best.needsAtFloor, best.score) { best = worth }
                return
            }
            tryAll(need: need + 1, from: 0)
            guard chosen[need].count < problem.demands[need] else { return }
            for next in rows[need].indices.dropFirst(place) {
                chosen[need].append(rows[need][next])
                if keepsLimits(chosen) { tryAll(need: need, from: next + 1) }
                chosen[need].removeLast()
            }
        }
        tryAll(need: 0, from: 0)
        return best
    }
}
