/// A support scheme, or another funder's programme, with everything its sources say of it.
package struct Scheme: Codable, Hashable, Sendable {
    package typealias ID = Identifier<Scheme>

    package let id: ID
    /// The row of the guidebook's tables: "T7-1" is the first of Table 7. Absent for what is no row.
    package var guidebookNumber: String?
    /// The table or section that names the scheme.
    package var reference: Reference?
    /// The edition of the guidebook that names it.
    package var edition: String?
    /// True for what the guidebook does not list.
    package var beyondGuidebook: Bool
    package var names: Names
    package var nameJaOrigin: NameOrigin?
    package var agency: BilingualText
    /// As printed; the Japanese is a translation.
    package var supportType: BilingualText
    package var instrument: SchemeInstrument?
    /// Whether the money is public money of Japan: of the Government, of local authorities or of a body of theirs; unknown
    /// where absent, as for what Japan has paid into the fund of an international organisation.
    package var isJapanesePublicMoney: Bool?
    package var route: Route
    /// What the scheme funds, read from its name and type.
    package var offers: Offer
    /// Whether it pays for equipment; unknown where absent.
    package var coversEquipment: Bool?
    package var eligibility: EligibilityRule
    /// What applicants must arrange besides; never decides.
    package var conditions: [Statement]?
    package var amounts: [Amount]?
    /// Further facts, each with its own source and date.
    package var statements: [Statement]?
    /// What a reader should mind, whatever the project.
    package var cautions: [BilingualText]?
    package var footnote: BilingualText?
    package var url: String?
    /// The address as the guidebook prints it, kept where it is not the one that leads there.
    package var urlPrinted: String?
    /// True where the page is in Japanese only.
    package var japaneseOnly: Bool?
    package var informationDate: PrintedDate?
    /// The days on which the scheme is known to exist; always where absent.
    package var effective: EffectivePeriod?
    /// As the source states it; decided by the calls on record where there are any.
    package var lifecycle: Lifecycle
    package var calls: [Call]?
    package var recurrence: Recurrence?
    package var verified: Verification?
    package var source: Source
    package var note: String?

    /// A scheme of which only what every record needs is known; the rest is set afterwards.
    package init(
        id: ID, beyondGuidebook: Bool, names: Names, agency: BilingualText, supportType: BilingualText, route: Route,
        offers: Offer, eligibility: EligibilityRule, lifecycle: Lifecycle = .unknown, source: Source
    ) {
        self.id = id
        self.beyondGuidebook = beyondGuidebook
        self.names = names
        self.agency = agency
        self.supportType = supportType
        self.route = route
        self.offers = offers
        self.eligibility = eligibility
        self.lifecycle = lifecycle
        self.source = source
    }
}

extension Scheme {
    /// Who wrote the Japanese name.
    package enum NameOrigin: String, Codable, Hashable, Sendable, CaseIterable {
        /// The agency or another source.
        case source
        /// A translation made for this catalogue.
        case translated
    }

    /// The place of a scheme among the ways on from a city-to-city project.
    package enum Route: String, FactOption {
        /// The way the programme is made for: the JCM Model Project (Guidebook FY2024, section 1.2).
        case primaryExit
        /// Another scheme to JCM partner countries (Table 7).
        case partnerCountryExit
        /// Support for the cooperation of cities (Table 8).
        case cooperation
        /// The city-to-city programme itself.
        case cityToCity
        /// A programme outside the guidebook's tables.
        case beyond

        package var label: BilingualText {
            switch self {
            case .primaryExit: BilingualText(en: "primary exit", ja: "主たる出口")
            case .partnerCountryExit: BilingualText(en: "scheme for JCM partner countries", ja: "JCMパートナー国向け制度")
            case .cooperation: BilingualText(en: "cooperation of cities", ja: "都市間協力の支援")
            case .cityToCity: BilingualText(en: "the city-to-city programme", ja: "都市間連携事業")
            case .beyond: BilingualText(en: "beyond the guidebook", ja: "ガイドブック外")
            }
        }
    }

    /// The purposes and stages that a scheme funds.
    package struct Offer: Codable, Hashable, Sendable {
        package let purposes: [SupportPurpose]
        package let stages: [ProjectStage]

        package init(purposes: [SupportPurpose], stages: [ProjectStage]) {
            self.purposes = purposes
            self.stages = stages
        }
    }
}
