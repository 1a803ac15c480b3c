import MatchmakingRules
import Model
import Testing

@Suite("Why a need of a portfolio goes without") struct PortfolioReasonsTests {
    private static let asOf = day("2025-03-01")

    private func portfolio(
        _ question: PortfolioQuestion = PortfolioQuestion(), change: (inout IslandCase) -> Void = { _ in }
    ) throws -> Portfolio {
        var island = IslandCase()
        change(&island)
        return try PortfolioWork(question, matcher: island.matcher, day: Self.asOf).portfolio { _ in }
    }

    private func need(_ key: String, _ portfolio: Portfolio) throws -> PortfolioNeed {
        try #require(portfolio.needs.first { $0.id.value == key })
    }

    private func extraNeed(_ key: String, city: String = "pc-pw-airai", withdrawn: CivilDate? = nil) -> CatalogueEntry {
        .need(
            Need(
                id: id(key), partnerCityId: id(city), text: LocalisedText(en: "household waste"),
                sectors: [id("waste")], withdrawnOn: withdrawn, source: Source("a test")))
    }

    @Test("the island's two needs have their offers, and lack nothing")
    func served() throws {
        let portfolio = try portfolio(PortfolioQuestion(demand: .init(needs: ["N1": 2])))
        #expect(try need("N1", portfolio).matches.map(\.technology.value) == ["O1", "O2"])
        #expect(try need("N2", portfolio).matches.map(\.technology.value) == ["O3"])
        #expect(portfolio.needs.allSatisfy { $0.why == nil } && portfolio.coverage.share == 1_000)
        #expect(try need("N2", portfolio).flags.map(\.rule) == ["need-verification"])
        #expect(!portfolio.technologies.contains { $0.id.value == "O4" })
    }

    @Test("what fits serves another need: who, and what one more place would add")
    func taken() throws {
        let portfolio = try portfolio { $0.entries.append(extraNeed("N3")) }
        let unmet = try #require(portfolio.needs.first { $0.unmet > 0 })
        let served = try #require(portfolio.needs.first { $0.matches.first?.technology.value == "O3" })
        let why = try #require(unmet.why)
        #expect(why.rule == "portfolio-all-taken")
        #expect(why.inputs.contains(Reason.Input("serves", served.id.value)))
        let price = try #require(portfolio.technologies.first { $0.id.value == "O3" }?.price.score)
        #expect(price > 0 && why.inputs.contains(Reason.Input("price", "\(price)")))
        #expect(!why.message.ja.isEmpty)
    }

    @Test("no capacity, and a company at its limit, are told apart")
    func limits() throws {
        let none = try portfolio(PortfolioQuestion(capacity: .init(technologies: ["O3": 0])))
        let without = try need("N2", none).why
        #expect(without?.rule == "portfolio-no-capacity")
        #expect(without?.message.en == "the technology that would fit was given no capacity: Waste sorting")
        #expect(without?.inputs.contains(Reason.Input("capacity", "0")) == true)
        let nobody = try portfolio(PortfolioQuestion(capacity: .init(eachCompany: 0)))
        #expect(nobody.needs.compactMap(\.why?.rule).allSatisfy { $0 == "portfolio-no-capacity" })
        #expect(nobody.needs.contains { $0.why != nil })
        let some = try portfolio(PortfolioQuestion(capacity: .init(technologies: ["O2": 0]))) {
            $0.entries.append(self.extraNeed("N3"))
        }
        #expect(some.needs.first { $0.unmet > 0 }?.why?.rule == "portfolio-all-taken")
        let full = try portfolio(PortfolioQuestion(capacity: .init(each: 2, companies: ["co-3": 1]))) {
            $0.entries.append(extraNeed("N3"))
        }
        let why = try #require(full.needs.first { $0.unmet > 0 }?.why)
        #expect(why.message.en.contains("Sorting Co. is at its limit"))
        #expect(full.companies.first { $0.id.value == "co-3" }.map { $0.price.score > 0 } == true)
    }

    @Test("nothing fits, too few fit, or what fits is withdrawn")
    func lacking() throws {
        let few = try portfolio(PortfolioQuestion(demand: .init(each: 3)))
        #expect(try need("N2", few).why?.rule == "portfolio-few-candidates")
        let none = try portfolio(PortfolioQuestion(technologies: .init(without: [id("O3")])))
        #expect(try need("N2", none).why?.rule == "portfolio-no-candidate")
        let withdrawn = try PortfolioWork(
            PortfolioQuestion(technologies: .init(ids: [id("O1")])),
            matcher: IslandCase(withdrawn: day("2025-02-01")).matcher, day: Self.asOf
        ).portfolio { _ in }
        #expect(try need("N1", withdrawn).why?.rule == "portfolio-candidates-withdrawn")
        #expect(withdrawn.excluded.map(\.id) == ["O1"])
    }

    @Test("a closed need is left out and counted; named by its id it says why")
    func closed() throws {
        let change: (inout IslandCase) -> Void = { $0.entries.append(self.extraNeed("N3", withdrawn: Self.asOf)) }
        let open = try portfolio(change: change)
        #expect(open.counts.closedNeeds == 1 && !open.needs.contains { $0.id.value == "N3" })
        let named = try portfolio(PortfolioQuestion(needs: .init(ids: [id("N3")])), change: change)
        #expect(try need("N3", named).why?.rule == "need-closed")
        #expect(named.coverage == Portfolio.Coverage(needs: 1, covered: 0, demand: 1, filled: 0))
    }

    @Test("every wrong value is named at its place, all at once")
    func problems() {
        let question = PortfolioQuestion(
            needs: .init(ids: [], countries: ["PW", "Atlantis"], sectors: [id("magic")]),
            technologies: .init(without: [id("O1"), id("O9")]),
            capacity: .init(each: -1, technologies: ["O2": 10_001, "a/b~c": 1], companies: ["co-9": 1]),
            demand: .init(each: 0, needs: ["N1": Int.max]), fairnessFloor: 255_001)
        #expect(
            question.problems(IslandCase().matcher).map { "\($0.pointer) \($0.rule)" } == [
                "/params/needs/sectors/0 reference-exists", "/params/technologies/without/1 reference-exists",
                "/params/capacity/technologies/a~1b~0c reference-exists",
                "/params/capacity/companies/co-9 reference-exists", "/params/needs/ids list-not-empty",
                "/params/needs/countries/1 country-known", "/params/capacity/each capacity-range",
                "/params/capacity/technologies/O2 capacity-range", "/params/demand/each demand-range",
                "/params/demand/needs/N1 demand-range", "/params/fairnessFloor floor-range",
            ])
    }
}
