package import Model

// An id of a record that was merged into another leads to that record, wherever a question names it.
extension Catalogue {
    func current(_ id: Company.ID) -> Company.ID { companies[id]?.id ?? id }
    func current(_ id: Technology.ID) -> Technology.ID { technologies[id]?.id ?? id }
    func current(_ id: Municipality.ID) -> Municipality.ID { municipalities[id]?.id ?? id }
    func current(_ id: Need.ID) -> Need.ID { needs[id]?.id ?? id }
    func current(_ id: PartnerCity.ID) -> PartnerCity.ID { partnerCities[id]?.id ?? id }
}

extension ConsortiumMembers {
    /// With the ids that the named records have now.
    package func current(in catalogue: Catalogue) -> ConsortiumMembers {
        ConsortiumMembers(
            municipality: municipality.map(catalogue.current), lead: lead.map(catalogue.current),
            companies: companies?.map(catalogue.current), technologies: technologies?.map(catalogue.current))
    }
}

extension ConsortiumBans {
    /// With the ids that the named records have now.
    package func current(in catalogue: Catalogue) -> ConsortiumBans {
        ConsortiumBans(
            municipalities: municipalities?.map(catalogue.current), leads: leads?.map(catalogue.current),
            companies: companies?.map(catalogue.current), technologies: technologies?.map(catalogue.current))
    }
}

extension ConsortiumConflicts {
    /// With the ids that the named records have now.
    package func current(in catalogue: Catalogue) -> ConsortiumConflicts {
        ConsortiumConflicts(
            groups: groups?.map { $0.map(catalogue.current) },
            pairs: pairs?.map { pair in
                Pair(
                    company: catalogue.current(pair.company), municipality: pair.municipality.map(catalogue.current),
                    lead: pair.lead.map(catalogue.current))
            })
    }
}

extension PortfolioQuestion {
    /// With the ids that the named records have now.
    func current(in catalogue: Catalogue) -> PortfolioQuestion {
        var question = self
        question.needs?.ids = needs?.ids?.map(catalogue.current)
        question.needs?.partnerCities = needs?.partnerCities?.map(catalogue.current)
        question.technologies?.ids = technologies?.ids?.map(catalogue.current)
        question.technologies?.companies = technologies?.companies?.map(catalogue.current)
        question.technologies?.without = technologies?.without?.map(catalogue.current)
        question.technologies?.withoutCompanies = technologies?.withoutCompanies?.map(catalogue.current)
        question.capacity?.technologies = Self.current(capacity?.technologies) { catalogue.technologies[$0]?.key }
        question.capacity?.companies = Self.current(capacity?.companies) { catalogue.companies[$0]?.key }
        question.demand?.needs = Self.current(demand?.needs) { catalogue.needs[$0]?.key }
        return question
    }

    /// Of two ids that lead to one record, its own counts.
    private static func current(_ counts: [String: Int]?, _ key: (String) -> String?) -> [String: Int]? {
        counts?.reduce(into: [:]) { current, count in
            let now = key(count.key) ?? count.key
            if now == count.key || counts?[now] == nil { current[now] = count.value }
        }
    }
}
