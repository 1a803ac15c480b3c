import Contracts
import JSONText
import Model
import Testing

@Suite("The scoring contracts as lines")
struct ScoringContractTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func checkLine<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    @Test("a question is one line")
    func params() throws {
        let proposal = Proposal(
            id: try #require(Proposal.ID("p-1")), title: BilingualText(en: "A", ja: "あ"), kind: .ongoing,
            submittedOn: try day("2025-03-03"), municipalities: [try #require(Proposal.PartyID("lg-401005"))],
            partnerCities: [try #require(Proposal.PartyID("pc-ph-davao"))],
            facts: [
                "annualReduction": "12.5", "costEffectiveness": ["annualCost": 54_000_000, "basis": "b"],
                "noveltyShown": true, "workLifeCertificates": [["certificate": "youth-yell", "valid": true]],
            ], judged: ["1a": 20], statements: ["1a": ["partner-plans"]], note: BilingualText(en: "n", ja: "注"))
        try checkLine(
            ScoringMethods.ScoreProposal.Params(
                proposal: proposal, sheet: nil, asOf: try day("2025-03-03"), minRevision: 7),
            #"{"proposal":{"id":"p-1","title":{"en":"A","ja":"あ"},"kind":"ongoing","submittedOn":"2025-03-03","#
                + #""municipalities":["lg-401005"],"partnerCities":["pc-ph-davao"],"facts":{"annualReduction":"12.5","#
                + #""costEffectiveness":{"annualCost":54000000,"basis":"b"},"noveltyShown":true,"#
                + #""workLifeCertificates":[{"certificate":"youth-yell","valid":true}]},"judged":{"1a":20},"#
                + #""statements":{"1a":["partner-plans"]},"note":{"en":"n","ja":"注"}},"asOf":"2025-03-03","minRevision":7}"#
        )
    }

    @Test("an answer is one line")
    func result() throws {
        let text = BilingualText(en: "t", ja: "文")
        let reason = Reason(
            rule: "rule", reference: "Table 6", inputs: [.init("a", "1"), .init("b", nil)], message: text)
        let fact = Scorecard.MissingFact(pointer: "/facts/a", question: text, evidence: text)
        let card = Scorecard(
            proposal: try #require(Proposal.ID("p-1")), title: text, kind: .new, sheet: .init(try sheet()),
            headline: text, standing: .undecided, gates: [.init(gate: "novelty", passed: .unknown, reason: reason)],
            total: .init(points: 3, maximum: 5), computed: .init(points: 3, maximum: 5),
            judged: .init(points: 0, maximum: 0), undecidedMaximum: 4, possible: PointRange(min: 3, max: 7), maximum: 9,
            rows: [
                .init(
                    id: "1h", title: text, group: "1", status: .computed, possible: PointRange(min: 3, max: 3),
                    maximum: 5, reasons: [reason], flags: [.init(id: "printed-gap", reference: "R", message: text)],
                    missing: [], statements: [.init(id: "s", text: text, reference: "R")]),
                .init(
                    id: "1f", title: text, group: "1", status: .undecided, possible: PointRange(min: 0, max: 4),
                    maximum: 4, reasons: [], flags: [], missing: [fact], statements: []),
            ],
            improvements: [
                .init(
                    row: "1h", gain: 1, reaching: 4, effort: .project,
                    alternatives: [
                        .init(
                            title: text,
                            changes: [
                                .init(pointer: "/facts/a", from: "1", to: "2", unit: text, distancePermille: 1000),
                                .init(pointer: "/facts/b", from: nil, to: "x"),
                            ])
                    ], reference: "R", message: text)
            ],
            questions: [.init(fact: fact, settles: ["1f"], pointsAtStake: 4)])
        let t = #"{"en":"t","ja":"文"}"#
        let r =
            #"{"rule":"rule","reference":"Table 6","inputs":[{"name":"a","value":"1"},{"name":"b"}],"message":\#(t)}"#
        let m = #"{"pointer":"/facts/a","question":\#(t),"evidence":\#(t)}"#
        try checkLine(
            ScoringMethods.ScoreProposal.Result(
                asOf: try day("2025-03-03"), scorecard: card, revision: 8, stale: false),
            #"{"asOf":"2025-03-03","scorecard":{"proposal":"p-1","title":\#(t),"kind":"new","sheet":{"id":"s-1","#
                + #""edition":"FY2025","version":1,"title":\#(t),"effective":{"from":"2025-02-10"},"source":{"text":"Table 6"},"#
                + #""groups":[{"id":"1","title":\#(t)}]},"headline":\#(t),"standing":"undecided","gates":[{"gate":"novelty","#
                + #""passed":"unknown","reason":\#(r)}],"total":{"points":3,"maximum":5},"computed":{"points":3,"maximum":5},"#
                + #""judged":{"points":0,"maximum":0},"undecidedMaximum":4,"possible":{"min":3,"max":7},"maximum":9,"rows":["#
                + #"{"id":"1h","title":\#(t),"group":"1","status":"computed","points":3,"possible":{"min":3,"max":3},"#
                + #""maximum":5,"reasons":[\#(r)],"flags":[{"id":"printed-gap","reference":"R","message":\#(t)}],"missing":[],"#
                + #""statements":[{"id":"s","text":\#(t),"reference":"R"}]},"#
                + #"{"id":"1f","title":\#(t),"group":"1","status":"undecided","possible":{"min":0,"max":4},"maximum":4,"#
                + #""reasons":[],"flags":[],"missing":[\#(m)],"statements":[]}],"#
                + #""improvements":[{"row":"1h","gain":1,"reaching":4,"effort":"project","alternatives":[{"title":\#(t),"#
                + #""changes":[{"pointer":"/facts/a","from":"1","to":"2","unit":\#(t),"distancePermille":1000},"#
                + #"{"pointer":"/facts/b","to":"x"}]}],"reference":"R","message":\#(t)}],"#
                + #""questions":[{"fact":\#(m),"settles":["1f"],"pointsAtStake":4}]},"revision":8,"stale":false}"#)
    }

    private func sheet() throws -> ScoringSheet {
        let text = BilingualText(en: "t", ja: "文")
        return ScoringSheet(
            id: try #require(ScoringSheet.ID("s-1")), edition: "FY2025", title: text,
            effective: EffectivePeriod(from: try day("2025-02-10")), source: Source("Table 6"),
            totals: ColumnPoints(new: 9, ongoing: nil), inputs: [], groups: [.init(id: "1", title: text)], gates: [],
            rows: [])
    }
}
