extension Portfolio {
    /// The same part of every list; all else stays.
    package func page(from offset: Int, limit: Int) -> Portfolio {
        Portfolio(
            asOf: asOf, profile: profile, objective: objective, certificate: certificate, coverage: coverage,
            load: load, needs: needs.part(offset, limit), technologies: technologies.part(offset, limit),
            companies: companies.part(offset, limit), blockingPairs: blockingPairs.part(offset, limit),
            excluded: excluded.part(offset, limit), quotas: quotas, counts: counts)
    }

    /// The length of the longest list: pages end there.
    package var longestList: Int {
        max(counts.needs, counts.technologies, counts.companies, blockingPairs.count, counts.excluded)
    }
}

extension Array {
    fileprivate func part(_ offset: Int, _ limit: Int) -> [Element] { Array(dropFirst(offset).prefix(limit)) }
}
