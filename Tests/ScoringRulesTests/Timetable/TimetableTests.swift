import JSONText
import Model
import ScoringRules
import Testing

@Suite("A timetable worked back from the window of a call")
struct TimetableTests {
    private static func timetable(
        _ leadTimes: [LeadTime], window: Int = 21, submitOn: String? = nil, kind: ProposalKind? = nil,
        joint: Bool? = nil, firstTime: Bool? = nil, documents: DocumentReport? = nil, today: String? = nil
    ) throws -> Timetable {
        let question = TimetableQuestion(
            opens: try #require(CivilDate("2025-02-10")), windowDays: window,
            submitOn: submitOn.flatMap { CivilDate($0) }, kind: kind, isJoint: joint,
            isFirstTimeMunicipality: firstTime, documents: documents, leadTimes: leadTimes,
            today: today.flatMap { CivilDate($0) })
        return try TimetablePlan(question, by: try SampleFolder.rules()).timetable()
    }

    @Test("a letter that takes 30 days is requested by 1 February, 9 days before the call opens")
    func worked() throws {
        let timetable = try Self.timetable([LeadTime(step: "loi", days: 30)])
        #expect(timetable.closes.description == "2025-03-03")
        let letter = try timetable.step("loi-partner-city")
        #expect(letter.latestStart?.description == "2025-02-01")
        #expect(letter.daysBeforeOpening == 9)
        #expect(letter.daysBeforeClosing == 30)
        #expect(letter.warnings.map(\.id) == ["before-opening"])
        #expect(letter.warnings.first?.message.en == "must begin by 2025-02-01, 9 days before the call opens")
        #expect(letter.warnings.first?.message.ja == "遅くとも2025-02-01（公募開始の9日前）までに着手が必要です")
        #expect(letter.openSuccessors == ["loi-translation"])
        #expect(letter.state == .open)
        #expect(letter.daysLeft == nil)
        #expect(timetable.feasible == .unknown)
        #expect(timetable.notes.map(\.id) == ["first-round", "lead-times"])
        #expect(
            timetable.headline.en.hasPrefix(
                "The call is open from 2025-02-10 to 2025-03-03. 3 steps must begin before it opens, the first by "
                    + "2025-02-01 (9 days before)"))
    }

    @Test("lead times add up along what waits for what")
    func chain() throws {
        let timetable = try Self.timetable(
            [
                LeadTime(step: "loi-partner-city", days: 30), LeadTime(step: "loi-translation", days: 5),
                LeadTime(step: "loi-japanese-city", days: 10), LeadTime(step: "internal-approval", days: 20),
            ])
        #expect(try timetable.step("loi-translation").latestStart?.description == "2025-02-26")
        let letter = try timetable.step("loi-partner-city")
        #expect(letter.dueBy.description == "2025-02-26")
        #expect(letter.latestStart?.description == "2025-01-27")
        #expect(letter.openSuccessors.isEmpty)
        #expect(try timetable.step("internal-approval").latestStart?.description == "2025-02-01")
        #expect(timetable.steps.first?.id == "loi-partner-city")
    }

    @Test("the earliest of several steps that wait decides")
    func twoSuccessors() throws {
        let timetable = try Self.timetable([
            LeadTime(step: "english-versions", days: 7), LeadTime(step: "specified-forms", days: 14),
        ])
        #expect(try timetable.step("english-versions").latestStart?.description == "2025-02-24")
        #expect(try timetable.step("specified-forms").latestStart?.description == "2025-02-10")
        #expect(try timetable.step("specified-forms").warnings.isEmpty)
        #expect(try timetable.step("plan").dueBy.description == "2025-02-24")
    }

    @Test("forms that come with the call cannot begin before it: the window is too short")
    func window() throws {
        let timetable = try Self.timetable([
            LeadTime(step: "english-versions", days: 7), LeadTime(step: "specified-forms", days: 15),
        ])
        #expect(try timetable.step("specified-forms").warnings.map(\.id) == ["exceeds-window"])
        #expect(timetable.feasible == .no)
    }

    @Test("what waits for the forms cannot begin before the call either, whether or not their lead time is known")
    func windowOfSuccessors() throws {
        let timetable = try Self.timetable([LeadTime(step: "english-versions", days: 30)])
        let english = try timetable.step("english-versions")
        #expect(english.latestStart?.description == "2025-02-01")
        #expect(english.earliestStart?.description == "2025-02-10")
        #expect(english.warnings.map(\.id) == ["exceeds-window"])
        #expect(try timetable.step("specified-forms").warnings.map(\.id) == ["exceeds-window"])
        #expect(try timetable.step("plan").earliestStart == nil)
        #expect(timetable.feasible == .no)
        #expect(timetable.headline.en.contains("2 steps cannot be done in time"))
        let fitting = try Self.timetable([LeadTime(step: "english-versions", days: 21)])
        #expect(fitting.feasible == .unknown)
        #expect(try fitting.step("english-versions").warnings.isEmpty)
        let late = try Self.timetable([
            LeadTime(step: "specified-forms", days: 15), LeadTime(step: "english-versions", days: 7),
        ])
        #expect(try late.step("english-versions").earliestStart?.description == "2025-02-25")
        #expect(try late.step("english-versions").warnings.map(\.id) == ["exceeds-window"])
    }

    @Test("forms that are at hand hold nothing back")
    func formsAtHand() throws {
        let report = try SampleFolder.report(
            SampleFolder.complete(but: "4", #"{"document":"4","languages":["ja"]}"#))
        let timetable = try Self.timetable([LeadTime(step: "english-versions", days: 30)], documents: report)
        #expect(try timetable.step("specified-forms").state == .done)
        #expect(try timetable.step("english-versions").warnings.map(\.id) == ["before-opening"])
    }

    @Test("answers that cannot both hold are refused by field")
    func contradictions() throws {
        func refused(_ body: () throws -> Timetable) throws -> [String: String] {
            let error = #expect(throws: TimetableRefusal.self) { try body() }
            return Dictionary(uniqueKeysWithValues: try #require(error).problems.map { ($0.pointer, $0.rule) })
        }
        let leadTimes = [
            LeadTime(step: "plan", days: 3), LeadTime(document: "joint-agreement", days: 10),
            LeadTime(step: "internal-approval", days: 20), LeadTime(step: "loi-other-stakeholders", days: 9),
        ]
        #expect(
            try refused { try Self.timetable(leadTimes, kind: .new, joint: false, firstTime: false) } == [
                "/leadTimes/1": "contradiction", "/leadTimes/2": "contradiction",
            ])
        #expect(try Self.timetable(leadTimes, kind: .new, joint: true, firstTime: true).feasible == .unknown)
        let two = try SampleFolder.report(SampleFolder.complete)
        #expect(try refused { try Self.timetable([], joint: false, documents: two) } == ["/joint": "contradiction"])
        #expect(try Self.timetable([], joint: true, documents: two).steps.contains { $0.id == "joint-agreement" })
    }

    @Test("a step is late the day after its last day to begin", arguments: [("2025-02-01", 0), ("2025-02-02", -1)])
    func late(today: String, left: Int) throws {
        let letter = try Self.timetable([LeadTime(step: "loi", days: 30)], today: today).step("loi-partner-city")
        #expect(letter.daysLeft == left)
        #expect(letter.state == (left < 0 ? .late : .open))
    }

    @Test("steps are worked back from the planned day of submission where there is one")
    func planned() throws {
        let timetable = try Self.timetable([LeadTime(step: "loi", days: 30)], submitOn: "2025-02-28")
        #expect(try timetable.step("loi-partner-city").latestStart?.description == "2025-01-29")
        #expect(try timetable.step("loi-partner-city").daysBeforeClosing == 33)
    }

    @Test("the proposal's own day counts where the call is open on it, and is told where it is not")
    func proposedDay() throws {
        func plan(_ day: String) throws -> Timetable {
            try TimetablePlan(
                TimetableQuestion(
                    opens: try #require(CivilDate("2025-02-10")), windowDays: 21,
                    approximateBy: Source("about three weeks"), proposedOn: CivilDate(day)),
                by: try SampleFolder.rules()
            ).timetable()
        }
        let inside = try plan("2025-02-20")
        #expect(inside.submitOn.description == "2025-02-20")
        #expect(inside.notes.map(\.id) == ["first-round", "lead-times", "approximate-window"])
        let outside = try plan("2025-03-04")
        #expect(outside.submitOn.description == "2025-03-03")
        #expect(outside.notes.last?.id == "submission-outside-window")
    }

    @Test("a step without a lead time is listed with its question, and so is a condition that is not known")
    func unknown() throws {
        let timetable = try Self.timetable([])
        #expect(timetable.steps.allSatisfy { $0.state == .unknown && $0.latestStart == nil })
        let approval = timetable.questions.filter { $0.step == "internal-approval" }
        #expect(approval.map(\.fact.pointer) == ["/firstTimeMunicipality", "/leadTimes"])
        #expect(try timetable.step("internal-approval").needed == .unknown)
        let known = try Self.timetable([], kind: .new, joint: false, firstTime: false)
        #expect(
            Set(timetable.steps.map(\.id)).subtracting(known.steps.map(\.id)) == [
                "internal-approval", "joint-agreement", "loi-other-stakeholders",
            ])
    }

    @Test("what is at hand is done, what is missing is not")
    func documents() throws {
        let folder = SampleFolder.complete(
            but: "10", #"{"document":"10","party":"japaneseCity","languages":["ja"]}"#,
            #"{"document":"10","party":"partnerCity","languages":["en"]}"#)
        let report = try SampleFolder.report(folder)
        let timetable = try Self.timetable([LeadTime(step: "loi", days: 30)], documents: report, today: "2025-02-20")
        #expect(try timetable.step("loi-partner-city").state == .done)
        #expect(try timetable.step("loi-partner-city").latestStart?.description == "2025-02-01")
        #expect(try timetable.step("loi-translation").state == .unknown)
        #expect(try timetable.step("loi-translation").done == .no)
        #expect(try timetable.step("english-versions").state == .done)
        #expect(timetable.questions.map(\.step) == ["loi-translation", "joint-agreement"])
    }

    @Test("everything in time is feasible")
    func feasible() throws {
        let report = try SampleFolder.report(SampleFolder.complete + [#"{"document":"joint-agreement"}"#])
        #expect(try Self.timetable([], documents: report, today: "2025-02-20").feasible == .yes)
        #expect(try Self.timetable([], documents: report).feasible == .unknown)
    }
}

extension Timetable {
    func step(_ id: String) throws -> Step {
        try #require(steps.first { $0.id == id })
    }
}
