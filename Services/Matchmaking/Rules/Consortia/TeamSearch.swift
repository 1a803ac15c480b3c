/// The part of a search beside one municipality: which companies to choose.
struct TeamSearch {
    private(set) var best: BestAssemblies
    private(set) var steps: Int
    private(set) var isStopped = false

    private let municipality: Int
    private let leads: [AssemblySearch.RankedLead]
    /// The worth of the municipality and of the best lead beside it.
    private let beside: Int
    private let fixed: [Int]
    private let size: Int
    private let needs: Int
    private let mayBeEmpty: Bool
    private let mayContinue: () -> Bool

    /// The companies that can be in one of the best choices, by their places in the problem.
    private let companies: [Int]
    /// One row for each of them.
    private let cover: [Int]
    private let standing: [Int]
    private let groups: [UInt64]
    private let barred: [Set<Int>]
    private let hasBarred: Bool

    /// The cover of the team, one row for each member chosen so far.
    private var covered: [Int]
    /// The companies that may still join, best first, one stretch for each member chosen so far.
    private var open: [Opening]
    private var openCounts: [Int]
    /// The largest gains of a stretch, while it is being made.
    private var largest: [Int] = []
    private var chosen: [Int] = []
    private var fixedValue = 0

    private struct Opening: Comparable {
        let gain: Int
        let company: Int

        static func < (one: Opening, other: Opening) -> Bool {
            one.gain != other.gain ? one.gain > other.gain : one.company < other.company
        }
    }

    /// How many members are tried between two questions whether to go on.
    private static let stepsBetweenChecks = 256

    /// - Parameter candidates: the companies that may join; the others cannot be in a choice that is wanted.
    init(
        _ problem: AssemblyProblem, municipality: Int, leads: [AssemblySearch.RankedLead], candidates: [Int],
        best: BestAssemblies, steps: Int, mayContinue: @escaping () -> Bool
    ) {
        self.best = best
        self.steps = steps
        self.municipality = municipality
        self.leads = leads
        self.mayContinue = mayContinue
        beside = problem.municipalities[municipality] + (leads.first?.worth ?? 0)
        fixed = problem.fixed
        size = problem.greatestSize
        needs = problem.needCount
        let standing = problem.standing[municipality]
        companies = Dominance(problem, standing: standing).undominated(among: candidates, choices: best.count)
        mayBeEmpty = problem.cover.isEmpty
        cover = companies.flatMap { problem.cover[$0] }
        self.standing = companies.map { standing[$0] }
        groups = companies.map(problem.conflicts.groups(of:))
        barred = companies.map(problem.conflicts.leads(barredBy:))
        hasBarred = barred.contains { !$0.isEmpty }
        let levels = max(1, size - fixed.count) + 1
        covered = Array(repeating: 0, count: levels * needs)
        open = Array(repeating: Opening(gain: 0, company: 0), count: levels * companies.count)
        openCounts = Array(repeating: 0, count: levels)
        for company in fixed {
            fixedValue += standing[company]
            for need in 0..<needs { covered[need] = max(covered[need], problem.cover[company][need]) }
        }
        fixedValue += covered.reduce(0, +)
    }

    mutating func run() {
        if !fixed.isEmpty || mayBeEmpty { offer(fixedValue) }
        for company in companies.indices { append(company, level: 0) }
        arrangeOpenings(level: 0, value: fixedValue)
        descend(level: 0, value: fixedValue)
    }

    private mutating func descend(level: Int, value: Int) {
        let room = size - fixed.count - level
        guard room > 0 else { return }
        let first = level * companies.count
        let end = first + openCounts[level]
        for place in first..<end {
            let next = open[place]
            // What adds nothing now adds nothing later either: no lean team has it beside others.
            if next.gain <= 0, level > 0 || !fixed.isEmpty { return }
            var bound = beside + value + next.gain
            for other in place + 1..<max(place + 1, min(end, place + room)) { bound += max(0, open[other].gain) }
            // Those after it promise no more.
            if bound <= best.threshold { return }
            steps += 1
            if steps % Self.stepsBetweenChecks == 0, !mayContinue() { isStopped = true }
            if isStopped { return }
            chosen.append(next.company)
            offer(value + next.gain)
            if room > 1 {
                join(next.company, level: level)
                openCounts[level + 1] = 0
                for other in place + 1..<max(place + 1, end)
                where groups[open[other].company] & groups[next.company] == 0 {
                    append(open[other].company, level: level + 1)
                }
                arrangeOpenings(level: level + 1, value: value + next.gain)
                descend(level: level + 1, value: value + next.gain)
            }
            chosen.removeLast()
            if isStopped { return }
        }
    }

    private mutating func offer(_ team: Int) {
        guard team + beside > best.threshold, isLean else { return }
        for lead in leads {
            let value = team + beside - (leads.first?.worth ?? 0) + lead.worth
            guard value > best.threshold else { return }
            if hasBarred, let lead = lead.lead, chosen.contains(where: { barred[$0].contains(lead) }) { continue }
            best.offer(
                Assembly(
                    value: value, municipality: municipality, lead: lead.lead,
                    companies: (fixed + chosen.map { companies[$0] }).sorted()))
        }
    }

    /// Whether every chosen company adds something to the others.
    private var isLean: Bool {
        guard chosen.count + fixed.count > 1 else { return true }
        return chosen.allSatisfy { company in
            var adds = standing[company]
            for need in 0..<needs {
                // The first row is the cover of the fixed ones.
                let others = chosen.reduce(covered[need]) { most, other in
                    other == company ? most : max(most, cover[other * needs + need])
                }
                adds += max(0, cover[company * needs + need] - others)
            }
            return adds > 0
        }
    }

    /// The team's cover once a company has joined.
    private mutating func join(_ company: Int, level: Int) {
        for need in 0..<needs {
            covered[(level + 1) * needs + need] = max(covered[level * needs + need], cover[company * needs + need])
        }
    }

    /// Adds a company to those that may join, with what it would add now.
    private mutating func append(_ company: Int, level: Int) {
        var gain = standing[company]
        for need in 0..<needs { gain += max(0, cover[company * needs + need] - covered[level * needs + need]) }
        open[level * companies.count + openCounts[level]] = Opening(gain: gain, company: company)
        openCounts[level] += 1
    }

    /// Drops the companies that cannot lead to a wanted choice from here, and brings the others into their order.
    private mutating func arrangeOpenings(level: Int, value: Int) {
        let first = level * companies.count
        let room = size - fixed.count - level
        guard room > 0 else { return }
        largest.removeAll(keepingCapacity: true)
        for place in first..<first + openCounts[level] {
            let gain = open[place].gain
            guard gain > (largest.count < room - 1 ? 0 : largest.last ?? .max) else { continue }
            largest.insert(gain, at: largest.firstIndex { $0 < gain } ?? largest.count)
            if largest.count > room - 1 { largest.removeLast() }
        }
        let others = largest.reduce(0, +)
        var end = first
        for place in first..<first + openCounts[level]
        where beside + value + open[place].gain + others > best.threshold {
            open[end] = open[place]
            end += 1
        }
        openCounts[level] = end - first
        open.withUnsafeMutableBufferPointer { all in
            var openings = UnsafeMutableBufferPointer(rebasing: all[first..<end])
            openings.sort()
        }
    }
}
