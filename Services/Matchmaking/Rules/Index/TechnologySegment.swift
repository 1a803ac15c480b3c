import Model
import Synchronization

/// At most 65,536 technologies in columns: what a question needs of every one of them. Immutable.
final class TechnologySegment: Sendable {
    /// A technology with its text.
    typealias Row = (technology: IndexedTechnology, text: TextDocument)

    /// In the order of their ids.
    let technologies: [IndexedTechnology]
    /// Their ids: reading one does not touch the record.
    let keys: [String]
    private let records: [String: Int]
    let text: PostingSegment
    let texts: ForwardIndex
    /// The distinct sets of sectors, and which one each record has.
    private let sectorSets: [SectorTags]
    private let sectorSet: [UInt16]
    /// With all projects on record.
    private let counts: TechnologyCounts
    /// The number of the day from which on all of them count.
    private let lastDay: Int
    /// Of every record, which of the segment's dates it bears.
    private let dates: [UInt16]
    private let printedDates: [ClosedRange<CivilDate>?]
    private let withdrawals: [(record: Int, day: CivilDate)]
    /// Records of which facts or complete lists say something.
    private let trackRecordEvidence: [Int]
    private let participationEvidence: [Int]
    private let workEvidence: [CountryCode: [Int]]
    /// The counts of the last few days that are before some project.
    private let pastCounts = Mutex<[(day: CivilDate, counts: TechnologyCounts)]>([])
    /// The sums of the factors that no question changes, for the last few standings.
    private let columns = Mutex<[(key: ColumnKey, values: [Float])]>([])
    private let nearnesses = Mutex<[Sector.ID: [UInt8]]>([:])

    private struct ColumnKey: Hashable {
        let standing: Standing
        let order: RankingOrder
    }

    /// - Parameter rows: each key once.
    init(_ unordered: [Row], usualLength: Int) {
        let rows = unordered.sorted { $0.technology.record.key < $1.technology.record.key }
        technologies = rows.map(\.technology)
        keys = rows.map(\.technology.record.key)
        records = keys.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
        text = PostingSegment(rows.map(\.text)[...], usualLength: usualLength)
        texts = ForwardIndex(rows.map(\.text))
        (sectorSets, sectorSet) = Self.numbered(rows.map(\.technology.sectors))
        counts = TechnologyCounts(rows.map(\.technology), by: nil)
        lastDay = rows.map(\.technology.lastDay).max() ?? .min
        (printedDates, dates) = Self.numbered(rows.map(\.technology.record.source.asOf?.range))
        withdrawals = rows.enumerated().compactMap { record, row in
            row.technology.record.withdrawnOn.map { (record, $0) }
        }
        func said(_ factor: Factor, in country: CountryCode? = nil) -> [Int] {
            rows.indices.filter { rows[$0].technology.hasEvidence(factor, in: country) }
        }
        trackRecordEvidence = said(.jcmTrackRecord)
        participationEvidence = said(.c3pParticipation)
        workEvidence = rows.enumerated().reduce(into: [:]) { records, row in
            for country in row.element.technology.countriesWithEvidence {
                records[country, default: []].append(row.offset)
            }
        }
    }

    var count: Int { keys.count }

    func record(of key: String) -> Int? { records[key] }

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

    /// The records that are withdrawn by a day.
    func withdrawals(by day: CivilDate) -> [Int] { withdrawals.filter { $0.day <= day }.map(\.record) }
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

    /// The mean nearness over the sectors of a need.
    func fit(of record: Int, _ sectors: [SectorRow]) -> Int {
        let tags = sectorSets[Int(sectorSet[record])]
        let sum = sectors.reduce(0) { $0 + Int($1.nearness(of: tags)) }
        return sectors.isEmpty ? 0 : sum / sectors.count
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

    /// What one more project could add to the score of a record at most: to a factor that counts it, and to the work in
    /// the country.
    func mostGain(of record: Int, _ factor: Factor, _ standing: Standing, in country: CountryCode?) -> Int {
        let counts = counts(by: standing.day)
        guard !technologies[record].hasEvidence else { return .max }
        let own =
            factor == .jcmTrackRecord
            ? standing.jcmTrackRecord * CountedFact(code: counts.trackRecords[record]).mostGain
            : standing.c3pParticipation * CountedFact(code: counts.participations[record]).mostGain
        return own + (country == nil ? 0 : standing.countryExperience * counts.work(of: record, in: country).mostGain)
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
        if let known = pastCounts.withLock({ $0.first { $0.day == day }?.counts }) { return known }
        let made = TechnologyCounts(technologies, by: day)
        pastCounts.withLock { past in
            guard !past.contains(where: { $0.day == day }) else { return }
            if past.count == Self.keptDays { past.removeFirst() }
            past.append((day, made))
        }
        return made
    }
}

// MARK: - All records

extension TechnologySegment {
    /// How near every record is to a sector.
    func nearness(_ row: SectorRow) -> [UInt8] {
        if let known = nearnesses.withLock({ $0[row.sector] }) { return known }
        let bySet = sectorSets.map { row.nearness(of: $0) }
        var column = [UInt8](repeating: 0, count: MatchKernel.padded(count))
        for record in 0..<count { column[record] = bySet[Int(sectorSet[record])] }
        return nearnesses.withLock { nearnesses in
            if nearnesses.count == Self.keptSectors { nearnesses.removeAll() }
            nearnesses[row.sector] = column
            return column
        }
    }

    /// What is known of the work in a country.
    func work(in country: CountryCode?, _ standing: Standing, _ order: RankingOrder) -> [UInt8] {
        let unknown = UInt8(clamping: standing.unknown.value(order))
        var column = [UInt8](repeating: unknown, count: MatchKernel.padded(count))
        guard let country, let work = counts(by: standing.day).work(in: country) else { return column }
        let values = CountedFact.codes.map {
            UInt8(clamping: CountedFact(code: $0).measure(prior: standing.prior).value(order))
        }
        for (record, code) in zip(work.records, work.codes) { column[Int(record)] = values[Int(code)] }
        for record in workEvidence[country] ?? [] {
            column[record] = UInt8(clamping: self.work(of: record, in: country, standing).value(order))
        }
        return column
    }

    /// The sums of the factors that no question changes, as an order counts them: whole numbers below 2^24, so a float
    /// holds them exactly. Far below 0 where a record is withdrawn, and behind the last one.
    func column(_ standing: Standing, _ order: RankingOrder) -> [Float] {
        let key = ColumnKey(standing: standing, order: order)
        if let known = columns.withLock({ $0.first { $0.key == key }?.values }) { return known }
        let values = makeColumn(standing, order)
        columns.withLock { columns in
            guard !columns.contains(where: { $0.key == key }) else { return }
            if columns.count == Self.keptColumns { columns.removeFirst() }
            columns.append((key, values))
        }
        return values
    }

    private static let keptColumns = 4
    private static let keptSectors = 128
    private static let keptDays = 4
    /// No sum of weights and values brings it up to `MatchKernel.absent`.
    private static let outOfReach: Float = -1_000_000

    private func makeColumn(_ standing: Standing, _ order: RankingOrder) -> [Float] {
        func table(weight: Int) -> [Int] {
            CountedFact.codes.map { weight * CountedFact(code: $0).measure(prior: standing.prior).value(order) }
        }
        let trackRecord = table(weight: standing.jcmTrackRecord)
        let participation = table(weight: standing.c3pParticipation)
        let freshness = printedDates.map {
            standing.freshness * Freshness.measure($0, on: standing.day, prior: standing.prior).value(order)
        }
        let counts = counts(by: standing.day)
        var column = [Float](repeating: Self.outOfReach, count: MatchKernel.padded(count))
        for record in 0..<count {
            column[record] = Float(
                trackRecord[Int(counts.trackRecords[record])] + participation[Int(counts.participations[record])]
                    + freshness[Int(dates[record])])
        }
        for record in Set(trackRecordEvidence).union(participationEvidence) {
            column[record] = Float(
                standing.jcmTrackRecord * self.trackRecord(of: record, standing).value(order)
                    + standing.c3pParticipation * self.participation(of: record, standing).value(order)
                    + freshness[Int(dates[record])])
        }
        for record in withdrawals(by: standing.day) { column[record] = Self.outOfReach }
        return column
    }
}
