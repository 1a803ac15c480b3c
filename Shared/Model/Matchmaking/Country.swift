/// A country that the programme names, and its standing in the Joint Crediting Mechanism over time.
package struct Country: MatchmakingRecord {
    package static let kind = MatchmakingKind.country

    package let id: CountryCode
    /// Every spelling under which the programme's documents print the country.
    package var names: Names
    /// Later facts are later entries; no entry is ever edited away.
    package var statuses: [CountryStatus]

    package init(id: CountryCode, names: Names, statuses: [CountryStatus]) {
        self.id = id
        self.names = names
        self.statuses = statuses
    }

    package var key: String { id.value }
    package var mentions: [Mention] { [] }

    package func problems() -> [FieldProblem] {
        FieldCheck.names(names)
            + statuses.enumerated().flatMap { place, status in
                status.problems(at: "/statuses/\(place)")
            }
    }
}

/// One standing of a country from a day on, as a source prints it.
package struct CountryStatus: Codable, Hashable, Sendable {
    package let status: Standing
    /// The first day, as printed. A month or a fiscal year means that the day within it is not known.
    package let from: PrintedDate
    package var signedOn: PrintedDate?
    package var signedPlace: String?
    /// Other dates that other sources give; shown, never used to decide.
    package var dateDoubt: DateDoubt?
    package var confirmedBy: [Confirmation]?
    /// The edition of the guidebook that prints the status.
    package var edition: String?
    /// True for facts later than, or outside, the guidebook's edition.
    package var beyondGuidebook: Bool?
    package var supersedes: Standing?
    package let source: Source

    package init(
        status: Standing, from: PrintedDate, signedOn: PrintedDate? = nil, signedPlace: String? = nil,
        dateDoubt: DateDoubt? = nil, confirmedBy: [Confirmation]? = nil, edition: String? = nil,
        beyondGuidebook: Bool? = nil, supersedes: Standing? = nil, source: Source
    ) {
        self.status = status
        self.from = from
        self.signedOn = signedOn
        self.signedPlace = signedPlace
        self.dateDoubt = dateDoubt
        self.confirmedBy = confirmedBy
        self.edition = edition
        self.beyondGuidebook = beyondGuidebook
        self.supersedes = supersedes
        self.source = source
    }

    package enum Standing: String, Codable, Hashable, Sendable, CaseIterable {
        /// A bilateral document on the JCM is signed (Guidebook FY2024, BOX 1).
        case partner
        /// Named as a candidate in the call's scope (Guidebook FY2024, Table 3).
        case candidate
        /// No longer named.
        case ended

        package var label: BilingualText {
            switch self {
            case .partner: BilingualText(en: "JCM partner country", ja: "JCMパートナー国")
            case .candidate: BilingualText(en: "JCM candidate country", ja: "JCMパートナー国候補")
            case .ended: BilingualText(en: "no longer named in the JCM", ja: "JCMの対象から外れた国")
            }
        }
    }

    /// Another month that other sources give for the same act.
    package struct DateDoubt: Codable, Hashable, Sendable {
        package let otherMonth: PrintedDate
        package let sources: [String]
        package let note: String
    }

    /// A second source that says the same.
    package struct Confirmation: Codable, Hashable, Sendable {
        package let value: String
        package let source: String
    }

    func problems(at pointer: String) -> [FieldProblem] {
        guard from.range == nil else {
            return signatureProblems(at: pointer) + FieldCheck.source(source, at: pointer + "/source")
        }
        return [
            FieldProblem(
                pointer: pointer + "/from", rule: "date-readable",
                message: BilingualText(
                    en: "the first day of a status is written YYYY-MM-DD, YYYY-MM, YYYY or FY and the year",
                    ja: "地位の開始日は YYYY-MM-DD、YYYY-MM、YYYY または FY と年で書いてください"))
        ]
    }

    /// Nobody is a partner before the document is signed.
    private func signatureProblems(at pointer: String) -> [FieldProblem] {
        guard status == .partner, let signedOn, let signed = signedOn.range?.lowerBound,
            let first = from.range?.upperBound, first < signed
        else { return [] }
        return [
            FieldProblem(
                pointer: pointer + "/signedOn", rule: "signed-before-partner",
                message: BilingualText(
                    en: "the document was signed on \(signedOn.text), after the country became a partner: \(from.text)",
                    ja: "署名日の\(signedOn.text)が、パートナー国となった日の\(from.text)より後です"),
                basis: [pointer + "/signedOn", pointer + "/from", pointer + "/status"])
        ]
    }
}
