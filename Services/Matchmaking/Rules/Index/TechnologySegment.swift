import Model
import Synchronization

/// At most 65,536 technologies in columns: what a question needs of every one of them. Immutable; records that are
/// alike in their sectors stand together, so that the fit is one number for a whole run.
final class TechnologySegment: Sendable {
    /// Records of one set of sectors, one after another.
    struct Run: Sendable {
        let tags: SectorTags
        let range: Range<Int>
    }

    struct Withdrawal: Sendable {
        let record: Int
        let day: CivilDate
    }

    /// A record to be put into a segment.
    struct Row {
        /// Its place in the list of technologies.
        let place: Int
        let technology: IndexedTechnology
        /// The terms of each of its languages.
        let texts: [[TextTerm]]
    }

    let count: Int
    /// Of every record, its place in the list of technologies.
    let places: [Int]
    let runs: [Run]
    /// The ranges of the runs.
    let ranges: [Range<Int>]
    let text: PostingSegment
    let withdrawals: [Withdrawal]
    private let trackRecords: [UInt8]
    private let participations: [UInt8]
    /// Of every record, which of the segment's dates it bears.
    private let dates: [UInt16]
    private let printedDates: [ClosedRange<CivilDate>?]
    private let countries: [CountryCode: [(record: Int, fact: CountedFact)]]
    /// The sums of the factors that no question changes, for the last few standings.
    private let columns = Mutex<[(key: ColumnKey, values: [Float])]>([])

    private struct ColumnKey: Hashable {
        let standing: Standing
        let order: RankingOrder
    }

    init(_ rows: [Row], usualLength: Int) {
        var groups: [SectorTags: Int] = [:]
        var members: [[Row]] = []
        for row in rows {
            let group = groups[row.technology.sectors] ?? members.count
            if group == members.count {
                groups[row.technology.sectors] = group
                members.append([])
            }
            members[group].append(row)
        }
        let rows = members.flatMap(\.self)
        var runs: [Run] = []
        for group in members where !group.isEmpty {
            let first = runs.last?.range.upperBound ?? 0
            runs.append(Run(tags: group[0].technology.sectors, range: first..<first + group.count))
        }
        self.runs = runs
        ranges = runs.map(\.range)
        count = rows.count
        places = rows.map(\.place)
        text = PostingSegment(rows.map(\.texts), usualLength: usualLength)
        trackRecords = rows.map(\.technology.trackRecord.code)
        participations = rows.map(\.technology.participation.code)
        withdrawals = rows.enumerated().compactMap { record, row in
            row.technology.record.withdrawnOn.map { Withdrawal(record: record, day: $0) }
        }
        var numbers: [ClosedRange<CivilDate>?: UInt16] = [:]
        var printed: [ClosedRange<CivilDate>?] = []
        dates = rows.map { row in
            let date = row.technology.record.source.asOf?.range
            if let number = numbers[date] { return number }
            let number = UInt16(truncatingIfNeeded: printed.count)
            numbers[date] = number
            printed.append(date)
            return number
        }
        printedDates = printed
        countries = rows.enumerated().reduce(into: [:]) { countries, row in
            for (country, fact) in row.element.technology.countries {
                countries[country, default: []].append((row.offset, fact))
            }
        }
    }

    /// What is known of the firms' work in a country, by record; nothing is known of the others.
    func work(in country: CountryCode) -> [(record: Int, fact: CountedFact)] { countries[country] ?? [] }

    /// What is known of a record's firm in a country.
    func fact(of record: Int, in country: CountryCode) -> CountedFact? {
        let work = work(in: country)
        var (low, high) = (0, work.count)
        while low < high {
            let middle = (low + high) / 2
            if work[middle].record < record { low = middle + 1 } else { high = middle }
        }
        return low < work.count && work[low].record == record ? work[low].fact : nil
    }

    /// The run that a record stands in.
    func run(of record: Int) -> Int {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].range.upperBound <= record { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The part of a record's score that no question changes.
    func bounds(of record: Int, _ standing: Standing) -> ScoreBounds {
        var bounds = ScoreBounds()
        bounds.add(
            CountedFact(code: trackRecords[record]).measure(prior: standing.prior), weight: standing.jcmTrackRecord)
        bounds.add(
            CountedFact(code: participations[record]).measure(prior: standing.prior), weight: standing.c3pParticipation)
        bounds.add(
            Freshness.measure(printedDates[Int(dates[record])], on: standing.day, prior: standing.prior),
            weight: standing.freshness)
        return bounds
    }

    /// The same of all records, as what an order sorts by. Whole numbers below 2^24, so a float holds them exactly.
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

    private func makeColumn(_ standing: Standing, _ order: RankingOrder) -> [Float] {
        func table(weight: Int) -> [Int] {
            CountedFact.codes.map { weight * CountedFact(code: $0).measure(prior: standing.prior).value(order) }
        }
        let trackRecord = table(weight: standing.jcmTrackRecord)
        let participation = table(weight: standing.c3pParticipation)
        let freshness = printedDates.map {
            standing.freshness * Freshness.measure($0, on: standing.day, prior: standing.prior).value(order)
        }
        return (0..<count).map { record in
            Float(
                trackRecord[Int(trackRecords[record])] + participation[Int(participations[record])]
                    + freshness[Int(dates[record])])
        }
    }
}
