import Model

/// What is counted of the technologies of a segment in projects that are on record by a day, one byte each.
final class TechnologyCounts: Sendable {
    let trackRecords: [UInt8]
    let participations: [UInt8]
    private let countries: [CountryCode: Work]

    /// What is known of the firms' work in a country, by record in ascending order; nothing is known of the others.
    struct Work: Sendable {
        private(set) var records: [UInt16] = []
        private(set) var codes: [UInt8] = []

        fileprivate mutating func append(_ record: Int, _ fact: CountedFact) {
            records.append(UInt16(record))
            codes.append(fact.code)
        }

        fileprivate subscript(record: Int) -> CountedFact {
            let place = records.firstPlace { Int($0) < record }
            guard place < records.count, Int(records[place]) == record else { return .unknown }
            return CountedFact(code: codes[place])
        }
    }

    /// - Parameter day: all projects count where none is given.
    init(_ technologies: [IndexedTechnology], by day: CivilDate?) {
        trackRecords = technologies.map { $0.trackRecord(by: day).code }
        participations = technologies.map { $0.participation(by: day).code }
        var countries: [CountryCode: Work] = [:]
        for (record, technology) in technologies.enumerated() {
            for country in technology.countries {
                countries[country, default: Work()].append(record, technology.work(in: country, by: day))
            }
        }
        self.countries = countries
    }

    func work(in country: CountryCode?) -> Work? { country.flatMap { countries[$0] } }

    func work(of record: Int, in country: CountryCode?) -> CountedFact { work(in: country)?[record] ?? .unknown }
}
