import Contracts
import JSONText
import Model
import Testing

@Suite("The contracts of portfolios, to the letter") struct PortfolioGoldenLinesTests {
    private func check<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    @Test("what matchPortfolio and portfolioProgress take")
    func params() throws {
        let question = PortfolioQuestion(
            needs: .init(
                ids: [try named("N1")], partnerCities: [try named("pc-pw-airai")], countries: ["Palau"],
                sectors: [try named("waste")]),
            technologies: .init(
                ids: [try named("O1")], companies: [try named("co-1")], sectors: [try named("waste")],
                without: [try named("O2")], withoutCompanies: [try named("co-2")]),
            capacity: .init(each: 2, technologies: ["O1": 3], eachCompany: 4, companies: ["co-1": 5]),
            demand: .init(each: 1, needs: ["N1": 2]), fairnessFloor: 100_000, byPriority: true,
            quotas: [.init(country: "Palau", most: 3, least: 1)])
        try check(
            MatchmakingMethods.MatchPortfolio.Params(
                question, asOf: try civilDay("2025-03-01"), limit: 20, cursor: "7.2025-03-01.x.20", minRevision: 2),
            #"{"needs":{"ids":["N1"],"partnerCities":["pc-pw-airai"],"countries":["Palau"],"sectors":["waste"]},"#
                + #""technologies":{"ids":["O1"],"companies":["co-1"],"sectors":["waste"],"without":["O2"],"#
                + #""withoutCompanies":["co-2"]},"capacity":{"each":2,"technologies":{"O1":3},"eachCompany":4,"#
                + #""companies":{"co-1":5}},"demand":{"each":1,"needs":{"N1":2}},"fairnessFloor":100000,"#
                + #""byPriority":true,"quotas":[{"country":"Palau","most":3,"least":1}],"asOf":"2025-03-01","limit":20,"cursor":"7.2025-03-01.x.20","minRevision":2}"#
        )
        try check(MatchmakingMethods.MatchPortfolio.Params(), "{}")
    }

    @Test("what matchPortfolio gives")
    func result() throws {
        let portfolio = Portfolio(
            asOf: try civilDay("2025-03-01"), profile: try named("technology-v0"),
            objective: .init(score: 90, weighted: 450, guaranteed: 80, potential: 200, needsAtFloor: 1),
            certificate: .init(
                pairs: 3, pairsInNetwork: 2, rounds: 1, violations: 0, bound: 90, gap: 0, boundAtFloor: 1, gapAtFloor: 0
            ),
            coverage: .init(needs: 2, covered: 1, demand: 3, filled: 1),
            load: .init(technologies: [1, 0], companies: [1]), needs: [try need], technologies: [try technology],
            companies: [
                PortfolioCompany(
                    id: try named("co-1"), names: Names(en: "Grid Co."), capacity: 5, load: 1,
                    price: CapacityPrice(score: 0, needsAtFloor: 0))
            ],
            blockingPairs: [
                BlockingPair(
                    need: try named("N2"), technology: try named("O1"), score: 70, needHas: 60, technologyHas: nil)
            ],
            excluded: [
                Exclusion(kind: .technology, id: "O9", names: Names(en: "Nine"), reason: reason("technology-withdrawn"))
            ],
            quotas: [
                QuotaUse(
                    country: try #require(CountryCode("PW")), names: nil, most: 3, least: 2, matches: 1,
                    price: CapacityPrice(score: 0, needsAtFloor: nil), why: reason("portfolio-quota-short"))
            ],
            counts: .init(
                needs: 2, technologies: 2, companies: 1, blockingPairs: 1, excluded: 1, closedNeeds: 4))
        try check(
            MatchmakingMethods.MatchPortfolio.Result(
                portfolio: portfolio, nextCursor: "7.2025-03-01.x.1", revision: 7, stale: false),
            [
                #"{"portfolio":{"asOf":"2025-03-01","profile":"technology-v0","objective":{"score":90,"weighted":450,"#,
                #""guaranteed":80,"#,
                #""potential":200,"needsAtFloor":1},"optimal":true,"certificate":{"pairs":3,"pairsInNetwork":2,"#,
                #""rounds":1,"violations":0,"bound":90,"gap":0,"boundAtFloor":1,"gapAtFloor":0},"#,
                #""coverage":{"needs":2,"covered":1,"demand":3,"filled":1,"share":500},"#,
                #""load":{"technologies":2,"busyTechnologies":1,"technologyGini":500,"companies":1,"#,
                #""busyCompanies":1,"companyGini":0,"greatestOfTechnology":1,"greatestOfCompany":1},"#,
                #""needs":["#,
                needLine,
                #"],"technologies":[{"id":"O1","names":{"en":"Grid"},"company":"co-1","#,
                #""capacity":2,"needs":["N1"],"load":1,"candidates":2,"price":{"score":5,"needsAtFloor":0}}],"#,
                #""companies":[{"id":"co-1","names":{"en":"Grid Co."},"capacity":5,"load":1,"#,
                #""price":{"score":0,"needsAtFloor":0}}],"#,
                #""blockingPairs":[{"need":"N2","technology":"O1","score":70,"needHas":60}],"#,
                #""excluded":[{"kind":"technology","id":"O9","names":{"en":"Nine"},"reason":"#,
                reasonLine("technology-withdrawn"),
                #"}],"quotas":[{"country":"PW","most":3,"least":2,"matches":1,"met":false,"price":{"score":0},"why":"#,
                reasonLine("portfolio-quota-short"),
                #"}],"counts":{"needs":2,"technologies":2,"companies":1,"#,
                #""blockingPairs":1,"excluded":1,"closedNeeds":4}},"nextCursor":"7.2025-03-01.x.1","revision":7,"#,
                #""stale":false}"#,
            ].joined())
    }

    @Test("what portfolioProgress gives")
    func progress() throws {
        try check(
            MatchmakingMethods.PortfolioProgress.Result(
                progress: PortfolioProgress(phase: .certifying, done: 20, total: 34, round: 2), revision: 7,
                stale: true),
            #"{"progress":{"phase":"certifying","done":20,"total":34,"round":2},"revision":7,"stale":true}"#)
    }

    // MARK: - Parts

    private func named<Subject>(_ text: String) throws -> Identifier<Subject> {
        try #require(Identifier<Subject>(text))
    }

    private func reason(_ rule: String) -> Reason {
        Reason(rule: rule, reference: "Reference", message: BilingualText(en: "Yes.", ja: "はい。"))
    }

    private func reasonLine(_ rule: String) -> String {
        #"{"rule":"\#(rule)","reference":"Reference","inputs":[],"message":{"en":"Yes.","ja":"はい。"}}"#
    }

    private var need: PortfolioNeed {
        get throws {
            let record = RankedRecord(
                rank: 1, kind: .technology, id: "O1", names: Names(en: "Grid"),
                company: .init(id: try named("co-1"), names: Names(en: "Grid Co.")),
                factors: [
                    FactorScore(.sectorFit, weight: 1, value: 80, lo: 80, hi: 80, reason: reason("factor-sectorFit")),
                    FactorScore(.freshness, weight: 2, value: 5, lo: 0, hi: 60, reason: reason("factor-freshness")),
                ])
            return PortfolioNeed(
                Need(
                    id: try named("N1"), partnerCityId: try named("pc-pw-airai"), text: LocalisedText(en: "grid"),
                    priority: 1, source: Source("Source")),
                cityNames: Names(en: "Airai State"), country: CountryCode("PW"), demand: 2, candidates: 1,
                matches: [PortfolioMatch(record, technology: try named("O1"))],
                why: reason("portfolio-few-candidates"), flags: [reason("need-verification")])
        }
    }

    private var needLine: String {
        [
            #"{"id":"N1","text":{"en":"grid"},"partnerCity":"pc-pw-airai","cityNames":{"en":"Airai State"},"#,
            #""country":"PW","priority":1,"demand":2,"candidates":1,"matches":[{"technology":"O1","names":{"en":"Grid"},"#,
            #""company":{"id":"co-1","names":{"en":"Grid Co."}},"score":90,"guaranteed":80,"potential":200,"#,
            #""reasons":[{"factor":"sectorFit","contribution":80,"reference":"Reference","#,
            #""message":{"en":"Yes.","ja":"はい。"}}],"question":{"factor":"freshness","gain":110,"#,
            #""question":{"en":"Yes.","ja":"はい。"}}}],"unmet":1,"why":"#,
            reasonLine("portfolio-few-candidates"),
            #","flags":["#,
            reasonLine("need-verification"),
            "]}",
        ].joined()
    }

    private var technology: PortfolioTechnology {
        get throws {
            PortfolioTechnology(
                Technology(
                    id: try named("O1"), names: Names(en: "Grid"), companyId: try named("co-1"),
                    sectors: [try named("waste")], source: Source("Source")),
                capacity: 2, needs: [try named("N1")], candidates: 2, price: CapacityPrice(score: 5, needsAtFloor: 0))
        }
    }
}
