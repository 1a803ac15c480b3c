import Model

/// A fact of a proposal, read as the type that its sheet gives it.
enum Fact: Hashable, Sendable {
    case flag(Bool)
    case count(Int)
    case number(ExactDecimal)
    case cost(DeclaredCost)
    case certificates([HeldCertificate])
    case pastProjects([PastProject])
    case choice(String)

    /// The value of a count, decimal or yen fact.
    var number: ExactDecimal? {
        switch self {
        case .count(let value): ExactDecimal(Int64(value))
        case .number(let value): value
        case .flag, .cost, .certificates, .pastProjects, .choice: nil
        }
    }
}

/// What a tonne costs, or what the project costs a year, and on which basis that was reckoned.
struct DeclaredCost: Hashable, Sendable {
    enum Amount: Hashable, Sendable {
        /// Whole yen a year.
        case annual(ExactDecimal)
        /// Yen for a tonne.
        case ratio(ExactDecimal)
    }

    let amount: Amount?
    let basis: String?
}

/// A certificate that an applicant says it holds.
struct HeldCertificate: Hashable, Sendable {
    let name: String
    let validFrom: CivilDate?
    /// The last day on which it is valid.
    let validUntil: CivilDate?
    /// Stated without a date.
    let statedValid: Bool?
    let coversHeadOffice: Bool?
    /// For an equivalent: the certificate of the sheet that the operator takes it for.
    let countsAs: String?

    func beginsAfter(_ day: CivilDate) -> Bool { validFrom.map { day < $0 } ?? false }

    /// Unknown where neither a last day nor a statement is given.
    func isValid(on day: CivilDate) -> Truth {
        if beginsAfter(day) { return .no }
        return validUntil.map { Truth(day <= $0) } ?? Truth(statedValid)
    }
}

/// A collaboration project of the past; its yearly contracts carry the same name.
struct PastProject: Hashable, Sendable {
    let project: String
    let municipalities: [Proposal.PartyID]?
    let partnerCities: [Proposal.PartyID]?
    let began: PrintedDate?
    let ended: PrintedDate?
}
