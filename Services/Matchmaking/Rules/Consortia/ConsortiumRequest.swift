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
    package var fixed: ConsortiumMembers
    package var banned: ConsortiumBans
    package var conflicts: ConsortiumConflicts
    /// Needs of the city that were left out, since there are more than a consortium is made for.
    package var furtherNeeds: [Need.ID]
    /// Most companies beside the municipality and the lead.
    package var size: Int
    /// How many of the next best are wanted.
    package var alternatives: Int

    package static let greatestSize = 5
    package static let greatestAlternatives = 4
    package static let greatestNeeds = 20

    package init(
        city: PartnerCity, lines: [Line], fixed: ConsortiumMembers = ConsortiumMembers(),
        banned: ConsortiumBans = ConsortiumBans(), conflicts: ConsortiumConflicts = ConsortiumConflicts(),
        furtherNeeds: [Need.ID] = [],
        size: Int = 4, alternatives: Int = greatestAlternatives
    ) {
        self.city = city
        self.lines = lines
        self.fixed = fixed
        self.banned = banned
        self.conflicts = conflicts
        self.furtherNeeds = furtherNeeds
        self.size = size
        self.alternatives = alternatives
    }

    /// The city with what the lines need.
    var cityQuery: CityQuery {
        var query = CityQuery(
            partnerCityID: city.id, country: city.country,
            sectors: lines.flatMap(\.query.sectors).firstOccurrences, texts: lines.flatMap(\.query.texts))
        query.textsWithoutSectors = lines.filter(\.query.sectors.isEmpty).flatMap(\.query.texts)
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
