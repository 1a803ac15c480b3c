import Model

extension Opportunity.ApplicantType {
    /// The Japanese applicants that every condition on the applicant allows; `nil` where the rules name none. Those that
    /// have to be confirmed are left to the conditions themselves.
    static func accepted(by rule: EligibilityRule) -> [Self]? {
        let conditions = rule.necessaryClauses.filter { $0.fact == .applicant }
        guard !conditions.isEmpty else { return nil }
        let accepted = JapaneseApplicant.allCases.filter { applicant in
            conditions.allSatisfy { $0.effect(of: FactToken(applicant)) == .allowed }
        }
        return accepted.isEmpty ? nil : accepted.flatMap { of($0) }
    }

    private static func of(_ applicant: JapaneseApplicant) -> [Self] {
        let label = applicant.label.en
        let custom = Self(.custom, customValue: applicant.rawValue, description: label)
        return switch applicant {
        case .localAuthority: [Self(.municipalGovernment, description: label + "; prefectures included")]
        case .privateCompany: [Self(.smallBusiness, description: label), Self(.largerBusiness, description: label)]
        case .researchInstitution:
            [Self(.publicUniversity, description: label), Self(.privateUniversity, description: label), custom]
        case .nonProfitOrganisation: [Self(.nonProfit, description: label)]
        case .regionalInternationalAssociation, .noJapaneseApplicant: [custom]
        }
    }
}

extension EligibilityRule {
    /// The clauses that have to hold whatever else does.
    fileprivate var necessaryClauses: [EligibilityClause] {
        switch self {
        case .all(let rules): rules.flatMap(\.necessaryClauses)
        case .clause(let clause): [clause]
        case .any, .not: []
        }
    }
}

extension EligibilityClause {
    fileprivate func effect(of token: FactToken) -> ClauseEffect {
        (branches.first { $0.when.truth(of: .choice(token)) == .yes }?.then ?? otherwise).effect
    }
}
