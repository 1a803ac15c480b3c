import Model

/// What facts and complete lists say of a technology on one predicate, or else of its company. It decides where no
/// project on record does.
struct TechnologyEvidence: Sendable {
    private let predicate: FactPredicate
    private let own: EvidenceTopic
    private let firm: EvidenceTopic?
    /// What the record of the company says.
    private let stated: (truth: Bool, source: Source)?

    /// `nil` where nothing is ever said.
    init?(
        _ predicate: FactPredicate, of technology: Technology, by company: Company?, country: CountryCode? = nil,
        stated: Bool?, in index: EvidenceIndex
    ) {
        self.predicate = predicate
        own = index.topic(predicate, of: .technology, technology.key, country: country)
        firm = company.map { index.topic(predicate, of: .company, $0.key, country: country) }
        self.stated = company.flatMap { company in stated.map { (truth: $0, source: company.source) } }
        guard !own.isSilent || firm?.isSilent == false else { return nil }
    }

    /// The finding on a day; `nil` where nothing is said of it.
    func finding(_ factor: Factor, prior: Int, on day: CivilDate) -> Finding? {
        let worth = CountLadder.value(1)
        return own.finding(factor, predicate, stated: nil, worth: worth, prior: prior, on: day)
            ?? firm?.finding(factor, predicate, stated: stated, worth: worth, prior: prior, on: day)
    }
}
