import Model

extension Matcher {
    /// Why nothing can fit a need: it is closed, or else its country is out of scope; `nil` for an open need.
    func closing(of query: NeedQuery, sectors: [Sector.ID], on day: CivilDate) -> Reason? {
        if let closed = NeedFlags.of(query, sectors: sectors, on: day).first(where: { NeedFlags.closes($0) }) {
            return closed
        }
        let scope = CountryScope.verdict(for: query.country, in: catalogue, on: day)
        return scope.verdict == .no ? scope.reason : nil
    }
}
