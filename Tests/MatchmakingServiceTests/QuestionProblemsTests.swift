import Contracts
import JSONRPC
import Model
import Testing

@Suite("Questions that break a rule") struct QuestionProblemsTests {
    private func refusals(
        _ questions: [(String, code: ErrorCode, pointers: [String])]
    ) async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector, .partnerCity]) { matchmaking in
            for (params, code, pointers) in questions {
                let error = try await matchmaking.refusal(MatchmakingMethods.MatchNeed.self, params)
                #expect(error.code == code, "\(params)")
                #expect(error.problems.map(\.pointer) == pointers, "\(params)")
                #expect(error.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
            }
        }
    }

    @Test("are refused with every problem at once, each at its place")
    func atTheirPlace() async throws {
        try await refusals([
            ("{}", .invalidParams, ["/params"]),
            (#"{"needId":"a","need":{"text":{"en":"solar"}}}"#, .invalidParams, ["/params"]),
            (#"{"needId":"need-nowhere-1"}"#, .notFound, ["/params/needId"]),
            (#"{"needId":"a b"}"#, .invalidParams, ["/params/needId"]),
            (
                #"{"limit":0,"need":{"text":{"en":" "},"sectors":["solar-pv","magic"],"country":"Atlantis"}}"#,
                .invalidParams,
                ["/params/limit", "/params/need/text/en", "/params/need/sectors/1", "/params/need/country"]
            ),
            (#"{"limit":101,"need":{"text":{}}}"#, .invalidParams, ["/params/limit", "/params/need/text"]),
            (
                #"{"need":{"text":{"ja":"太陽光"},"partnerCityId":"pc-nowhere"}}"#, .invalidParams,
                ["/params/need/partnerCityId"]
            ),
            (
                #"{"need":{"text":{"ja":"太陽光"},"partnerCityId":"pc-pw-airai","country":"VN"}}"#, .invalidParams,
                ["/params/need/country"]
            ),
            (
                #"{"asOf":"2025-02-30","need":{"text":{"en":"x"},"sector":["waste"]}}"#, .invalidParams,
                ["/params/asOf", "/params/need/sector"]
            ),
        ])
    }

    @Test("a country name of 100,000 letters is said back in its first 60, whichever method is asked")
    func longCountry() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector]) { matchmaking in
            for letter in ["x", "島", "é\u{301}"] {
                let name = String(repeating: letter, count: 100_000)
                let error = try await matchmaking.refusal(
                    MatchmakingMethods.MatchNeed.self, #"{"need":{"text":{"en":"solar"},"country":"\#(name)"}}"#)
                #expect(error.problems.map { "\($0.pointer) \($0.rule)" } == ["/params/need/country country-known"])
                let message = try #require(error.problems.first?.message)
                let said = String(repeating: letter, count: 60) + "…"
                #expect(message.en.hasPrefix(#"no country has the code or name "\#(said)": "#))
                #expect(message.ja.hasPrefix("「\(said)」という国コード・国名はありません"))
                let status = try await matchmaking.refusal(
                    MatchmakingMethods.CountryStatus.self, #"{"country":"\#(name)"}"#)
                #expect(status.problems.allSatisfy { $0.message.en.count < 300 && $0.message.ja.count < 300 })
            }
        }
    }

    @Test("a municipality question names one thing to ask about, and one that exists")
    func municipalities() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector, .partnerCity]) { matchmaking in
            typealias Question = MatchmakingMethods.RankMunicipalities
            let none = try await matchmaking.refusal(Question.self, #"{"limit":1000}"#)
            #expect(none.problems.map(\.pointer) == ["/params/limit", "/params"])
            let two = try await matchmaking.refusal(
                Question.self, #"{"partnerCityId":"pc-pw-airai","needId":"need-pw-airai-1"}"#)
            #expect(two.problems.map(\.rule) == ["exactly-one"])
            let nowhere = try await matchmaking.refusal(Question.self, #"{"partnerCityId":"pc-nowhere"}"#)
            #expect(nowhere.code == .notFound && nowhere.problems.map(\.pointer) == ["/params/partnerCityId"])
        }
    }

    @Test("a revision that is not there yet is refused, to be sent again")
    func laterRevision() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country]) { matchmaking in
            let error = try await matchmaking.refusal(
                MatchmakingMethods.CountryStatus.self, #"{"country":"VN","minRevision":1000}"#)
            #expect(error.code == .stillInProgress && error.code.isRetryable)
            let none = try await matchmaking.refusal(
                MatchmakingMethods.CountryStatus.self, #"{"country":"VN","minRevision":-1}"#)
            #expect(none.problems.map(\.pointer) == ["/params/minRevision"] && !none.code.isRetryable)
            let all = try await matchmaking.refusal(
                MatchmakingMethods.MatchNeed.self,
                #"{"limit":-1,"foo":1,"needId":"zz","atLeast":-5,"profileId":"nope","minRevision":-3}"#)
            #expect(
                Set(all.problems.map(\.pointer)) == [
                    "/params/foo", "/params/limit", "/params/needId", "/params/atLeast", "/params/profileId",
                    "/params/minRevision",
                ])
        }
    }

    @Test("the connection and the records live on after refusals")
    func livesOn() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country]) { matchmaking in
            _ = try await matchmaking.refusal(MatchmakingMethods.MatchNeed.self, "{}")
            #expect(try await matchmaking.status("VN").status == .partner)
        }
    }
}
