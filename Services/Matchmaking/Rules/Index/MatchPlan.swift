import Model

/// One need, prepared for being compared with every technology of an index.
struct MatchPlan {
    let standing: Standing
    let order: RankingOrder
    let country: CountryCode?
    /// The need in each language it is written in, those that have terms.
    let questions: [WeighedQuestion]
    /// The terms of the need that name a sector, in either language.
    let sectorTerms: [TextTerm]
    private let sectorCount: Int
    /// For every sector of the need a row of bytes: how near it is to each place of the tree.
    private let nearness: [UInt8]
    private let placeCount: Int

    init(
        _ questions: [WeighedQuestion], sectors: [Sector.ID], country: CountryCode?, tree: SectorTree,
        standing: Standing, order: RankingOrder
    ) {
        self.questions = questions.filter { $0.whole > 0 }
        sectorTerms = questions.flatMap { $0.terms.map(\.term) }
            .filter { if case .sector = $0 { true } else { false } }
        sectorCount = sectors.count
        nearness = sectors.flatMap { tree.row(of: $0) }
        placeCount = sectors.isEmpty ? 0 : nearness.count / sectors.count
        self.country = country
        self.standing = standing
        self.order = order
    }

    /// Text alone admits from here on: ⌊255 · √¼⌋, a quarter of what the need says.
    static let leastAffinity = 127

    /// The mean nearness over the sectors of the need, and whether any is near at all.
    struct Fit {
        let value: Int
        let admits: Bool
    }

    func fit(of tags: SectorTags) -> Fit {
        var sum = 0
        var admits = false
        for sector in 0..<sectorCount {
            let row = sector * placeCount
            var nearest: UInt8 = 0
            // The sector itself counts wherever it stands, the near ones only from the leaves.
            for place in tags.all where nearness[row + place] == Self.same { nearest = Self.same }
            if nearest < Self.same {
                for place in tags.leaves { nearest = max(nearest, nearness[row + place]) }
            }
            sum += Int(nearest)
            admits = admits || nearest > 0
        }
        return Fit(value: sectorCount == 0 ? 0 : sum / sectorCount, admits: admits)
    }

    private static let same = UInt8(SectorTree.Nearness.same.rawValue)

    /// What is known of a firm's work in the country of the need.
    func experience(_ fact: CountedFact?) -> Measure {
        country == nil ? standing.unknown : (fact ?? .unknown).measure(prior: standing.prior)
    }

    /// The most by which a value of the kernel is above the exact one: it does not round the affinity down.
    var slack: Float { Float(standing.textAffinity) + Self.rounding }

    /// The floats of the kernel are off by less than this: scores stay below 2^18, with six binary digits after them.
    static let rounding: Float = 1
}
