/// What a partner city says it needs; who verified it, and when.
package struct Need: MatchmakingRecord {
    package static let kind = MatchmakingKind.need
    package typealias ID = Identifier<Need>

    package let id: ID
    package var partnerCityId: PartnerCity.ID
    package var text: LocalisedText
    package var sectors: [Sector.ID]?
    /// How the sectors were found, if the source does not name them.
    package var sectorsOrigin: String?
    /// 1 is the most urgent need of the city.
    package var priority: Int?
    /// When the city last confirmed that the need is current (Guidebook FY2024, section 3.1 step 3).
    package var verifiedOn: PrintedDate?
    package var verifiedBy: String?
    /// The last day on which the need stands.
    package var validThrough: CivilDate?
    package var withdrawnOn: CivilDate?
    package var source: Source
    /// Where else it is said.
    package var moreSources: [String]?

    package init(
        id: ID, partnerCityId: PartnerCity.ID, text: LocalisedText, sectors: [Sector.ID]? = nil, priority: Int? = nil,
        verifiedOn: PrintedDate? = nil, validThrough: CivilDate? = nil, withdrawnOn: CivilDate? = nil, source: Source
    ) {
        self.id = id
        self.partnerCityId = partnerCityId
        self.text = text
        self.sectors = sectors
        self.priority = priority
        self.verifiedOn = verifiedOn
        self.validThrough = validThrough
        self.withdrawnOn = withdrawnOn
        self.source = source
    }

    package var key: String { id.value }

    package var mentions: [Mention] {
        [Mention("/partnerCityId", .partnerCity, partnerCityId.value)]
            + Mention.each("/sectors", .sector, sectors?.map(\.value))
    }

    package func problems() -> [FieldProblem] {
        text.problems(at: "/text") + Self.priorityProblems(priority)
            + FieldCheck.readable(verifiedOn, at: "/verifiedOn")
            + endProblems(validThrough, at: "/validThrough") + endProblems(withdrawnOn, at: "/withdrawnOn")
            + FieldCheck.source(source)
    }

    /// Nobody confirms as current what has ended.
    private func endProblems(_ end: CivilDate?, at pointer: String) -> [FieldProblem] {
        guard let end, let verifiedOn, let verified = verifiedOn.range?.lowerBound, end < verified else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "need-ends-before-verified",
                message: BilingualText(
                    en: "the need ends on \(end), but was verified as current later: \(verifiedOn.text)",
                    ja: "ニーズの終了日の\(end)が、確認日の\(verifiedOn.text)より前です"),
                basis: [pointer, "/verifiedOn"])
        ]
    }

    /// Priorities count from 1, the most urgent, to 99.
    static func priorityProblems(_ priority: Int?) -> [FieldProblem] {
        guard let priority, !(1...99).contains(priority) else { return [] }
        return [
            FieldProblem(
                pointer: "/priority", rule: "priority-range",
                message: BilingualText(
                    en: "a priority is 1 (most urgent) to 99", ja: "優先順位は1(最優先)から99までです"))
        ]
    }
}

/// A text in English, in Japanese, or in both; at least one.
package struct LocalisedText: Codable, Hashable, Sendable {
    package var en: String?
    package var ja: String?

    package init(en: String? = nil, ja: String? = nil) {
        self.en = en
        self.ja = ja
    }

    /// The text in a language, or in the other one where that is all there is.
    package subscript(language: Language) -> String {
        switch language {
        case .en: en ?? ja ?? ""
        case .ja: ja ?? en ?? ""
        }
    }

    package func problems(at pointer: String) -> [FieldProblem] {
        guard en != nil || ja != nil else {
            return [
                FieldProblem(
                    pointer: pointer, rule: "text-given",
                    message: BilingualText(
                        en: "write the text in English (en) or in Japanese (ja)",
                        ja: "英語(en)か日本語(ja)で記入してください"))
            ]
        }
        return FieldCheck.text(en, at: pointer + "/en") + FieldCheck.text(ja, at: pointer + "/ja")
    }
}
