/// An agreement, or a stated intention of one, between a Japanese municipality and a partner abroad.
package struct Agreement: MatchmakingRecord {
    package static let kind = MatchmakingKind.agreement
    package typealias ID = Identifier<Agreement>

    package let id: ID
    /// As printed: "Osaka City Waterworks Bureau".
    package var japaneseParty: String
    package var municipalityId: Municipality.ID
    /// The others on the Japanese side, where several conclude it together.
    package var moreMunicipalityIds: [Municipality.ID]?
    package var partner: String
    package var partnerCityId: PartnerCity.ID
    /// The others on the partner's side.
    package var morePartnerCityIds: [PartnerCity.ID]?
    package var partnerType: PartnerKind
    package var country: CountryCode
    /// As printed: "MoU", "green sister city".
    package var kind: String
    /// What the kind amounts to.
    package var form: Form
    package var title: String?
    package var date: PrintedDate?
    package var dateExact: CivilDate?
    package var dateKind: DateKind?
    /// The last day in force, where the agreement has one.
    package var validThrough: PrintedDate?
    package var guidebook: Bool?
    package var note: String?
    package var source: Source
    package var moreSources: [String]?

    package init(
        id: ID, japaneseParty: String, municipalityId: Municipality.ID, partner: String, partnerCityId: PartnerCity.ID,
        partnerType: PartnerKind = .city, country: CountryCode, kind: String, form: Form, title: String? = nil,
        date: PrintedDate? = nil, dateKind: DateKind? = nil, validThrough: PrintedDate? = nil, source: Source
    ) {
        self.id = id
        self.japaneseParty = japaneseParty
        self.municipalityId = municipalityId
        self.partner = partner
        self.partnerCityId = partnerCityId
        self.partnerType = partnerType
        self.country = country
        self.kind = kind
        self.form = form
        self.title = title
        self.date = date
        self.dateKind = dateKind
        self.validThrough = validThrough
        self.source = source
    }

    package enum PartnerKind: String, Codable, Hashable, Sendable, CaseIterable {
        case city, company, publicUtility
    }

    /// The forms of Guidebook FY2024, BOX 8, and the weaker ones that a source names.
    package enum Form: String, Codable, Hashable, Sendable, CaseIterable {
        /// Sister, friendship or green sister city, state or port.
        case sister
        /// A memorandum or agreement on cooperation.
        case memorandum
        /// A joint statement, announcement or project without a memorandum.
        case statement
        /// A letter of intent or interest.
        case intention

        package var label: BilingualText {
            switch self {
            case .sister: BilingualText(en: "sister or friendship city", ja: "姉妹・友好都市等の提携")
            case .memorandum: BilingualText(en: "memorandum or cooperation agreement", ja: "覚書・協力協定")
            case .statement: BilingualText(en: "joint statement or project", ja: "共同声明・共同事業")
            case .intention: BilingualText(en: "letter of intent", ja: "意向表明")
            }
        }

        /// An agreement of the form by its printed kind; in Japanese by the form, where the kind is printed in English.
        package func name(printed kind: String) -> BilingualText {
            if kind.lowercased() == "mou" { return BilingualText(en: "MOU", ja: "MOU") }
            return BilingualText(en: kind, ja: kind.unicodeScalars.allSatisfy(\.isASCII) ? label.ja : kind)
        }
    }

    package enum DateKind: String, Codable, Hashable, Sendable, CaseIterable {
        case signed, renewed, announced, since
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        [
            Mention("/municipalityId", .municipality, municipalityId.value),
            Mention("/partnerCityId", .partnerCity, partnerCityId.value),
            Mention("/country", .country, country.value),
        ]
            + Mention.each("/moreMunicipalityIds", .municipality, moreMunicipalityIds?.map(\.value))
            + Mention.each("/morePartnerCityIds", .partnerCity, morePartnerCityIds?.map(\.value))
    }

    /// Every municipality that concluded it.
    package var municipalityIds: [Municipality.ID] { [municipalityId] + (moreMunicipalityIds ?? []) }

    /// Every city abroad that concluded it.
    package var partnerCityIds: [PartnerCity.ID] { [partnerCityId] + (morePartnerCityIds ?? []) }

    package func problems() -> [FieldProblem] {
        FieldCheck.text(japaneseParty, at: "/japaneseParty", limit: FieldCheck.nameLength)
            + FieldCheck.text(partner, at: "/partner", limit: FieldCheck.nameLength)
            + FieldCheck.text(kind, at: "/kind", limit: FieldCheck.nameLength)
            + FieldCheck.text(title, at: "/title")
            + FieldCheck.unique((moreMunicipalityIds ?? []).map(\.value), at: "/moreMunicipalityIds")
            + FieldCheck.unique((morePartnerCityIds ?? []).map(\.value), at: "/morePartnerCityIds")
            + Self.others(moreMunicipalityIds, than: municipalityId, at: "/moreMunicipalityIds", "/municipalityId")
            + Self.others(morePartnerCityIds, than: partnerCityId, at: "/morePartnerCityIds", "/partnerCityId")
            + FieldCheck.readable(date, at: "/date") + FieldCheck.readable(validThrough, at: "/validThrough")
            + dateProblems + FieldCheck.source(source)
    }
}

// MARK: - What contradicts itself

extension Agreement {
    /// Each party stands once: in its own place, or among the others.
    private static func others<Subject>(
        _ list: [Identifier<Subject>]?, than first: Identifier<Subject>, at pointer: String, _ firstPointer: String
    ) -> [FieldProblem] {
        (list ?? []).enumerated().filter { $0.element == first }.map { place, id in
            FieldProblem(
                pointer: "\(pointer)/\(place)", rule: "listed-once",
                message: BilingualText(en: "\"\(id)\" stands twice", ja: "「\(id)」が重複しています"),
                basis: ["\(pointer)/\(place)", firstPointer])
        }
    }

    /// The exact day is one of those that the printed date can mean, and no agreement ends before it begins.
    private var dateProblems: [FieldProblem] {
        guard let date, let range = date.range else { return [] }
        var problems: [FieldProblem] = []
        if let dateExact, !range.contains(dateExact) {
            problems.append(
                FieldProblem(
                    pointer: "/dateExact", rule: "date-exact",
                    message: BilingualText(
                        en: "\(dateExact) is not a day of the printed date \"\(date.text)\"",
                        ja: "\(dateExact)は日付「\(date.text)」に含まれません"),
                    basis: ["/dateExact", "/date"]))
        }
        return problems
            + FieldCheck.order(
                range.lowerBound, from: "/date", validThrough?.range?.upperBound, at: "/validThrough")
    }
}
