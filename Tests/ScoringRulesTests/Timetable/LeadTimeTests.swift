import Model
import ScoringRules
import Testing

@Suite("Lead times")
struct LeadTimeTests {
    private static func plan(
        _ leadTimes: [LeadTime], opens: String = "2025-02-10", window: Int = 21, submitOn: String? = nil
    ) throws -> Timetable {
        try TimetablePlan(
            TimetableQuestion(
                opens: try #require(CivilDate(opens)), windowDays: window,
                submitOn: submitOn.flatMap { CivilDate($0) }, leadTimes: leadTimes),
            by: try SampleFolder.rules()
        ).timetable()
    }

    private static func days(_ leadTimes: [LeadTime]) throws -> [String: Int] {
        let steps = try plan(leadTimes).steps.compactMap { step in step.days.map { (step.id, $0) } }
        return Dictionary(uniqueKeysWithValues: steps)
    }

    @Test("name a step, a group of steps, or a document and its party; the more exact one counts")
    func names() throws {
        #expect(try Self.days([LeadTime(step: "plan", days: 3)]) == ["plan": 3])
        #expect(
            try Self.days([LeadTime(step: "loi", days: 30), LeadTime(step: "loi-japanese-city", days: 10)]) == [
                "loi-japanese-city": 10, "loi-partner-city": 30, "loi-other-stakeholders": 30,
            ])
        #expect(
            try Self.days([
                LeadTime(document: "10", party: .partnerCity, days: 20), LeadTime(document: "10", days: 8),
            ]) == ["loi-japanese-city": 8, "loi-partner-city": 20, "loi-other-stakeholders": 8])
        #expect(try Self.days([LeadTime(document: "6", days: 2)]) == ["organisation-overviews": 2])
        #expect(
            try Self.days([LeadTime(document: "2", days: 4), LeadTime(step: "english-versions", days: 1)]) == [
                "specified-forms": 4, "english-versions": 1,
            ])
    }

    private static func refusals(_ body: () throws -> Timetable) throws -> [String: String] {
        do {
            _ = try body()
            return [:]
        } catch let refusal as TimetableRefusal {
            #expect(refusal.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
            return Dictionary(refusal.problems.map { ($0.pointer, $0.rule) }, uniquingKeysWith: { $0 + "+" + $1 })
        }
    }

    @Test("of a group do not make a step needed that may not be; those of the step itself do")
    func needed() throws {
        func needed(_ leadTime: LeadTime) throws -> Truth {
            try Self.plan([leadTime]).step("loi-other-stakeholders").needed
        }
        #expect(try needed(LeadTime(step: "loi", days: 30)) == .unknown)
        #expect(try needed(LeadTime(step: "loi-other-stakeholders", days: 30)) == .yes)
    }

    @Test("are refused all at once where they make no sense")
    func refused() throws {
        let leadTimes = [
            LeadTime(step: "lio", days: 30), LeadTime(step: "plan", days: -1), LeadTime(days: 1),
            LeadTime(step: "plan", document: "4", days: 1), LeadTime(step: "plan", days: .max),
            LeadTime(document: "99", days: 1), LeadTime(document: "4", party: .partnerCity, days: 1),
            LeadTime(step: "certificates", party: .partnerCity, days: 1),
        ]
        #expect(
            try Self.refusals { try Self.plan(leadTimes, window: 0) } == [
                "/windowDays": "window-days", "/leadTimes/0/step": "known-name", "/leadTimes/1/days": "lead-time",
                "/leadTimes/2": "step-or-document", "/leadTimes/3": "step-or-document",
                "/leadTimes/4/days": "lead-time", "/leadTimes/4": "one-lead-time",
                "/leadTimes/5/document": "known-name", "/leadTimes/6/party": "known-name",
                "/leadTimes/7/party": "step-or-document",
            ])
    }

    @Test("are not read where there are more than any plan has")
    func tooMany() throws {
        let leadTimes = Array(repeating: LeadTime(step: "x", days: 1), count: 201)
        #expect(try Self.refusals { try Self.plan(leadTimes) } == ["/leadTimes": "too-many"])
    }

    @Test(
        "of a window that no call has are refused",
        arguments: [
            ("2025-02-10", Int.max, nil, "/windowDays"), ("2025-02-10", -21, nil, "/windowDays"),
            ("0001-01-01", 21, nil, "/opens"), ("9999-12-31", 21, nil, "/opens"),
            ("2025-02-10", 21, "2025-03-04", "/submitOn"), ("2025-02-10", 21, "2025-02-09", "/submitOn"),
        ])
    func window(opens: String, days: Int, submitOn: String?, pointer: String) throws {
        let refused = try Self.refusals { try Self.plan([], opens: opens, window: days, submitOn: submitOn) }
        #expect(Array(refused.keys) == [pointer])
    }

    @Test("put every step before what waits for it, whatever they are", arguments: UInt64(1)...200)
    func property(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let steps = try SampleFolder.rules().steps
        let leadTimes = steps.filter { _ in Bool.random(using: &random) }
            .map { LeadTime(step: $0.id, days: Int.random(in: 0...90, using: &random)) }
        let timetable = try Self.plan(leadTimes)
        for step in timetable.steps {
            #expect(step.dueBy <= timetable.submitOn)
            if let start = step.latestStart, let days = step.days { #expect(start.adding(days: days) == step.dueBy) }
            for next in timetable.steps where next.after.contains(step.id) {
                #expect(step.dueBy <= (next.latestStart ?? next.dueBy))
            }
        }
        let starts = timetable.steps.map { $0.latestStart ?? $0.dueBy }
        #expect(starts == starts.sorted())
    }
}
