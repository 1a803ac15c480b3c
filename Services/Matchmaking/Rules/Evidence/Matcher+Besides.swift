import Model

extension Matcher {
    /// What sources say of a technology and its firm that no factor counts: what the guidebook asks of companies beside
    /// their solutions (FY2024, section 3.1 step 2). `nil` where nothing is said.
    func besides(
        _ technology: Technology.ID?, _ company: Company.ID?, in country: CountryCode?, on day: CivilDate
    )
        -> [Reason]?
    {
        let ofTechnology = technology.map { said([.englishDocumentation], of: .technology, $0.value, on: day) } ?? []
        let base = company.flatMap { company in
            country.flatMap { besides(.overseasBase, of: .company, company.value, in: $0, on: day) }
        }
        let ofCompany = company.map { said(Self.besides, of: .company, $0.value, on: day) } ?? []
        let all = ofTechnology + [base].compactMap(\.self) + ofCompany
        return all.isEmpty ? nil : all
    }

    private static let besides: [FactPredicate] = [
        .interestBySurvey, .interestByInquiry, .publicPrivatePlatform, .internationalCooperation, .englishDocumentation,
    ]

    private func said(
        _ predicates: [FactPredicate], of kind: MatchmakingKind, _ id: String, on day: CivilDate
    ) -> [Reason] {
        predicates.compactMap { besides($0, of: kind, id, in: nil, on: day) }
    }

    private func besides(
        _ predicate: FactPredicate, of kind: MatchmakingKind, _ id: String, in country: CountryCode?,
        on day: CivilDate
    ) -> Reason? {
        let topic = evidence.topic(predicate, of: kind, id, country: country)
        guard !topic.isSilent else { return nil }
        let evidence = topic.evidence(stated: nil, on: day)
        guard !evidence.grounds.isEmpty else { return nil }
        return Reason(
            rule: "fact-\(predicate.rawValue)", reference: "Guidebook FY2024, section 3.1 step 2",
            inputs: evidence.inputs(predicate), message: evidence.message(predicate))
    }
}
