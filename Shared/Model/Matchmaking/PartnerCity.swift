/// A city, region or other body abroad that can be a partner (Guidebook FY2024, section 1.6: no size is required).
package struct PartnerCity: MatchmakingRecord {
    package static let kind = MatchmakingKind.partnerCity
    package typealias ID = Identifier<PartnerCity>

    package let id: ID
    package var names: Names
    /// Where the Japanese and the local name come from, if not from the source.
    package var nameOrigin: String?
    package var type: BodyKind
    package var country: CountryCode
    package var targetSectors: [Sector.ID]?
    package var carbonNeutralDeclaration: Declaration?
    package var note: String?
    package var source: Source
    package var moreSources: [String]?

    package init(
        id: ID, names: Names, type: BodyKind, country: CountryCode, targetSectors: [Sector.ID]? = nil, source: Source
    ) {
        self.id = id
        self.names = names
        self.type = type
        self.country = country
        self.targetSectors = targetSectors
        self.source = source
    }

    package enum BodyKind: String, Codable, Hashable, Sendable, CaseIterable {
        case city, province, state, region, regency, municipality, village, country, economicZone, portAuthority
    }

    /// What the city has said about carbon neutrality, in the words of the source.
    package struct Declaration: Codable, Hashable, Sendable {
        package let text: String
        package let source: String
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        [Mention("/country", .country, country.value)]
            + Mention.each("/targetSectors", .sector, targetSectors?.map(\.value))
    }

    package func problems() -> [FieldProblem] {
        FieldCheck.names(names) + FieldCheck.source(source)
    }
}
