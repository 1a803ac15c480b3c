/// The custom fields of an exported scheme, in their order. The raw value is the field's name.
package enum SchemeFieldName: String, Codable, CodingKey, Hashable, Sendable, CaseIterable {
    case schemeId, names, nameJaOrigin, descriptionJa, agency, supportType, instrument, isJapanesePublicMoney
    case route, purposes, stages, coversEquipment
    case beyondGuidebook, guidebookNumber, reference, edition
    case eligibility, eligibilityRule, conditions, amounts, statements, cautions, footnote
    case address, addressPrinted, japaneseOnly, informationDate
    case effective, callStatus, statedLifecycle, calls, recurrence
    case amendments, verified, recordSource, note

    /// What the field holds, for whoever reads an export without its documentation.
    package var meaning: String {
        switch self {
        case .schemeId: "Id of the scheme in this catalogue"
        case .names: "Names of the scheme in English and Japanese, and other spellings"
        case .nameJaOrigin: "Who wrote the Japanese name: \"source\" (the agency or another source) or \"translated\""
        case .descriptionJa: "The description in Japanese"
        case .agency: "Agency in charge, in English and Japanese"
        case .supportType: "Type of support as the source prints it; the Japanese is a translation"
        case .instrument: "Type of support as one word, for filters"
        case .isJapanesePublicMoney: "Whether the money is the Government of Japan's; unknown where absent"
        case .route: "Place of the scheme among the ways on from a city-to-city project"
        case .purposes: "Purposes that the scheme funds, read from its name and type"
        case .stages: "Project stages that the scheme funds, read from its name and type"
        case .coversEquipment: "Whether the scheme pays for equipment; unknown where absent"
        case .beyondGuidebook: "True for a scheme that the guidebook does not list"
        case .guidebookNumber: "Row of the guidebook's tables: T7-1 is the first of Table 7"
        case .reference: "Table or section of the guidebook that names the scheme"
        case .edition: "Edition of the guidebook that names the scheme"
        case .eligibility: "The eligibility conditions as sentences, each with its reference"
        case .eligibilityRule: "The eligibility conditions as a tree of clauses, each with what every answer means"
        case .conditions: "What applicants must arrange besides; never decides"
        case .amounts: "Rates and sums, exact, each with what it is reckoned on and its source"
        case .statements: "Further facts, each with its source and date"
        case .cautions: "What a reader should mind, whatever the project"
        case .footnote: "Footnote of the guidebook to the scheme"
        case .address: "Address of the scheme's page, corrected where the printed one does not lead there"
        case .addressPrinted: "Address as the guidebook prints it, where that is another"
        case .japaneseOnly: "True where the page is in Japanese only"
        case .informationDate: "Date of the guidebook's information, as printed"
        case .effective: "First and last day on which the scheme is known to exist"
        case .callStatus: "Whether applications are taken on the day of the export, in English and Japanese"
        case .statedLifecycle: "Whether applications are taken, as the source states it without dated calls"
        case .calls: "Calls for applications on record, with their days as printed and their sources"
        case .recurrence: "How often applications are taken"
        case .amendments: "Later rules that are in force on the day of the export and already applied"
        case .verified: "Who compared the record with its source, and when"
        case .recordSource: "Source of the record, and its date"
        case .note: "Note on the record"
        }
    }
}
