import Model
import ScoringRules
import Testing

@Suite("Bands and steps at their limits")
struct BandEdgeTests {
    @Test(
        "a cost per tonne gets the band that its unrounded value keeps",
        arguments: zip(
            [
                "0", "4000", "4001", "5000", "5001", "6000", "6001", "7000", "7001", "8000", "8001", "3999.99",
                "4000.000000001", "4000.5", "8000.5", "999999999999999",
            ],
            [5, 5, 4, 4, 3, 3, 2, 2, 1, 1, 0, 5, 4, 4, 0, 0]))
    func cost(ratio: String, points: Int) throws {
        let card = try Shipped.scorer().scorecard(
            for: try Sample.proposal(facts: ["costEffectiveness": ["ratio": .text(ratio), "basis": "stated"]]))
        #expect(try card.row("1g").points == Points(points))
    }

    @Test(
        "tonnes get the band that their unrounded value keeps",
        arguments: zip(
            [
                "100000", "99999", "50000", "49999", "10000", "9999", "5000", "4999", "1000", "999", "0", "99999.5",
                "999.999999999",
            ],
            [5, 4, 4, 3, 3, 2, 2, 1, 1, 0, 0, 4, 0]))
    func tonnes(value: String, points: Int) throws {
        let card = try Shipped.scorer().scorecard(for: try Sample.proposal(facts: ["annualReduction": .text(value)]))
        #expect(try card.row("1h").points == Points(points))
    }

    @Test(
        "an engineer's other projects give their step",
        arguments: zip([0, 1, 2, 3, 4, 5, 6, 9], [5, 5, 4, 3, 2, 1, 0, 0]))
    func workload(projects: Int, points: Int) throws {
        let card = try Shipped.scorer().scorecard(
            for: try Sample.proposal(facts: ["engineerOtherProjects": .integer(Int64(projects))]))
        let row = try card.row("2a")
        #expect(row.points == Points(points))
        #expect(row.flags.map(\.id) == (projects == 1 ? ["workload-of-one"] : []))
    }

    @Test(
        "a value between two printed bands gets the lower one and a flag",
        arguments: ["4000.5", "5000.000000001", "8000.999"])
    func costGap(ratio: String) throws {
        let card = try Shipped.scorer().scorecard(
            for: try Sample.proposal(facts: ["costEffectiveness": ["ratio": .text(ratio), "basis": "stated"]]))
        let row = try card.row("1g")
        #expect(row.flags.map(\.id) == ["printed-gap"])
        #expect(row.reasons.first?.message.en.contains("lower band") == true)
    }

    @Test("a value on a printed limit has no flag", arguments: ["4000", "4001", "5000", "8001"])
    func noGap(ratio: String) throws {
        let card = try Shipped.scorer().scorecard(
            for: try Sample.proposal(facts: ["costEffectiveness": ["ratio": .text(ratio), "basis": "stated"]]))
        #expect(try card.row("1g").flags.isEmpty)
    }

    @Test("tonnes between two printed bands get the lower one and a flag")
    func tonnesGap() throws {
        let card = try Shipped.scorer().scorecard(
            for: try Sample.proposal(facts: ["annualReduction": "99999.5"]))
        #expect(try card.row("1h").flags.map(\.id) == ["printed-gap"])
    }

    @Test("a quotient is compared unrounded")
    func quotient() throws {
        // 1 yen over 4,000 a tonne for 3 tonnes: 4,000.333…
        let card = try Shipped.scorer().scorecard(
            for: try Sample.proposal(facts: [
                "annualReduction": 3, "costEffectiveness": ["annualCost": 12001, "basis": "stated"],
            ]))
        let row = try card.row("1g")
        #expect(row.points == 4)
        #expect(row.flags.map(\.id) == ["printed-gap"])
        #expect(row.reasons.first?.message.en.contains("4,000.33… JPY/t-CO₂") == true)
    }

    @Test("every row at its best makes 185", arguments: ProposalKind.allCases)
    func best(kind: ProposalKind) throws {
        let sheet = try Shipped.sheet()
        let judged = sheet.rows.filter { $0.rule == .judged }.compactMap { row in
            row.maximum[kind].map { (row.id, Proposal.FactValue.integer(Int64($0))) }
        }
        let card = try Scorer(sheet).scorecard(
            for: try Sample.proposal(
                kind,
                facts: [
                    "annualReduction": 100_000, "noveltyShown": true, "engineerOtherProjects": 0,
                    "costEffectiveness": ["annualCost": 400_000_000, "basis": "stated"],
                    "pastProjects": [Sample.past("a", ended: "2024-03"), Sample.past("b", ended: "2023-03")],
                    "environmentalCertificates": [Sample.valid("eco-stage")],
                    "workLifeCertificates": [Sample.valid("platinum-eruboshi")],
                    "reductionTargetSet": true, "carbonNeutralBy": 2045, "targetDisclosed": true,
                    "decokatsuSupportersClub": true, "decokatsuDeclaration": true,
                ], judged: Dictionary(uniqueKeysWithValues: judged)))
        let groups = sheet.groups.map { group in
            card.rows.filter { $0.group == group.id }.compactMap(\.points).reduce(0, +)
        }
        #expect(groups == (kind == .new ? [150, 10, 0, 5, 5, 15] : [140, 10, 10, 5, 5, 15]))
        #expect(card.total == .init(points: 185, maximum: 185))
        #expect(card.computed.maximum == (kind == .new ? 40 : 50))
        #expect(card.judged.maximum == (kind == .new ? 145 : 135))
        #expect(card.standing == .eligible)
        #expect(card.improvements.isEmpty)
        #expect(card.questions.isEmpty)
    }
}
