import Model
import ScoringRules
import Testing

@Suite("The worked example that ships")
struct WorkedProposalTests {
    private func card() throws -> Scorecard {
        try Shipped.scorer().scorecard(for: try Shipped.proposal())
    }

    @Test("says in both languages that its figures are invented")
    func note() throws {
        let note = try #require(try Shipped.proposal().note)
        #expect(note.en.contains("invented"))
        #expect(note.ja.contains("架空"))
    }

    @Test("leaves rows open and says what would settle them")
    func open() throws {
        let card = try card()
        #expect(card.rows.filter { $0.status == .undecided }.map(\.id) == ["1f", "4", "6"])
        #expect(
            card.questions.map(\.fact.pointer) == [
                "/judged/1f", "/facts/environmentalCertificates/0/headOffice", "/facts/decokatsuDeclaration",
            ])
        #expect(card.headline.en == "103 of 145 decided; 108 to 138 of 185 possible")
    }

    @Test("offers improvements in order of effort")
    func improvements() throws {
        let efforts = try card().improvements.map(\.effort)
        let order = ScoringSheet.Effort.allCases
        #expect(!efforts.isEmpty)
        #expect(efforts == efforts.sorted { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) })
    }
}
