package import Model

/// A record of any kind.
package enum CatalogueEntry: Hashable, Sendable {
    case country(Country)
    case sector(Sector)
    case partnerCity(PartnerCity)
    case need(Need)
    case municipality(Municipality)
    case company(Company)
    case c3pProject(C3PProject)
    case jcmProject(JCMProject)
    case agreement(Agreement)
    case technology(Technology)
    case weightProfile(WeightProfile)

    package var record: any MatchmakingRecord {
        switch self {
        case .country(let record): record
        case .sector(let record): record
        case .partnerCity(let record): record
        case .need(let record): record
        case .municipality(let record): record
        case .company(let record): record
        case .c3pProject(let record): record
        case .jcmProject(let record): record
        case .agreement(let record): record
        case .technology(let record): record
        case .weightProfile(let record): record
        }
    }

    package var kind: MatchmakingKind { type(of: record).kind }
    package var key: String { record.key }
}

extension CatalogueEntry {
    /// Reads a record of `kind`. `decode` turns the text at hand into the type that it is given.
    package init(
        kind: MatchmakingKind, decodedBy decode: (any MatchmakingRecord.Type) throws -> any MatchmakingRecord
    ) throws {
        func read<Record: MatchmakingRecord>(_ type: Record.Type) throws -> Record {
            guard let record = try decode(type) as? Record else { throw WrongRecordType(kind: kind) }
            return record
        }
        switch kind {
        case .country: self = .country(try read(Country.self))
        case .sector: self = .sector(try read(Sector.self))
        case .partnerCity: self = .partnerCity(try read(PartnerCity.self))
        case .need: self = .need(try read(Need.self))
        case .municipality: self = .municipality(try read(Municipality.self))
        case .company: self = .company(try read(Company.self))
        case .c3pProject: self = .c3pProject(try read(C3PProject.self))
        case .jcmProject: self = .jcmProject(try read(JCMProject.self))
        case .agreement: self = .agreement(try read(Agreement.self))
        case .technology: self = .technology(try read(Technology.self))
        case .weightProfile: self = .weightProfile(try read(WeightProfile.self))
        }
    }
}

/// A decoder gave another type than the one it was asked for.
package struct WrongRecordType: Error, Hashable {
    package let kind: MatchmakingKind
}
