import MatchmakingRules
import Model
import Testing

@Suite("Introductions")
struct IntroductionTests {
    private func introduction(
        _ steps: [(IntroductionState, String)], reason: String? = nil, due: String? = nil
    ) -> Introduction {
        Introduction(
            id: id("i-1"), partnerCityId: id("pc-pw-airai"), companyId: id("co-1"), needId: id("N1"),
            steps: steps.map { state, on in
                Introduction.Step(
                    state, on: day(on), by: "Sato", reason: state == .declined ? reason : nil,
                    dueOn: due.map { day($0) })
            })
    }

    @Test("go from proposed to agreed one step at a time, and to declined from any state before the end")
    func transitions() {
        let states = IntroductionState.allCases
        let line: [IntroductionState] = [
            .proposed, .confirmedBySurvey, .confirmedByInquiry, .introduced, .inTalks, .agreed,
        ]
        for before in states {
            for after in states {
                let way: [IntroductionState] =
                    before == .declined ? [.proposed, .declined] : Array(line.prefix { $0 != before }) + [before]
                let made = introduction((way + [after]).map { ($0, "2025-01-01") }, reason: "no funds")
                let place = line.firstIndex(of: before)
                let follows = place.map { $0 + 1 < line.count && line[$0 + 1] == after } ?? false
                let isAllowed = follows || (after == .declined && before != .agreed && before != .declined)
                #expect(made.problems().isEmpty == isAllowed, "\(before) → \(after)")
                let rules = Set(made.problems().map(\.rule))
                #expect(isAllowed || rules == ["introduction-transition"], "\(before) → \(after): \(rules)")
            }
        }
    }

    @Test("need a first step, who, the order of time, and a reason where declined")
    func problems() {
        #expect(introduction([]).problems().map(\.rule) == ["list-not-empty"])
        #expect(introduction([(.introduced, "2025-01-01")]).problems().map(\.pointer) == ["/steps/0/state"])
        let late = introduction([(.proposed, "2025-01-02"), (.declined, "2025-01-01")])
        #expect(late.problems().map(\.pointer) == ["/steps/1/on", "/steps/1/reason"])
        var nameless = introduction([])
        nameless.steps = [Introduction.Step(.proposed, on: day("2025-01-01"), by: " ", reason: "why")]
        #expect(nameless.problems().map(\.pointer) == ["/steps/0/by", "/steps/0/reason"])
    }

    @Test("keep their parties and every step on record")
    func kept() {
        let old = introduction([(.proposed, "2025-01-01"), (.confirmedBySurvey, "2025-01-05")])
        let further = introduction([
            (.proposed, "2025-01-01"), (.confirmedBySurvey, "2025-01-05"), (.confirmedByInquiry, "2025-01-06"),
        ])
        #expect(old.problems(becoming: further) == [])
        #expect(further.problems(becoming: old).map(\.pointer) == ["/steps/2"])
        var other = old
        other.companyId = id("co-2")
        #expect(old.problems(becoming: other).map(\.rule) == ["introduction-parties"])
    }

    @Test("are due by the step's own day or the state's usual one, the longest overdue first, and never after the end")
    func reminders() throws {
        let cases: [(name: String, steps: [(IntroductionState, String)], due: String?)] = [
            ("i-a", [(.proposed, "2025-01-01")], nil),
            ("i-b", [(.proposed, "2025-01-01"), (.confirmedBySurvey, "2025-01-20")], nil),
            ("i-c", [(.proposed, "2025-01-01")], "2025-01-03"),
            ("i-d", [(.proposed, "2025-01-01"), (.declined, "2025-01-02")], nil),
            ("i-e", [(.proposed, "2025-03-01")], nil),
        ]
        let entries = cases.map { name, steps, due -> CatalogueEntry in
            let made = introduction(steps, reason: "no", due: due)
            return .introduction(
                Introduction(
                    id: id(name), partnerCityId: made.partnerCityId, companyId: made.companyId, steps: made.steps))
        }
        let catalogue = Catalogue(entries)
        let asked = day("2025-02-03")
        let due = catalogue.reminders(on: asked, through: asked) { _ in true }
        #expect(due.map(\.introduction.id.value) == ["i-c", "i-a", "i-b"])
        #expect(due.map(\.overdueDays) == [31, 19, 0])
        // As of an earlier day the second step is not taken yet.
        let earlier = catalogue.reminders(on: day("2025-01-16"), through: day("2025-01-16")) { _ in true }
        #expect(earlier.map(\.introduction.state) == [.proposed, .proposed, .proposed])
        let soon = catalogue.reminders(on: day("2025-01-16"), through: day("2025-02-16")) { $0.state != .proposed }
        #expect(soon.isEmpty)
    }
}
