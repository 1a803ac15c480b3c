import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("What to ask next") struct NextQuestionTests {
    private static let asOf = SeededCatalogue.asOf
    private static let decided = 10
    private static let considered = 50

    /// The places of the best fifty if one of them had other scores, each fact of a firm moving all that it offers.
    private func rank(
        _ all: [RankedRecord], _ record: RankedRecord, _ factor: FactorScore, _ value: Int
    ) -> Int {
        func score(_ other: RankedRecord) -> Int {
            guard let own = other.factors.first(where: { $0.factor == factor.factor }), own.lo < own.hi else {
                return other.score
            }
            let isOfFirm = [.c3pParticipation, .countryExperience].contains(factor.factor)
            let isShared = isOfFirm && other.company != nil && other.company?.id == record.company?.id
            guard other.id == record.id || isShared else { return other.score }
            return other.score + own.weight * (min(max(value, own.lo), own.hi) - own.value)
        }
        func potential(_ other: RankedRecord) -> Int {
            guard let own = other.factors.first(where: { $0.factor == factor.factor }), own.lo < own.hi else {
                return other.potential
            }
            let isOfFirm = [.c3pParticipation, .countryExperience].contains(factor.factor)
            let isShared = isOfFirm && other.company != nil && other.company?.id == record.company?.id
            guard other.id == record.id || isShared else { return other.potential }
            return other.potential + own.weight * (min(max(value, own.lo), own.hi) - own.hi)
        }
        let own = (score(record), potential(record))
        return 1
            + all.count { other in
                let others = (score(other), potential(other))
                return other.id != record.id && (others == own ? other.id < record.id : others > own)
            }
    }

    /// The largest number of the first ten places that an answer about one of the best fifty decides.
    private func mostPlaces(_ all: [RankedRecord]) -> Int {
        let best = Array(all.prefix(Self.considered))
        let places = best.flatMap { record in
            record.factors.filter { $0.lo < $0.hi && $0.weight > 0 }.map { factor in
                min(rank(best, record, factor, factor.lo), Self.decided + 1)
                    - min(rank(best, record, factor, factor.hi), Self.decided + 1)
            }
        }
        return places.max() ?? 0
    }

    @Test("no answer decides more of the first ten places, and it is the same however many are shown: 100 needs")
    func technologies() throws {
        var (asked, behind) = (0, 0)
        for seed in 84_000..<84_025 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let matcher = Matcher(Catalogue(seeded.entries(technologies: 70)))
            for _ in 0..<4 {
                let query = seeded.query()
                let all = matcher.match(query, on: Self.asOf, limit: 100)
                for limit in [1, 2, 10, 20] {
                    let some = matcher.match(query, on: Self.asOf, limit: limit)
                    #expect(some.nextQuestion == all.nextQuestion, "seed \(seed): \(limit)")
                }
                let most = mostPlaces(all.results)
                guard let question = all.nextQuestion else {
                    #expect(most == 0, "seed \(seed): \(query)")
                    continue
                }
                let (best, worst) = (question.rankAtBest, question.rankAtWorst)
                #expect(
                    min(worst, Self.decided + 1) - min(best, Self.decided + 1) == most, "seed \(seed): \(question)")
                #expect(best <= question.rank && question.rank <= worst)
                let record = try #require(all.results.first { $0.id == question.id })
                #expect(record.rank == question.rank)
                let factor = try #require(record.factors.first { $0.factor == question.factor })
                #expect(factor.lo < factor.hi && question.question == factor.reason.message)
                let shown = Array(all.results.prefix(Self.considered))
                #expect(rank(shown, record, factor, factor.hi) == best)
                #expect(rank(shown, record, factor, factor.lo) == worst)
                asked += 1
                behind += question.rank > Self.decided ? 1 : 0
            }
        }
        #expect(asked > 25 && behind > 0, "\(asked) \(behind)")
    }

    @Test("the question about municipalities, leads and needs does not depend on how many are shown either")
    func others() {
        var asked = 0
        for seed in 85_000..<85_080 as Range<UInt64> {
            var seeded = SeededCatalogue(seed: seed)
            let catalogue = Catalogue(seeded.cityEntries())
            let matcher = Matcher(catalogue)
            let query = seeded.leadQuery(in: catalogue)
            let offer = matcher.offer(of: seeded.pick(SeededCatalogue.firms))
            let rankings: [(RankingOptions) -> Ranking] = [
                { matcher.rankMunicipalities(query.city, on: Self.asOf, $0) },
                { matcher.rankLeads(query, on: Self.asOf, $0).ranking },
                { matcher.match(offer, on: Self.asOf, $0) },
            ]
            for ranking in rankings {
                let all = ranking(RankingOptions(limit: 100)).nextQuestion
                asked += all == nil ? 0 : 1
                #expect(ranking(RankingOptions(limit: 1)).nextQuestion == all, "seed \(seed)")
                #expect(ranking(RankingOptions(limit: 3)).nextQuestion == all, "seed \(seed)")
            }
        }
        #expect(asked > 60)
    }
}
