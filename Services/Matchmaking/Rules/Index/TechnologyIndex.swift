import Model

/// All technologies, in segments that never change: a change is a small segment of its own, and the records that it
/// takes the place of are passed over. Copying an index copies references, so a question keeps what it began with.
struct TechnologyIndex: Sendable {
    /// A technology with the terms of each of its languages.
    typealias Row = (technology: IndexedTechnology, texts: [[TextTerm]])

    /// A segment without the records that a later one has taken the place of.
    struct Part: Sendable {
        let segment: TechnologySegment
        /// In no order, each once.
        var removed: [Int] = []
    }

    /// Where a technology is: which part, and which record of it.
    struct Seat: Hashable, Sendable {
        let part: Int
        let record: Int
    }

    /// Everything that was ever put, by place; the latest of a key counts.
    private(set) var technologies: [IndexedTechnology] = []
    /// Their ids, by place: reading one does not touch the record.
    private(set) var keys: [String] = []
    private(set) var parts: [Part] = []
    /// The usual length that the segments were made with.
    let usualLength: Int
    private var seats: [Seat] = []
    private var latest: [String: Int] = [:]

    /// Smaller segments stay in the processor's second-level cache while they are gone through.
    static let segmentCount = 32_768

    init(_ rows: [Row], usualLength: Int, segmentCount: Int = segmentCount) {
        self.usualLength = usualLength
        let size = min(max(segmentCount, 1), PostingSegment.greatestCount)
        for first in stride(from: 0, to: rows.count, by: size) {
            put(Array(rows[first..<min(first + size, rows.count)]))
        }
    }

    /// Adds technologies, or puts them in the places of those with their keys; at most a segment of them, each key once.
    mutating func put(_ changed: [Row]) {
        remove(changed.map(\.technology.record.key))
        let first = technologies.count
        let rows = changed.enumerated().map { offset, row in
            TechnologySegment.Row(place: first + offset, technology: row.technology, texts: row.texts)
        }
        let segment = TechnologySegment(rows, usualLength: usualLength)
        technologies += changed.map(\.technology)
        keys += changed.map(\.technology.record.key)
        seats += repeatElement(Seat(part: parts.count, record: 0), count: changed.count)
        for (record, place) in segment.places.enumerated() { seats[place] = Seat(part: parts.count, record: record) }
        for row in rows { latest[row.technology.record.key] = row.place }
        parts.append(Part(segment: segment))
    }

    private mutating func remove(_ keys: [String]) {
        for key in keys {
            guard let place = latest.removeValue(forKey: key) else { continue }
            parts[seats[place].part].removed.append(seats[place].record)
        }
    }

    /// The place of the technology with a key.
    func place(of key: String) -> Int? { latest[key] }

    /// What a technology shares with the questions of a need.
    func shared(_ questions: [WeighedQuestion], place: Int) -> SharedTerms {
        let seat = seats[place]
        let text = parts[seat.part].segment.text
        return SharedTerms(questions) { text.impact(of: $0, in: seat.record) }
    }

    /// Whether so much is passed over, or in small segments, that one new index is worth its making.
    var wantsMerge: Bool {
        parts.count > 16 + technologies.count / Self.segmentCount || technologies.count > 2 * latest.count + 1_024
    }
}
