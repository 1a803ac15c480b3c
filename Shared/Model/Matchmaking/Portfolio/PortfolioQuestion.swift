/// Which needs are to be met by which technologies, and how much each takes and gives.
package struct PortfolioQuestion: Codable, Hashable, Sendable {
    /// All open needs where left out.
    package var needs: NeedFilter?
    /// All technologies on offer where left out.
    package var technologies: TechnologyFilter?
    package var capacity: Capacity?
    package var demand: Demand?
    /// A score, 0…255,000: first, as many needs as possible have a technology that fits at least so well; then the
    /// scores add up to the most. With 0 as many needs as possible are covered. Without it only the sum counts.
    package var fairnessFloor: Int?
    /// Whether a score counts by the priority of its need: of priority 1 five times, 2 four times, 3 and none three times,
    /// 4 twice, later ones once. All count alike where left out.
    package var byPriority: Bool?
    /// How many matches countries are to have, each once.
    package var quotas: [CountryQuota]?

    package init(
        needs: NeedFilter? = nil, technologies: TechnologyFilter? = nil, capacity: Capacity? = nil,
        demand: Demand? = nil, fairnessFloor: Int? = nil, byPriority: Bool? = nil, quotas: [CountryQuota]? = nil
    ) {
        self.needs = needs
        self.technologies = technologies
        self.capacity = capacity
        self.demand = demand
        self.fairnessFloor = fairnessFloor
        self.byPriority = byPriority
        self.quotas = quotas
    }

    /// How many technologies the needs of a country get, all together.
    package struct CountryQuota: Codable, Hashable, Sendable {
        /// A code or a printed name.
        package var country: String
        /// Never more than this.
        package var most: Int?
        /// Whether there are as many is told, and no more: the best sum is not given up for it.
        package var least: Int?

        package init(country: String, most: Int? = nil, least: Int? = nil) {
            self.country = country
            self.most = most
            self.least = least
        }
    }

    /// A need has to be in every list that is given.
    package struct NeedFilter: Codable, Hashable, Sendable {
        /// Named one by one, they are in the answer even if they are no longer open.
        package var ids: [Need.ID]?
        package var partnerCities: [PartnerCity.ID]?
        /// Codes or printed names.
        package var countries: [String]?
        /// Needs of these sectors, of those below them, and of those that the text names.
        package var sectors: [Sector.ID]?

        package init(
            ids: [Need.ID]? = nil, partnerCities: [PartnerCity.ID]? = nil, countries: [String]? = nil,
            sectors: [Sector.ID]? = nil
        ) {
            self.ids = ids
            self.partnerCities = partnerCities
            self.countries = countries
            self.sectors = sectors
        }
    }

    /// A technology has to be in every list that is given, and not be left out.
    package struct TechnologyFilter: Codable, Hashable, Sendable {
        package var ids: [Technology.ID]?
        package var companies: [Company.ID]?
        package var sectors: [Sector.ID]?
        /// To be left out, one by one or with all of a company.
        package var without: [Technology.ID]?
        package var withoutCompanies: [Company.ID]?

        package init(
            ids: [Technology.ID]? = nil, companies: [Company.ID]? = nil, sectors: [Sector.ID]? = nil,
            without: [Technology.ID]? = nil, withoutCompanies: [Company.ID]? = nil
        ) {
            self.ids = ids
            self.companies = companies
            self.sectors = sectors
            self.without = without
            self.withoutCompanies = withoutCompanies
        }
    }

    /// How many needs are served at most.
    package struct Capacity: Codable, Hashable, Sendable {
        /// By each technology; 1 where left out.
        package var each: Int?
        /// By some technologies, by their ids, instead.
        package var technologies: [String: Int]?
        /// By each company, with all its technologies; no limit where left out.
        package var eachCompany: Int?
        /// By some companies, by their ids, instead.
        package var companies: [String: Int]?

        package init(
            each: Int? = nil, technologies: [String: Int]? = nil, eachCompany: Int? = nil,
            companies: [String: Int]? = nil
        ) {
            self.each = each
            self.technologies = technologies
            self.eachCompany = eachCompany
            self.companies = companies
        }
    }

    /// How many technologies are looked for at most, each once.
    package struct Demand: Codable, Hashable, Sendable {
        /// For each need; 1 where left out.
        package var each: Int?
        /// For some needs, by their ids, instead.
        package var needs: [String: Int]?

        package init(each: Int? = nil, needs: [String: Int]? = nil) {
            self.each = each
            self.needs = needs
        }
    }
}

extension PortfolioQuestion {
    package static let capacities = 0...10_000
    package static let demands = 1...100
    package static let floors = 0...255_000
}
