package import Model

/// A record of any kind.
package enum CatalogueEntry: Hashable, Sendable {
    case country(Country)
    case sector(Sector)
    case term(DomainTerm)
    case partnerCity(PartnerCity)
    case need(Need)
    case municipality(Municipality)
    case company(Company)
    case c3pProject(C3PProject)
    case jcmProject(JCMProject)
    case agreement(Agreement)
    case technology(Technology)
    case weightProfile(WeightProfile)
    case fact(Fact)
    case closedList(ClosedList)
    case introduction(Introduction)

    package var record: any MatchmakingRecord {
        switch self {
        case .country(let record): record
        case .sector(let record): record
        case .term(let record): record
        case .partnerCity(let record): record
        case .need(let record): record
        case .municipality(let record): record
        case .company(let record): record
        case .c3pProject(let record): record
        case .jcmProject(let record): record
        case .agreement(let record): record
        case .technology(let record): record
        case .weightProfile(let record): record
        case .fact(let record): record
        case .closedList(let record): record
        case .introduction(let record): record
        }
    }

    package var kind: MatchmakingKind { type(of: record).kind }
    package var key: String { record.key }
}

extension CatalogueEntry {
    /// The entry for a record; `nil` for a value of another type.
    package init?(_ record: Any) {
        switch record {
        case let record as Country: self = .country(record)
        case let record as Sector: self = .sector(record)
        case let record as DomainTerm: self = .term(record)
        case let record as PartnerCity: self = .partnerCity(record)
        case let record as Need: self = .need(record)
        case let record as Municipality: self = .municipality(record)
        case let record as Company: self = .company(record)
        case let record as C3PProject: self = .c3pProject(record)
        case let record as JCMProject: self = .jcmProject(record)
        case let record as Agreement: self = .agreement(record)
        case let record as Technology: self = .technology(record)
        case let record as WeightProfile: self = .weightProfile(record)
        case let record as Fact: self = .fact(record)
        case let record as ClosedList: self = .closedList(record)
        case let record as Introduction: self = .introduction(record)
        default: return nil
        }
    }
}

extension MatchmakingKind {
    /// The type of the kind's records.
    package var recordType: any MatchmakingRecord.Type {
        switch self {
        case .country: Country.self
        case .sector: Sector.self
        case .term: DomainTerm.self
        case .partnerCity: PartnerCity.self
        case .need: Need.self
        case .municipality: Municipality.self
        case .company: Company.self
        case .c3pProject: C3PProject.self
        case .jcmProject: JCMProject.self
        case .agreement: Agreement.self
        case .technology: Technology.self
        case .weightProfile: WeightProfile.self
        case .fact: Fact.self
        case .closedList: ClosedList.self
        case .introduction: Introduction.self
        }
    }
}
