import Model

/// All versions of all schemes in the form in which they are judged in one pass: every test once, every tree as a run
/// of steps, every property that a pass looks at in a few bytes.
struct SweepTable: Sendable {
    /// Equal tests of several schemes are one.
    private let tests: [ClauseTest]
    /// The effects of every test while nothing is known.
    private let unstated: [Effects]
    /// The tests on each fact by their places, in the order of the vocabulary.
    private let testsOnFact: [[Int32]]
    /// The trees' steps, one after another; tests are named by their place in `tests`.
    let steps: [RulePlan.Step]
    /// The clauses of each version, one after another.
    let leaves: [Leaf]
    let rows: [Row]

    /// One clause of one version.
    struct Leaf: Sendable {
        let test: Int32
        let fact: FactName
        /// Whether an answer to the fact may be asked for: not where the tree takes it as read.
        let isAsked: Bool
        /// Whether no other clause of the version looks at the fact, and whether none before it does.
        let isOnly: Bool
        let isFirst: Bool
    }

    /// One version of one scheme.
    struct Row: Sendable {
        /// The place of the version in the catalogue.
        let version: Int32
        let steps: Range<Int32>
        let leaves: Range<Int32>
        /// The days on which the version is asked, and those on which the scheme is there.
        let inForce: ClosedRange<Int32>
        let exists: ClosedRange<Int32>
        let standing: Effects
        let purposes: AnswerSet
        let stages: AnswerSet
        let route: UInt8
    }

    init(_ versions: [SchemeVersion]) {
        var numbers: [ClauseTest: Int32] = [:]
        var tests: [ClauseTest] = []
        var steps: [RulePlan.Step] = []
        var leaves: [Leaf] = []
        var rows: [Row] = []
        rows.reserveCapacity(versions.count)
        for (place, version) in versions.enumerated() {
            let own = version.plan.tests.map { test in
                if let number = numbers[test] { return number }
                let number = Int32(tests.count)
                numbers[test] = number
                tests.append(test)
                return number
            }
            let firstStep = Int32(steps.count)
            steps += version.plan.steps.map { step in
                if case .test(let leaf) = step { .test(own[Int(leaf)]) } else { step }
            }
            let firstLeaf = Int32(leaves.count)
            leaves += Self.leaves(of: version, testedBy: own)
            rows.append(
                Row(
                    version, at: place, steps: firstStep..<Int32(steps.count),
                    leaves: firstLeaf..<Int32(leaves.count)))
        }
        self.tests = tests
        unstated = tests.map { $0.effects(of: nil) }
        testsOnFact = FactName.allCases.map { fact in
            tests.indices.filter { tests[$0].fact == fact }.map { Int32($0) }
        }
        self.steps = steps
        self.leaves = leaves
        self.rows = rows
    }

    private static func leaves(of version: SchemeVersion, testedBy numbers: [Int32]) -> [Leaf] {
        let facts = version.plan.tests.map(\.fact)
        return facts.indices.map { place in
            let fact = facts[place]
            return Leaf(
                test: numbers[place], fact: fact, isAsked: !version.factsTakenAsRead.contains(fact),
                isOnly: facts.count { $0 == fact } == 1, isFirst: facts.firstIndex(of: fact) == place)
        }
    }

    /// What each test may come to for a project.
    func effects(for facts: KnownFacts) -> [Effects] {
        var effects = unstated
        let tests = tests.span
        for fact in FactName.allCases {
            guard let value = facts[fact] else { continue }
            let answers = KnownAnswers(value)
            for place in testsOnFact[fact.place] {
                effects[Int(place)] = tests[Int(place)].effects(of: value, answers)
            }
        }
        return effects
    }
}

extension SweepTable.Row {
    fileprivate init(_ version: SchemeVersion, at place: Int, steps: Range<Int32>, leaves: Range<Int32>) {
        let scheme = version.scheme
        self.init(
            version: Int32(place), steps: steps, leaves: leaves,
            inForce: Self.days(version.from, version.through),
            exists: Self.days(scheme.effective?.from, scheme.effective?.through),
            standing: version.knownStanding, purposes: AnswerSet(scheme.offers.purposes),
            stages: AnswerSet(scheme.offers.stages),
            route: UInt8(scheme.route.rank))
    }

    /// A period that was put has its days in order.
    private static func days(_ from: CivilDate?, _ through: CivilDate?) -> ClosedRange<Int32> {
        let first = from.map { Int32($0.dayNumber) } ?? .min
        return first...max(first, through.map { Int32($0.dayNumber) } ?? .max)
    }

    /// What the scheme comes to on a day whoever asks; as `SchemeVersion.standing`.
    @inline(__always)
    func standing(on day: Int32) -> Effects {
        if exists.contains(day) { return standing }
        return standing.and(day < exists.lowerBound ? .notNow : .excluded)
    }
}

/// Answers to one fact as bits, in the order of the vocabulary.
struct AnswerSet: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    init<Option: FactOption>(_ options: [Option]) {
        rawValue = Option.allCases.enumerated().reduce(0) { bits, option in
            options.contains(option.element) ? bits | 1 << UInt16(option.offset) : bits
        }
    }
}
