import Model
import ScoringRules
import Testing

@Suite("The reasons of a row")
struct ReasonTests {
    @Test("points that the proposal carries are not said to be a reviewer's")
    func entered() throws {
        let row = try Shipped.scorer().scorecard(for: try Sample.proposal(judged: ["1a": 38])).row("1a")
        #expect(row.reasons.map(\.message.en) == ["entered with the proposal: 38 of 50"])
        #expect(row.reasons.map(\.message.ja) == ["提案に記入された点：50点中38点"])
    }

    @Test("a fact that is measured as it stands is named once, with all its digits")
    func inputs() throws {
        let row = try Shipped.scorer().scorecard(for: try Sample.proposal(facts: ["annualReduction": "999.999"])).row(
            "1h")
        #expect(row.reasons.map(\.inputs) == [[.init("annualReduction", "999.999")]])
    }
}
