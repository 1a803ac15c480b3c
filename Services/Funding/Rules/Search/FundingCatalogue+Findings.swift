package import Model

extension FundingCatalogue {
    /// The verdict of every scheme for a project on a day, with reasons, exits and the questions that are left.
    ///
    /// - Parameter page: the places of the answer whose verdicts are told in full.
    package func findings(
        for asked: AskedProject, asOf day: CivilDate, filter: SchemeSelection = SchemeSelection(),
        page: Range<Int> = 0..<Int.max
    ) -> SchemeFindings {
        let sweep = sweep(asked, asOf: day) { filter.admits(versions[$0], at: $0, asOf: day) }
        let places = filter.verdicts.map { wanted in sweep.places.filter { wanted.contains($0.verdict) } }
        let found = places ?? sweep.places
        return SchemeFindings(
            asOf: day, editions: editions, country: CountryPosition(asked.country),
            assumptions: assumptions(behind: asked),
            verdicts: found.dropFirst(page.lowerBound).prefix(page.count)
                .map { versions[$0.version].verdict(for: asked, asOf: day) },
            total: found.count, counts: Self.counts(sweep.places), exits: GuidebookExits.all,
            questions: sweep.questions)
    }

    /// The versions in force on a day that a selection lets in, by id.
    package func versions(admittedBy selection: SchemeSelection, on day: CivilDate) -> [SchemeVersion] {
        versions.enumerated().filter { place, version in
            version.isInForce(on: day) && selection.admits(version, at: place, asOf: day)
        }.map(\.element)
    }

    private static func counts(_ places: [CatalogueSweep.Place]) -> [VerdictCount] {
        var counts = Array(repeating: 0, count: Verdict.allCases.count)
        for place in places { counts[place.verdict.rank] += 1 }
        return Verdict.allCases.map { VerdictCount(verdict: $0, schemes: counts[$0.rank]) }
    }
}
