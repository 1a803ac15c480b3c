import Model

extension Opportunity.Funding {
    /// The least and the greatest sum that a project may get, and every rate and sum in words; `nil` where no source
    /// names money. Where the sums differ by applicant, the widest range: the words tell them apart. Sums that a source
    /// gave more than five years before the day are told in words alone.
    init?(_ scheme: Scheme, on day: CivilDate) {
        let amounts = scheme.amounts ?? []
        let limit = day.adding(years: -5)
        func isRecent(_ amount: Scheme.Amount) -> Bool {
            guard let limit, let last = amount.source.asOf?.range?.upperBound else { return true }
            return limit <= last
        }
        func sums(_ kind: Scheme.Amount.Kind) -> [Yen] {
            amounts.filter { $0.kind == kind && isRecent($0) }.compactMap(\.yen)
        }
        let spoken = (scheme.statements ?? []).filter { $0.topic == .amount || $0.topic == .budget }.map(\.text.en)
        let sentences = amounts.map(\.sentence) + spoken
        guard !sentences.isEmpty else { return nil }
        self.init(
            details: sentences.joined(separator: "; "),
            minAwardAmount: sums(.minimumPerProject).min().map { Opportunity.Money($0) },
            maxAwardAmount: sums(.maximumPerProject).max().map { Opportunity.Money($0) })
    }
}

extension Scheme.Amount {
    /// "at most JPY 2000000 per project (small projects)".
    fileprivate var sentence: String {
        let figure = yen.map { "JPY \($0.amount)" } ?? rate?.text ?? ""
        let sum =
            switch kind {
            case .maximumRate: "rate of at most \(figure)"
            case .fixedRate: "rate of \(figure)"
            case .maximumPerProject: "at most \(figure) per project"
            case .minimumPerProject: "at least \(figure) per project"
            case .maximumPerYear: "at most \(figure) a year"
            case .supplement: "supplement of \(figure)"
            }
        return "\(sum) (\(basis.en))"
    }
}
