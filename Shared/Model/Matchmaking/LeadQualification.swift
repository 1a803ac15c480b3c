/// What an organisation's papers say of it as a lead organisation (Guidebook FY2024, section 3.2 and Table 6). What is
/// left out is unknown.
package struct LeadQualification: Codable, Hashable, Sendable {
    /// Criterion (1).
    package var incorporated: Bool?
    /// Where the organisation is registered.
    package var seatCountry: CountryCode?
    /// Criterion (4).
    package var designationSuspended: Bool?
    /// Criterion (6): the rating in "Survey/Research".
    package var biddingRating: BiddingRating?
    /// Certificates of row 4 by their names on the scoring sheet: "iso14001". Empty where there are none.
    package var environmentalCertificates: [Certificate]?
    /// Certificates of row 5: "eruboshi-2". Empty where there are none.
    package var workLifeCertificates: [Certificate]?
    /// Row 6: a disclosed target of carbon neutrality by 2050 or earlier.
    package var reductionTarget: Bool?
    package var decokatsuSupportersClub: Bool?
    package var decokatsuDeclaration: Bool?
    /// Row 2a: other projects of the designated supervising engineer.
    package var engineerOtherProjects: Int?
    package var source: Source

    package init(
        incorporated: Bool? = nil, seatCountry: CountryCode? = nil, designationSuspended: Bool? = nil,
        biddingRating: BiddingRating? = nil, environmentalCertificates: [Certificate]? = nil,
        workLifeCertificates: [Certificate]? = nil, reductionTarget: Bool? = nil,
        decokatsuSupportersClub: Bool? = nil, decokatsuDeclaration: Bool? = nil, engineerOtherProjects: Int? = nil,
        source: Source
    ) {
        self.incorporated = incorporated
        self.seatCountry = seatCountry
        self.designationSuspended = designationSuspended
        self.biddingRating = biddingRating
        self.environmentalCertificates = environmentalCertificates
        self.workLifeCertificates = workLifeCertificates
        self.reductionTarget = reductionTarget
        self.decokatsuSupportersClub = decokatsuSupportersClub
        self.decokatsuDeclaration = decokatsuDeclaration
        self.engineerOtherProjects = engineerOtherProjects
        self.source = source
    }

    package enum BiddingRating: String, Codable, Hashable, Sendable, CaseIterable {
        case a = "A"
        case b = "B"
        case c = "C"
        case d = "D"
        /// Known to hold no qualification.
        case noQualification = "none"
    }

    package struct Certificate: Codable, Hashable, Sendable {
        package let name: String
        /// The last day; unknown where it is left out.
        package let validUntil: CivilDate?

        package init(name: String, validUntil: CivilDate? = nil) {
            self.name = name
            self.validUntil = validUntil
        }
    }

    func problems(at pointer: String) -> [FieldProblem] {
        let lists = [
            ("environmentalCertificates", environmentalCertificates), ("workLifeCertificates", workLifeCertificates),
        ]
        let negative = FieldProblem(
            pointer: pointer + "/engineerOtherProjects", rule: "count-not-negative",
            message: BilingualText(en: "a number of projects is 0 or more", ja: "件数は0以上です"))
        return lists.flatMap { name, certificates in
            (certificates ?? []).enumerated().flatMap {
                FieldCheck.text(
                    $0.element.name, at: "\(pointer)/\(name)/\($0.offset)/name", limit: FieldCheck.nameLength)
            }
        }
            + (engineerOtherProjects.map { $0 < 0 } == true ? [negative] : [])
            + FieldCheck.source(source, at: pointer + "/source")
    }
}
