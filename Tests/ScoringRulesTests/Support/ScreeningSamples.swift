import JSONText
import Model
import ScoringRules
import Testing

/// Proposals for the shipped eligibility criteria, and what the registers say of them.
enum ScreeningSample {
    static func edition() throws -> ScreeningEdition {
        try JSONText.decode(ScreeningEdition.self, from: try Shipped.bytes("scoring/20-screening.json"))
    }

    /// Case A-10: everything in order but a renewal that is applied for and a translation that is missing.
    static let almost: [String: Proposal.FactValue] = [
        "incorporated": true, "underArticle70": false, "underArticle71": false, "designationSuspended": false,
        "organisedCrimePledge": true, "biddingRating": "B", "ratingRenewal": "appliedFor", "agreement": "none",
        "partnerLetterStatesIntention": true, "consortiumWithJapaneseCity": true, "letterJapaneseCity": true,
        "letterPartnerCity": true, "partnerLetterLanguage": "other", "partnerLetterTranslation": false,
    ]

    static func almost(but changes: [String: Proposal.FactValue?]) -> [String: Proposal.FactValue] {
        changes.reduce(into: almost) { $0[$1.key] = $1.value }
    }

    static func proposal(
        _ screening: [String: Proposal.FactValue] = [:], kind: ProposalKind = .new, submittedOn: String = "2025-03-03",
        municipalities: [String]? = nil, partnerCities: [String]? = nil, country: String? = nil,
        sectors: [String]? = nil, lead: LeadOrganisation.Kind? = nil, facts: [String: Proposal.FactValue] = [:],
        statements: [String: [String]]? = nil
    ) throws -> Proposal {
        Proposal(
            id: try #require(Proposal.ID("p-1")), title: BilingualText(en: "A project", ja: "事業"), kind: kind,
            submittedOn: try #require(CivilDate(submittedOn)),
            municipalities: try municipalities?.map { try #require(Proposal.PartyID($0)) },
            partnerCities: try partnerCities?.map { try #require(Proposal.PartyID($0)) }, country: country,
            sectors: sectors,
            lead: lead.map { LeadOrganisation(name: BilingualText(en: "Lead", ja: "代表"), kind: $0) }, facts: facts,
            screening: screening, statements: statements)
    }

    static func report(
        _ proposal: Proposal, _ registers: RegisterKnowledge = .none, fiscalYear: Int? = nil
    ) throws -> ScreeningReport {
        try Screener(try edition()).report(on: proposal, registers: registers, fiscalYear: fiscalYear)
    }
}

extension ScreeningReport {
    func finding(_ id: String) throws -> Finding {
        try #require(criteria.first { $0.criterion == id })
    }

    func verdict(_ id: String) throws -> ScreeningVerdict { try finding(id).verdict }

    /// The criteria with a verdict, of those that are required.
    func required(_ verdict: ScreeningVerdict) -> [String] {
        criteria.filter { $0.weight == .required && $0.verdict == verdict }.map(\.criterion)
    }
}

/// A register of invented cities: `x` and `w` in Japan, `y` and `z` in the country PW.
struct InventedRegister {
    var projects: [PairRecord.Project] = []
    var agreements: [PairRecord.PairAgreement] = []
    var leadingAreas: [String: Bool] = [:]
    var zeroCarbon: Set<String> = []

    mutating func add(
        _ id: String, _ years: [Int], _ municipalities: [String]? = ["x"], _ cities: [String] = ["y"],
        isCertain: Bool = true
    ) throws {
        projects.append(
            .init(
                id: try #require(C3PProject.ID(id)), title: nil, fiscalYears: years, isCertain: isCertain,
                municipalities: try municipalities?.map { try #require(Municipality.ID($0)) },
                partnerCities: try cities.map { try #require(PartnerCity.ID($0)) }, source: Source("a test")))
    }

    /// What it says of the cities that it knows; others are unknown to it.
    func knowledge(
        of municipalities: [String] = ["x"], _ cities: [String] = ["y"], unknown: [String] = [],
        countries: [CountryKnowledge]? = nil, statedCountry: String? = nil, sectors: [PairRecord.SectorLine] = []
    ) throws -> RegisterKnowledge {
        RegisterKnowledge(
            pair: PairRecord(
                projects: projects, agreements: agreements,
                municipalities: try municipalities.map { try municipality($0) },
                partnerCities: try cities.map { try city($0) }, sectors: sectors,
                unknown: unknown.map { .init(kind: .municipality, id: $0) }),
            countries: countries, statedCountry: statedCountry.flatMap { CountryCode($0) })
    }

    private func municipality(_ id: String) throws -> PairRecord.MunicipalityParty {
        let declared = zeroCarbon.contains(id) ? #","zeroCarbonDeclaration":{"declared":"2020","source":"s"}"# : ""
        let record = try JSONText.decode(
            Municipality.self,
            from: Array(
                (#"{"id":"\#(id)","lgCode":"401005","names":{"en":"City \#(id)","ja":"\#(id)市"},"type":"city","#
                    + #""prefecture":{"en":"P"},"prefectureIso":"JP-40","source":{"text":"s"}\#(declared)}"#).utf8))
        return PairRecord.MunicipalityParty(record, leadingArea: Truth(leadingAreas[id]))
    }

    private func city(_ id: String) throws -> PairRecord.CityParty {
        PairRecord.CityParty(
            PartnerCity(
                id: try #require(PartnerCity.ID(id)), names: Names(en: "Town \(id)", ja: "\(id)町"), type: .city,
                country: try #require(CountryCode("PW")), source: Source("s")))
    }
}
