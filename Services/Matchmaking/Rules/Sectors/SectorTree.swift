package import Model

/// How near two sectors are in the tree of sectors. Built once, then looked up.
package struct SectorTree: Sendable {
    private let parents: [Sector.ID: Sector.ID]
    private let places: [Sector.ID: Int]
    /// One row for each sector, one column for each.
    private let table: [[Nearness]]

    package init(_ sectors: some Sequence<Sector>) {
        var parents: [Sector.ID: Sector.ID] = [:]
        var ids: [Sector.ID] = []
        for sector in sectors {
            parents[sector.id] = sector.parent
            ids.append(sector.id)
        }
        self.parents = parents
        places = ids.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
        table = ids.map { one in ids.map { Self.nearness(one, $0, parents) } }
    }

    package enum Nearness: Int, Comparable, Sendable {
        case none = 0
        case grandparent = 60
        case sibling = 110
        case parent = 170
        case same = 255

        /// As it stands in reasons.
        var name: String {
            switch self {
            case .none: "none"
            case .grandparent: "grandparent"
            case .sibling: "sibling"
            case .parent: "parent"
            case .same: "same"
            }
        }

        package static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
    }

    private static func nearness(_ one: Sector.ID, _ other: Sector.ID, _ parents: [Sector.ID: Sector.ID]) -> Nearness {
        if one == other { return .same }
        let (above, otherAbove) = (parents[one], parents[other])
        if above == other || otherAbove == one { return .parent }
        if let above, above == otherAbove { return .sibling }
        if let above, parents[above] == other { return .grandparent }
        if let otherAbove, parents[otherAbove] == one { return .grandparent }
        return .none
    }

    /// `none` where either is no sector of the tree.
    package func nearness(_ one: Sector.ID, _ other: Sector.ID) -> Nearness {
        guard let row = places[one], let column = places[other] else { return .none }
        return table[row][column]
    }

    /// How near a record with some sectors is to one sector.
    ///
    /// Where the record has a class below one of its sectors, only the class says what else it is near to: solar power
    /// filed under renewable energy fits any need of renewable energy, but is no nearer to a micro-grid than a sibling.
    package func nearness(_ sector: Sector.ID, to record: [Sector.ID]) -> Nearness {
        nearness(sector, to: tags(record))
    }

    func nearness(_ sector: Sector.ID, to record: SectorTags) -> Nearness {
        guard let row = places[sector].map({ table[$0] }) else { return .none }
        if record.all.contains(where: { row[$0] == .same }) { return .same }
        return record.leaves.reduce(.none) { max($0, row[$1]) }
    }

    /// A record's sectors, ready to be compared.
    func tags(_ record: [Sector.ID]) -> SectorTags {
        let leaves = record.filter { own in !record.contains { isBelow($0, [own]) } }
        return SectorTags(
            all: Set(record.compactMap { places[$0] }).sorted(), leaves: Set(leaves.compactMap { places[$0] }).sorted())
    }

    /// How near a sector is to every place of the tree; all 0 where it is no sector of the tree.
    func bytes(of sector: Sector.ID) -> [UInt8] {
        places[sector].map { table[$0].map { UInt8($0.rawValue) } } ?? [UInt8](repeating: 0, count: table.count)
    }

    /// Whether some sector of one list is the same as, or directly above or below, one of the other.
    package func related(_ sectors: [Sector.ID], _ others: [Sector.ID]) -> Bool {
        sectors.contains { sector in others.contains { nearness(sector, $0) >= .parent } }
    }

    /// The stated sectors, and those of the named ones that lie below them; each once.
    package func refined(_ stated: [Sector.ID], by named: [Sector.ID]) -> [Sector.ID] {
        (stated + named.filter { isBelow($0, stated) }).firstOccurrences
    }

    /// The sectors that lie above one, the nearest first.
    func above(_ sector: Sector.ID) -> [Sector.ID] {
        var line: [Sector.ID] = []
        var next = parents[sector]
        // A ring would be refused when the record is put; the count keeps a broken tree from hanging the reader.
        while let above = next, line.count < parents.count {
            line.append(above)
            next = parents[above]
        }
        return line
    }

    /// Whether `sector` lies below one of `others`.
    private func isBelow(_ sector: Sector.ID, _ others: [Sector.ID]) -> Bool {
        above(sector).contains { others.contains($0) }
    }
}

/// The sectors of one record as places in a tree, each once and in order: all of them, and those without another one
/// below them.
struct SectorTags: Hashable, Sendable {
    let all: [Int]
    let leaves: [Int]
}

extension Array where Element: Hashable {
    /// Each element once, where it comes first.
    var firstOccurrences: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
