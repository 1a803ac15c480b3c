import MatchmakingRules
import Model
import Testing

@Suite("A portfolio by priorities and with quotas of countries") struct PortfolioQuotaTests {
    private static let asOf = day("2025-11-01")
    private let matcher = ShippedRecords.matcher

    private func portfolio(_ question: PortfolioQuestion, _ matcher: Matcher? = nil) throws -> Portfolio {
        try PortfolioWork(question, matcher: matcher ?? self.matcher, day: Self.asOf).portfolio { _ in }
    }

    private func matches(_ country: String, _ portfolio: Portfolio) -> Int {
        portfolio.needs.filter { $0.country?.value == country }.reduce(0) { $0 + $1.matches.count }
    }

    @Test("a country gets no more than its limit, the rest is proven the best, and its needs say why they go without")
    func most() throws {
        let free = try portfolio(PortfolioQuestion())
        let before = matches("VN", free)
        #expect(before > 2 && free.quotas == nil && free.objective.weighted == nil)
        var (last, lastPrice) = (-1, Int.max)
        for most in 0...before {
            let limited = try portfolio(PortfolioQuestion(quotas: [.init(country: "ベトナム", most: most)]))
            #expect(limited.optimal && matches("VN", limited) == most)
            #expect(limited.objective.score > last && limited.objective.score <= free.objective.score)
            let use = try #require(limited.quotas?.first)
            #expect(use.country.value == "VN" && use.most == most && use.matches == most && use.met)
            // What one more match adds is bounded by the price, which never rises.
            #expect(last < 0 || limited.objective.score - last <= lastPrice)
            let price = try #require(use.price).score
            #expect(price <= lastPrice)
            (last, lastPrice) = (limited.objective.score, price)
            let without = limited.needs.filter { $0.country?.value == "VN" && $0.matches.isEmpty && $0.candidates > 0 }
            #expect(without.allSatisfy { $0.why?.rule == "portfolio-quota-reached" })
            #expect(most == before || !without.isEmpty)
            // What it may not have it cannot prefer.
            let barred = Set(without.map(\.id))
            #expect(!limited.blockingPairs.contains { barred.contains($0.need) })
        }
        #expect(last == free.objective.score)
    }

    @Test("whether a country has as many as asked for is told, with the reason where not, and changes nothing")
    func least() throws {
        let free = try portfolio(PortfolioQuestion())
        let told = try portfolio(
            PortfolioQuestion(quotas: [.init(country: "PW", least: 1), .init(country: "MN", least: 9)]))
        #expect(told.objective == free.objective && told.needs == free.needs)
        let uses = try #require(told.quotas)
        #expect(uses.map(\.met) == [true, false] && uses.map { $0.price == nil } == [true, true])
        #expect(uses[0].why == nil && uses[1].why?.rule == "portfolio-quota-short")
        #expect(uses[1].why?.message.en.hasPrefix("\(uses[1].matches) of at least 9") == true)
    }

    @Test("a need of priority 1 has the technology that one of priority 5 would have had for a little more")
    func priorities() throws {
        let source = Source("s", asOf: PrintedDate("2025"))
        func need(_ key: String, _ city: String, _ text: String, _ priority: Int) -> CatalogueEntry {
            .need(
                Need(
                    id: id(key), partnerCityId: id(city), text: LocalisedText(en: text), sectors: [id("waste")],
                    priority: priority, source: source))
        }
        let island = IslandCase()
        let entries =
            island.entries.filter { $0.kind != .need } + [
                need("A", "pc-pw-airai", "clean beaches", 1),
                need("B", "pc-pw-airai", "waste sorting", 5),
            ]
        let matcher = Matcher(Catalogue(entries))
        let plain = try portfolio(PortfolioQuestion(), matcher)
        #expect(plain.needs.map { $0.matches.map(\.technology.value) } == [[], ["O3"]])
        let weighed = try portfolio(PortfolioQuestion(byPriority: true), matcher)
        #expect(weighed.needs.map { $0.matches.map(\.technology.value) } == [["O3"], []])
        #expect(weighed.optimal && weighed.objective.score < plain.objective.score)
        #expect(weighed.objective.weighted == 5 * weighed.objective.score)
        #expect(weighed.certificate.bound == weighed.objective.weighted)
    }

    @Test("quotas that cannot be are refused, each at its place")
    func problems() {
        let question = PortfolioQuestion(quotas: [
            .init(country: "Atlantis", most: 1), .init(country: "VN"), .init(country: "Viet Nam", most: -1),
            .init(country: "PW", most: 1, least: 2), .init(country: "MN", least: 10_001),
        ])
        #expect(
            question.problems(matcher).map { "\($0.pointer) \($0.rule)" } == [
                "/params/quotas/0/country country-known", "/params/quotas/1 quota-given",
                "/params/quotas/2/country quota-once", "/params/quotas/2/most quota-range",
                "/params/quotas/3/least quota-order", "/params/quotas/4/least quota-range",
            ])
    }
}
