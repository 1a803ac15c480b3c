import Model
import ScoringRules
import Testing

@Suite("Gates before points")
struct GateAndCapTests {
    private let judged: [String: Proposal.FactValue] = [
        "1a": 25, "1b": 12, "1c": 10, "1d": 20, "1e": 35, "1f": 20, "2b": 5,
    ]

    private func card(novelty: Proposal.FactValue?, statements: [String: [String]] = [:]) throws -> Scorecard {
        var facts: [String: Proposal.FactValue] = [
            "annualReduction": 100_000, "engineerOtherProjects": 0, "startsPhaseTwo": true,
            "costEffectiveness": ["ratio": 4000, "basis": "stated"],
            "pastProjects": [Sample.past("a", ended: "2024-03"), Sample.past("b", ended: "2023-03")],
            "environmentalCertificates": [Sample.valid("iso14001")],
            "workLifeCertificates": [Sample.valid("platinum-eruboshi")],
            "reductionTargetSet": true, "carbonNeutralBy": 2050, "targetDisclosed": true,
            "decokatsuSupportersClub": true, "decokatsuDeclaration": true,
        ]
        facts["noveltyShown"] = novelty
        return try Shipped.scorer().scorecard(
            for: try Sample.proposal(.ongoing, facts: facts, judged: judged, statements: statements))
    }

    @Test("a proposal that lacks novelty is not eligible, its 177 points come second")
    func lacking() throws {
        let card = try card(novelty: false)
        #expect(card.standing == .notEligible)
        #expect(card.total == .init(points: 177, maximum: 185))
        #expect(card.headline.en == "Not eligible for selection (novelty). 177 of 185 points")
        #expect(card.headline.ja == "選定対象外（新規性）。185点中177点")
        let gate = try #require(card.gates.first)
        #expect(gate.passed == .no)
        #expect(gate.reason.rule == "novelty")
        #expect(gate.reason.reference.text.hasPrefix("Guidebook FY2024, Table 6 row 1b"))
    }

    @Test("novelty that is not settled is asked for first")
    func unsettled() throws {
        let card = try card(novelty: nil)
        #expect(card.standing == .undecided)
        #expect(card.questions.map(\.fact.pointer) == ["/facts/noveltyShown"])
        #expect(try self.card(novelty: true).standing == .eligible)
    }

    @Test("a move to Phase 2 is flagged in the row that asks for more novelty")
    func phaseTwo() throws {
        #expect(try card(novelty: true).row("1b").flags.map(\.id) == ["phase-two-novelty"])
    }

    @Test("statements are shown and never change a number")
    func statements() throws {
        let all = ["unique-technology-companies", "partner-plans", "leading-area-sharing"]
        let card = try card(novelty: true, statements: ["1a": all])
        #expect(try card.row("1a").points == 25)
        #expect(try card.row("1a").statements.map(\.id) == all)
        #expect(card.total.points == 177)
    }
}
