import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Testing

@Suite("Portfolios, over the wire") struct PortfolioOverTheWireTests {
    @Test("the shipped needs are served at the greatest sum, proven, and explained in both languages")
    func shipped() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            let answer = try await matchmaking.portfolio(limit: 500)
            let portfolio = answer.portfolio
            #expect(portfolio.optimal && portfolio.certificate.violations == 0 && portfolio.certificate.gap == 0)
            #expect(portfolio.objective.score == portfolio.certificate.bound)
            #expect(answer.nextCursor == nil && portfolio.needs.count == portfolio.counts.needs)
            #expect(portfolio.asOf == RunningMatchmaking.today && portfolio.counts.needs == 34)
            #expect(portfolio.coverage.covered == portfolio.needs.count { !$0.matches.isEmpty })
            for need in portfolio.needs {
                let ranking = try await matchmaking.match(need.id.value, limit: 100).ranking
                #expect(need.candidates == ranking.found)
                for match in need.matches {
                    let ranked = try #require(ranking.results.first { $0.id == match.technology.value })
                    #expect(match.score == ranked.score && match.potential == ranked.potential)
                    #expect(match.reasons.allSatisfy { !$0.message.ja.isEmpty && !$0.reference.text.isEmpty })
                }
                #expect((need.why == nil) == (need.unmet == 0))
            }
        }
    }

    @Test("a country gets no more than its limit, proven; priorities weigh; both are told")
    func quotas() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            typealias Match = MatchmakingMethods.MatchPortfolio
            let free = try await matchmaking.portfolio(limit: 500).portfolio
            let question = PortfolioQuestion(
                byPriority: true, quotas: [.init(country: "Viet Nam", most: 2), .init(country: "MN", least: 50)])
            let limited = try await matchmaking.client.call(Match.self, .init(question, limit: 500)).portfolio
            #expect(limited.optimal && limited.objective.score < free.objective.score)
            // No need has a priority on record: all count three times.
            #expect(limited.objective.weighted == 3 * limited.objective.score)
            #expect(limited.certificate.bound == limited.objective.weighted)
            let served = limited.needs.filter { $0.country?.value == "VN" }.flatMap(\.matches)
            #expect(served.count == 2)
            #expect(limited.quotas?.map(\.matches).first == 2 && limited.quotas?.map(\.met) == [true, false])
            #expect(limited.quotas?.first?.names?.ja == "ベトナム")
            let error = try await matchmaking.refusal(
                Match.self, #"{"quotas":[{"country":"VN","most":1,"least":2},{"country":"VN"}]}"#)
            #expect(
                error.problems.map { "\($0.pointer) \($0.rule)" } == [
                    "/params/quotas/0/least quota-order", "/params/quotas/1/country quota-once",
                    "/params/quotas/1 quota-given",
                ])
        }
    }

    @Test("pages stay on the first page's snapshot while records change, and add up to the whole")
    func pages() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let whole = try await matchmaking.portfolio(limit: 500)
            let first = try await matchmaking.portfolio(limit: 1)
            #expect(first.revision == whole.revision && first.portfolio.needs.map(\.id.value) == ["N1"])
            #expect(first.portfolio.objective == whole.portfolio.objective)
            try await matchmaking.put(
                .technology, try IslandRecords.offers(withdrawn: "2025-02-01").map { try ShippedRows.node($0) })
            var pages = [first.portfolio]
            var cursor = first.nextCursor
            while let next = cursor {
                let page = try await matchmaking.portfolio(limit: 1, cursor: next)
                #expect(page.revision == whole.revision)
                pages.append(page.portfolio)
                cursor = page.nextCursor
            }
            #expect(pages.flatMap(\.needs) == whole.portfolio.needs)
            #expect(pages.flatMap(\.technologies) == whole.portfolio.technologies)
            #expect(pages.flatMap(\.companies) == whole.portfolio.companies)
            let changed = try await matchmaking.portfolio(limit: 500)
            #expect(changed.revision > whole.revision && changed.portfolio.excluded.map(\.id) == ["O1"])
            #expect(changed.portfolio.needs.first?.matches.map(\.technology.value) == ["O2"])
        }
    }

    @Test("a page whose snapshot is gone is refused, and so is a cursor of another question")
    func gone() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let first = try await matchmaking.portfolio(limit: 1)
            let cursor = try #require(first.nextCursor)
            for method in [#"{"limit":1,"fairnessFloor":0,"cursor":"\#(cursor)"}"#, #"{"cursor":"1.2.3"}"#] {
                let error = try await matchmaking.refusal(MatchmakingMethods.MatchPortfolio.self, method)
                #expect(error.code == .invalidParams && error.problems.map(\.rule) == ["cursor-of-question"])
            }
            let revision = first.revision - 1
            let old = "\(revision)" + cursor.drop { $0 != "." }
            let error = try await matchmaking.refusal(
                MatchmakingMethods.MatchPortfolio.self, #"{"limit":1,"cursor":"\#(old)"}"#)
            #expect(error.code == .conflict && error.problems.map(\.rule) == ["snapshot-gone"])
        }
    }

    @Test("progress of a portfolio that is there is ready, of another one none")
    func progress() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let before = try await matchmaking.client.call(MatchmakingMethods.PortfolioProgress.self, .init())
            #expect(before.progress.phase == .none)
            let answer = try await matchmaking.portfolio()
            let after = try await matchmaking.client.call(MatchmakingMethods.PortfolioProgress.self, .init())
            #expect(after.progress == PortfolioProgress(phase: .ready, done: 2, total: 2, round: 1))
            #expect(after.revision == answer.revision && !after.stale)
        }
    }

    @Test("calls at the same time have the same answer, and others are answered meanwhile")
    func together() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            typealias Answer = MatchmakingMethods.MatchPortfolio.Result
            let answers = try await withThrowingTaskGroup(of: Answer.self, returning: [Answer].self) { group in
                for _ in 0..<6 { group.addTask { try await matchmaking.portfolio() } }
                #expect(try await matchmaking.status("VN").status == .partner)
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count == 6 && Set(answers).count == 1)
        }
    }

    @Test("a call that has no time left is given up, and the next one is answered")
    func deadline() async throws {
        try await RunningMatchmaking.withShippedRecords { matchmaking in
            do throws(RPCClientError) {
                _ = try await matchmaking.client.call(
                    MatchmakingMethods.MatchPortfolio.self, .init(PortfolioQuestion(demand: .init(each: 50))),
                    meta: CallMeta(deadlineMs: 1))
            } catch .refused(let error) {
                #expect(error.code == .deadlineExceeded)
            } catch .deadlineExceeded {
                // The client itself may notice first.
            }
            #expect(try await matchmaking.portfolio().portfolio.optimal)
        }
    }

    @Test("every wrong value of the question is named at once, and nothing is made")
    func problems() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            let refused: [(String, ErrorCode, [String])] = [
                (
                    #"{"limit":0,"fairnessFloor":-1,"needs":{"ids":["nowhere"]},"capacity":{"technologies":{"O1":-3}}}"#,
                    .invalidParams,
                    [
                        "/params/needs/ids/0", "/params/capacity/technologies/O1", "/params/fairnessFloor",
                        "/params/limit",
                    ]
                ),
                (#"{"capacity":{"each":1e30}}"#, .invalidParams, ["/params/capacity/each"]),
                (#"{"need":{}}"#, .invalidParams, ["/params/need"]),
                (
                    #"{"needs":{"ids":["a b"]},"demand":{"each":"2"}}"#, .invalidParams,
                    [
                        "/params/needs/ids/0", "/params/demand/each",
                    ]
                ),
                (#"{"asOf":"2025-02-30"}"#, .invalidParams, ["/params/asOf"]),
            ]
            for (params, code, pointers) in refused {
                let error = try await matchmaking.refusal(MatchmakingMethods.MatchPortfolio.self, params)
                #expect(error.code == code && error.problems.map(\.pointer) == pointers, "\(params)")
                let same = try await matchmaking.refusal(MatchmakingMethods.PortfolioProgress.self, params)
                #expect(same.problems == error.problems)
            }
        }
    }
}

extension RunningMatchmaking {
    func portfolio(
        _ question: PortfolioQuestion = PortfolioQuestion(), limit: Int? = nil, cursor: String? = nil
    ) async throws -> MatchmakingMethods.MatchPortfolio.Result {
        try await client.call(
            MatchmakingMethods.MatchPortfolio.self, .init(question, limit: limit, cursor: cursor),
            meta: CallMeta(deadlineMs: 30_000))
    }
}
