import JSONText
import Model
import ScoringRules
import Testing

@Suite("Scoring records as JSON")
struct ScoringRecordCodingTests {
    @Test("the shipped sheet survives a round trip")
    func sheet() throws {
        let sheet = try Shipped.sheet()
        let again = try JSONText.decode(ScoringSheet.self, from: try JSONText.encode(sheet))
        #expect(again == sheet)
    }

    @Test("the made-up sheet survives a round trip")
    func madeUp() throws {
        let sheet = try MadeUpSheet.sheet()
        #expect(try JSONText.decode(ScoringSheet.self, from: try JSONText.encode(sheet)) == sheet)
    }

    @Test("a proposal keeps each fact as it was written")
    func proposal() throws {
        let proposal = try Shipped.proposal()
        #expect(try JSONText.decode(Proposal.self, from: try JSONText.encode(proposal)) == proposal)
        #expect(proposal.facts["annualReduction"] == 12400)
        #expect(proposal.facts["decokatsuSupportersClub"] == false)
    }

    @Test("a scorecard survives a round trip")
    func card() throws {
        let card = try Shipped.scorer().scorecard(for: try Shipped.proposal())
        #expect(try JSONText.decode(Scorecard.self, from: try JSONText.encode(card)) == card)
    }

    @Test("a condition with two tests or none is refused", arguments: [#","is":true,"atMost":1"#, ""])
    func condition(tests: String) throws {
        let text = #"{"input":"a"\#(tests)}"#
        let error = #expect(throws: JSONDecodingError.self) {
            try JSONText.decode(ScoringSheet.Condition.self, from: Array(text.utf8))
        }
        #expect(error?.problems.first?.message.en.contains("exactly one of") == true)
    }

    @Test("an unknown kind of rule is refused by field with the known ones")
    func kind() throws {
        let text = MadeUpSheet.text.replacing(#""kind": "judged""#, with: #""kind": "guessed""#)
        let error = #expect(throws: JSONDecodingError.self) {
            try JSONText.decode(ScoringSheet.self, from: Array(text.utf8))
        }
        #expect(error?.problems.map(\.pointer.description) == ["/rows/6/rule/kind"])
    }

    @Test("a member that no rule has is refused by field")
    func unknownMember() throws {
        let text = MadeUpSheet.text.replacing(#""printedStep": "0","#, with: #""printedStep": "0", "stepp": 1,"#)
        let error = #expect(throws: JSONDecodingError.self) {
            try JSONText.decode(ScoringSheet.self, from: Array(text.utf8))
        }
        #expect(error?.problems.map(\.pointer.description) == ["/rows/2/rule/stepp"])
    }
}
