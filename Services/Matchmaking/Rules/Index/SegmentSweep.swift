import Model

/// One segment, gone through for one need: a bound for every block of records, from which the best are found, and the
/// exact score of any of them.
struct SegmentSweep {
    let segment: TechnologySegment
    let plan: MatchPlan
    /// Of every question of the plan, the weight of the terms that each record shares with it.
    private let texts: [MatchKernel.Affinity]
    /// The score of every record without its text; below 0 for one that is not in the ranking. As bit patterns.
    private let bases: [Int32]
    /// No record of a block has a greater value.
    private let bounds: [Float]
    /// How many records are in the ranking.
    let count: Int
    /// The records that would be in the ranking if they were not withdrawn.
    let withdrawn: [Int]

    init(_ segment: TechnologySegment, removed: [Int], _ plan: MatchPlan) {
        self.segment = segment
        self.plan = plan
        let texts = plan.questions.map { question in
            var sums = [Int32](repeating: 0, count: MatchKernel.padded(segment.count))
            for term in question.terms { segment.text.add(term, to: &sums) }
            return MatchKernel.Affinity(
                sums: sums, scale: question.scale, enough: question.leastSum(for: MatchPlan.leastAffinity),
                least: question.leastSum(for: 1))
        }
        var bases =
            plan.sectors.count == 1
            ? Self.bases(segment, plan, texts, fit: segment.nearness(plan.sectors[0]))
            : Self.bases(segment, plan, texts, fit: Self.fit(segment, plan))
        let absent = Int32(bitPattern: MatchKernel.absent.bitPattern)
        for record in removed { bases[record] = absent }
        // What is withdrawn is far below 0, so it differs from what is absent.
        withdrawn = segment.withdrawals(by: plan.standing.day).filter { bases[$0] != absent }
        count = MatchKernel.count(bases)
        self.texts = texts
        self.bases = bases
        bounds = Self.bounds(plan, bases, texts)
    }

    private static func bases<Fit: FixedWidthInteger & UnsignedInteger>(
        _ segment: TechnologySegment, _ plan: MatchPlan, _ texts: [MatchKernel.Affinity], fit: [Fit]
    ) -> [Int32] {
        MatchKernel.bases(
            MatchKernel.Columns(
                known: segment.column(plan.standing, plan.order), fit: fit,
                fitWeight: Float(plan.standing.sectorFit) / Float(max(1, plan.sectors.count)),
                work: segment.work(in: plan.country, plan.standing, plan.order),
                workWeight: Float(plan.standing.countryExperience), marks: marks(segment, plan)), texts)
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

    /// The best that a block could hold: its greatest base with its greatest affinity.
    private static func bounds(_ plan: MatchPlan, _ bases: [Int32], _ texts: [MatchKernel.Affinity]) -> [Float] {
        let tops = MatchKernel.maxima(bases)
        let sums = texts.map { MatchKernel.maxima($0.sums) }
        return tops.indices.map { block in
            guard tops[block] >= 0 else { return MatchKernel.absent }
            var share: Float = 0
            for (text, sums) in zip(texts, sums) { share = max(share, Float(sums[block]) * text.scale) }
            return value(base: tops[block], share: share, plan)
        }
    }

    private static func value(base: Int32, share: Float, _ plan: MatchPlan) -> Float {
        Float(bitPattern: UInt32(bitPattern: base))
            + Float(plan.standing.textAffinity) * min(share, 65_025).squareRoot()
    }
}

// MARK: - Values

extension SegmentSweep {
    /// Values are at most `MatchPlan.slack` above the exact score in the plan's order, and nowhere below.
    typealias Valued = MatchKernel.Valued

    /// The records whose value is at least `least`, in order.
    func records(from least: Float) -> [Valued] {
        var found: [Valued] = []
        for block in bounds.indices where bounds[block] >= least { append(block, from: least, to: &found) }
        return found
    }

    /// The records with the greatest values, all that can be among the first `limit`, and few others.
    ///
    /// - Parameter least: what is below is not looked for.
    func contenders(limit: Int, from least: Int) -> [Valued] {
        var floor = max(0, Float(least) - MatchPlan.rounding)
        var found: [Valued] = []
        func raise() {
            guard limit > 0, found.count >= limit else { return }
            found.sort { $0.value > $1.value }
            floor = max(floor, found[limit - 1].value - plan.slack - MatchPlan.rounding)
            let rest = found.firstPlace { $0.value >= floor }
            found.removeLast(found.count - rest)
        }
        // The blocks that promise most, first: they settle how much is enough, and what promises less is not looked at.
        let promising = bounds.indices.filter { bounds[$0] >= floor }.sorted { bounds[$0] > bounds[$1] }
        for block in promising {
            guard bounds[block] >= floor else { break }
            append(block, from: floor, to: &found)
            if found.count >= 2 * limit { raise() }
        }
        raise()
        return found
    }

    private func append(_ block: Int, from least: Float, to found: inout [Valued]) {
        MatchKernel.append(
            block, bases, texts, weight: Float(plan.standing.textAffinity), from: least, to: &found)
    }

    /// The affinity of a record: that of the language that it answers better.
    private func affinity(of record: Int) -> Int {
        zip(plan.questions, texts).map { $0.affinity(Int($1.sums[record])) }.max() ?? 0
    }

    /// The exact score of a record and its bounds, from the columns.
    func bounds(of record: Int) -> ScoreBounds {
        var bounds = segment.bounds(of: record, plan.standing, plan.country)
        bounds.add(.known(segment.fit(of: record, plan.sectors)), weight: plan.standing.sectorFit)
        bounds.add(.known(affinity(of: record)), weight: plan.standing.textAffinity)
        return bounds
    }
}
