/// The organisation in Japan that applies and would sign the contract (Guidebook FY2024, section 3.2, BOX 6).
package struct LeadOrganisation: Codable, Hashable, Sendable {
    package typealias ID = Identifier<LeadOrganisation>

    /// The record id of the company or institution, where it has one: "co-janus".
    package let id: ID?
    package let name: BilingualText
    package let kind: Kind?

    package init(id: ID? = nil, name: BilingualText, kind: Kind? = nil) {
        self.id = id
        self.name = name
        self.kind = kind
    }

    /// What an applicant can be; which kinds may lead is the screening edition's to say.
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case privateCompany, researchInstitution, university, otherOrganisation
        case japaneseMunicipality, partnerCity
    }
}
