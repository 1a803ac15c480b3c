package import Model

extension SeededCatalogue {
    /// What facts can say of what is offered and who offers it.
    static let predicates: [FactPredicate] = [.jcmExperience, .c3pParticipation, .activeInCountry]

    /// A fact about a technology or a company: of any level, of any date, for some time only.
    package mutating func fact(_ key: String, technologies: Int) -> Fact {
        let predicate = pick(Self.predicates)
        let isCompany = predicate == .c3pParticipation || technologies == 0 || chance(2)
        let subject =
            isCompany
            ? RecordName(.company, pick(Self.firms).value)
            : RecordName(.technology, "TEC-\(number(0...technologies - 1))")
        return fact(key, subject, predicate)
    }

    /// A fact about any record.
    package mutating func fact(_ key: String, _ subject: RecordName, _ predicate: FactPredicate) -> Fact {
        Fact(
            id: id(key), subject: subject, predicate: predicate,
            country: predicate.namesCountry ? pick(Self.countries) : nil,
            truth: chance(8) ? .unknown : Truth(chance(2)), level: pick(EvidenceLevel.allCases),
            asOf: PrintedDate(pick(["2025", "2024-08", "2016", "2023-11-01", "2026-02", "once"])),
            validFrom: chance(5) ? day(pick(["2020-01-01", "2026-01-01"])) : nil,
            validThrough: chance(5) ? day(pick(["2027-12-31", "2025-10-31", "2025-11-01"])) : nil, source: Self.source)
    }

    /// A complete list of technologies or of companies.
    package mutating func closedList(_ key: String, technologies: Int) -> ClosedList {
        let predicate = pick(Self.predicates)
        let isCompany = predicate == .c3pParticipation || chance(2)
        let members =
            isCompany ? Self.firms.map(\.value) : (0..<technologies).map { "TEC-\($0)" }
        return closedList(key, predicate, of: isCompany ? .company : .technology, members: members)
    }

    /// A complete list of records of a kind, some of which stand on it.
    package mutating func closedList(
        _ key: String, _ predicate: FactPredicate, of kind: MatchmakingKind, members: [String]
    ) -> ClosedList {
        ClosedList(
            id: id(key), names: Names(en: "list"), predicate: predicate,
            country: predicate.namesCountry ? pick(Self.countries) : nil, subjectKind: kind,
            members: members.filter { _ in chance(2) }, level: chance(2) ? .official : .own,
            asOf: day(pick(["2023-12-31", "2024-12-31", "2026-01-01"])),
            validThrough: chance(4) ? day(pick(["2025-10-31", "2026-12-31"])) : nil, source: Self.source)
    }

    // MARK: - Terms

    static let terms = [
        DomainTerm(
            id: id("storage"), en: ["battery storage", "battery"], ja: ["蓄電池"], source: source),
        DomainTerm(
            id: id("cold-storage"), en: ["chiller"], ja: ["冷凍機"], broader: id("storage"), source: source),
    ]
    /// Words that the first ones do not know.
    static let otherTerms = [
        DomainTerm(id: id("kiln"), en: ["cement kiln"], ja: ["排熱回収"], source: source),
        DomainTerm(id: id("storage"), en: ["battery storage"], ja: ["蓄電池"], version: 2, source: source),
    ]
    static let spellings = terms.flatMap(\.spellings) + ["cement kiln", "排熱回収"]
}
