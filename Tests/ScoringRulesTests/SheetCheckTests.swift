import Foundation
import JSONText
import Model
import ScoringRules
import Testing

@Suite("A sheet's self-check")
struct SheetCheckTests {
    private func problems(of text: String) throws -> [FieldProblem] {
        do {
            _ = try Scorer(try JSONText.decode(ScoringSheet.self, from: Array(text.utf8)))
            return []
        } catch let error as SheetRefusal {
            return error.problems
        }
    }

    @Test("finds nothing on the sheet that ships, nor on the made-up one")
    func sound() throws {
        #expect(try Scorer(try Shipped.sheet()).sheet.rows.count == 14)
        #expect(try problems(of: MadeUpSheet.text).isEmpty)
    }

    static let slips: [Slip] = [
        Slip(#""new": 41"#, #""new": 42"#, "/totals/new", "total"),
        Slip(#""from": 2, "to": 4"#, #""from": 2, "to": 6"#, "/rows/0/rule/bands/1", "overlapping-bands"),
        Slip(#""from": 51000000"#, #""from": 49000000"#, "/rows/1/rule/bands/1", "overlapping-bands"),
        Slip(#""from": 2, "to": 4"#, #""from": 2, "to": 3"#, "/rows/0/rule/bands/1", "missing-band"),
        Slip(#""from": "10.5"}"#, #""from": "10.6"}"#, "/rows/2/rule/bands/1", "missing-band"),
        Slip(#""points": 2, "from": 2"#, #""points": 7, "from": 2"#, "/rows/0/rule/bands/1/points", "band-order"),
        Slip(#""from": 51000000, "to""#, #""to""#, "/rows/1/rule/bands/1", "band-limits"),
        Slip(#""points": 9, "to": 50000000"#, #""points": 9"#, "/rows/1/rule/bands/0", "band-limits"),
        Slip(#""from": 2, "to": 4"#, #""from": 5, "to": 4"#, "/rows/0/rule/bands/1", "band-limits"),
        Slip(
            #""points": 9, "to": 50000000"#, #""points": 9, "from": 1, "to": 50000000"#, "/rows/1/rule/bands/0",
            "best-band"),
        Slip(#""printedStep": "0""#, #""printedStep": "-1""#, "/rows/2/rule/printedStep", "printed-step"),
        Slip(#""input": "jobs", "comparison""#, #""input": "job", "comparison""#, "/rows/0/rule/input", "known-input"),
        Slip(#""input": "budget""#, #""input": "open""#, "/rows/1/rule/input", "input-type"),
        Slip(
            #""input": "price", "comparison": "atMost""#, #""input": "price", "comparison": "atLeast""#,
            "/rows/2/rule/comparison", "cost-comparison"),
        Slip(#""per": "saved", "#, "", "/inputs/3/per", "cost-divisor"),
        Slip(#""per": "saved""#, #""per": "jobs""#, "/inputs/3/per", "input-type"),
        Slip(#""name": "open", "type""#, #""name": "safe", "type""#, "/inputs/6/name", "unique-id"),
        Slip(#""id": "B""#, #""id": "A""#, "/rows/1/id", "unique-id"),
        Slip(#""ruleId": "thrift""#, #""ruleId": "work""#, "/rows/1/ruleId", "unique-id"),
        Slip(
            #""ruleId": "work", "group": "g""#, #""ruleId": "work", "group": "h""#, "/rows/0/group", "known-group"),
        Slip(#""maximum": {"new": 4},"#, #""maximum": {},"#, "/rows/5/maximum", "row-maximum"),
        Slip(#""maximum": {"new": 4},"#, #""maximum": {"new": 0},"#, "/rows/5/maximum/new", "row-maximum"),
        Slip(#""points": 7"#, #""points": 8"#, "/rows/0/rule/bands/0/points", "points"),
        Slip(#""points": 7"#, #""points": 6"#, "/rows/0/rule/bands", "reachable-maximum"),
        Slip(#""from": 0, "points""#, #""from": 1, "points""#, "/rows/5/rule/steps", "steps"),
        Slip(#""from": 2, "points": 4"#, #""from": 0, "points": 4"#, "/rows/5/rule/steps/1/from", "steps"),
        Slip(
            #""window": {"years": 2, "samePair": false},"#, "", "/rows/5/rule/window", "project-window"),
        Slip(#""years": 2"#, #""years": 0"#, "/rows/5/rule/window/years", "project-window"),
        Slip(
            #""name": "tin", "atHead"#, #""name": "lead", "atHead"#, "/rows/3/rule/options/1/certificate/name",
            "known-certificate"),
        Slip(
            #", "points": 6,"#, ",", "/rows/3/rule/options", "reachable-maximum"),
        Slip(
            #""conditions": [{"input": "open", "is": true}]"#, #""conditions": []"#,
            "/rows/4/rule/components/0/conditions", "component-ground"),
        Slip(
            #""is": true}], "effort""#, #""atMost": 1}], "effort""#, "/rows/4/rule/components/0/conditions/0/input",
            "input-type"),
        Slip(#""appliesTo": ["new", "ongoing"]"#, #""appliesTo": []"#, "/gates/0/appliesTo", "gate-kind"),
        Slip(
            #""appliesTo": ["new", "ongoing"]"#, #""appliesTo": ["new", "ongoing", "new"]"#, "/gates/0/appliesTo/2",
            "gate-kind"),
        Slip(#""maximum": {"new": 7, "ongoing": 7}"#, #""maximum": {"new": -7}"#, "/rows/0/maximum/new", "row-maximum"),
        Slip(
            #""label": {"en": "budget", "ja": "予算"}"#,
            #""label": {"en": "budget", "ja": "予算"}, "remedy": {"en": "save", "ja": "節約する"}"#, "/inputs/1/remedy",
            "flag-remedy"),
        Slip(#""reference": "A""#, #""reference": " ""#, "/rows/0/reference", "text"),
        Slip(#"{"en": "Taste", "ja": "趣"}"#, #"{"en": "Taste", "ja": ""}"#, "/rows/6/title/ja", "text"),
        Slip(
            #""from": "2099-01-01""#, #""from": "2099-01-01", "through": "2098-12-31""#, "/effective/through",
            "effective-period"),
        Slip(
            #"{"input": "safe", "is": true}"#, #"{"input": "open", "is": true}"#, "/inputs/6/name", "unread-input"),
        Slip(#""id": "safety""#, #""id": "A""#, "/gates/0/id", "unique-id"),
        Slip(#""id": "safety""#, #""id": "work""#, "/gates/0/id", "unique-id"),
        Slip(
            #""rule": {"kind": "judged"}"#, #""gate": "safe", "rule": {"kind": "judged"}"#, "/rows/6/gate", "known-gate"
        ),
        Slip(#""points": 3, "from": 51"#, #""points": -3, "from": 51"#, "/rows/1/rule/bands/1/points", "points"),
        Slip(#""points": 4, "to": "10.5""#, #""points": 4, "to": "-0.5""#, "/rows/2/rule/bands/0/to", "reachable-band"),
        Slip(#""from": "10.5"}"#, #""from": "10.499999999"}"#, "/rows/2/rule/bands/1", "overlapping-bands"),
        Slip(#""from": "10.5"}"#, #""from": "10.500000001"}"#, "/rows/2/rule/bands/1", "missing-band"),
        Slip(
            #""from": 2, "points": 4"#, #""from": 1000000000000000, "points": 4"#, "/rows/5/rule/steps/1/from",
            "reachable-step"),
        Slip(
            #""from": 2, "points": 4"#, #""from": 2, "points": 9223372036854775807"#, "/rows/5/rule/steps/1/points",
            "points"),
        Slip(
            #""reference": "E", "points": 3"#, #""reference": "E", "points": 9223372036854775807"#,
            "/rows/4/rule/components/1/points", "points"),
        Slip(
            #"{"input": "jobs", "atLeast": 3}"#, #"{"input": "jobs", "atLeast": 3}, {"input": "jobs", "atMost": 2}"#,
            "/rows/4/rule/components/1/conditions/1", "contradiction"),
        Slip(
            #"{"input": "open", "is": true}]"#, #"{"input": "open", "is": true}, {"input": "open", "is": false}]"#,
            "/rows/4/rule/components/0/conditions/1", "contradiction"),
        Slip(
            #""atLeast": 3"#, #""atMost": -1"#, "/rows/4/rule/components/1/conditions/0/atMost", "reachable-condition"),
        Slip(#""name": "tin", "atHead"#, #""name": "gold", "atHead"#, "/rows/3/rule/options/1", "reachable-option"),
        Slip(
            #""label": {"en": "budget", "ja": "予算"}"#,
            #""label": {"en": "budget", "ja": "予算"}, "unit": {"en": "JPY", "ja": " "}"#,
            "/inputs/1/unit/ja", "text"),
    ]

    @Test("names a slip by its place and rule", arguments: slips)
    func slip(slip: Slip) throws {
        let range = try #require(MadeUpSheet.text.range(of: slip.from))
        let text = MadeUpSheet.text.replacingCharacters(in: range, with: slip.to)
        let found = try problems(of: text)
        #expect(found.contains { $0.pointer == slip.pointer && $0.rule == slip.rule }, "\(found)")
        #expect(found.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
    }

    @Test("maxima that are refused are not added up")
    func refusedMaxima() throws {
        let most = String(Int64.max)
        let text = MadeUpSheet.text
            .replacingOccurrences(of: #""maximum": {"new": 7, "ongoing": 7}"#, with: #""maximum": {"new": \#(most)}"#)
            .replacingOccurrences(of: #""maximum": {"new": 4},"#, with: #""maximum": {"new": \#(most)},"#)
        let found = try problems(of: text).filter { $0.rule == "row-maximum" || $0.rule == "total" }
        #expect(found.map(\.pointer) == ["/rows/0/maximum/new", "/rows/5/maximum/new", "/totals/ongoing"])
    }

    @Test("a row's gate must apply to every kind of proposal that the row is scored for")
    func ungated() throws {
        let gated = MadeUpSheet.text.replacingOccurrences(
            of: #""rule": {"kind": "judged"}"#, with: #""gate": "safety", "rule": {"kind": "judged"}"#)
        #expect(try problems(of: gated).isEmpty)
        let narrower = gated.replacingOccurrences(of: #"["new", "ongoing"]"#, with: #"["ongoing"]"#)
        #expect(try problems(of: narrower).map { [$0.pointer, $0.rule] } == [["/rows/6/gate", "ungated"]])
    }

    @Test("a sheet without rows, and an equivalent of nothing, are refused")
    func empty() throws {
        let bare = #"""
            {"id": "bare", "edition": "FY2099", "title": {"en": "Bare", "ja": "空"},
             "effective": {"from": "2099-01-01"}, "source": {"text": "a test"},
             "totals": {"new": 0, "ongoing": 0}, "inputs": [], "groups": [], "gates": [], "rows": []}
            """#
        #expect(try problems(of: bare).map { [$0.pointer, $0.rule] } == [["/rows", "rows"]])
        let unequalled = MadeUpSheet.text.replacingOccurrences(
            of: #""reference": "D", "points": 6,"#, with: #""reference": "D","#
        )
        .replacingOccurrences(of: #""reference": "D", "points": 2,"#, with: #""reference": "D","#)
        #expect(try problems(of: unequalled).filter { $0.rule == "option-points" }.count == 2)
    }

    @Test("misspelt names are answered with the nearest known one")
    func nearest() throws {
        let text = MadeUpSheet.text.replacingOccurrences(
            of: #""name": "tin", "atHead"#, with: #""name": "tim", "atHead"#
        )
        .replacingOccurrences(of: #""input": "budget""#, with: #""input": "budgte""#)
        let messages = try problems(of: text).map(\.message.en)
        #expect(messages.contains { $0.hasSuffix("did you mean \"tin\"?") })
        #expect(messages.contains { $0.hasSuffix("did you mean \"budget\"?") })
    }

    @Test("names every slip at once")
    func all() throws {
        let text = MadeUpSheet.text.replacingOccurrences(of: #""new": 41"#, with: #""new": 1"#)
            .replacingOccurrences(of: #""id": "B""#, with: #""id": "A""#)
        #expect(Set(try problems(of: text).map(\.pointer)) == ["/totals/new", "/rows/1/id"])
    }
}
