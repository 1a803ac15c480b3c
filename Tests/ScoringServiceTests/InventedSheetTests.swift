import Contracts
import JSONRPC
import Model
import Testing

@Suite("A sheet of another programme loads and scores from its data alone")
struct InventedSheetTests {
    private static let facts = [
        "risk": #""medium""#, "area": #""100.24""#, "perArea": #"{"annualCost":150411,"basis":"a year"}"#,
        "trainees": "49", "ordinance": "true", "planPublished": "true", "language": #""both""#,
        "labels": #"[{"certificate":"leaf-a","validUntil":"2031-05-31","headOffice":true},"#
            + #"{"certificate":"leaf-b","validUntil":"2031-06-01"}]"#,
    ]

    private func proposal(_ kind: String, without left: Set<String> = [], _ changed: [String: String] = [:]) -> String {
        let facts = Self.facts.merging(changed) { $1 }.filter { !left.contains($0.key) }
        let members = facts.sorted { $0.key < $1.key }.map { #""\#($0.key)":\#($0.value)"# }.joined(separator: ",")
        return
            #"{"proposal":{"id":"p-2","title":{"en":"A wall","ja":"堤防"},"submittedOn":"2031-06-01","kind":"\#(kind)","#
            + #""facts":{\#(members)},"judged":{"quality":21}}}"#
    }

    private func withSheet(_ body: @Sendable (RunningScoring) async throws -> Void) async throws {
        try await RunningScoring.with { scoring in
            let saved = try await scoring.put([ResilienceSheet.row])
            #expect(saved.created == 1)
            try await body(scoring)
        }
    }

    @Test("a new project: every figure by hand")
    func new() async throws {
        try await withSheet { scoring in
            let card = try await scoring.score(proposal("new")).scorecard
            #expect(card.sheet.id.value == "resilience-fy2031")
            #expect(card.standing == .eligible)
            // 100.24 lies between 100.2 and 100.25; 150,411 / 100.24 is 1,500.508…, past 1,500.5.
            #expect(
                card.rows.map(\.points) == [
                    21, 2, 3, 4,
                    7,  // leaf-a ended the day before, so leaf-b (6) and the ordinance (7) remain
                    5,  // 3 + 3 + 2, capped
                ])
            #expect(card.rows[1].flags.map(\.id) == ["printed-gap"])
            #expect((card.total.points, card.total.maximum) == (42, 74))
            #expect((card.computed.points, card.computed.maximum) == (21, 44))
            #expect((card.judged.points, card.judged.maximum) == (21, 30))
        }
    }

    @Test("an ongoing one has its own column: a row that shows –, and lower caps")
    func ongoing() async throws {
        try await withSheet { scoring in
            let card = try await scoring.score(proposal("ongoing", ["area": #""251""#])).scorecard
            #expect(card.rows.map(\.points) == [21, 12, 6, 0, 7, 5])
            #expect(card.rows.map(\.status)[3] == .notScored)
            #expect((card.total.points, card.total.maximum) == (51, 57))
        }
    }

    @Test("its gate stands before the points, and the row that sets it up says so")
    func gate() async throws {
        try await withSheet { scoring in
            let high = try await scoring.score(proposal("new", ["risk": #""high""#])).scorecard
            #expect(high.standing == .notEligible)
            #expect(high.headline.en == "Not eligible for selection (accepted risk). 42 of 74 points")
            #expect(high.headline.ja == "選定対象外（許容リスク）。74点中42点")
            #expect(high.rows[0].flags.map(\.id) == ["accepted-risk"])
            let unsaid = try await scoring.score(proposal("new", without: ["risk"])).scorecard
            #expect(unsaid.standing == .undecided)
            #expect(unsaid.questions.map(\.fact.pointer) == ["/facts/risk"])
            #expect(unsaid.questions[0].fact.evidence?.en == "the survey")
        }
    }

    @Test("an unknown choice leaves one row open, and another decided since the cap is reached without it")
    func unknownChoice() async throws {
        try await withSheet { scoring in
            let card = try await scoring.score(proposal("new", without: ["language"])).scorecard
            #expect(card.rows[4].possible == PointRange(min: 6, max: 7))
            #expect(card.rows[5].points == 5)
            #expect(card.rows[5].missing.isEmpty)
            #expect((card.total.points, card.total.maximum) == (35, 64))
            #expect(card.possible == PointRange(min: 41, max: 42))
            #expect(card.questions.map(\.settles) == [["standing"]])
        }
    }

    @Test("what it asks is what is checked: its choices, its names, its maxima")
    func refused() async throws {
        try await withSheet { scoring in
            let error = try await refusal {
                try await scoring.score(
                    proposal(
                        "new", ["risk": #""hgih""#, "annualReduction": "1", "labels": #"[{"certificate":"leaf-c"}]"#]))
            }
            #expect(
                error.refused == [
                    "/params/proposal/facts/annualReduction": "known-name",
                    "/params/proposal/facts/labels/0/certificate": "known-name",
                    "/params/proposal/facts/risk": "known-name",
                ])
        }
    }

    @Test("a slip in it is refused by its place before anything is saved")
    func slips() async throws {
        try await RunningScoring.with { scoring in
            let bad = ResilienceSheet.row
                .replacing(#""gate":"accepted-risk""#, with: #""gate":"accepted""#)
                .replacing(#""from":"100.25","to":"250.4""#, with: #""from":"100.25","to":"250.3""#)
                .replacing(#""oneOf":["both"]"#, with: #""oneOf":["bth"]"#)
            let error = try await refusal { try await scoring.put([bad]) }
            #expect(
                error.refused == [
                    "/params/rows/0/rows/0/gate": "known-gate",
                    "/params/rows/0/rows/1/rule/bands/1": "missing-band",
                    "/params/rows/0/rows/5/rule/components/1/conditions/0/oneOf/0": "known-option",
                ])
        }
    }
}
