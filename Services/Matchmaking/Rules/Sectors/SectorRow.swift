import Model

/// How near one sector is to every place of the tree.
struct SectorRow: Sendable {
    let sector: Sector.ID
    /// By place; all 0 where it is no sector of the tree.
    fileprivate let nearness: [UInt8]

    private static let same = UInt8(SectorTree.Nearness.same.rawValue)

    /// How near a record is. The sector itself counts wherever it stands, the near ones only from the leaves.
    func nearness(of tags: SectorTags) -> UInt8 {
        for place in tags.all where nearness[place] == Self.same { return Self.same }
        return tags.leaves.reduce(0) { max($0, nearness[$1]) }
    }
}

extension SectorTree {
    func row(of sector: Sector.ID) -> SectorRow { SectorRow(sector: sector, nearness: bytes(of: sector)) }
}
