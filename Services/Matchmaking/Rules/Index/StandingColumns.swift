import Model

/// What the factors that no question changes are worth for the records of a segment, in one standing and order.
struct StandingColumns: Sendable {
    struct Key: Hashable {
        let standing: Standing
        let order: RankingOrder
    }

    /// Of every record, in whole blocks: a whole number below 2^24, so a float holds it exactly.
    let known: [Float]
    let withdrawn: RecordMask
    /// The greatest value of every block.
    let maxima: [Float]

    init(known: [Float], withdrawn: RecordMask) {
        self.known = known
        self.withdrawn = withdrawn
        var maxima = [Float](repeating: 0, count: MatchKernel.blocks(known.count))
        for record in known.indices {
            maxima[record / MatchKernel.block] = max(maxima[record / MatchKernel.block], known[record])
        }
        self.maxima = maxima
    }
}

/// What is known of the firms' work in one country, by record in ascending order; nothing is known of the others.
struct CountryWork: Sendable {
    private(set) var records: [UInt16] = []
    private(set) var codes: [UInt8] = []
    private(set) var evidence: [Int: TechnologyEvidence] = [:]

    mutating func append(_ record: Int, _ fact: CountedFact, _ evidence: TechnologyEvidence?) {
        records.append(UInt16(record))
        codes.append(fact.code)
        self.evidence[record] = evidence
    }

    func measure(of record: Int, _ standing: Standing) -> Measure {
        let place = place(of: record)
        guard place < records.count, Int(records[place]) == record else { return standing.unknown }
        return measure(at: place, standing)
    }

    private func measure(at place: Int, _ standing: Standing) -> Measure {
        let said = evidence[Int(records[place])]?.finding(.countryExperience, prior: standing.prior, on: standing.day)
        return said?.measure ?? CountedFact(code: codes[place]).measure(prior: standing.prior)
    }

    /// How many of the records come before one.
    func place(of record: Int) -> Int { records.firstPlace { Int($0) < record } }

    /// The value of every record that is here, in an order.
    func values(_ standing: Standing, _ order: RankingOrder) -> [Int] {
        let known = CountedFact.codes.map { CountedFact(code: $0).measure(prior: standing.prior).value(order) }
        return records.indices.map { place in
            evidence[Int(records[place])] == nil
                ? known[Int(codes[place])] : measure(at: place, standing).value(order)
        }
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

    init(_ work: CountryWork, _ key: StandingColumns.Key, blocks: Int) {
        let weight = key.standing.countryExperience
        records = work.records
        values = work.values(key.standing, key.order).map { Float(weight * $0) }
        var maxima = [Float](repeating: Float(weight * key.standing.unknown.value(key.order)), count: blocks)
        for (record, value) in zip(records, values) {
            let block = Int(record) / MatchKernel.block
            maxima[block] = max(maxima[block], value)
        }
        self.maxima = maxima
    }
}
