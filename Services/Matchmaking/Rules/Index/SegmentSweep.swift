import Model

/// One segment, gone through for one need: a value for every record, from which the best are found, and the exact
/// score of any of them.
struct SegmentSweep {
    let segment: TechnologySegment
    let plan: MatchPlan
    /// Of every question of the plan, the weight of the terms that each record shares with it.
    private var sums: [[Int32]]
    private var fits: [MatchPlan.Fit] = []
    /// At most `slack` above the exact value in the plan's order; below 0 for a record that is not in the ranking.
    private(set) var values: [Float]
    private(set) var maxima: [Float]
    /// The records that would be in the ranking if they were not withdrawn.
    private(set) var withdrawn: [Int] = []

    init(_ segment: TechnologySegment, removed: [Int], _ plan: MatchPlan) {
        self.segment = segment
        self.plan = plan
        sums = plan.questions.map { question in
            var sums = [Int32](repeating: 0, count: segment.count)
            for (term, weight) in question.terms { segment.text.add(term, weight: weight, to: &sums) }
            return sums
        }
        values = [Float](repeating: MatchKernel.absent, count: segment.count)
        maxima = [Float](
            repeating: MatchKernel.absent, count: (segment.count + MatchKernel.block - 1) / MatchKernel.block)
        fits = segment.runs.map { plan.fit(of: $0.tags) }
        score()
        addExperience()
        strikeUnadmitted()
        for record in removed { values[record] = MatchKernel.absent }
        for withdrawal in segment.withdrawals where withdrawal.day <= plan.standing.day {
            if values[withdrawal.record] >= 0 { withdrawn.append(withdrawal.record) }
            values[withdrawal.record] = MatchKernel.absent
        }
        MatchKernel.maxima(values, count: segment.count, into: &maxima)
    }

    private mutating func score() {
        let known = segment.column(plan.standing, plan.order)
        let unknownCountry = plan.standing.countryExperience * plan.standing.unknown.value(plan.order)
        let none: [Int32] = sums.isEmpty ? [Int32](repeating: 0, count: segment.count) : []
        let bases = fits.map { Float(plan.standing.sectorFit * $0.value + unknownCountry) }
        let weight = Float(plan.standing.textAffinity)
        if sums.count == 2 {
            MatchKernel.score(
                segment.ranges, bases: bases, known: known, weight: weight, sums: sums[0],
                scale: plan.questions[0].scale, others: sums[1], otherScale: plan.questions[1].scale, into: &values)
        } else {
            MatchKernel.score(
                segment.ranges, bases: bases, known: known, weight: weight, sums: sums.first ?? none,
                scale: plan.questions.first?.scale ?? 0, into: &values)
        }
    }

    private mutating func addExperience() {
        guard let country = plan.country, plan.standing.countryExperience > 0 else { return }
        let unknown = plan.standing.unknown.value(plan.order)
        for (record, fact) in segment.work(in: country) {
            let known = fact.measure(prior: plan.standing.prior).value(plan.order)
            values[record] += Float(plan.standing.countryExperience * (known - unknown))
        }
    }

    /// A record whose sectors are not near is in the ranking for its text alone, or not at all.
    private mutating func strikeUnadmitted() {
        let far = zip(segment.ranges, fits).filter { !$1.admits }.map(\.0)
        guard !far.isEmpty else { return }
        var marks = [UInt8](repeating: 0, count: segment.count)
        for term in plan.sectorTerms { segment.text.mark(term, in: &marks) }
        var admitted = [UInt8](repeating: 0, count: segment.count)
        for (question, sums) in zip(plan.questions, sums) {
            MatchKernel.admit(
                far, sums: sums, enough: question.leastSum(for: MatchPlan.leastAffinity),
                least: question.leastSum(for: 1), marks: marks, into: &admitted)
        }
        MatchKernel.strike(far, unless: admitted, in: &values)
    }

    /// The affinity of a record: that of the language that it answers better.
    func affinity(of record: Int) -> Int {
        zip(plan.questions, sums).map { $0.affinity(Int($1[record])) }.max() ?? 0
    }

    /// The exact score of a record and its bounds, from the columns.
    func bounds(of record: Int) -> ScoreBounds {
        var bounds = segment.bounds(of: record, plan.standing)
        bounds.add(.known(fits[segment.run(of: record)].value), weight: plan.standing.sectorFit)
        bounds.add(.known(affinity(of: record)), weight: plan.standing.textAffinity)
        let fact = plan.country.flatMap { segment.fact(of: record, in: $0) }
        bounds.add(plan.experience(fact), weight: plan.standing.countryExperience)
        return bounds
    }
}
