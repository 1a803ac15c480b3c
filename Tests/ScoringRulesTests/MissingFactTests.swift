import Model
import ScoringRules
import Testing

@Suite("Zero, missing and partial facts")
struct MissingFactTests {
    /// Everything but tonnes and cost.
    private let others: [String: Proposal.FactValue] = [
        "engineerOtherProjects": 0, "environmentalCertificates": [], "pastEnvironmentalCertificate": false,
        "workLifeCertificates": [], "reductionTargetSet": false, "decokatsuSupportersClub": true,
        "decokatsuDeclaration": true,
    ]
    private let judged: [String: Proposal.FactValue] = ["1a": 40, "1c": 7, "1d": 14, "1e": 28, "1f": 15, "2b": 4]

    private func card(_ facts: [String: Proposal.FactValue]) throws -> Scorecard {
        try Shipped.scorer().scorecard(
            for: try Sample.proposal(facts: others.merging(facts) { _, given in given }, judged: judged))
    }

    @Test("no tonnes give no points for tonnes, and none for cost with the reason that there are no reductions")
    func zeroTonnes() throws {
        let card = try card([
            "annualReduction": 0, "costEffectiveness": ["annualCost": 10_000_000, "basis": "stated"],
        ])
        #expect(try card.row("1h").points == 0)
        let row = try card.row("1g")
        #expect(row.status == .computed)
        #expect(row.points == 0)
        #expect(row.reasons.first?.message.en.hasPrefix("no reductions") == true)
        #expect(row.reasons.first?.message.ja.contains("削減量がない") == true)
    }

    @Test("a cost without its basis is not computed, and the total is of 180 decided points")
    func noBasis() throws {
        let card = try card(["annualReduction": 3000, "costEffectiveness": ["annualCost": 10_000_000]])
        #expect(try card.row("1h").points == 1)
        let row = try card.row("1g")
        #expect(row.status == .undecided)
        #expect(row.points == nil)
        #expect(row.possible == PointRange(min: 0, max: 5))
        #expect(row.missing.map(\.pointer) == ["/facts/costEffectiveness/basis"])
        let decided = 108 + 1 + 5 + 0 + 0 + 10
        #expect(card.total == .init(points: decided, maximum: 180))
        #expect(card.undecidedMaximum == 5)
        #expect(card.possible == PointRange(min: decided, max: decided + 5))
        #expect(card.headline.en == "124 of 180 decided; 124 to 129 of 185 possible")
        #expect(card.headline.ja == "確定分180点中124点、全体では185点中124〜129点の可能性")
    }

    @Test("a cost that is not given at all is not computed either")
    func noCost() throws {
        let card = try card(["annualReduction": 3000])
        #expect(try card.row("1g").status == .undecided)
        #expect(card.total.maximum == 180)
        #expect(card.questions.map(\.fact.pointer) == ["/facts/costEffectiveness"])
        #expect(card.questions.first?.pointsAtStake == 5)
        #expect(card.questions.first?.fact.evidence != nil)
    }

    @Test("a declared ratio with its basis needs no tonnes")
    func ratioAlone() throws {
        let card = try card(["costEffectiveness": ["ratio": "3999.99", "basis": "stated"]])
        #expect(try card.row("1g").points == 5)
        #expect(try card.row("1h").status == .undecided)
    }

    @Test("a cost a year without tonnes asks for the tonnes, once for both rows")
    func costWithoutTonnes() throws {
        let card = try card(["costEffectiveness": ["annualCost": 10_000_000, "basis": "stated"]])
        let question = try #require(card.questions.first)
        #expect(question.fact.pointer == "/facts/annualReduction")
        #expect(question.settles == ["1g", "1h"])
        #expect(question.pointsAtStake == 10)
        #expect(card.questions.count == 1)
    }

    @Test("a certificate list that is left out leaves its row open, an empty one settles it")
    func certificates() throws {
        let unknown = try Shipped.scorer().scorecard(for: try Sample.proposal())
        #expect(try unknown.row("5").possible == PointRange(min: 0, max: 5))
        #expect(
            try unknown.row("5").missing.map(\.pointer) == [
                "/facts/workLifeCertificates", "/facts/fullTimeEmployees",
            ])
        #expect(try card([:]).row("5").points == 0)
    }

    @Test("a row of components counts what is known and keeps the rest open")
    func components() throws {
        let card = try card(["reductionTargetSet": true, "carbonNeutralBy": 2045, "decokatsuSupportersClub": false])
        let row = try card.row("6")
        #expect(row.status == .undecided)
        #expect(row.possible == PointRange(min: 5, max: 10))
        #expect(row.missing.map(\.pointer) == ["/facts/targetDisclosed"])
    }

    @Test("a proposal with nothing known can still be anything from nothing to everything")
    func nothingKnown() throws {
        let card = try Shipped.scorer().scorecard(for: try Sample.proposal(.ongoing))
        #expect(card.total == .init(points: 0, maximum: 0))
        #expect(card.possible == PointRange(min: 0, max: 185))
        #expect(card.undecidedMaximum == 185)
        #expect(card.standing == .undecided)
        #expect(card.questions.first?.settles == ["novelty"])
        #expect(card.headline.en.hasPrefix("Eligibility not settled (novelty)."))
        #expect(card.rows.allSatisfy { !$0.missing.isEmpty && !$0.reasons.isEmpty })
    }

    @Test(
        "every question of the shipped sheet says what would settle it, unless only an operator can", arguments: 1...20)
    func evidence(seed: UInt64) throws {
        let sheet = try Shipped.sheet()
        #expect(sheet.inputs.allSatisfy { $0.evidence != nil })
        var proposals = RandomProposals(sheet, seed: seed)
        for kind in ProposalKind.allCases {
            let card = try Shipped.scorer().scorecard(for: try Sample.proposal(kind, facts: proposals.next()))
            for question in card.questions {
                #expect(question.fact.evidence != nil, "\(question.fact.question.en)")
                #expect(!question.settles.isEmpty)
                #expect(question.fact.pointer.hasPrefix("/facts/") || question.fact.pointer.hasPrefix("/judged/"))
            }
        }
    }
}
