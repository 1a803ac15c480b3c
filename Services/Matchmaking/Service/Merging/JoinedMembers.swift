import Model

/// Members of a record that say one thing together: apart they would say what no source says.
struct JoinedMembers: Hashable, Sendable {
    /// What is said.
    let said: [String]
    /// How it was found or is written, of all that is said: "fiscalYearInferred".
    let qualifiers: [String]

    /// One statement: its members are of one source, or they agree.
    static func statement(_ said: String...) -> JoinedMembers { JoinedMembers(said: said, qualifiers: []) }

    /// What stands beside each other only where it was found in the same way.
    static func qualified(_ said: String..., by qualifiers: String...) -> JoinedMembers {
        JoinedMembers(said: said, qualifiers: qualifiers)
    }

    var names: [String] { said + qualifiers }
}

extension MatchmakingKind {
    var joinedMembers: [JoinedMembers] {
        switch self {
        case .need: [.statement("verifiedOn", "verifiedBy"), .qualified("sectors", by: "sectorsOrigin")]
        case .municipality: [.statement("decarbonizationLeadingArea", "leadingArea")]
        case .company: [.statement("hqMunicipality", "hqMunicipalityId", "hqSource")]
        case .c3pProject:
            [
                .statement("leadProposer", "leadProposerId"), .qualified("fiscalYears", by: "fiscalYearsInferred"),
                .qualified("title", "titleJa", by: "titleParaphrased"),
                .qualified("targetSectors", by: "targetSectorsOrigin"),
            ]
        case .jcmProject:
            [
                .statement("representativeId", "representative", "representativeRole"),
                .statement("title", "titleLang", "titleParaphrased"),
                .qualified("fiscalYear", by: "fiscalYearInferred"), .qualified("sectors", by: "sectorOrigin"),
            ]
        case .agreement: [.statement("date", "dateExact", "dateKind")]
        case .technology: [.statement("companyId", "company", "supplierJa")]
        case .country, .sector, .term, .partnerCity, .weightProfile, .fact, .closedList, .introduction: []
        }
    }
}
