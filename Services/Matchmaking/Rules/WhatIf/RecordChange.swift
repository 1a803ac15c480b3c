package import Model

/// One thing that could come to be so, with all the records that would then be other than they are.
package struct RecordChange: Sendable {
    /// What it is first of all about; what else it raises counts as well.
    package let factor: Factor
    package let text: BilingualText
    /// Records that are new, or take the places of those with their ids.
    package let entries: [CatalogueEntry]
}

/// What a change would make of a record.
struct ChangedRecord {
    let factor: Factor
    let text: BilingualText
    let value: Int
    let bounds: ScoreBounds
}

extension ChangedRecord {
    /// The most changes that a record shows.
    static let shownChanges = 3

    /// The changes that raise a record, the best place first.
    ///
    /// A change that makes a score sure but lowers what a ranking sorts by, as in an order by what is possible, raises
    /// nothing; nor does one by which others of the firm gain more, so that they come before it.
    ///
    /// - Parameters:
    ///   - before: the place and the scores as they are.
    ///   - rank: the place with the scores after a change; `nil` where it would take too long to say.
    static func counterfactuals(
        _ changes: [ChangedRecord], from before: (rank: Int, bounds: ScoreBounds), _ order: RankingOrder,
        rank: (ChangedRecord) -> Int?
    ) -> [Counterfactual] {
        let better = changes.filter {
            $0.bounds.score > before.bounds.score && $0.bounds.keys(order) >= before.bounds.keys(order)
        }.compactMap { change in
            rank(change).map {
                Counterfactual(
                    factor: change.factor, change: change.text, newValue: change.value, newScore: change.bounds.score,
                    newRank: $0)
            }
        }.filter { $0.newRank <= before.rank }
        let sorted = better.sorted {
            ($0.newRank, -$0.newScore, $0.factor.rawValue) < ($1.newRank, -$1.newScore, $1.factor.rawValue)
        }
        return Array(sorted.prefix(shownChanges))
    }
}

/// Records that are supposed to be there: their ids name nothing else.
enum Supposed {
    static let source = Source("supposed")

    static func id<Subject>(_ name: String) -> Identifier<Subject>? { Identifier("supposed-\(name)") }

    static func jcmProject(
        in country: CountryCode, by company: Company.ID?, _ sectors: [Sector.ID], on day: CivilDate
    ) -> JCMProject? {
        id("jcm-project").map {
            JCMProject(
                id: $0, country: country, fiscalYear: day.fiscalYear, title: "supposed", representativeId: company,
                sectors: sectors, source: source)
        }
    }

    static func c3pProject(
        in country: CountryCode, with cities: [PartnerCity.ID] = [], municipality: Municipality.ID? = nil,
        lead: Company.ID? = nil, participant: Company.ID? = nil, _ sectors: [Sector.ID]? = nil, on day: CivilDate
    ) -> C3PProject? {
        id("c3p-project").map {
            C3PProject(
                id: $0, fiscalYears: [day.fiscalYear], partnerCity: "supposed", partnerCityIds: cities,
                country: country, municipalityIds: municipality.map { [$0] }, leadProposerId: lead,
                participantIds: participant.map { [$0] }, targetSectors: sectors, source: source)
        }
    }
}
