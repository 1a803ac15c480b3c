import Contracts
import JSONLines
import JSONRPC
import Model
import Testing

@Suite("Introductions and facts, over the wire") struct IntroductionsOverTheWireTests {
    typealias Reminders = MatchmakingMethods.ListReminders

    private static func introduction(_ steps: [String]) -> String {
        #"{"id":"i-1","partnerCityId":"pc-pw-airai","companyId":"co-1","needId":"N1","municipalityId":"lg-472085","#
            + #""steps":[\#(steps.joined(separator: ","))]}"#
    }

    private static func step(_ state: String, _ on: String, _ more: String = "") -> String {
        #"{"state":"\#(state)","on":"\#(on)","by":"Sato"\#(more)}"#
    }

    private func reminders(
        _ matchmaking: RunningMatchmaking, _ params: Reminders.Params
    ) async throws -> Reminders.Result {
        try await matchmaking.client.call(Reminders.self, params)
    }

    @Test("matching shows where an introduction stands, and it is listed when the next action is due")
    func pipeline() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            #expect(try await matchmaking.match("N1").introductions == nil)
            let proposed = Self.step("proposed", "2025-01-10")
            try await matchmaking.put(.introduction, Self.introduction([proposed]))
            let surveyed = Self.step("confirmedBySurvey", "2025-02-20", #","dueOn":"2025-03-05""#)
            try await matchmaking.put(.introduction, Self.introduction([proposed, surveyed]))

            let shown = try #require(try await matchmaking.match("N1").introductions?.first)
            #expect(shown.state == .confirmedBySurvey && shown.since.description == "2025-02-20" && shown.by == "Sato")
            #expect(shown.companyId.value == "co-1" && shown.municipalityId?.value == "lg-472085")
            #expect(try await matchmaking.match("N1", asOf: "2025-01-31").introductions?.first?.state == .proposed)
            #expect(try await matchmaking.match("N2").introductions == nil)

            #expect(try await reminders(matchmaking, .init()).found == 0)
            let soon = try await reminders(matchmaking, .init(withinDays: 4))
            #expect(soon.reminders.map(\.overdueDays) == [-4])
            let late = try await reminders(
                matchmaking, .init(asOf: try civilDay("2025-03-15"), partnerCityId: PartnerCity.ID("pc-pw-airai")))
            #expect(late.reminders.map(\.overdueDays) == [10] && late.reminders.first?.company.en == "Grid Co.")
            #expect(late.reminders.first?.action.ja == "直接照会で関心を確認する")
            let other = try await reminders(
                matchmaking, .init(asOf: try civilDay("2025-03-15"), companyId: Company.ID("co-2")))
            #expect(other.found == 0)
        }
    }

    @Test("steps are added, never changed, skipped or taken back")
    func refusals() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let proposed = Self.step("proposed", "2025-01-10")
            try await matchmaking.put(.introduction, Self.introduction([proposed]))
            let bad: [([String], String, String)] = [
                ([proposed, Self.step("introduced", "2025-02-01")], "/steps/1/state", "introduction-transition"),
                ([Self.step("proposed", "2025-01-11")], "/steps/0", "steps-kept"),
                ([proposed, Self.step("declined", "2025-02-01")], "/steps/1/reason", "declined-reason"),
                ([], "/steps", "list-not-empty"),
            ]
            for (steps, pointer, rule) in bad {
                let result = try await matchmaking.put(
                    .introduction, [try ShippedRows.node(Self.introduction(steps))], mode: .skipBad)
                let problems = result.rejected.flatMap(\.problems)
                #expect(
                    problems.contains { $0.pointer == "/params/rows/0" + pointer && $0.rule == rule }, "\(problems)")
            }
            let error = try await matchmaking.refusal(
                Reminders.self, #"{"limit":0,"withinDays":400,"companyId":"nobody"}"#)
            #expect(error.problems.map(\.pointer) == ["/params/limit", "/params/withinDays", "/params/companyId"])
        }
    }

    @Test("a complete list turns silence into no, and a fact that contradicts it into a conflict")
    func facts() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            func leadingArea() async throws -> FactorScore {
                let ranking = try await matchmaking.municipalities(for: "pc-pw-airai").ranking
                let urasoe = try #require(ranking.results.first { $0.id == "lg-472085" })
                return try #require(urasoe.factors.first { $0.factor == .leadingArea })
            }
            #expect(try await !leadingArea().isKnown)
            try await matchmaking.put(
                .closedList,
                #"{"id":"areas","names":{"en":"Leading Areas"},"predicate":"decarbonizationLeadingArea","#
                    + #""subjectKind":"municipality","members":["lg-011002"],"level":"A","asOf":"2024-12-31","#
                    + #""source":{"text":"list"}}"#)
            let absent = try await leadingArea()
            #expect(absent.isKnown && absent.value == 0)
            try await matchmaking.put(
                .fact,
                #"{"id":"f1","subject":{"kind":"municipality","id":"lg-472085"},"predicate":"decarbonizationLeadingArea","#
                    + #""truth":"yes","level":"B","asOf":"2024-06","source":{"text":"its own page"}}"#)
            let conflict = try await leadingArea()
            #expect(!conflict.isKnown && conflict.reason.inputs.map(\.value) == ["no", "yes"])
            let bad = try await matchmaking.put(
                .fact,
                [
                    try ShippedRows.node(
                        #"{"id":"f2","subject":{"kind":"municipality","id":"lg-999999"},"predicate":"overseasBase","#
                            + #""truth":"yes","level":"B","asOf":"2024-06","source":{"text":"x"}}"#)
                ], mode: .skipBad)
            #expect(
                bad.rejected.flatMap(\.problems).map(\.rule) == ["fact-subject", "fact-country", "reference-exists"])
        }
    }
}
