/// Why a record is in its place for a need, or why it is not in the ranking at all.
package struct MatchExplanation: Codable, Hashable, Sendable {
    package let outcome: Outcome
    /// The first rule that the record fails; where it is ranked, how far up.
    package let reason: Reason
    /// Its place; none where it is not in the ranking.
    package let rank: Int?
    /// How many records are in the ranking.
    package let found: Int
    /// How the record stands to the need on every factor, in the ranking or not; its rank is 0 where it has none.
    package let record: RankedRecord?
    /// The record at the last place that is asked about.
    package let reference: RankedRecord?
    /// Where the two differ, what the record lacks most first; the differences add up to the shortfall.
    package let gaps: [FactorGap]
    /// What the record's score is below the other's; negative where it is above.
    package let shortfall: Int?

    package enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
        /// Among the places that are asked about.
        case ranked
        /// In the ranking, further down.
        case rankedBelow
        /// A hard rule removed it: of the need, the country or the record.
        case excluded
        /// It shares too little with the need, or has no tie to the city, to be listed.
        case notAdmitted
        /// Its score is below the least that is asked for.
        case belowThreshold
        /// Records of its kind are not ranked for needs.
        case notMatched

        package var label: BilingualText {
            switch self {
            case .ranked: BilingualText(en: "ranked", ja: "順位内")
            case .rankedBelow: BilingualText(en: "ranked further down", ja: "順位外(下位)")
            case .excluded: BilingualText(en: "excluded", ja: "除外")
            case .notAdmitted: BilingualText(en: "not listed", ja: "掲載対象外")
            case .belowThreshold: BilingualText(en: "below the threshold", ja: "しきい値未満")
            case .notMatched: BilingualText(en: "not matched", ja: "対象外の種別")
            }
        }
    }

    package init(
        _ outcome: Outcome, _ reason: Reason, rank: Int? = nil, found: Int = 0, record: RankedRecord? = nil,
        reference: RankedRecord? = nil
    ) {
        self.outcome = outcome
        self.reason = reason
        self.rank = rank
        self.found = found
        self.record = record
        self.reference = reference
        gaps = record.flatMap { record in reference.map { FactorGap.between(record, $0) } } ?? []
        shortfall = record.flatMap { record in reference.map { $0.score - record.score } }
    }
}

/// What one factor adds to two records.
package struct FactorGap: Codable, Hashable, Sendable {
    package let factor: Factor
    package let own: Int
    package let reference: Int
    /// reference − own.
    package let difference: Int

    package init(factor: Factor, own: Int, reference: Int) {
        self.factor = factor
        self.own = own
        self.reference = reference
        difference = reference - own
    }

    static func between(_ record: RankedRecord, _ reference: RankedRecord) -> [FactorGap] {
        record.factors.compactMap { own in
            reference.factors.first { $0.factor == own.factor }.map {
                FactorGap(factor: own.factor, own: own.contribution, reference: $0.contribution)
            }
        }.sorted { ($1.difference, $0.factor.rawValue) < ($0.difference, $1.factor.rawValue) }
    }
}
