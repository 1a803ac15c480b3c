package import Model

/// A technology in a ranking, with nothing said about why.
package struct ScoredRecord: Hashable, Sendable {
    package let id: Technology.ID
    package let score: Int
}

extension Matcher {
    /// The technologies that `match` lists, in its order and with its scores, but without reasons.
    package func scores(_ query: NeedQuery, on day: CivilDate, _ options: RankingOptions) -> [ScoredRecord] {
        let profile = options.profile ?? profile(for: .technology)
        let question = TechnologyQuestion(query, matcher: self, profile: profile, day: day)
        guard closing(of: query, on: day) == nil else { return [] }
        let found = technologies.best(
            question.plan(options.order), limit: options.limit, least: options.atLeast ?? 0)
        return found.best.map { ScoredRecord(id: technologies[$0.place].record.id, score: $0.bounds.score) }
    }
}
