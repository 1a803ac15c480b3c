import Model
import ScoringRules
import Testing

@Suite("Improvements, cheapest first")
struct ImprovementTests {
    private let facts: [String: Proposal.FactValue] = [
        "annualReduction": 12000, "costEffectiveness": ["annualCost": 54_000_000, "basis": "stated"],
        "engineerOtherProjects": 3, "environmentalCertificates": [],
        "pastEnvironmentalCertificate": false, "workLifeCertificates": [Sample.valid("youth-yell")],
        "reductionTargetSet": true, "carbonNeutralBy": 2050, "targetDisclosed": false,
        "decokatsuSupportersClub": true, "decokatsuDeclaration": false,
    ]

    private func improvements(_ changed: [String: Proposal.FactValue] = [:]) throws -> [Scorecard.Improvement] {
        try Shipped.scorer().scorecard(
            for: try Sample.proposal(facts: facts.merging(changed) { $1 })
        ).improvements
    }

    @Test("come by effort: declare, write, staff, certify, redesign")
    func order() throws {
        #expect(try improvements().map(\.row) == ["6", "6", "2a", "4", "5", "1g", "1h"])
        #expect(
            try improvements().map(\.effort) == [
                .declaration, .document, .staffing, .certificate, .certificate, .project, .project,
            ])
        #expect(try improvements().map(\.gain) == [5, 5, 1, 5, 1, 1, 1])
    }

    @Test("name the distance to the next cost band in tonnes and in yen")
    func costBand() throws {
        let improvement = try #require(try improvements().first { $0.row == "1g" })
        #expect(
            improvement.message.en
                == "4,500 JPY/t-CO₂ → 4 points; 5 points need ≤ 4,000 JPY/t-CO₂: 13,500 t-CO₂/year at the same cost, "
                + "or JPY 48,000,000 at the same tonnes (1,500 t-CO₂/year more, or 6,000,000 JPY/year less)")
        #expect(
            improvement.message.ja
                == "4,500円/t-CO₂ → 4点。5点には4,000円/t-CO₂以下が必要：同じ費用で13,500t-CO₂/年、または同じ削減量で48,000,000円"
                + "（1,500t-CO₂/年増、または6,000,000円/年減）")
        let changes = improvement.alternatives.flatMap(\.changes)
        #expect(changes.map(\.pointer) == ["/facts/annualReduction", "/facts/costEffectiveness/annualCost"])
        #expect(changes.map(\.to) == ["13500", "48000000"])
        #expect(changes.map(\.distancePermille) == [125, 112])
    }

    @Test("name the distance to the next band of tonnes")
    func tonnesBand() throws {
        let improvement = try #require(try improvements().first { $0.row == "1h" })
        #expect(improvement.reaching == 4)
        #expect(
            improvement.message.en
                == "12,000 t-CO₂/year → 3 points; 4 points need ≥ 50,000 t-CO₂/year: 38,000 t-CO₂/year more")
    }

    @Test("round tonnes up and yen down, so that the limit is kept")
    func rounding() throws {
        let improvement = try #require(
            try improvements([
                "annualReduction": "1.5", "costEffectiveness": ["annualCost": 10_001, "basis": "b"],
            ]).first { $0.row == "1g" })
        #expect(improvement.alternatives.flatMap(\.changes).map(\.to) == ["2", "9000"])
    }

    @Test("offer a declared ratio the limit itself")
    func ratio() throws {
        let improvement = try #require(
            try improvements(["costEffectiveness": ["ratio": "4500", "basis": "b"]]).first { $0.row == "1g" })
        #expect(improvement.alternatives.flatMap(\.changes).map(\.pointer) == ["/facts/costEffectiveness/ratio"])
    }

    @Test("group what reaches the same points as alternatives")
    func alternatives() throws {
        let row = try improvements().filter { $0.row == "4" }
        #expect(row.map(\.alternatives.count) == [5])
        let none = try improvements(["workLifeCertificates": [], "fullTimeEmployees": 300])
        #expect(none.filter { $0.row == "5" }.map(\.reaching) == [1, 5, 4, 3, 2])
        #expect(
            none.filter { $0.row == "5" }.map(\.effort)
                == [.document, .certificate, .certificate, .certificate, .certificate])
    }

    @Test("ask to renew a certificate that is held but does not count, by what it lacks")
    func renewal() throws {
        let expired: Proposal.FactValue = [
            "certificate": "iso14001", "validUntil": "2025-01-31", "headOffice": false,
        ]
        let improvement = try #require(
            try improvements(["environmentalCertificates": [expired]]).first { $0.row == "4" })
        let renewal = try #require(improvement.alternatives.first)
        #expect(renewal.title.en == "ISO 14001, renewed so that it counts on 2025-03-03")
        #expect(
            renewal.changes.map(\.pointer) == [
                "/facts/environmentalCertificates/0/validUntil", "/facts/environmentalCertificates/0/headOffice",
            ])
        #expect(renewal.changes.map(\.from) == ["2025-01-31", "false"])
        #expect(renewal.changes.map(\.to) == ["≥ 2025-03-03", "true"])
        #expect(improvement.alternatives.count == 5)
    }

    @Test("do not promise what a missing basis would still hold back")
    func withoutBasis() throws {
        let none = try improvements(["annualReduction": 0, "costEffectiveness": ["annualCost": 54_000_000]])
        #expect(!none.contains { $0.row == "1g" })
    }

    @Test("never ask for what is a matter of record")
    func fixed() throws {
        let large = try improvements(["workLifeCertificates": [], "fullTimeEmployees": 301])
        #expect(!large.contains { $0.row == "5" && $0.reaching == 1 })
        let past = try improvements(["pastEnvironmentalCertificate": true, "ownEnvironmentalSystem": false])
        #expect(past.filter { $0.row == "4" }.map(\.effort) == [.document, .certificate])
    }

    @Test("are not guessed for a row whose facts are unknown")
    func unknown() throws {
        let card = try Shipped.scorer().scorecard(for: try Sample.proposal())
        #expect(card.improvements.isEmpty)
        #expect(!card.questions.isEmpty)
    }
}
