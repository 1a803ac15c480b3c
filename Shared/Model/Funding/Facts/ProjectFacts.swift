/// What is known of a project. Every fact may be left out and is then unknown.
///
/// A list is complete: what it does not name is not the case. `purposes` and `stage` narrow the question; left out,
/// each scheme is judged for what it funds itself, and the answer says so.
package struct ProjectFacts: Codable, Hashable, Sendable {
    /// A code or any printed name of the country.
    package var country: String?
    package var gases: [GreenhouseGas]?
    package var sectors: [ProjectSector]?
    /// What is introduced, in words of either language ("rooftop solar"). Looked up in the register of JCM projects
    /// while `technologyIsNew` is left out.
    package var technology: String?
    /// Whether the technology has no JCM project yet in that country.
    package var technologyIsNew: Bool?
    package var stage: ProjectStage?
    package var implementer: Implementer?
    package var applicant: JapaneseApplicant?
    package var purposes: [SupportPurpose]?
    package var agreement: AgreementState?
    /// The whole cost of the project.
    package var costJPY: Yen?
    package var reductionTCO2PerYear: ExactDecimal?

    package init(
        country: String? = nil, gases: [GreenhouseGas]? = nil, sectors: [ProjectSector]? = nil,
        technology: String? = nil, technologyIsNew: Bool? = nil, stage: ProjectStage? = nil,
        implementer: Implementer? = nil, applicant: JapaneseApplicant? = nil, purposes: [SupportPurpose]? = nil,
        agreement: AgreementState? = nil, costJPY: Yen? = nil, reductionTCO2PerYear: ExactDecimal? = nil
    ) {
        self.country = country
        self.gases = gases
        self.sectors = sectors
        self.technology = technology
        self.technologyIsNew = technologyIsNew
        self.stage = stage
        self.implementer = implementer
        self.applicant = applicant
        self.purposes = purposes
        self.agreement = agreement
        self.costJPY = costJPY
        self.reductionTCO2PerYear = reductionTCO2PerYear
    }

    /// The rules that the facts' own types cannot hold; empty where all are kept.
    package func problems() -> [FieldProblem] {
        return [
            Self.blank(country, at: "/country"), Self.blank(technology, at: "/technology"),
            gases?.isEmpty == true ? Self.emptyList(.gases) : nil,
            sectors?.isEmpty == true ? Self.emptyList(.sectors) : nil,
            purposes?.isEmpty == true ? Self.emptyList(.purposes) : nil,
            costJPY.map { $0 < .zero } == true ? Self.negative(.costJPY) : nil,
            reductionTCO2PerYear?.isNegative == true ? Self.negative(.reductionTCO2PerYear) : nil,
        ].compactMap(\.self)
    }

    private static func blank(_ text: String?, at pointer: String) -> FieldProblem? {
        guard let text, text.allSatisfy(\.isWhitespace) else { return nil }
        return FieldProblem(
            pointer: pointer, rule: "text-not-blank",
            message: BilingualText(
                en: "the text is blank: leave the field out while it is unknown",
                ja: "空白です。不明な場合は項目を省いてください"))
    }

    private static func emptyList(_ fact: FactName) -> FieldProblem {
        FieldProblem(
            pointer: "/" + fact.rawValue, rule: "list-not-empty",
            message: BilingualText(
                en: "the list is empty: name at least one, or leave the field out while it is unknown",
                ja: "一覧が空です。1つ以上書くか、不明なら項目を省いてください"))
    }

    private static func negative(_ fact: FactName) -> FieldProblem {
        FieldProblem(
            pointer: "/" + fact.rawValue, rule: "not-negative",
            message: BilingualText(en: "the value is zero or more", ja: "0以上の値を書いてください"))
    }
}
