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
        var pass = SweepPass(self, asked, on: day)
        let dayNumber = Int32(day.dayNumber)
        for row in table.rows where row.inForce.contains(dayNumber) && admits(Int(row.version)) {
            pass.judge(row)
        }
        return CatalogueSweep(places: pass.orderedPlaces, tallies: pass.tallies)
    }
}

/// The state of one pass.
private struct SweepPass {
    private let catalogue: FundingCatalogue
    private let table: SweepTable
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

    init(_ catalogue: FundingCatalogue, _ asked: AskedProject, on day: CivilDate) {
        self.catalogue = catalogue
        table = catalogue.table
        self.asked = asked
        effects = catalogue.table.effects(for: asked.facts)
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
        if !result.isSettled { tally(row, standing) }
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

    /// The values of a fact that stands once lead to the effects of its one test, so those are tried; else the values.
    private mutating func tally(_ row: SweepTable.Row, _ standing: Effects) {
        // The country and its standing are one question where one comes with the other.
        let asksStanding = countryBringsStanding && leaf(of: row, on: .countryStatus)?.isAsked == true
        for place in row.leaves {
            let leaf = table.leaves[Int(place)]
            guard leaf.isFirst, leaf.isAsked, isOpen[leaf.fact.place] else { continue }
            switch leaf.fact {
            case .countryStatus where asksStanding: addCountry(row, standing, leaf)
            case .country where asksStanding: continue
            default:
                add(leaf.isOnly ? outcomes(row, standing, leaf.test) : trial(row, leaf.fact), to: leaf.fact)
            }
        }
    }

    private func leaf(of row: SweepTable.Row, on fact: FactName) -> SweepTable.Leaf? {
        for place in row.leaves where table.leaves[Int(place)].fact == fact { return table.leaves[Int(place)] }
        return nil
    }

    private mutating func addCountry(_ row: SweepTable.Row, _ standing: Effects, _ status: SweepTable.Leaf) {
        let country = leaf(of: row, on: .country)
        let standOnce = status.isOnly && country?.isOnly ?? true
        add(
            standOnce ? outcomes(row, standing, status.test, with: country?.test ?? -1) : trial(row, .country),
            to: .country)
    }

    /// Whether each answer at one leaf, or at two together, settles the scheme.
    private func outcomes(
        _ row: SweepTable.Row, _ standing: Effects, _ test: Int32, with other: Int32 = -1
    ) -> (all: Bool, some: Bool) {
        var (all, some) = (true, false)
        effects[Int(test)].forEach { effect in
            let others = other < 0 ? Effects.allowed : effects[Int(other)]
            others.forEach { otherEffect in
                let result = run(row) { number in
                    number == Int(test) ? effect : number == Int(other) ? otherEffect : effects[number]
                }
                if standing.and(result).isSettled { some = true } else { all = false }
            }
        }
        return (all, some)
    }

    /// Whether each value of a fact settles the scheme.
    private func trial(_ row: SweepTable.Row, _ fact: FactName) -> (all: Bool, some: Bool) {
        let version = catalogue.versions[Int(row.version)]
        let settled = version.domain.assignments(of: fact, given: asked.facts)
            .map { version.effects(for: asked.facts.replacing($0), asOf: day).isSettled }
        return (settled.allSatisfy(\.self), settled.contains(true))
    }

    private mutating func add(_ outcomes: (all: Bool, some: Bool), to fact: FactName) {
        tallies[fact.place].settles += outcomes.all ? 1 : 0
        tallies[fact.place].maySettle += outcomes.some ? 1 : 0
    }

    @inline(__always)
    private func run(_ row: SweepTable.Row, _ effectsOfTest: (Int) -> Effects) -> Effects {
        RulePlan.run(
            table.steps.span.extracting(Int(row.steps.lowerBound)..<Int(row.steps.upperBound)), effectsOfTest)
    }
}

extension Effects {
    /// Calls the body with each effect of the set as a set of one.
    @inline(__always)
    fileprivate func forEach(_ body: (Effects) -> Void) {
        var rest = rawValue
        while rest != 0 {
            body(Effects(rawValue: rest & (0 &- rest)))
            rest &= rest &- 1
        }
    }
}
