import Model

/// All technologies, in segments that never change: a change is a small segment of its own, and the records that it
/// takes the place of are passed over. Copying an index copies references, so a question keeps what it began with.
struct TechnologyIndex: Sendable {
    /// A segment without the records that a later one has taken the place of.
    struct Part: Sendable {
        let segment: TechnologySegment
        private(set) var removed: RecordMask?

        init(_ segment: TechnologySegment) { self.segment = segment }

        mutating func remove(_ record: Int) {
            var removed = removed ?? RecordMask(count: segment.count)
            removed.insert(record)
            self.removed = removed
        }

        var count: Int { segment.count - (removed?.count ?? 0) }
    }

    /// Where a technology is: which part, and which record of it.
    struct Place: Hashable, Sendable {
        let part: Int
        let record: Int
    }

    private(set) var parts: [Part] = []
    /// The usual length that the segments were made with.
    let usualLength: Int
    /// The most records of a segment.
    private let segmentCount: Int

    /// Smaller segments stay in the processor's second-level cache while they are gone through.
    static let segmentCount = 32_768

    init(_ rows: [TechnologySegment.Row], usualLength: Int, segmentCount: Int = segmentCount) {
        self.usualLength = usualLength
        self.segmentCount = min(max(segmentCount, 1), PostingSegment.greatestCount)
        append(rows)
    }

    /// Adds technologies, or puts them in the places of those with their keys; each key once.
    mutating func put(_ changed: [TechnologySegment.Row]) {
        for row in changed {
            guard let place = place(of: row.technology.record.key) else { continue }
            parts[place.part].remove(place.record)
        }
        append(changed)
        mergeSmallParts()
    }

    private mutating func append(_ unordered: [TechnologySegment.Row]) {
        let rows = TechnologySegment.ordered(unordered)
        for first in stride(from: 0, to: rows.count, by: segmentCount) {
            let last = min(first + segmentCount, rows.count)
            parts.append(Part(TechnologySegment(Array(rows[first..<last]), usualLength: usualLength)))
        }
    }

    /// The same technologies under another usual length.
    func with(usualLength: Int) -> TechnologyIndex {
        TechnologyIndex(parts.flatMap(\.rows), usualLength: usualLength, segmentCount: segmentCount)
    }
}

// MARK: - Looking up

extension TechnologyIndex {
    subscript(place: Place) -> IndexedTechnology { parts[place.part].segment.technologies[place.record] }

    func key(at place: Place) -> String { parts[place.part].segment.keys[place.record] }

    /// The firm that offers the technology.
    func firm(at place: Place) -> Company.ID? { parts[place.part].segment.technologies[place.record].firmID }

    /// The place of the technology with a key: that of its latest record.
    func place(of key: String) -> Place? {
        for (number, part) in parts.enumerated().reversed() {
            if let record = part.segment.record(of: key) { return Place(part: number, record: record) }
        }
        return nil
    }

    /// What the records say of a technology, whatever the need says.
    func recordMeasures(at place: Place, _ question: TechnologyQuestion) -> [(Factor, Measure)] {
        parts[place.part].segment.recordMeasures(of: place.record, question.standing, question.query.country)
    }

    /// The scores that these add up to.
    func recordBounds(at place: Place, _ question: TechnologyQuestion) -> ScoreBounds {
        parts[place.part].segment.bounds(of: place.record, question.standing, question.query.country)
    }

    /// The text of the technology with a key, as it was read.
    func text(of key: String) -> TextDocument? {
        place(of: key).map { parts[$0.part].segment.texts[$0.record] }
    }

    /// The places of all technologies, in the order of their keys.
    var places: [Place] {
        parts.enumerated().flatMap { number, part in
            part.records.map { (place: Place(part: number, record: $0), key: part.segment.keys[$0]) }
        }.sorted { $0.key < $1.key }.map(\.place)
    }

    /// What a technology shares with the questions of a need.
    func shared(_ questions: [WeighedQuestion], at place: Place) -> SharedTerms {
        let text = parts[place.part].segment.text
        return SharedTerms(questions) { term in term.number.flatMap { text.impact(of: $0, in: place.record) } }
    }
}

// MARK: - Merging

extension TechnologyIndex.Part {
    /// The records that none has taken the place of.
    fileprivate var records: [Int] {
        (0..<segment.count).filter { removed?.contains($0) != true }
    }

    fileprivate var rows: [TechnologySegment.Row] {
        records.map { (technology: segment.technologies[$0], text: segment.texts[$0]) }
    }
}

extension TechnologyIndex {
    private static let smallParts = 4

    /// A question goes through every part, so there are few: small ones become one as soon as there are many, and one
    /// of which little is left becomes as small as that.
    private mutating func mergeSmallParts() {
        let small = parts.indices.filter { number in
            let part = parts[number]
            return part.count <= segmentCount / 8 || 2 * part.count <= part.segment.count
        }
        guard small.count > Self.smallParts else { return }
        let rows = small.flatMap { parts[$0].rows }
        let merged = Set(small)
        parts = parts.indices.filter { !merged.contains($0) }.map { parts[$0] }
        append(rows)
    }
}
