import Model

/// What one factor found about an organisation as a lead.
struct LeadFinding {
    let factor: Factor
    let measure: Measure
    let ground: LeadGround
}

/// What a factor's value rests on.
enum LeadGround {
    /// Projects of the programme that the organisation led.
    case led([Filed<C3PProject>])
    /// Projects of the programme that it took part in.
    case joined([Filed<C3PProject>])
    /// JCM projects of the last three years.
    case recent([Filed<JCMProject>])
    /// JCM projects whose year is earlier or not printed.
    case earlier([Filed<JCMProject>])
    /// Projects with the municipality, or with the city.
    case together(Names, [Filed<C3PProject>], [Filed<JCMProject>])
    case seat(Municipality)
    /// Projects in the country.
    case country([Filed<C3PProject>], [Filed<JCMProject>])
    /// Sectors that it has a technology or a project in.
    case sectors([Sector.ID], of: Int, [Technology], [Filed<C3PProject>], [Filed<JCMProject>])
    /// Points that its certificates and declarations are sure of, and those that are possible.
    case certificates(ClosedRange<Int>, Source)
    case engineer(projects: Int, Source)
    /// Said of the organisation itself, without a project.
    case stated(Bool, Source)
    /// Said of it that it has such experience, not that it led or when it was.
    case experience(Source)
    /// Nothing but what a source of a day after the one that is asked about says.
    case notYet(Source)
    case evidence(FactPredicate, Evidence)
    /// A second statement that says as much as the ground beside it, or less.
    indirect case beside(LeadGround, FactPredicate, Evidence)
    case nothing
}

extension LeadGround {
    /// Whether sources contradict a project on record.
    var contestsProject: Bool {
        switch self {
        case .evidence(_, let evidence): evidence.contestsProject
        case .beside(let ground, _, _): ground.contestsProject
        default: false
        }
    }
}
