import Model

/// One segment, gone through for one need: a bound for every block of records, from which the best are found, and the
/// exact score of any of them.
struct SegmentSweep {
    let segment: TechnologySegment
    let plan: MatchPlan
    /// Of every question of the plan, the weight of the terms that each record shares with it.
    private let sums: [[Int32]]
    private let columns: MatchKernel.Columns
    private let work: CountryColumn?
    /// The records in the ranking.
    private let ranked: RecordMask
    /// Those that would be in the ranking if they were not withdrawn.
    private let withdrawn: RecordMask
    /// All that are withdrawn, in the order of their ids.
    private let withdrawals: [Int]
    /// No record of a block has more for its text and its work.
    private let rest: [Float]
    /// No record of a block has a greater value; below 0 where none is in the ranking.
    private let bounds: [Float]
    /// How many records are in the ranking.
    let count: Int

    init(_ segment: TechnologySegment, removed: RecordMask?, _ plan: MatchPlan) {
        let key = StandingColumns.Key(standing: plan.standing, order: plan.order)
        let standing = segment.columns(key)
        let work = plan.country.flatMap { segment.column(of: $0, key) }
        let sums = plan.questions.map { question in
            var sums = [Int32](repeating: 0, count: MatchKernel.padded(segment.count))
            for term in question.terms { segment.text.add(term, to: &sums) }
            return sums
        }
        let maxima = sums.map(MatchKernel.maxima)
        let nearness = segment.nearness(plan.sectors)
        var ranked = RecordMask(count: segment.count)
        for (run, nearness) in zip(segment.runs, nearness) where nearness > 0 { ranked.insert(run) }
        Self.insertAnswering(plan, segment, sums, maxima, into: &ranked)
        if let removed { ranked.subtract(removed) }
        let withdrawn = ranked.intersection(standing.withdrawn)
        ranked.subtract(withdrawn)
        let fits = nearness.map { Float(plan.standing.sectorFit * ($0 / max(1, plan.sectors.count))) }
        let texts = Self.texts(plan, maxima, blocks: ranked.words.count)
        self.segment = segment
        self.plan = plan
        self.sums = sums
        self.work = work
        self.ranked = ranked
        self.withdrawn = withdrawn
        withdrawals = standing.withdrawals
        columns = MatchKernel.Columns(known: standing.known, sets: segment.sectorSet, fits: fits)
        count = ranked.count
        // The best that a block could hold: the greatest that any of its records has of each part.
        let works = work?.maxima ?? [Float](repeating: plan.unknownWork, count: ranked.words.count)
        var bounds = Self.fits(segment, fits)
        for block in bounds.indices {
            let most = standing.maxima[block] + works[block] + texts[block]
            bounds[block] = ranked.words[block] == 0 ? -1 : bounds[block] + most
        }
        self.bounds = bounds
        rest = zip(texts, works).map { $0 + $1 }
    }

    /// Adds the records that share enough of the text, or name a sector that the need names.
    private static func insertAnswering(
        _ plan: MatchPlan, _ segment: TechnologySegment, _ sums: [[Int32]], _ maxima: [[Int32]],
        into ranked: inout RecordMask
    ) {
        var naming = RecordMask(count: segment.count)
        for term in plan.sectorTerms { naming.formUnion(segment.naming(term)) }
        for (question, (sums, maxima)) in zip(plan.questions, zip(sums, maxima)) {
            let (enough, least) = (question.leastSum(for: MatchPlan.leastAffinity), question.leastSum(for: 1))
            for block in maxima.indices where maxima[block] >= least && ranked.words[block] != .max {
                if maxima[block] >= enough {
                    ranked.words[block] |= MatchKernel.mask(sums, of: block, from: enough)
                }
                let open = naming.words[block] & ~ranked.words[block]
                if open != 0 { ranked.words[block] |= open & MatchKernel.mask(sums, of: block, from: least) }
            }
        }
    }

    /// The greatest that any record of a block has for its text.
    private static func texts(_ plan: MatchPlan, _ maxima: [[Int32]], blocks: Int) -> [Float] {
        var shares = [Float](repeating: 0, count: blocks)
        for (question, maxima) in zip(plan.questions, maxima) {
            let scale = question.scale
            for block in shares.indices { shares[block] = max(shares[block], Float(maxima[block]) * scale) }
        }
        return shares.map(plan.text)
    }

    /// The greatest that any record of a block has for its sectors.
    private static func fits(_ segment: TechnologySegment, _ fits: [Float]) -> [Float] {
        var greatest = [Float](repeating: 0, count: MatchKernel.blocks(segment.count))
        for (run, fit) in zip(segment.runs, fits) where fit > 0 {
            for block in run.lowerBound / MatchKernel.block...(run.upperBound - 1) / MatchKernel.block {
                greatest[block] = max(greatest[block], fit)
            }
        }
        return greatest
    }
}

// MARK: - Values

extension SegmentSweep {
    /// A record with its value: at most `MatchPlan.slack` above the exact score in the plan's order, and nowhere below.
    struct Valued {
        let record: Int
        let value: Float
    }

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
        guard limit > 0 else { return [] }
        var floor = max(0, Float(least) - MatchPlan.rounding)
        var found: [Valued] = []
        func raise() {
            guard found.count >= limit else { return }
            found.sort { $0.value > $1.value }
            floor = max(floor, found[limit - 1].value - plan.slack - MatchPlan.rounding)
            found.removeLast(found.count - found.firstPlace { $0.value >= floor })
        }
        // The blocks that promise most, first: they settle how much is enough, and what promises less is not looked at.
        let promising = promise(limit)
        for block in bounds.indices where bounds[block] >= max(promising, floor) {
            append(block, from: floor, to: &found)
        }
        raise()
        for block in bounds.indices where bounds[block] < promising && bounds[block] >= floor {
            append(block, from: floor, to: &found)
            if found.count >= 2 * limit { raise() }
        }
        raise()
        return found
    }

    /// A bound that blocks with about as many records as `limit` reach.
    private func promise(_ limit: Int) -> Float {
        // In classes of 1,024 up to the highest score.
        var counts = [Int](repeating: 0, count: 256)
        for block in bounds.indices where bounds[block] >= 0 {
            counts[min(255, Int(bounds[block]) >> 10)] += ranked.words[block].nonzeroBitCount
        }
        var (total, level) = (0, 255)
        while level > 0, total + counts[level] < limit {
            total += counts[level]
            level -= 1
        }
        return Float(level << 10)
    }

    /// Appends the records of a block whose value is at least `least`.
    private func append(_ block: Int, from least: Float, to found: inout [Valued]) {
        // What neither work nor text in the block could bring up is not looked at.
        var open = ranked.words[block] & MatchKernel.candidates(of: block, columns, from: least - rest[block])
        guard open != 0 else { return }
        var place = work.map { work in work.records.firstPlace { Int($0) < block * MatchKernel.block } } ?? 0
        while open != 0 {
            let record = block * MatchKernel.block + open.trailingZeroBitCount
            open &= open - 1
            var known = plan.unknownWork
            if let work {
                while place < work.records.count, Int(work.records[place]) < record { place += 1 }
                if place < work.records.count, Int(work.records[place]) == record { known = work.values[place] }
            }
            let value =
                columns.known[record] + columns.fits[Int(columns.sets[record])] + known
                + plan.text(share: share(record))
            if value >= least { found.append(Valued(record: record, value: value)) }
        }
    }

    private func share(_ record: Int) -> Float {
        var share: Float = 0
        for number in sums.indices { share = max(share, Float(sums[number][record]) * plan.questions[number].scale) }
        return share
    }
}

// MARK: - Exactly

extension SegmentSweep {
    /// The exact score of a record and its bounds, from the columns.
    func bounds(of record: Int) -> ScoreBounds {
        var bounds = segment.bounds(of: record, plan.standing, plan.country)
        // The affinity is that of the language that the record answers better.
        let affinity = zip(plan.questions, sums).map { $0.affinity(Int($1[record])) }.max() ?? 0
        bounds.add(.known(affinity), weight: plan.standing.textAffinity)
        bounds.add(Int(columns.fits[Int(columns.sets[record])]))
        return bounds
    }

    /// How many records would be in the ranking if they were not withdrawn.
    var withdrawnCount: Int { withdrawn.count }

    /// The first of those, in the order of their ids.
    func withdrawn(_ limit: Int) -> [Int] {
        guard withdrawnCount > 0 else { return [] }
        return Array(withdrawals.lazy.filter(withdrawn.contains).prefix(limit))
    }

    /// How many records have an exact score of at least `least`.
    func count(from least: Int) -> Int {
        guard least > 0 else { return count }
        let open = undecided(least)
        return open.above + open.records.count { bounds(of: $0).keys(plan.order).0 >= least }
    }

    /// How many records surely score more than a bound, and the ones that may score more or less.
    func undecided(_ bound: Int) -> (above: Int, records: [Int]) {
        let sure = Float(bound) + plan.slack + MatchPlan.rounding
        let possible = records(from: max(0, Float(bound) - MatchPlan.rounding))
        let records = possible.filter { $0.value < sure }.map(\.record)
        return (possible.count - records.count, records)
    }
}
