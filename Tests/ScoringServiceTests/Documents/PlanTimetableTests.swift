import Contracts
import JSONRPC
import Model
import Testing

@Suite("Planning a timetable over the wire")
struct PlanTimetableTests {
    private typealias PlanTimetable = ScoringMethods.PlanTimetable

    @Test(
        "a letter that takes 30 days must be requested 9 days before the call of fiscal 2025 opens",
        arguments: [#""call":"c3p-fy2025-1""#, #""opens":"2025-02-10","windowDays":21"#])
    func worked(window: String) async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let answer = try await scoring.ask(
                PlanTimetable.self, #"{\#(window),"leadTimes":[{"step":"loi","days":30}],"today":"2025-02-03"}"#)
            let timetable = answer.timetable
            #expect(timetable.closes.description == "2025-03-03")
            let letter = try #require(timetable.steps.first { $0.id == "loi-partner-city" })
            #expect(letter.latestStart?.description == "2025-02-01")
            #expect(letter.daysBeforeOpening == 9)
            #expect(letter.warnings.map(\.id) == ["before-opening"])
            #expect(letter.state == .late)
            #expect(letter.daysLeft == -2)
            #expect(timetable.feasible == .no)
            #expect(timetable.notes.map(\.id).contains("first-round"))
            #expect(timetable.notes.contains { $0.id == "approximate-window" } == (timetable.call != nil))
            #expect(answer.revision == 4)
        }
    }

    @Test("a proposal brings its call, its day and what is at hand")
    func proposal() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let proposal = ShippedFile.proposal(
                #""kind":"new","call":"c3p-fy2025-1","facts":{},"documents":\#(CheckDocumentsTests.folder)"#)
            let timetable = try await scoring.ask(
                PlanTimetable.self,
                #"{"proposal":\#(proposal),"leadTimes":[{"document":"10","party":"partnerCity","days":30}]}"#
            ).timetable
            #expect(timetable.call?.value == "c3p-fy2025-1")
            let letter = try #require(timetable.steps.first { $0.id == "loi-partner-city" })
            #expect(letter.latestStart?.description == "2025-02-01")
            #expect(letter.done == .yes)
            let translation = try #require(timetable.steps.first { $0.id == "loi-translation" })
            #expect(translation.done == .no)
            #expect(timetable.questions.contains { $0.step == "loi-translation" })
        }
    }

    @Test("every bad value is refused at once")
    func badValues() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            for (params, refused) in [
                ("{}", ["/params/opens": "required", "/params/windowDays": "required"]),
                (#"{"opens":"2025-02-10"}"#, ["/params/windowDays": "required"]),
                (#"{"call":"c3p-fy2025-1","windowDays":3}"#, ["/params/windowDays": "call-or-window"]),
                (#"{"call":"c3p-fy2030-1"}"#, ["/params/call": "known-call"]),
                (
                    #"{"proposal":\#(ShippedFile.proposal(#""kind":"new","call":"none","facts":{}"#))}"#,
                    ["/params/proposal/call": "known-call"]
                ),
                (
                    #"{"opens":"2025-02-10","windowDays":0,"leadTimes":[{"step":"x","days":-1}]}"#,
                    [
                        "/params/windowDays": "window-days", "/params/leadTimes/0/step": "known-name",
                        "/params/leadTimes/0/days": "lead-time",
                    ]
                ),
                (#"{"opens":"2020-02-10","windowDays":21}"#, ["/params/opens": "edition-in-force"]),
            ] {
                let error = try await refusal { try await scoring.ask(PlanTimetable.self, params) }
                #expect(error.refused == refused, "\(params)")
            }
        }
    }

    @Test("a second call of a round, or a window of no days, is not put on record")
    func calls() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let other = try ShippedFile.record("15-call.json").replacing("c3p-fy2025-1", with: "another")
            let taken = try await refusal { try await scoring.put([other], as: "call") }
            #expect(taken.refused == ["/params/rows/0/round": "round-unique"])
            let second = other.replacing(#""round": 1"#, with: #""round": 2"#)
            let bad = try await refusal {
                try await scoring.put([second.replacing(#""windowDays": 21"#, with: #""windowDays": -1"#)], as: "call")
            }
            #expect(bad.refused == ["/params/rows/0/windowDays": "window-days"])
            try await scoring.put([second], as: "call")
        }
    }

    @Test("what the opening of the call leaves no time for is not feasible, and contradictions are refused by field")
    func impossible() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let timetable = try await scoring.ask(
                PlanTimetable.self,
                #"{"call":"c3p-fy2025-1","leadTimes":[{"step":"english-versions","days":30}]}"#
            ).timetable
            #expect(timetable.feasible == .no)
            let english = try #require(timetable.steps.first { $0.id == "english-versions" })
            #expect(english.earliestStart?.description == "2025-02-10")
            #expect(english.warnings.map(\.id) == ["exceeds-window"])
            let error = try await refusal {
                try await scoring.ask(
                    PlanTimetable.self,
                    #"{"call":"c3p-fy2025-1","joint":false,"leadTimes":[{"step":"joint-agreement","days":9}]}"#)
            }
            #expect(error.refused == ["/params/leadTimes/0": "contradiction"])
        }
    }
}
