import Model

/// At most 65,536 technologies in columns: what a question needs of every one of them. Immutable.
///
/// Records that are alike stand together, so that a block of them is as good as its best record, and a question can
/// pass over nearly all blocks: by their sectors, then by what is known of their firms.
final class TechnologySegment: Sendable {
    /// A technology with its text.
    typealias Row = (technology: IndexedTechnology, text: TextDocument)

    let technologies: [IndexedTechnology]
    /// Their ids: reading one does not touch the record.
    let keys: [String]
    /// The records in the order of their ids.
    private let byKey: [UInt16]
    let text: PostingSegment
    let texts: ForwardIndex
    /// The sets of sectors, the records of each, and which set each record has.
    private let sectorSets: [SectorTags]
    let runs: [Range<Int>]
    /// Whole blocks.
    let sectorSet: [UInt16]
    /// With all projects on record.
    private let counts: TechnologyCounts
    /// The number of the day from which on all of them count.
    private let lastDay: Int
    /// The counts of the last few days that are before some project.
    private let pastCounts = KeptValues<CivilDate, TechnologyCounts>(limit: 4)
    /// Of every record, which of the segment's dates it bears.
    private let dates: [UInt16]
    private let printedDates: [ClosedRange<CivilDate>?]
    /// In the order of the ids.
    private let withdrawals: [(record: Int, day: CivilDate)]
    /// Records of which facts or complete lists say something.
    private let trackRecordEvidence: [Int]
    private let participationEvidence: [Int]
    private let workEvidence: [CountryCode: [Int]]
    private let nearnesses = KeptValues<Sector.ID, [UInt8]>(limit: 128)
    private let namings = KeptValues<UInt32, RecordMask>(limit: 128)
    private let standings = KeptValues<StandingColumns.Key, StandingColumns>(limit: 4)
    private let countryColumns = KeptValues<CountryColumn.Key, CountryColumn>(limit: 32)

    /// - Parameter rows: `ordered`, each key once.
    init(_ rows: [Row], usualLength: Int) {
        let sets = Self.runs(rows)
        sectorSets = sets.map(\.tags)
        runs = sets.map(\.records)
        let sectorSet = sets.enumerated().flatMap { number, set in
            repeatElement(UInt16(number), count: set.records.count)
        }
        self.sectorSet = sectorSet + repeatElement(0, count: MatchKernel.padded(rows.count) - rows.count)
        let keys = rows.map(\.technology.record.key)
        self.keys = keys
        technologies = zip(rows, sectorSet).map { $0.technology.sharing(sets[Int($1)].tags) }
        byKey = keys.indices.sorted { keys[$0] < keys[$1] }.map { UInt16($0) }
        text = PostingSegment(rows.map(\.text)[...], usualLength: usualLength)
        texts = ForwardIndex(rows.map(\.text))
        counts = TechnologyCounts(rows.map(\.technology), by: nil)
        lastDay = rows.map(\.technology.lastDay).max() ?? .min
        (printedDates, dates) = Self.numbered(rows.map(\.technology.record.source.asOf?.range))
        withdrawals = byKey.compactMap { record in
            rows[Int(record)].technology.record.withdrawnOn.map { (Int(record), $0) }
        }
        func said(_ factor: Factor) -> [Int] { rows.indices.filter { rows[$0].technology.hasEvidence(factor) } }
        trackRecordEvidence = said(.jcmTrackRecord)
        participationEvidence = said(.c3pParticipation)
        workEvidence = rows.enumerated().reduce(into: [:]) { records, row in
            for country in row.element.technology.countriesWithEvidence {
                records[country, default: []].append(row.offset)
            }
        }
    }

    var count: Int { keys.count }

    func record(of key: String) -> Int? {
        let place = byKey.firstPlace { keys[Int($0)] < key }
        guard place < byKey.count, keys[Int(byKey[place])] == key else { return nil }
        return Int(byKey[place])
    }
}

// MARK: - Order

extension TechnologySegment {
    /// Rows in the order that segments are made in, and cut where one is full.
    static func ordered(_ rows: [Row]) -> [Row] {
        rows.enumerated().map { place, row in
            let technology = row.technology
            return OrderKey(
                sectors: technology.sectors.all, trackRecord: technology.trackRecord(by: nil).code,
                participation: technology.participation(by: nil).code, firm: technology.record.companyId?.value ?? "",
                key: technology.record.key, place: place)
        }.sorted().map { rows[$0.place] }
    }

    private struct OrderKey: Comparable {
        let sectors: [Int]
        let trackRecord: UInt8
        let participation: UInt8
        let firm: String
        let key: String
        let place: Int

        static func < (one: OrderKey, other: OrderKey) -> Bool {
            guard one.sectors == other.sectors else { return one.sectors.lexicographicallyPrecedes(other.sectors) }
            return (one.trackRecord, one.participation, one.firm, one.key)
                < (other.trackRecord, other.participation, other.firm, other.key)
        }
    }

    /// The sets of sectors in the order of the rows, and which rows have each.
    private static func runs(_ rows: [Row]) -> [(tags: SectorTags, records: Range<Int>)] {
        var runs: [(tags: SectorTags, records: Range<Int>)] = []
        for (record, row) in rows.enumerated() {
            if runs.last?.tags != row.technology.sectors { runs.append((row.technology.sectors, record..<record)) }
            runs[runs.count - 1].records = runs[runs.count - 1].records.lowerBound..<record + 1
        }
        return runs
    }

    /// The distinct values, and of every element which one it is.
    private static func numbered<Value: Hashable>(_ values: [Value]) -> (distinct: [Value], numbers: [UInt16]) {
        var numbers: [Value: UInt16] = [:]
        var distinct: [Value] = []
        let all = values.map { value in
            if let number = numbers[value] { return number }
            let number = UInt16(distinct.count)
            numbers[value] = number
            distinct.append(value)
            return number
        }
        return (distinct, all)
    }
}

// MARK: - One record

extension TechnologySegment {
    /// The part of a record's score that no sector and no word changes.
    func bounds(of record: Int, _ standing: Standing, _ country: CountryCode?) -> ScoreBounds {
        var bounds = ScoreBounds()
        bounds.add(trackRecord(of: record, standing), weight: standing.jcmTrackRecord)
        bounds.add(participation(of: record, standing), weight: standing.c3pParticipation)
        bounds.add(freshness(of: record, standing), weight: standing.freshness)
        bounds.add(work(of: record, in: country, standing), weight: standing.countryExperience)
        return bounds
    }

    /// The measures that it is made of.
    func recordMeasures(of record: Int, _ standing: Standing, _ country: CountryCode?) -> [(Factor, Measure)] {
        [
            (.jcmTrackRecord, trackRecord(of: record, standing)),
            (.c3pParticipation, participation(of: record, standing)),
            (.freshness, freshness(of: record, standing)),
            (.countryExperience, work(of: record, in: country, standing)),
        ]
    }

    private func trackRecord(of record: Int, _ standing: Standing) -> Measure {
        measure(.jcmTrackRecord, of: record, in: nil, standing) { CountedFact(code: $0.trackRecords[record]) }
    }

    private func freshness(of record: Int, _ standing: Standing) -> Measure {
        Freshness.measure(printedDates[Int(dates[record])], on: standing.day, prior: standing.prior)
    }

    private func participation(of record: Int, _ standing: Standing) -> Measure {
        measure(.c3pParticipation, of: record, in: nil, standing) { CountedFact(code: $0.participations[record]) }
    }

    private func work(of record: Int, in country: CountryCode?, _ standing: Standing) -> Measure {
        measure(.countryExperience, of: record, in: country, standing) { $0.work(of: record, in: country) }
    }

    /// What sources say, or else what is counted.
    private func measure(
        _ factor: Factor, of record: Int, in country: CountryCode?, _ standing: Standing,
        _ count: (TechnologyCounts) -> CountedFact
    ) -> Measure {
        technologies[record].said(factor, in: country, prior: standing.prior, on: standing.day)?.measure
            ?? count(counts(by: standing.day)).measure(prior: standing.prior)
    }

    /// What is counted by a day: what is there now, unless a project is of a later one.
    private func counts(by day: CivilDate) -> TechnologyCounts {
        guard day.dayNumber < lastDay else { return counts }
        return pastCounts.value(day) { TechnologyCounts(technologies, by: day) }
    }
}

// MARK: - All records

extension TechnologySegment {
    /// Of every set of sectors, how near it is to those of a need, added up.
    func nearness(_ sectors: [SectorRow]) -> [Int] {
        var sums = [Int](repeating: 0, count: sectorSets.count)
        for sector in sectors {
            let column = nearness(sector)
            for set in sums.indices { sums[set] += Int(column[set]) }
        }
        return sums
    }

    private func nearness(_ row: SectorRow) -> [UInt8] {
        nearnesses.value(row.sector) { sectorSets.map { row.nearness(of: $0) } }
    }

    /// The records whose text has a term that names a sector.
    func naming(_ term: UInt32) -> RecordMask {
        namings.value(term) {
            var mask = RecordMask(count: count)
            text.mark(term, in: &mask)
            return mask
        }
    }

    func columns(_ key: StandingColumns.Key) -> StandingColumns { standings.value(key) { makeColumns(key) } }

    /// `nil` where nothing is known of any record's work in the country.
    func column(of country: CountryCode, _ columns: StandingColumns.Key) -> CountryColumn? {
        let standing = columns.standing
        guard let work = counts(by: standing.day).work(in: country) else { return nil }
        return countryColumns.value(CountryColumn.Key(country: country, columns: columns)) {
            let said = (workEvidence[country] ?? []).map { ($0, self.work(of: $0, in: country, standing)) }
            return CountryColumn(work, said: said, columns, blocks: MatchKernel.blocks(count))
        }
    }

    private func makeColumns(_ key: StandingColumns.Key) -> StandingColumns {
        let (standing, order) = (key.standing, key.order)
        func table(weight: Int) -> [Int] {
            CountedFact.codes.map { weight * CountedFact(code: $0).measure(prior: standing.prior).value(order) }
        }
        let trackRecord = table(weight: standing.jcmTrackRecord)
        let participation = table(weight: standing.c3pParticipation)
        let freshness = printedDates.map {
            standing.freshness * Freshness.measure($0, on: standing.day, prior: standing.prior).value(order)
        }
        let counts = counts(by: standing.day)
        var known = [Float](repeating: 0, count: MatchKernel.padded(count))
        for record in 0..<count {
            known[record] = Float(
                trackRecord[Int(counts.trackRecords[record])] + participation[Int(counts.participations[record])]
                    + freshness[Int(dates[record])])
        }
        for record in Set(trackRecordEvidence).union(participationEvidence) {
            known[record] = Float(
                standing.jcmTrackRecord * self.trackRecord(of: record, standing).value(order)
                    + standing.c3pParticipation * self.participation(of: record, standing).value(order)
                    + freshness[Int(dates[record])])
        }
        return StandingColumns(
            known: known, withdrawals: withdrawals.filter { $0.day <= standing.day }.map(\.record))
    }
}
