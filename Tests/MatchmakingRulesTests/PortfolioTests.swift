import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("Portfolios of the shipped records") struct PortfolioTests {
    private let matcher = ShippedRecords.matcher
    private static let asOf = day("2025-11-01")

    private func portfolio(_ question: PortfolioQuestion = PortfolioQuestion()) throws -> Portfolio {
        try PortfolioWork(question, matcher: matcher, day: Self.asOf).portfolio { _ in }
    }

    @Test("every pair has the score and the bounds that the need's own ranking gives it")
    func scores() throws {
        let portfolio = try portfolio()
        #expect(portfolio.optimal && portfolio.counts.needs == matcher.catalogue.needs.count)
        for need in portfolio.needs {
            let record = try #require(matcher.catalogue.needs[need.id])
            let ranking = matcher.match(NeedQuery(record, in: matcher.catalogue), on: Self.asOf, limit: 1_000)
            #expect(need.candidates == ranking.found && need.flags == ranking.flags)
            for match in need.matches {
                let ranked = try #require(ranking.results.first { $0.id == match.technology.value })
                #expect(match == PortfolioMatch(ranked, technology: match.technology))
            }
        }
        let matches = portfolio.needs.flatMap(\.matches)
        #expect(portfolio.objective.score == matches.map(\.score).reduce(0, +))
        #expect(portfolio.objective.guaranteed <= portfolio.objective.score)
        #expect(portfolio.objective.score <= portfolio.objective.potential)
        #expect(portfolio.certificate.pairs == portfolio.needs.map(\.candidates).reduce(0, +))
    }

    @Test("capacities and demands are kept, and nobody gets the same technology twice")
    func limits() throws {
        for (each, company, demand) in [(1, nil, 1), (2, nil, 3), (3, 2, 2), (1, 1, 4)] as [(Int, Int?, Int)] {
            let portfolio = try portfolio(
                PortfolioQuestion(
                    capacity: .init(each: each, eachCompany: company), demand: .init(each: demand)))
            #expect(portfolio.optimal)
            #expect(portfolio.technologies.allSatisfy { $0.load <= each && $0.capacity == each })
            #expect(portfolio.companies.allSatisfy { $0.load <= company ?? .max && $0.capacity == company })
            for need in portfolio.needs {
                #expect(Set(need.matches.map(\.technology)).count == need.matches.count)
                #expect(need.matches.count + need.unmet == demand && (need.unmet > 0) == (need.why != nil))
                #expect(need.matches.map(\.score) == need.matches.map(\.score).sorted(by: >))
            }
            let served = portfolio.technologies.reduce(0) { $0 + $1.load }
            #expect(served == portfolio.coverage.filled)
        }
    }

    @Test("with room for all, every need has the first of its own ranking, and no capacity has a price")
    func enough() throws {
        let portfolio = try portfolio(PortfolioQuestion(capacity: .init(each: 100)))
        for need in portfolio.needs {
            let record = try #require(matcher.catalogue.needs[need.id])
            let first = matcher.match(NeedQuery(record, in: matcher.catalogue), on: Self.asOf, limit: 1).results.first
            #expect(need.matches.first?.score == first?.score)
        }
        #expect(portfolio.technologies.allSatisfy(\.price.isFree) && portfolio.counts.blockingPairs == 0)
    }

    @Test("more capacity never lowers the sum, less never raises it, by the price at most")
    func price() throws {
        let before = try portfolio()
        for technology in before.technologies.prefix(6) {
            let more = try portfolio(
                PortfolioQuestion(capacity: .init(technologies: [technology.id.value: 2])))
            #expect(more.objective.score - before.objective.score == technology.price.score, "\(technology.id)")
        }
    }

    @Test("a floor covers at least as many needs, for no greater sum")
    func floor() throws {
        let free = try portfolio()
        let fair = try portfolio(PortfolioQuestion(fairnessFloor: 0))
        #expect(fair.optimal && fair.coverage.covered >= free.coverage.covered)
        #expect(fair.objective.score <= free.objective.score)
        #expect(fair.objective.needsAtFloor == fair.coverage.covered && free.objective.needsAtFloor == nil)
    }

    @Test("the shuffled records give the same portfolio, and so does asking again")
    func shuffled() throws {
        var random = SeededGenerator(seed: 8)
        let other = Matcher(Catalogue(matcher.catalogue.entries.shuffled(using: &random)))
        let again = try PortfolioWork(PortfolioQuestion(), matcher: other, day: Self.asOf).portfolio { _ in }
        #expect(try again == portfolio() && portfolio() == portfolio())
    }

    @Test("blocking pairs are all that both sides would rather have, and no others")
    func blocking() throws {
        let portfolio = try portfolio()
        var expected: Set<String> = []
        for need in portfolio.needs {
            let record = try #require(matcher.catalogue.needs[need.id])
            let ranking = matcher.match(NeedQuery(record, in: matcher.catalogue), on: Self.asOf, limit: 1_000)
            let has = need.matches.first?.score ?? -1
            for result in ranking.results where result.score > has {
                let holder = portfolio.needs.first { $0.matches.first?.technology.value == result.id }
                if result.score > holder?.matches.first?.score ?? -1 { expected.insert("\(need.id) \(result.id)") }
            }
        }
        #expect(Set(portfolio.blockingPairs.map { "\($0.need) \($0.technology)" }) == expected)
        #expect(portfolio.counts.blockingPairs == expected.count)
    }

    @Test("filters narrow needs and technologies, sectors by the tree")
    func filters() throws {
        let vietnam = try portfolio(PortfolioQuestion(needs: .init(countries: ["ベトナム"])))
        #expect(!vietnam.needs.isEmpty && vietnam.needs.allSatisfy { $0.country?.value == "VN" })
        let all = try portfolio()
        let first = try #require(all.technologies.first)
        let without = try portfolio(PortfolioQuestion(technologies: .init(without: [first.id])))
        #expect(!without.technologies.contains { $0.id == first.id })
        let only = try portfolio(PortfolioQuestion(technologies: .init(ids: [first.id])))
        #expect(only.technologies.map(\.id) == [first.id] && only.coverage.filled == 1)
        let solar = try portfolio(PortfolioQuestion(technologies: .init(sectors: [id("solar-pv")])))
        #expect(!solar.technologies.isEmpty && solar.counts.technologies < all.counts.technologies)
    }

    @Test("progress goes through the phases in order, and what it throws ends the work")
    func progress() throws {
        var phases: [PortfolioProgress.Phase] = []
        _ = try PortfolioWork(PortfolioQuestion(), matcher: matcher, day: Self.asOf).portfolio { progress in
            #expect(0 <= progress.done && progress.done < progress.total)
            if phases.last != progress.phase { phases.append(progress.phase) }
        }
        #expect(phases.first == .scoring && phases.last == .explaining)
        #expect(phases.contains(.assigning) && phases.contains(.certifying))
        struct Stop: Error {}
        for phase in phases {
            #expect(throws: Stop.self) {
                _ = try PortfolioWork(PortfolioQuestion(), matcher: matcher, day: Self.asOf).portfolio {
                    if $0.phase == phase { throw Stop() }
                }
            }
        }
    }

    @Test("Gini's coefficient of even loads is 0, of one who serves all near 1")
    func gini() {
        #expect(Portfolio.Load.gini([]) == 0 && Portfolio.Load.gini([0, 0]) == 0)
        #expect(Portfolio.Load.gini([2, 2, 2]) == 0)
        #expect(Portfolio.Load.gini([0, 0, 0, 1]) == 750)
        #expect(Portfolio.Load.gini([1, 2, 3]) == 222)
    }
}
