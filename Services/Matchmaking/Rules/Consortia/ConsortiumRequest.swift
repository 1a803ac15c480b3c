package import Model

/// For whom a consortium is to be assembled, and within which conditions.
package struct ConsortiumRequest: Sendable {
    package struct Line: Sendable {
        package let query: NeedQuery
        package let needID: Need.ID?
        /// 1 is the most urgent; `nil` where it is not stated.
        package let priority: Int?

        package init(query: NeedQuery, needID: Need.ID? = nil, priority: Int? = nil) {
            self.query = query
            self.needID = needID
            self.priority = priority
        }
    }

    package var city: PartnerCity
    package var lines: [Line]
    package var conditions: ConsortiumConditions
    /// Needs of the city that were left out, since there are more than a consortium is made for.
    package var furtherNeeds: [Need.ID]

    package static let greatestNeeds = 20

    package init(
        city: PartnerCity, lines: [Line], conditions: ConsortiumConditions = ConsortiumConditions(),
        furtherNeeds: [Need.ID] = []
    ) {
        self.city = city
        self.lines = lines
        self.conditions = conditions
        self.furtherNeeds = furtherNeeds
    }

    /// The city with what the lines need; nobody is chosen for a need that is closed.
    func cityQuery(on day: CivilDate) -> CityQuery {
        let open = lines.filter { NeedFlags.closing($0.query, on: day) == nil }
        var query = CityQuery(
            partnerCityID: city.id, country: city.country,
            sectors: open.flatMap(\.query.sectors).firstOccurrences, texts: open.flatMap(\.query.texts))
        query.textsWithoutSectors = open.filter(\.query.sectors.isEmpty).flatMap(\.query.texts)
        query.needs = lines.map(\.query)
        return query
    }
}

/// How the weight of coverage is shared out among needs.
enum NeedWeights {
    /// Priority 1 counts five times as much as priority 5 and later ones; a need without a priority counts as 3.
    static func share(of priority: Int?) -> Int { max(1, 6 - (priority ?? 3)) }

    /// Shares of a total by the priorities, exactly: what rounding leaves goes to the largest remainders, then to the
    /// first needs.
    static func weights(_ priorities: [Int?], total: Int) -> [Int] {
        let shares = priorities.map(share)
        let sum = shares.reduce(0, +)
        guard sum > 0 else { return [] }
        var weights = shares.map { $0 * total / sum }
        let left = total - weights.reduce(0, +)
        let order = shares.indices.sorted {
            let (one, other) = (shares[$0] * total % sum, shares[$1] * total % sum)
            return one != other ? one > other : $0 < $1
        }
        for place in order.prefix(left) { weights[place] += 1 }
        return weights
    }
}
