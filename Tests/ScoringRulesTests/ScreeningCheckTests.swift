import JSONText
import Model
import ScoringRules
import Testing

@Suite("Checking an edition of the eligibility criteria")
struct ScreeningCheckTests {
    /// A made-up edition of a year with other criteria.
    private static let sound = """
        {"id": "made-up", "edition": "FY2099", "title": {"en": "Made up", "ja": "架空"},
         "effective": {"from": "2099-01-01"}, "source": {"text": "a test"},
         "inputs": [
          {"name": "ready", "type": "flag", "label": {"en": "ready", "ja": "準備"}},
          {"name": "grade", "type": "choice", "label": {"en": "grade", "ja": "等級"},
           "options": [{"name": "high", "label": {"en": "high", "ja": "高"}}, {"name": "low", "label": {"en": "low", "ja": "低"}}]}],
         "facts": [{"name": "before", "type": "pastProjects", "label": {"en": "before", "ja": "過去"}}],
         "derived": [{"name": "years", "label": {"en": "years", "ja": "年数"},
           "from": {"kind": "phaseUse", "yearsPerPhase": 2, "phases": 1, "pastProjects": "before"}}],
         "groups": [{"id": "g", "title": {"en": "All", "ja": "全部"}}],
         "criteria": [
          {"id": "A", "ruleId": "readiness", "group": "g", "title": {"en": "Ready", "ja": "準備"}, "reference": "A",
           "weight": "required", "outcomes": [
            {"id": "unready", "verdict": "fail", "when": {"all": [{"input": "ready", "is": false}]},
             "message": {"en": "not ready", "ja": "未準備"}},
            {"id": "low", "verdict": "conditional", "when": {"not": {"input": "grade", "oneOf": ["high"]}},
             "message": {"en": "low", "ja": "低"}},
            {"id": "ready", "verdict": "pass", "message": {"en": "ready", "ja": "準備済"}}]},
          {"id": "B", "ruleId": "years", "group": "g", "title": {"en": "Years", "ja": "年数"}, "reference": "B",
           "weight": "excluding", "outcomes": [
            {"id": "over", "verdict": "fail", "when": {"input": "years", "oneOf": ["usedUpByAll", "usedUpBySome"]},
             "message": {"en": "over", "ja": "超過"}},
            {"id": "within", "verdict": "pass", "message": {"en": "within", "ja": "範囲内"}}]}]}
        """

    private func edition(_ changes: [(String, String)] = []) throws -> ScreeningEdition {
        let text = changes.reduce(Self.sound) { text, change in
            #expect(text.contains(change.0), "\(change.0)")
            return text.replacing(change.0, with: change.1)
        }
        return try JSONText.decode(ScreeningEdition.self, from: Array(text.utf8))
    }

    private func problems(_ changes: (String, String)...) throws -> [String: String] {
        let edition = try edition(changes)
        do throws(ScreeningRefusal) {
            _ = try Screener(edition)
            return [:]
        } catch {
            #expect(error.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
            return Dictionary(error.problems.map { ($0.pointer, $0.rule) }, uniquingKeysWith: { $0 + "+" + $1 })
        }
    }

    @Test("the shipped edition is sound, with nine required criteria, each decision with a reference")
    func shipped() throws {
        let edition = try ScreeningSample.edition()
        _ = try Screener(edition)
        #expect(edition.criteria.filter { $0.weight == .required }.map(\.id) == (1...9).map(String.init))
    }

    @Test("criteria of another year screen without a new program")
    func madeUp() throws {
        let screener = try Screener(try edition())
        func report(_ screening: [String: Proposal.FactValue], past: Proposal.FactValue = []) throws -> ScreeningReport
        {
            try screener.report(
                on: try ScreeningSample.proposal(
                    screening, municipalities: ["x"], partnerCities: ["y"], facts: ["before": past]),
                registers: try InventedRegister().knowledge())
        }
        #expect(try report(["ready": true, "grade": "high"]).result == .eligible)
        #expect(try report(["ready": true, "grade": "high"]).headline.en == "Eligible: all 1 criteria pass")
        #expect(try report(["ready": true, "grade": "low"]).result == .eligibleWithConditions)
        #expect(try report(["ready": false]).result == .notEligible)
        let two: Proposal.FactValue = [
            ["project": "p", "began": "FY2023", "ended": "FY2024", "municipalities": ["x"], "partnerCities": ["y"]]
        ]
        #expect(try report(["ready": true, "grade": "high"], past: two).result == .notEligible)
    }

    @Test("conditions that cannot be read are named by their place")
    func conditions() throws {
        #expect(
            try problems((#""input": "ready", "is""#, #""input": "redy", "is""#)) == [
                "/criteria/0/outcomes/0/when/all/0/input": "known-input", "/inputs/0/name": "unread-input",
            ])
        #expect(
            try problems((#"["high"]"#, #"["high", "top"]"#)) == [
                "/criteria/0/outcomes/1/when/not/oneOf/1": "known-option"
            ])
        #expect(
            try problems((#""oneOf": ["high"]"#, #""is": true"#)) == [
                "/criteria/0/outcomes/1/when/not": "condition-type"
            ])
        #expect(
            try problems((#"{"input": "ready", "is": false}"#, #"{"input": "ready", "atLeast": 1}"#)) == [
                "/criteria/0/outcomes/0/when/all/0": "condition-type"
            ])
        #expect(
            try problems((#"[{"input": "ready", "is": false}]"#, "[]")) == [
                "/criteria/0/outcomes/0/when/all": "requirement-parts", "/inputs/0/name": "unread-input",
            ])
    }

    @Test("outcomes that leave an answer undecided, or that nothing leads to, are named")
    func outcomes() throws {
        #expect(
            try problems((#"{"id": "ready", "verdict": "pass","#, #"{"id": "low", "verdict": "unknown","#)) == [
                "/criteria/0/outcomes/2/id": "unique-id", "/criteria/0/outcomes/2/verdict": "outcome-verdict",
            ])
        #expect(
            try problems((#""when": {"all": [{"input": "ready", "is": false}]},"#, ""))[
                "/criteria/0/outcomes/0/when"] == "last-outcome")
        #expect(
            try problems((#"["usedUpByAll", "usedUpBySome"]"#, #"["usedUpByAll", "usedUpBySome", "within"]"#)) == [
                "/criteria/1/outcomes/1": "idle-outcome"
            ])
    }

    @Test("inputs, derived facts and heads that are not sound are named")
    func frame() throws {
        #expect(try problems((#""type": "flag""#, #""type": "yen""#))["/inputs/0/type"] == "input-type")
        #expect(try problems((#""name": "before""#, #""name": "ready""#))["/facts/0/name"] == "unique-id")
        #expect(
            try problems((#""pastProjects": "before""#, #""pastProjects": "befor""#)) == [
                "/derived/0/from/pastProjects": "known-input", "/facts/0/name": "unread-input",
            ])
        #expect(
            try problems((#""yearsPerPhase": 2"#, #""yearsPerPhase": 0"#)) == [
                "/derived/0/from/yearsPerPhase": "phase-terms"
            ])
        #expect(
            try problems((#""group": "g", "title": {"en": "Ready""#, #""group": "h", "title": {"en": " ""#)) == [
                "/criteria/0/group": "known-group", "/criteria/0/title/en": "text",
            ])
        #expect(try problems((#""weight": "required""#, #""weight": "advice""#)) == ["/criteria": "required-criterion"])
        #expect(
            try problems((#"{"from": "2099-01-01"}"#, #"{"from": "2099-01-01", "through": "2098-01-01"}"#)) == [
                "/effective/through": "effective-period"
            ])
    }

    @Test("a requirement is one of its forms, and a derivation one that the program knows")
    func form() throws {
        for (good, bad) in [
            (#"{"not": {"#, #"{"any": [], "not": {"#), (#""kind": "phaseUse""#, #""kind": "moonPhase""#),
            (#""is": false"#, #""is": false, "atMost": 1"#),
        ] { #expect(throws: (any Error).self) { try edition([(good, bad)]) } }
    }

    @Test("an edition is written as it was read")
    func coding() throws {
        for edition in [try edition(), try ScreeningSample.edition()] {
            #expect(try JSONText.decode(ScreeningEdition.self, from: try JSONText.encode(edition)) == edition)
        }
    }
}
