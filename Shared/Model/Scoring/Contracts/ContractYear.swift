/// The obligations of one contract year as a dated list.
package struct ContractYear: Codable, Hashable, Sendable {
    package let rules: EditionUse<ContractRules>
    package let fiscalYear: Int
    package let start: CivilDate
    package let end: CivilDate
    /// Whether the period is the whole fiscal year because none was given.
    package let periodIsAssumed: Bool
    /// The phase and the year in it, where they were given.
    package let phase: Int?
    package let yearOfPhase: Int?
    /// In the order of their days.
    package let entries: [Entry]
    /// What has no day until the Ministry asks or sets one.
    package let undated: [Entry]
    package let notes: [Scorecard.Flag]

    package init(
        rules: EditionUse<ContractRules>, fiscalYear: Int, start: CivilDate, end: CivilDate, periodIsAssumed: Bool,
        phase: Int?, yearOfPhase: Int?, entries: [Entry], undated: [Entry], notes: [Scorecard.Flag]
    ) {
        self.rules = rules
        self.fiscalYear = fiscalYear
        self.start = start
        self.end = end
        self.periodIsAssumed = periodIsAssumed
        self.phase = phase
        self.yearOfPhase = yearOfPhase
        self.entries = entries
        self.undated = undated
        self.notes = notes
    }

    package struct Entry: Codable, Hashable, Sendable {
        /// Unique over the years, and the same however often a list is made: "monthly-report-fy2025-2025-04".
        package let id: String
        package let obligation: String
        package let title: BilingualText
        package let task: String?
        /// The first day of the month or period in which it falls due, or the day itself.
        package let from: CivilDate?
        /// The last day, included.
        package let through: CivilDate?
        package let certainty: Certainty
        package let isApproximate: Bool
        package let reference: Reference
        package let detail: BilingualText?

        package init(
            id: String, obligation: String, title: BilingualText, task: String?, from: CivilDate?,
            through: CivilDate?, certainty: Certainty, isApproximate: Bool, reference: Reference,
            detail: BilingualText?
        ) {
            self.id = id
            self.obligation = obligation
            self.title = title
            self.task = task
            self.from = from
            self.through = through
            self.certainty = certainty
            self.isApproximate = isApproximate
            self.reference = reference
            self.detail = detail
        }
    }

    /// Where a time comes from.
    package enum Certainty: String, Codable, Hashable, Sendable, CaseIterable {
        /// The text sets it, counted from days of the contract that were stated.
        case fixed
        /// The text gives a number, or the day of the contract that it is counted from is assumed.
        case proposed
        /// Whether it falls due at all is not known.
        case unknown
        /// The Ministry asks for it, or sets the day.
        case onRequest
    }
}

extension ContractYear.Certainty {
    package var label: BilingualText {
        switch self {
        case .fixed: BilingualText(en: "set by the text", ja: "規定")
        case .proposed: BilingualText(en: "proposed", ja: "案")
        case .unknown: BilingualText(en: "not known whether due", ja: "要否不明")
        case .onRequest: BilingualText(en: "on request", ja: "環境省の求めによる")
        }
    }
}
