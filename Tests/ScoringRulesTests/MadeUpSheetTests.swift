import Model
import ScoringRules
import Testing

@Suite("A sheet that was never printed scores from its data alone")
struct MadeUpSheetTests {
    private func card(
        _ facts: [String: Proposal.FactValue], for kind: ProposalKind = .new
    ) throws -> Scorecard {
        try Scorer(try MadeUpSheet.sheet()).scorecard(for: try Sample.proposal(kind, facts: facts))
    }

    @Test(
        "its bands hold, and what no band covers is left to the operator",
        arguments: [(9, 7...7), (5, 7...7), (4, 2...2), (2, 2...2), (1, 0...2), (0, 0...2)])
    func bands(jobs: Int64, possible: ClosedRange<Int>) throws {
        let row = try card(["jobs": .integer(jobs)]).row("A")
        #expect(row.possible == PointRange(min: possible.lowerBound, max: possible.upperBound))
        #expect(row.flags.map(\.id) == (jobs < 2 ? ["uncovered-value"] : []))
        #expect(row.missing.isEmpty == (jobs >= 2))
    }

    @Test(
        "its printed gap is left to the operator where the sheet says so",
        arguments: [
            (50_000_000, 9...9), (50_500_000, 3...9), (51_000_000, 3...3), (90_000_000, 3...3), (90_000_001, 0...0),
        ])
    func gap(budget: Int64, possible: ClosedRange<Int>) throws {
        let row = try card(["budget": .integer(budget)]).row("B")
        #expect(row.possible == PointRange(min: possible.lowerBound, max: possible.upperBound))
    }

    @Test("points are capped at the maximum of the column")
    func columnCap() throws {
        #expect(try card(["budget": 1], for: .ongoing).row("B").points == 6)
        #expect(try card(["budget": 1]).row("B").points == 9)
    }

    @Test("bands that share a limit give it to the better one")
    func sharedLimit() throws {
        #expect(try card(["price": ["ratio": "10.5", "basis": "b"]]).row("C").points == 4)
        #expect(try card(["price": ["ratio": "10.500000001", "basis": "b"]]).row("C").points == 1)
        #expect(try card(["saved": 0]).row("C").points == 0)
    }

    @Test("components are capped at the row's maximum")
    func components() throws {
        #expect(try card(["open": true, "jobs": 3]).row("E").points == 5)
        #expect(try card(["open": true, "jobs": 2]).row("E").points == 4)
        #expect(try card(["open": false, "jobs": 3]).row("E").points == 3)
    }

    @Test("past projects count in its own window and for any pair")
    func window() throws {
        let projects: Proposal.FactValue = [
            Sample.past("a", ended: "2024-03", city: "elsewhere"), Sample.past("b", ended: "2023-04"),
            Sample.past("c", ended: "2023-02"),
        ]
        #expect(try card(["before": projects]).row("F").points == 4)
        #expect(try card(["before": projects], for: .ongoing).row("F").status == .notScored)
    }

    @Test("its gate stands before the points of every kind of proposal", arguments: ProposalKind.allCases)
    func gate(kind: ProposalKind) throws {
        #expect(try card(["safe": false], for: kind).headline.en.hasPrefix("Not eligible for selection (safety)."))
        #expect(try card(["safe": true], for: kind).standing == .eligible)
    }
}
