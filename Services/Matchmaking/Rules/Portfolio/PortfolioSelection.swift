import Model

/// The needs and the technologies that a portfolio is made of, and how much each takes and gives.
struct PortfolioSelection {
    /// In the order of their ids.
    let needs: [Need]
    let closedNeeds: Int
    /// Whether the technology at a place may serve at all.
    let isAsked: [Bool]
    /// The companies with a limit: each a group of the problem.
    let groups: [Company.ID: Int]
    /// The countries with a quota; those with a limit are groups of needs of the problem.
    let quotas: [Quota]
    let countsPriorities: Bool
    let problem: AssignmentProblem

    init(_ question: PortfolioQuestion, _ matcher: Matcher, on day: CivilDate) {
        let question = question.current(in: matcher.catalogue)
        let (open, closed) = Self.needs(question.needs, matcher, on: day)
        needs = open
        closedNeeds = closed
        let technologies = matcher.offers.all
        let (capacity, demand) = (question.capacity, question.demand)
        let gate = question.technologies.map(Gate.init)
        isAsked = technologies.map { gate?.includes($0.record, matcher) ?? true }
        let limits = Set(
            technologies.compactMap(\.record.companyId).filter { company in
                capacity?.eachCompany != nil || capacity?.companies?[company.value] != nil
            }
        ).sorted()
        let groups = Dictionary(uniqueKeysWithValues: limits.enumerated().map { ($0.element, $0.offset) })
        self.groups = groups
        let quotas = Self.quotas(question.quotas, matcher)
        self.quotas = quotas
        let countsPriorities = question.byPriority ?? false
        self.countsPriorities = countsPriorities
        problem = AssignmentProblem(
            demands: open.map { demand?.needs?[$0.key] ?? demand?.each ?? 1 },
            worths: open.map { countsPriorities ? NeedWeights.share(of: $0.priority) : 1 },
            needGroups: open.map { need in
                let country = matcher.catalogue.partnerCities[need.partnerCityId]?.country
                return quotas.first { $0.country == country }?.group
            },
            needGroupLimits: quotas.compactMap { $0.group == nil ? nil : $0.most },
            capacities: technologies.map { capacity?.technologies?[$0.record.key] ?? capacity?.each ?? 1 },
            groups: technologies.map { technology in technology.record.companyId.flatMap { groups[$0] } },
            groupCapacities: limits.map { capacity?.companies?[$0.value] ?? capacity?.eachCompany ?? 0 },
            floor: question.fairnessFloor)
    }

    /// A country with how many matches it is to have.
    struct Quota {
        let country: CountryCode
        let most: Int?
        let least: Int?
        /// Its group of needs; `nil` without a limit.
        let group: Int?
    }

    private static func quotas(_ asked: [PortfolioQuestion.CountryQuota]?, _ matcher: Matcher) -> [Quota] {
        var limits = 0
        return (asked ?? []).compactMap { quota in
            guard let country = matcher.countryCode(for: quota.country) else { return nil }
            defer { limits += quota.most == nil ? 0 : 1 }
            return Quota(
                country: country, most: quota.most, least: quota.least, group: quota.most.map { _ in limits })
        }
    }

    /// The open needs within the filter; of those named by their ids also the closed ones. And how many are left out.
    private static func needs(
        _ filter: PortfolioQuestion.NeedFilter?, _ matcher: Matcher, on day: CivilDate
    ) -> (open: [Need], closed: Int) {
        let countries = filter?.countries.map { Set($0.compactMap(matcher.countryCode)) }
        let (ids, cities) = (filter?.ids.map(Set.init), filter?.partnerCities.map(Set.init))
        let wanted = matcher.catalogue.needs.all.filter { need in
            let country = matcher.catalogue.partnerCities[need.partnerCityId]?.country
            return ids?.contains(need.id) ?? true && cities?.contains(need.partnerCityId) ?? true
                && countries.map { countries in country.map(countries.contains) ?? false } ?? true
                && filter?.sectors.map { isWithin($0, sectors(of: need, matcher), matcher) } ?? true
        }
        guard ids == nil else { return (wanted, 0) }
        let open = wanted.filter { $0.stands(on: day) }
        return (open, wanted.count - open.count)
    }

    private static func sectors(of need: Need, _ matcher: Matcher) -> [Sector.ID] {
        matcher.sectors(stated: need.sectors ?? [], texts: [need.text.en, need.text.ja].compactMap(\.self))
    }

    /// A filter of technologies, ready to be asked about many.
    private struct Gate {
        let ids: Set<Technology.ID>?
        let companies: Set<Company.ID>?
        let sectors: [Sector.ID]?
        let without: Set<Technology.ID>
        let withoutCompanies: Set<Company.ID>

        init(_ filter: PortfolioQuestion.TechnologyFilter) {
            ids = filter.ids.map(Set.init)
            companies = filter.companies.map(Set.init)
            sectors = filter.sectors
            without = Set(filter.without ?? [])
            withoutCompanies = Set(filter.withoutCompanies ?? [])
        }

        func includes(_ technology: Technology, _ matcher: Matcher) -> Bool {
            let company = technology.companyId
            return ids?.contains(technology.id) ?? true
                && companies.map { companies in company.map(companies.contains) ?? false } ?? true
                && sectors.map { PortfolioSelection.isWithin($0, technology.sectors, matcher) } ?? true
                && !without.contains(technology.id) && !(company.map(withoutCompanies.contains) ?? false)
        }
    }

    /// Whether a sector is one of the wanted ones, or lies below one.
    private static func isWithin(_ wanted: [Sector.ID], _ sectors: [Sector.ID], _ matcher: Matcher) -> Bool {
        sectors.contains { sector in
            wanted.contains(sector) || matcher.tree.above(sector).contains(where: wanted.contains)
        }
    }
}
