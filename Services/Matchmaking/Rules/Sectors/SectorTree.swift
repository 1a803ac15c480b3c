package import Model

/// How near two sectors are in the tree of sectors.
package struct SectorTree: Sendable {
    private var parents: [Sector.ID: Sector.ID] = [:]

    package init(_ sectors: some Sequence<Sector>) {
        for sector in sectors { parents[sector.id] = sector.parent }
    }

    package enum Nearness: Int, Comparable, Sendable {
        case none = 0
        case grandparent = 60
        case sibling = 110
        case parent = 170
        case same = 255

        package static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
    }

    package func nearness(_ one: Sector.ID, _ other: Sector.ID) -> Nearness {
        if one == other { return .same }
        let (above, otherAbove) = (parents[one], parents[other])
        if above == other || otherAbove == one { return .parent }
        if let above, above == otherAbove { return .sibling }
        if let above, parents[above] == other { return .grandparent }
        if let otherAbove, parents[otherAbove] == one { return .grandparent }
        return .none
    }

    /// How near a record with some sectors is to one sector.
    ///
    /// Where the record has a class below one of its sectors, only the class says what else it is near to: solar power
    /// filed under renewable energy fits any need of renewable energy, but is no nearer to a micro-grid than a sibling.
    package func nearness(_ sector: Sector.ID, to record: [Sector.ID]) -> Nearness {
        if record.contains(sector) { return .same }
        return record.reduce(.none) { nearest, own in
            record.contains { isBelow($0, [own]) } ? nearest : max(nearest, nearness(sector, own))
        }
    }

    /// Whether some sector of one list is the same as, or directly above or below, one of the other.
    package func related(_ sectors: [Sector.ID], _ others: [Sector.ID]) -> Bool {
        sectors.contains { sector in others.contains { nearness(sector, $0) >= .parent } }
    }

    /// The stated sectors, and those of the named ones that lie below them; each once.
    package func refined(_ stated: [Sector.ID], by named: [Sector.ID]) -> [Sector.ID] {
        (stated + named.filter { isBelow($0, stated) }).firstOccurrences
    }

    /// Whether `sector` lies below one of `others`.
    package func isBelow(_ sector: Sector.ID, _ others: [Sector.ID]) -> Bool {
        var next = parents[sector]
        // A ring would be refused when the record is put; the count keeps a broken tree from hanging the reader.
        for _ in 0..<parents.count {
            guard let above = next else { return false }
            if others.contains(above) { return true }
            next = parents[above]
        }
        return false
    }
}

extension Array where Element: Hashable {
    /// Each element once, where it comes first.
    var firstOccurrences: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
