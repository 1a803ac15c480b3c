import Model

extension Matcher {
    /// Why nothing can fit a need: it is closed, or else its country is out of scope; `nil` for an open need.
    func closing(of query: NeedQuery, on day: CivilDate) -> Reason? {
        NeedFlags.closing(query, on: day) ?? outOfScope(query.country, on: day)
    }

    /// The same for what a city needs: every need that is asked about is closed, or else its country is out of scope.
    func closing(of query: CityQuery, on day: CivilDate) -> Reason? {
        let closed = query.needs.compactMap { NeedFlags.closing($0, on: day) }
        if let first = closed.first, closed.count == query.needs.count { return first }
        return outOfScope(query.country, on: day)
    }

    private func outOfScope(_ country: CountryCode?, on day: CivilDate) -> Reason? {
        let scope = CountryScope.verdict(for: country, in: catalogue, on: day)
        return scope.verdict == .no ? scope.reason : nil
    }
}
