package import Model

/// The verdicts of all schemes for a project on a day, in the order of the answer, with the counts of what is open.
///
/// One pass over the catalogue: every distinct test is asked once, every tree run over the answers.
package struct CatalogueSweep: Sendable {
    /// The schemes that passed the filter, in the order of the answer.
    package let places: [Place]
    /// For each fact, in the order of the vocabulary.
    let tallies: [Tally]

    package struct Place: Sendable {
        /// The place of the version in the catalogue.
        package let version: Int
        package let effects: Effects
        package var verdict: Verdict { Verdict(effects) }
    }

    /// How many schemes an open fact settles, whatever the answer and by some answer.
    struct Tally: Sendable {
        var settles = 0
        var maySettle = 0
    }
}

extension FundingCatalogue {
    /// Judges every scheme that `admits` lets in, a version by its place.
    package func sweep(
        _ asked: AskedProject, asOf day: CivilDate, admitting admits: (Int) -> Bool = { _ in true }
    ) -> CatalogueSweep {
        let effects = table.tests.map { $0.effects(of: asked.facts[$0.fact]) }
        var pass = SweepPass(self, asked, effects, on: day)
        for row in table.rows where row.inForce.contains(Int32(day.dayNumber)) && admits(Int(row.version)) {
            pass.judge(row)
        }
        return CatalogueSweep(places: pass.orderedPlaces, tallies: pass.tallies)
    }
}

/// The state of one pass.
private struct SweepPass {
    private let catalogue: FundingCatalogue
    private let asked: AskedProject
    /// Of each distinct test.
    private let effects: [Effects]
    private let day: CivilDate
    private let dayNumber: Int32
    private let purposes: AnswerSet?
    private let stage: AnswerSet?
    /// Whether the country's standing would come with the country.
    private let countryBringsStanding: Bool
    private let isOpen: [Bool]
    private(set) var tallies: [CatalogueSweep.Tally]
    private var judged: [(place: CatalogueSweep.Place, bucket: UInt8)] = []

    init(_ catalogue: FundingCatalogue, _ asked: AskedProject, _ effects: [Effects], on day: CivilDate) {
        self.catalogue = catalogue
        self.asked = asked
        self.effects = effects
        self.day = day
        dayNumber = Int32(day.dayNumber)
        purposes = asked.stated.purposes.map { AnswerSet($0) }
        stage = asked.stated.stage.map { AnswerSet([$0]) }
        countryBringsStanding = asked.facts[.country] == nil && asked.facts.isOpen(.countryStatus)
        isOpen = FactName.allCases.map { asked.facts.isOpen($0) }
        tallies = Array(repeating: CatalogueSweep.Tally(), count: FactName.allCases.count)
        judged.reserveCapacity(catalogue.table.rows.count)
    }

    mutating func judge(_ row: SweepTable.Row) {
        let standing = row.standing(on: dayNumber)
        let result = standing.and(run(row) { effects[$0] })
        let place = CatalogueSweep.Place(version: Int(row.version), effects: result)
        judged.append((place, bucket(row, place.verdict)))
        guard !result.isSettled else { return }
        if row.repeatsFacts { tallyByTrial(row) } else { tally(row, standing) }
    }

    // MARK: - Order

    /// 5 verdicts × 9 degrees of fitness × 4 routes.
    private static let buckets = 5 * 9 * 4

    private func bucket(_ row: SweepTable.Row, _ verdict: Verdict) -> UInt8 {
        let fitness = SchemeFitness.rank(
            purposes: purposes.map { SchemeFitness.Coverage($0, of: row.purposes) },
            stage: stage.map { SchemeFitness.Coverage($0, of: row.stages) })
        return UInt8((verdict.rank * 9 + fitness) * 4) + row.route
    }

    /// By bucket; within one in the order of the catalogue, which is that of the ids.
    var orderedPlaces: [CatalogueSweep.Place] {
        var starts = Array(repeating: 0, count: Self.buckets + 1)
        for entry in judged { starts[Int(entry.bucket) + 1] += 1 }
        for bucket in 1...Self.buckets { starts[bucket] += starts[bucket - 1] }
        guard let any = judged.first?.place else { return [] }
        var ordered = Array(repeating: any, count: judged.count)
        for entry in judged {
            ordered[starts[Int(entry.bucket)]] = entry.place
            starts[Int(entry.bucket)] += 1
        }
        return ordered
    }

    // MARK: - Questions

    /// Every fact stands once: its values lead to the effects of its one test, so those are tried.
    private mutating func tally(_ row: SweepTable.Row, _ standing: Effects) {
        let leaves = catalogue.table.leaves[Int(row.leaves.lowerBound)..<Int(row.leaves.upperBound)]
        let standingLeaf =
            countryBringsStanding ? leaves.first { catalogue.table.tests[Int($0)].fact == .countryStatus } : nil
        for leaf in leaves {
            let test = catalogue.table.tests[Int(leaf)]
            guard isOpen[test.fact.place], !test.isTakenAsRead else { continue }
            guard let standingLeaf, test.fact == .country || leaf == standingLeaf else {
                add(outcomes(row, standing, leaf), to: test.fact)
                continue
            }
            // The country and its standing are one question, tallied where the standing stands.
            guard leaf == standingLeaf else { continue }
            let country = leaves.first { catalogue.table.tests[Int($0)].fact == .country }
            add(outcomes(row, standing, leaf, with: country), to: .country)
        }
    }

    /// Whether each answer at one leaf, or at two together, settles the scheme.
    private func outcomes(
        _ row: SweepTable.Row, _ standing: Effects, _ leaf: Int32, with other: Int32? = nil
    ) -> (all: Bool, some: Bool) {
        var (all, some) = (true, false)
        for effect in effects[Int(leaf)].singles {
            for otherEffect in other.map({ effects[Int($0)] })?.singles ?? [[]] {
                let result = run(row) { number in
                    number == Int(leaf) ? effect : number == other.map { Int($0) } ? otherEffect : effects[number]
                }
                if standing.and(result).isSettled { some = true } else { all = false }
            }
        }
        return (all, some)
    }

    /// A fact stands more than once: its values are tried.
    private mutating func tallyByTrial(_ row: SweepTable.Row) {
        let version = catalogue.versions[Int(row.version)]
        for fact in version.openFacts(given: asked.facts) {
            let settled = version.domain.assignments(of: fact, given: asked.facts)
                .map { version.effects(for: asked.facts.replacing($0), asOf: day).isSettled }
            add((settled.allSatisfy(\.self), settled.contains(true)), to: fact)
        }
    }

    private mutating func add(_ outcomes: (all: Bool, some: Bool), to fact: FactName) {
        tallies[fact.place].settles += outcomes.all ? 1 : 0
        tallies[fact.place].maySettle += outcomes.some ? 1 : 0
    }

    @inline(__always)
    private func run(_ row: SweepTable.Row, _ effectsOfTest: (Int) -> Effects) -> Effects {
        catalogue.table.steps.withUnsafeBufferPointer { steps in
            RulePlan.run(
                UnsafeBufferPointer(rebasing: steps[Int(row.steps.lowerBound)..<Int(row.steps.upperBound)]),
                effectsOfTest)
        }
    }
}

extension Effects {
    /// Each effect of the set as a set of one.
    fileprivate var singles: [Effects] {
        [.allowed, .confirm, .excluded, .notNow].filter { contains($0) }
    }
}
