import MatchmakingRules
import Model

extension LeadCandidate {
    /// An organisation with what its record says of it as a lead by a day.
    init(_ company: Company, _ eligibility: LeadEligibility, on day: CivilDate) {
        let papers = company.papers(on: day)
        var facts: [String: Proposal.FactValue] = [:]
        facts["engineerOtherProjects"] = papers?.engineerOtherProjects.map { .integer(Int64($0)) }
        facts["environmentalCertificates"] = papers?.environmentalCertificates.map { .list($0.map(\.fact)) }
        facts["workLifeCertificates"] = papers?.workLifeCertificates.map { .list($0.map(\.fact)) }
        facts["decokatsuSupportersClub"] = papers?.decokatsuSupportersClub.map { .flag($0) }
        facts["decokatsuDeclaration"] = papers?.decokatsuDeclaration.map { .flag($0) }
        facts["reductionTargetSet"] = papers?.reductionTarget.map { .flag($0) }
        if papers?.reductionTarget == true {
            facts["targetDisclosed"] = .flag(true)
            // The record says "by 2050 or earlier".
            facts["carbonNeutralBy"] = .integer(2050)
        }
        var screening: [String: Proposal.FactValue] = [:]
        let checks = eligibility.checks
        for (input, rule) in [("incorporated", "lead-incorporated"), ("leadInJapan", "lead-in-japan")] {
            screening[input] = checks.first { $0.reason.rule == rule }?.verdict.known.map { .flag($0) }
        }
        screening["designationSuspended"] = papers?.designationSuspended.map { .flag($0) }
        screening["biddingRating"] = papers?.biddingRating.map { .text($0.rawValue) }
        self.init(
            lead: LeadOrganisation(
                id: LeadOrganisation.ID(company.key),
                name: BilingualText(en: company.names.en, ja: company.names[.ja]), kind: .init(company.kind)),
            facts: facts, screening: screening)
    }
}

extension LeadQualification.Certificate {
    fileprivate var fact: Proposal.FactValue {
        var members: [String: Proposal.FactValue] = ["certificate": .text(name)]
        members["validUntil"] = validUntil.map { .text($0.description) }
        return .record(members)
    }
}

extension LeadOrganisation.Kind {
    /// `nil` where the kind says no more than that it may be one of several.
    fileprivate init?(_ kind: Company.OrganisationKind) {
        switch kind {
        case .company: self = .privateCompany
        case .university: self = .university
        case .researchInstitute: self = .researchInstitution
        case .foundation, .association: self = .otherOrganisation
        case .companyGroup, .companyAlliance, .municipalCentre, .municipalPlatform, .partnerGovernment: return nil
        }
    }
}
