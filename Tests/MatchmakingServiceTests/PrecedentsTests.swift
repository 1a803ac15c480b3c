import Contracts
import JSONLines
import JSONRPC
import Model
import Testing

@Suite("matchmaking.jcmPrecedents") struct PrecedentsTests {
    private func ask(
        _ matchmaking: RunningMatchmaking, _ technology: String, in country: String, asOf day: String? = nil
    ) async throws -> MatchmakingMethods.JCMPrecedents.Result {
        try await matchmaking.client.call(
            MatchmakingMethods.JCMPrecedents.self,
            .init(country: country, technology: technology, asOf: try day.map { try civilDay($0) }))
    }

    @Test("answers in Japanese as in English, for every printed name of the country")
    func languages() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            let answer = try await ask(matchmaking, "rooftop solar", in: "TH")
            #expect(answer == (try await ask(matchmaking, "屋根置き太陽光", in: "タイ")))
            #expect(answer == (try await ask(matchmaking, "rooftop solar", in: "Thailand")))
            #expect(answer.country.code.value == "TH" && answer.asOf == RunningMatchmaking.today)
            #expect(answer.precedents.notions.map(\.id.value) == ["solar-pv"])
            #expect(answer.precedents.count == 12 && answer.precedents.projects.count == 12)
            let first = try #require(answer.precedents.projects.first)
            #expect(first.id.value == "JCM-TH-2016-01" && first.fiscalYear == 2016 && !first.source.text.isEmpty)
            #expect(first.scheme == "JCM Model Project")
            #expect(answer.precedents.registerIsPartial)
            let early = try await ask(matchmaking, "太陽光発電", in: "TH", asOf: "2018-03-31")
            #expect(early.precedents.count < answer.precedents.count)
        }
    }

    @Test("names everything that is wrong with the question at once")
    func refused() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country]) { matchmaking in
            let error = try await matchmaking.refusal(
                MatchmakingMethods.JCMPrecedents.self, #"{"country":"Atlantis","technology":" "}"#)
            #expect(error.code == .invalidParams)
            #expect(
                error.problems.map { "\($0.pointer) \($0.rule)" } == [
                    "/params/country country-known", "/params/technology text-not-blank",
                ])
            let long = String(repeating: "solar ", count: 100)
            let tooLong = try await matchmaking.refusal(
                MatchmakingMethods.JCMPrecedents.self, #"{"country":"TH","technology":"\#(long)"}"#)
            #expect(tooLong.problems.map(\.rule) == ["text-length"])
            #expect(tooLong.problems.allSatisfy { !$0.message.ja.isEmpty })
        }
    }

    @Test("answers for a country without a record with what it does not know")
    func unnamedCountry() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country]) { matchmaking in
            let answer = try await ask(matchmaking, "solar", in: "DE")
            #expect(answer.country.names == nil && answer.precedents.count == 0)
            #expect(answer.precedents.notions.isEmpty && !answer.precedents.note.ja.isEmpty)
        }
    }
}
