/// Who has to be in a consortium.
package struct ConsortiumMembers: Codable, Hashable, Sendable {
    package let municipality: Municipality.ID?
    package let lead: Company.ID?
    package let companies: [Company.ID]?
    /// Each brings in the company that offers it.
    package let technologies: [Technology.ID]?

    package init(
        municipality: Municipality.ID? = nil, lead: Company.ID? = nil, companies: [Company.ID]? = nil,
        technologies: [Technology.ID]? = nil
    ) {
        self.municipality = municipality
        self.lead = lead
        self.companies = companies
        self.technologies = technologies
    }
}

/// Who must not be in a consortium.
package struct ConsortiumBans: Codable, Hashable, Sendable {
    package let municipalities: [Municipality.ID]?
    /// Not as the lead; they may still bring technologies.
    package let leads: [Company.ID]?
    /// In no role.
    package let companies: [Company.ID]?
    package let technologies: [Technology.ID]?

    package init(
        municipalities: [Municipality.ID]? = nil, leads: [Company.ID]? = nil, companies: [Company.ID]? = nil,
        technologies: [Technology.ID]? = nil
    ) {
        self.municipalities = municipalities
        self.leads = leads
        self.companies = companies
        self.technologies = technologies
    }
}
