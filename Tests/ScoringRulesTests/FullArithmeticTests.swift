import Model
import ScoringRules
import Testing

@Suite("A new project with every fact known")
struct FullArithmeticTests {
    private func card() throws -> Scorecard {
        try Shipped.scorer().scorecard(
            for: try Sample.proposal(
                facts: [
                    "annualReduction": 12000,
                    "costEffectiveness": ["annualCost": 54_000_000, "basis": "declared cost a year"],
                    "engineerOtherProjects": 2,
                    "environmentalCertificates": [Sample.valid("iso14001")],
                    "workLifeCertificates": [
                        Sample.valid("eruboshi-2"), Sample.valid("kurumin-new"), Sample.valid("youth-yell"),
                    ],
                    "reductionTargetSet": true, "carbonNeutralBy": 2050, "targetDisclosed": true,
                    "decokatsuSupportersClub": true, "decokatsuDeclaration": false,
                    "pastProjects": [Sample.past("a", ended: "2024-03"), Sample.past("b", ended: "2023-03")],
                ],
                judged: ["1a": 40, "1c": 7, "1d": 14, "1e": 28, "1f": 15, "2b": 4]))
    }

    @Test(
        "gets the points of each row",
        arguments: zip(
            ["1a", "1c", "1d", "1e", "1f", "1g", "1h", "2a", "2b", "3", "4", "5", "6"],
            [40, 7, 14, 28, 15, 4, 3, 4, 4, 0, 5, 4, 10]))
    func rowPoints(row: String, points: Int) throws {
        #expect(try card().row(row).points == Points(points))
    }

    @Test("adds up to 138 of 185, computed 30 of 40 and judged 108 of 145")
    func totals() throws {
        let card = try card()
        #expect(card.total == .init(points: 138, maximum: 185))
        #expect(card.computed == .init(points: 30, maximum: 40))
        #expect(card.judged == .init(points: 108, maximum: 145))
        #expect(card.undecidedMaximum == 0)
        #expect(card.possible == PointRange(min: 138, max: 138))
        #expect(card.maximum == 185)
        #expect(card.headline == BilingualText(en: "138 of 185 points", ja: "185点中138点"))
    }

    @Test("is eligible, since the novelty gate is for ongoing projects")
    func standing() throws {
        #expect(try card().standing == .eligible)
        #expect(try card().gates.isEmpty)
    }

    @Test("explains each computed row by rule, reference and inputs")
    func reasons() throws {
        let row = try card().row("1g")
        let reason = try #require(row.reasons.first)
        #expect(reason.rule == "cost-effectiveness")
        #expect(reason.reference.text == "Guidebook FY2024, Table 6 row 1g")
        #expect(reason.inputs.first { $0.name == "annualCost" }?.value == "54000000")
        #expect(reason.inputs.first { $0.name == "annualReduction" }?.value == "12000")
        #expect(reason.inputs.first { $0.name == "costEffectiveness" }?.value == "4500")
        #expect(reason.message.en == "4,500 JPY/t-CO₂ is in the band 4,001–5,000: 4 points")
        #expect(reason.message.ja == "4,500円/t-CO₂は区分「4,001–5,000」：4点")
    }

    @Test("says that the best certificate counts, not their sum")
    func bestCertificate() throws {
        let reason = try #require(try card().row("5").reasons.first)
        #expect(reason.message.en == "Youth Yell: 4 points, the highest of 3")
        #expect(reason.inputs.map(\.name) == ["eruboshi-2", "kurumin-new", "youth-yell"])
    }

    @Test("shows a row whose column is – as not scored")
    func dash() throws {
        for id in ["1b", "3"] {
            let row = try card().row(id)
            #expect(row.status == .notScored)
            #expect(row.points == 0)
            #expect(row.maximum == 0)
            #expect(row.reasons.first?.message.en.contains("the column shows –") == true)
        }
    }

    @Test("names the edition that was used")
    func edition() throws {
        let card = try card()
        #expect(card.sheet.id.value == "c3p-fy2025")
        #expect(card.sheet.edition == "FY2025")
    }
}
