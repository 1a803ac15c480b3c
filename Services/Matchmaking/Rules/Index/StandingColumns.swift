import Model

/// What the factors that no question changes are worth for the records of a segment, in one standing and order.
struct StandingColumns: Sendable {
    struct Key: Hashable {
        let standing: Standing
        let order: RankingOrder
    }

    /// Of every record, in whole blocks: a whole number below 2^24, so a float holds it exactly.
    let known: [Float]
    /// The records that are withdrawn, in the order of their ids.
    let withdrawals: [Int]
    let withdrawn: RecordMask
    /// The greatest value of every block.
    let maxima: [Float]

    init(known: [Float], withdrawals: [Int]) {
        self.known = known
        self.withdrawals = withdrawals
        var withdrawn = RecordMask(count: known.count)
        for record in withdrawals { withdrawn.insert(record) }
        self.withdrawn = withdrawn
        var maxima = [Float](repeating: 0, count: MatchKernel.blocks(known.count))
        for record in known.indices {
            maxima[record / MatchKernel.block] = max(maxima[record / MatchKernel.block], known[record])
        }
        self.maxima = maxima
    }
}

/// The work in one country as one standing and order count it.
struct CountryColumn: Sendable {
    struct Key: Hashable {
        let country: CountryCode
        let columns: StandingColumns.Key
    }

    let records: [UInt16]
    /// The weight times the value of each of them.
    let values: [Float]
    /// The greatest of every block, of which no one may be known.
    let maxima: [Float]

    /// - Parameter said: what sources say of records of `work`, in the place of what is counted.
    init(
        _ work: TechnologyCounts.Work, said: [(record: Int, measure: Measure)], _ key: StandingColumns.Key, blocks: Int
    ) {
        let weight = key.standing.countryExperience
        let counted = CountedFact.codes.map {
            Float(weight * CountedFact(code: $0).measure(prior: key.standing.prior).value(key.order))
        }
        var values = work.codes.map { counted[Int($0)] }
        for (record, measure) in said {
            let place = work.records.firstPlace { Int($0) < record }
            guard place < values.count, Int(work.records[place]) == record else { continue }
            values[place] = Float(weight * measure.value(key.order))
        }
        var maxima = [Float](repeating: Float(weight * key.standing.unknown.value(key.order)), count: blocks)
        for (record, value) in zip(work.records, values) {
            let block = Int(record) / MatchKernel.block
            maxima[block] = max(maxima[block], value)
        }
        records = work.records
        self.values = values
        self.maxima = maxima
    }
}
