import Model

/// One segment, gone through for one need: a value for every record, from which the best are found, and the exact
/// score of any of them.
struct SegmentSweep {
    let segment: TechnologySegment
    let plan: MatchPlan
    /// Of every question of the plan, the weight of the terms that each record shares with it.
    private let sums: [[Int32]]
    /// At most `slack` above the exact value in the plan's order; below 0 for a record that is not in the ranking.
    let found: MatchKernel.Values
    /// The records that would be in the ranking if they were not withdrawn.
    let withdrawn: [Int]

    init(_ segment: TechnologySegment, removed: [Int], _ plan: MatchPlan) {
        self.segment = segment
        self.plan = plan
        sums = plan.questions.map { question in
            var sums = [Int32](repeating: 0, count: MatchKernel.padded(segment.count))
            for term in question.terms { segment.text.add(term, to: &sums) }
            return sums
        }
        var found =
            plan.sectors.count == 1
            ? Self.values(segment, plan, sums, fit: segment.nearness(plan.sectors[0]))
            : Self.values(segment, plan, sums, fit: Self.fit(segment, plan))
        if !removed.isEmpty { found.remove(removed) }
        withdrawn = segment.withdrawals(by: plan.standing.day).filter { found.values[$0] < MatchKernel.absent }
        self.found = found
    }

    private static func values<Fit: FixedWidthInteger & UnsignedInteger>(
        _ segment: TechnologySegment, _ plan: MatchPlan, _ sums: [[Int32]], fit: [Fit]
    ) -> MatchKernel.Values {
        let columns = MatchKernel.Columns(
            known: segment.column(plan.standing, plan.order), fit: fit,
            fitWeight: Float(plan.standing.sectorFit) / Float(max(1, plan.sectors.count)),
            work: segment.work(in: plan.country, plan.standing, plan.order),
            workWeight: Float(plan.standing.countryExperience), affinityWeight: Float(plan.standing.textAffinity),
            marks: marks(segment, plan))
        let texts = zip(plan.questions, sums).map { question, sums in
            MatchKernel.Affinity(
                sums: sums, scale: question.scale, enough: question.leastSum(for: MatchPlan.leastAffinity),
                least: question.leastSum(for: 1))
        }
        return switch texts.count {
        case 0: MatchKernel.values(columns)
        case 1: MatchKernel.values(columns, texts[0])
        default: MatchKernel.values(columns, texts[0], texts[1])
        }
    }

    /// The nearness to all sectors of the need, added up.
    private static func fit(_ segment: TechnologySegment, _ plan: MatchPlan) -> [UInt16] {
        var sums = [UInt16](repeating: 0, count: MatchKernel.padded(segment.count))
        for sector in plan.sectors { MatchKernel.add(segment.nearness(sector), to: &sums) }
        return sums
    }

    /// Which records name a sector that the need names.
    private static func marks(_ segment: TechnologySegment, _ plan: MatchPlan) -> [UInt8] {
        var marks = [UInt8](repeating: 0, count: MatchKernel.padded(segment.count))
        for term in plan.sectorTerms { segment.text.mark(term, in: &marks) }
        return marks
    }

    /// The affinity of a record: that of the language that it answers better.
    func affinity(of record: Int) -> Int {
        zip(plan.questions, sums).map { $0.affinity(Int($1[record])) }.max() ?? 0
    }

    /// The exact score of a record and its bounds, from the columns.
    func bounds(of record: Int) -> ScoreBounds {
        var bounds = segment.bounds(of: record, plan.standing, plan.country)
        bounds.add(.known(segment.fit(of: record, plan.sectors)), weight: plan.standing.sectorFit)
        bounds.add(.known(affinity(of: record)), weight: plan.standing.textAffinity)
        return bounds
    }
}
