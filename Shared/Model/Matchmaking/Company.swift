/// A company, research institution or other organisation that can lead or join a consortium.
package struct Company: MatchmakingRecord {
    package static let kind = MatchmakingKind.company
    package typealias ID = Identifier<Company>

    package let id: ID
    package var names: Names
    package var corporateNumber: CorporateNumber?
    /// How the English name was made, if not from the source.
    package var nameEnOrigin: String?
    package var kind: OrganisationKind
    package var roles: [Role]
    /// Countries in which a record shows the organisation at work.
    package var countries: [CountryCode]?
    /// The seat, as printed.
    package var hqMunicipality: String?
    /// The record of the seat, where there is one.
    package var hqMunicipalityId: Municipality.ID?
    package var hqSource: String?
    /// Said of the organisation without naming a project; silence means unknown.
    package var jcmExperience: Bool?
    package var c3pParticipant: Bool?
    /// What is known of it as a lead organisation.
    package var leadQualification: LeadQualification?
    package var note: String?
    package var source: Source
    package var moreSources: [String]?

    package init(
        id: ID, names: Names, kind: OrganisationKind = .company, roles: [Role] = [], countries: [CountryCode]? = nil,
        hqMunicipalityId: Municipality.ID? = nil, jcmExperience: Bool? = nil, c3pParticipant: Bool? = nil,
        leadQualification: LeadQualification? = nil, source: Source
    ) {
        self.id = id
        self.names = names
        self.kind = kind
        self.roles = roles
        self.countries = countries
        self.hqMunicipalityId = hqMunicipalityId
        self.jcmExperience = jcmExperience
        self.c3pParticipant = c3pParticipant
        self.leadQualification = leadQualification
        self.source = source
    }

    package enum OrganisationKind: String, Codable, Hashable, Sendable, CaseIterable {
        case company, companyGroup, companyAlliance, university, foundation, researchInstitute, association
        case municipalCentre, municipalPlatform, partnerGovernment
    }

    package enum Role: String, Codable, Hashable, Sendable, CaseIterable {
        case jcmRepresentative, jcmParticipant, c3pLead, c3pParticipant, technology
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        Mention.each("/countries", .country, countries?.map(\.value))
            + (hqMunicipalityId.map { [Mention("/hqMunicipalityId", .municipality, $0.value)] } ?? [])
    }

    package func problems() -> [FieldProblem] {
        FieldCheck.names(names)
            + (leadQualification?.problems(at: "/leadQualification") ?? [])
            + FieldCheck.source(source)
    }

    /// What the record says of JCM experience: outright, or by a part that the organisation had in a project.
    package var saidJCMExperience: Bool? { jcmExperience ?? shown(by: [.jcmRepresentative, .jcmParticipant]) }

    /// The same of having taken part in the programme.
    package var saidC3PParticipation: Bool? { c3pParticipant ?? shown(by: [.c3pLead, .c3pParticipant]) }

    private func shown(by parts: Set<Role>) -> Bool? { parts.isDisjoint(with: roles) ? nil : true }

    /// Who had a part in a project has the experience.
    package func doubts() -> [FieldProblem] {
        deniedRoles(jcmExperience, [.jcmRepresentative, .jcmParticipant], at: "/jcmExperience")
            + deniedRoles(c3pParticipant, [.c3pLead, .c3pParticipant], at: "/c3pParticipant")
    }

    private func deniedRoles(_ experience: Bool?, _ shown: [Role], at pointer: String) -> [FieldProblem] {
        guard experience == false else { return [] }
        return roles.enumerated().filter { shown.contains($0.element) }.map { place, role in
            FieldProblem(
                pointer: pointer, rule: "experience-of-role",
                message: BilingualText(
                    en: "the role \(role.rawValue) shows what is denied here: correct one of the two",
                    ja: "役割「\(role.rawValue)」と矛盾します。いずれかを修正してください"),
                basis: [pointer, "/roles/\(place)"])
        }
    }
}
