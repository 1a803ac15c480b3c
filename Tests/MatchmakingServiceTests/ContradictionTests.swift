import Contracts
import JSONLines
import JSONRPC
import Model
import Testing

/// Records and questions that contradict what is on record, or the calendar. Today is 2025-03-01.
@Suite("Contradictions") struct ContradictionTests {
    private static func problems(
        _ kind: MatchmakingKind, _ row: String, _ matchmaking: RunningMatchmaking
    ) async throws -> [String] {
        let answer = try await matchmaking.put(kind, [try ShippedRows.node(row)], dryRun: true)
        let problems = answer.rejected.flatMap(\.problems)
        #expect(problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
        return problems.map { "\($0.pointer.dropFirst(14)) \($0.rule)" }
    }

    private static func agreement(_ country: String, _ city: String, more: String = "") -> String {
        #"{"id":"a-1","japaneseParty":"Urasoe","municipalityId":"lg-472085","partner":"Airai","partnerCityId":"\#(city)","#
            + #""partnerType":"city","country":"\#(country)","kind":"MoU","form":"memorandum"\#(more),"#
            + #""source":{"text":"s"}}"#
    }

    @Test("an agreement is about the country of its partner cities, each of them")
    func agreements() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            let airai = "pc-pw-airai"
            let more = #","morePartnerCityIds":["pc-ph-davao"]"#
            let cases = [
                (Self.agreement("PW", airai), []), (Self.agreement("VN", airai), ["/country country-of-city"]),
                (Self.agreement("PW", airai, more: more), ["/country country-of-city"]),
                (Self.agreement("PW", "pc-no"), ["/partnerCityId reference-exists"]),
            ]
            for (row, problems) in cases {
                let found = try await Self.problems(.agreement, row, matchmaking)
                #expect(found == problems, "\(row)")
            }
        }
    }

    private static func introduction(_ need: String, _ on: String..., due: String? = nil) -> String {
        let states = ["proposed", "confirmedBySurvey"]
        let steps = zip(states, on).map { state, on in
            let due = due.map { #","dueOn":"\#($0)""# } ?? ""
            return #"{"state":"\#(state)","on":"\#(on)","by":"Sato"\#(due)}"#
        }
        return #"{"id":"i-9","partnerCityId":"pc-pw-airai","companyId":"co-1","needId":"\#(need)","#
            + #""steps":[\#(steps.joined(separator: ","))]}"#
    }

    @Test("an introduction is about a need of its city, and its steps have been taken")
    func introductions() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(
                .partnerCity,
                #"{"id":"pc-pw-koror","names":{"en":"Koror"},"type":"state","country":"PW","source":{"text":"s"}}"#)
            try await matchmaking.put(
                .need,
                #"{"id":"N9","partnerCityId":"pc-pw-koror","text":{"en":"solar power"},"source":{"text":"s"}}"#)
            let cases = [
                (Self.introduction("N1", "2025-03-01"), []),
                (Self.introduction("N9", "2025-03-01"), ["/needId need-of-city"]),
                (Self.introduction("N1", "2025-03-02"), ["/steps/0/on date-not-future"]),
                (Self.introduction("N1", "2025-02-01", "2025-03-02"), ["/steps/1/on date-not-future"]),
                // A reminder lies in the future, but not before its step.
                (Self.introduction("N1", "2025-02-01", due: "2025-06-01"), []),
                (Self.introduction("N1", "2025-02-01", due: "2025-01-31"), ["/steps/0/dueOn period-order"]),
            ]
            for (row, problems) in cases {
                let found = try await Self.problems(.introduction, row, matchmaking)
                #expect(found == problems, "\(row)")
            }
            // Both ids led elsewhere by merges are compared as what they are now.
            _ = try await matchmaking.client.call(
                MatchmakingMethods.MergeRecords.self,
                .init(kind: .partnerCity, keep: "pc-pw-airai", absorb: "pc-pw-koror"))
            let merged = try await Self.problems(
                .introduction, Self.introduction("N9", "2025-03-01"), matchmaking)
            #expect(merged == [])
        }
    }

    @Test("a municipality's prefecture is the one that its local-government code begins with")
    func municipalities() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country]) { matchmaking in
            for (iso, problems) in [
                ("JP-27", []), ("JP-28", ["/prefectureIso prefecture-of-code"]),
                ("27", ["/prefectureIso prefecture-of-code"]),
            ] {
                let row =
                    #"{"id":"lg-271004","lgCode":"271004","names":{"en":"Osaka"},"type":"city","#
                    + #""prefecture":{"en":"Osaka"},"prefectureIso":"\#(iso)","source":{"text":"s"}}"#
                let found = try await Self.problems(.municipality, row, matchmaking)
                #expect(found == problems)
            }
        }
    }

    @Test(
        "a need was confirmed on a day of the calendar, and not in the future: on record and written for the occasion")
    func verifications() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            for (date, rule) in [
                ("2025-03-01", nil), ("2025-03", nil), ("2025", nil), ("FY2024", nil),
                ("2025-02-30", "date-readable"), ("2025-13", "date-readable"), ("lately", "date-readable"),
                ("2025-03-02", "date-not-future"), ("2025-04", "date-not-future"), ("FY2025", "date-not-future"),
            ] as [(String, String?)] {
                let row =
                    #"{"id":"N8","partnerCityId":"pc-pw-airai","text":{"en":"x"},"verifiedOn":"\#(date)","#
                    + #""source":{"text":"s"}}"#
                let stored = try await Self.problems(.need, row, matchmaking)
                #expect(stored == (rule.map { ["/verifiedOn \($0)"] } ?? []), "\(date)")
                let inline = #"{"limit":101,"need":{"text":{"en":"solar"},"verifiedOn":"\#(date)"}}"#
                let refusal = try await matchmaking.refusal(MatchmakingMethods.MatchNeed.self, inline)
                #expect(
                    refusal.problems.map { "\($0.pointer) \($0.rule)" }
                        == ["/params/limit limit-range"] + (rule.map { ["/params/need/verifiedOn \($0)"] } ?? []))
            }
        }
    }

    @Test("a consortium is asked for a need once")
    func needsTwice() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let twice = try await matchmaking.refusal(
                MatchmakingMethods.AssembleConsortium.self,
                #"{"partnerCityId":"pc-pw-airai","needs":[{"needId":"N1"},{"needId":"N2"},{"needId":"N1"}]}"#)
            #expect(twice.problems.map { "\($0.pointer) \($0.rule)" } == ["/params/needs/2/needId listed-once"])
        }
    }
}
