import Model

extension Matcher {
    /// Why nothing can fit a need: it is closed, or else its country is out of scope; `nil` for an open need.
    func closing(of query: NeedQuery, on day: CivilDate) -> Reason? {
        if let closed = NeedFlags.closing(query, on: day) { return closed }
        let scope = CountryScope.verdict(for: query.country, in: catalogue, on: day)
        return scope.verdict == .no ? scope.reason : nil
    }
}
