import Contracts
import JSONText
import Model
import Testing

@Suite("The screening contract as lines")
struct ScreeningContractTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func checkLine<Value: Codable & Equatable>(_ value: Value, _ line: String) throws {
        #expect(String(decoding: try JSONText.encode(value), as: UTF8.self) == line)
        #expect(try JSONText.decode(Value.self, from: Array(line.utf8)) == value)
    }

    @Test("a question is one line")
    func params() throws {
        let proposal = Proposal(
            id: try #require(Proposal.ID("p-1")), title: BilingualText(en: "A", ja: "あ"), kind: .ongoing,
            submittedOn: try day("2025-03-03"), country: "VN", sectors: ["waste"],
            lead: LeadOrganisation(name: BilingualText(en: "L", ja: "代"), kind: .university), facts: [:],
            screening: ["biddingRating": "B", "incorporated": true])
        try checkLine(
            ScoringMethods.ScreenProposal.Params(
                proposal: proposal, asOf: try day("2025-03-04"), edition: ScreeningEdition.ID("e-1"), minRevision: 7),
            #"{"proposal":{"id":"p-1","title":{"en":"A","ja":"あ"},"kind":"ongoing","submittedOn":"2025-03-03","#
                + #""country":"VN","sectors":["waste"],"lead":{"name":{"en":"L","ja":"代"},"kind":"university"},"#
                + #""facts":{},"screening":{"biddingRating":"B","incorporated":true}},"asOf":"2025-03-04","#
                + #""edition":"e-1","minRevision":7}"#)
        try checkLine(ScoringMethods.ScreenProposal.Params(proposalId: Proposal.ID("p-1")), #"{"proposalId":"p-1"}"#)
    }

    @Test("an answer is one line")
    func result() throws {
        let text = BilingualText(en: "t", ja: "文")
        let reason = Reason(rule: "rule", reference: "R", inputs: [.init("a", "B"), .init("b", nil)], message: text)
        let fact = Scorecard.MissingFact(pointer: "/screening/a", question: text)
        let answer = ScoringSheet.Choice(name: "A", label: text)
        let edition = ScreeningEdition(
            id: try #require(ScreeningEdition.ID("e-1")), edition: "FY2025", title: text,
            effective: EffectivePeriod(from: try day("2025-02-10")), source: Source("S"), inputs: [], facts: [],
            derived: [], groups: [], criteria: [])
        let report = ScreeningReport(
            proposal: try #require(Proposal.ID("p-1")), title: text, kind: .new, edition: EditionUse(edition),
            groups: [.init(id: "g", title: text)], fiscalYear: 2025, headline: text, result: .notEligibleYet,
            counts: .init([.fail, .conditional]), conditions: 1, unsettled: ["lead"],
            criteria: [
                .init(
                    criterion: "6", group: "g", title: text, reference: "R", weight: .required, verdict: .fail,
                    possible: [.fail], reasons: [reason], remedies: [text],
                    changes: [
                        .init(
                            facts: [.init(pointer: "/screening/a", label: text, from: answer, to: [answer])],
                            verdict: .pass)
                    ]),
                .init(
                    criterion: "7", group: "g", title: text, reference: "R", weight: .excluding, verdict: .unknown,
                    possible: [.pass, .operatorDecision], reasons: [], missing: [fact],
                    changes: [
                        .init(facts: [.init(pointer: nil, label: text, from: nil, to: [answer])], verdict: .pass)
                    ]),
            ],
            questions: [.init(fact: fact, settles: ["7"])], notices: [text])
        let t = #"{"en":"t","ja":"文"}"#
        let a = #"{"name":"A","label":\#(t)}"#
        let m = #"{"pointer":"/screening/a","question":\#(t)}"#
        try checkLine(
            ScoringMethods.ScreenProposal.Result(
                asOf: try day("2025-03-03"), report: report, revision: 8, stale: false),
            #"{"asOf":"2025-03-03","report":{"proposal":"p-1","title":\#(t),"kind":"new","edition":{"id":"e-1","#
                + #""edition":"FY2025","title":\#(t),"effective":{"from":"2025-02-10"},"source":{"text":"S"}},"#
                + #""groups":[{"id":"g","title":\#(t)}],"fiscalYear":2025,"headline":\#(t),"result":"notEligibleYet","#
                + #""counts":{"passed":0,"conditional":1,"operatorDecision":0,"unknown":0,"failed":1},"conditions":1,"#
                + #""unsettled":["lead"],"criteria":[{"criterion":"6","group":"g","title":\#(t),"reference":"R","#
                + #""weight":"required","verdict":"fail","possible":["fail"],"reasons":[{"rule":"rule","reference":"R","#
                + #""inputs":[{"name":"a","value":"B"},{"name":"b"}],"message":\#(t)}],"remedies":[\#(t)],"missing":[],"#
                + #""changes":[{"facts":[{"pointer":"/screening/a","label":\#(t),"from":\#(a),"to":[\#(a)]}],"#
                + #""verdict":"pass"}]},{"criterion":"7","group":"g","title":\#(t),"reference":"R","#
                + #""weight":"excluding","verdict":"unknown","possible":["pass","operatorDecision"],"reasons":[],"#
                + #""remedies":[],"missing":[\#(m)],"changes":[{"facts":[{"label":\#(t),"to":[\#(a)]}],"#
                + #""verdict":"pass"}]}],"questions":[{"fact":\#(m),"settles":["7"]}],"notices":[\#(t)]},"#
                + #""revision":8,"stale":false}"#)
    }
}
