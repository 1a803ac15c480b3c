import Model

/// One need, prepared for being compared with every technology of an index.
struct MatchPlan {
    let standing: Standing
    let order: RankingOrder
    let country: CountryCode?
    /// The need in each language it is written in, those that have terms.
    let questions: [WeighedQuestion]
    /// The terms of the need that name a sector, in either language.
    let sectorTerms: [UInt32]
    let sectors: [SectorRow]

    /// A need has at most this many sectors that count.
    static let countedSectors = 256

    init(
        _ questions: [WeighedQuestion], sectors: [Sector.ID], country: CountryCode?, tree: SectorTree,
        standing: Standing, order: RankingOrder
    ) {
        self.questions = questions.filter { $0.whole > 0 }
        sectorTerms = questions.flatMap(\.terms).filter { $0.term.sector != nil }.compactMap(\.number)
        self.sectors = sectors.map { tree.row(of: $0) }
        self.country = country
        self.standing = standing
        self.order = order
    }

    /// Text alone admits from here on: ⌊255 · √¼⌋, a quarter of what the need says.
    static let leastAffinity = 127

    /// What the work of a record counts of which nothing is known.
    var unknownWork: Float { Float(standing.countryExperience * standing.unknown.value(order)) }

    /// What a share of the text counts, 65,025 for all of it.
    func text(share: Float) -> Float { Float(standing.textAffinity) * min(share, 65_025).squareRoot() }

    /// The most by which a value is above the exact score: the affinity is not rounded down in it.
    var slack: Float { Float(standing.textAffinity) + Self.rounding }

    /// Values are off by less than this: scores stay below 2^18, with six binary digits after them.
    static let rounding: Float = 1
}
