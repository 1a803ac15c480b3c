import Model

/// All versions of all schemes in the form in which they are judged in one pass: every test once, every tree as a run
/// of steps, every property that a pass looks at in a few bytes.
struct SweepTable: Sendable {
    /// Equal tests of several schemes are one.
    let tests: [ClauseTest]
    /// The trees' steps, one after another; tests are named by their place in `tests`.
    let steps: [RulePlan.Step]
    /// The tests of each version, one after another.
    let leaves: [Int32]
    let rows: [Row]

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
        let repeatsFacts: Bool
        let purposes: AnswerSet
        let stages: AnswerSet
        let route: UInt8
    }

    init(_ versions: [SchemeVersion]) {
        var numbers: [ClauseTest: Int32] = [:]
        var tests: [ClauseTest] = []
        var steps: [RulePlan.Step] = []
        var leaves: [Int32] = []
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
            leaves += own
            rows.append(
                Row(
                    version, at: place, steps: firstStep..<Int32(steps.count),
                    leaves: firstLeaf..<Int32(leaves.count)))
        }
        self.tests = tests
        self.steps = steps
        self.leaves = leaves
        self.rows = rows
    }
}

extension SweepTable.Row {
    fileprivate init(_ version: SchemeVersion, at place: Int, steps: Range<Int32>, leaves: Range<Int32>) {
        let scheme = version.scheme
        self.init(
            version: Int32(place), steps: steps, leaves: leaves,
            inForce: Self.days(version.from, version.through),
            exists: Self.days(scheme.effective?.from, scheme.effective?.through),
            standing: version.knownStanding, repeatsFacts: version.repeatsFacts,
            purposes: AnswerSet(scheme.offers.purposes), stages: AnswerSet(scheme.offers.stages),
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
