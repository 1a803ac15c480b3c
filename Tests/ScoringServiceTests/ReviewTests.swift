import Contracts
import JSONRPC
import Model
import Testing

@Suite("Reviews of proposals")
struct ReviewTests {
    private static let reviewers = [
        #"{"id":"r-1","name":{"en":"Abe","ja":"阿部"}}"#, #"{"id":"r-2","name":{"en":"Baba","ja":"馬場"}}"#,
        #"{"id":"r-3","name":{"en":"Chiba","ja":"千葉"}}"#,
        """
        {"id":"r-4","name":{"en":"Doi","ja":"土井"},\
        "conflicts":[{"party":"lg-401005","reason":{"en":"advises the city","ja":"同市の顧問"}}]}
        """,
    ]

    private static func review(_ reviewer: String, _ entries: String, others: String = "") -> String {
        #"{"id":"a.\#(reviewer)","proposal":"a","reviewer":"\#(reviewer)","entries":{\#(entries)}\#(others)}"#
    }

    private static func points(_ row: String, _ points: String) -> String {
        #""\#(row)":{"points":\#(points),"comment":"sound","evidence":"plan p. 3"}"#
    }

    private static func with(
        _ body: @Sendable (RunningScoring) async throws -> Void
    ) async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put(reviewers, as: "reviewer")
            try await scoring.put([StoredProposalTests.proposal("a", judged: #"{"1c":9}"#)], as: "proposal")
            try await body(scoring)
        }
    }

    private static func card(_ scoring: RunningScoring) async throws -> Scorecard {
        try await scoring.score(#"{"proposalId":"a"}"#).scorecard
    }

    @Test("several reviewers are taken together by row: the mean of those who judged it, with its spread")
    func mean() async throws {
        try await Self.with { scoring in
            try await scoring.put(
                [
                    Self.review("r-1", Self.points("1a", "38") + "," + Self.points("1c", "7")),
                    Self.review("r-2", Self.points("1a", "40")), Self.review("r-3", Self.points("1a", "31")),
                ], as: "review")
            let card = try await Self.card(scoring)
            let row = try #require(card.rows.first { $0.id == "1a" })
            #expect(row.points?.description == "36.33")
            #expect(row.reviews?.lowest == 31)
            #expect(row.reviews?.highest == 40)
            #expect(row.reviews?.sum == 109)
            #expect(row.reviews?.reviewers == 3)
            #expect(row.status == .judged)
            // A reviewer's points go before those that the proposal carried.
            #expect(try card.points("1c") == 7)
            #expect(card.judged.points.description == "43.33")
            #expect(card.judged.maximum == 60)
            let summary = try await scoring.ask(
                ScoringMethods.SummarizeReviews.self, #"{"proposalId":"a"}"#
            ).summary
            #expect(summary.rows.map(\.id) == ["1a", "1c", "1d", "1e", "1f", "2b"])
            #expect(summary.rows.first?.entries.map(\.points) == [38, 40, 31])
            #expect(summary.rows.first?.entries.first?.evidence == "plan p. 3")
            #expect(summary.pending == ["1d", "1e", "1f", "2b"])
            #expect(summary.reviews.map(\.counts) == [true, true, true])
        }
    }

    @Test("a withdrawn review no longer counts, and stays on record")
    func withdrawn() async throws {
        try await Self.with { scoring in
            try await scoring.put(
                [Self.review("r-1", Self.points("1a", "38")), Self.review("r-2", Self.points("1a", "20"))], as: "review"
            )
            #expect(try await Self.card(scoring).points("1a") == 29)
            try await scoring.put(
                [Self.review("r-2", Self.points("1a", "20"), others: #","state":"withdrawn""#)], as: "review")
            #expect(try await Self.card(scoring).points("1a") == 38)
            let summary = try await scoring.ask(ScoringMethods.SummarizeReviews.self, #"{"proposalId":"a"}"#).summary
            #expect(summary.reviews.map(\.counts) == [true, false])
            #expect(summary.reviews.last?.excludedBy?.rule == "review-withdrawn")
        }
    }

    @Test("a reviewer with an interest may not judge, and an interest that is declared later takes the review out")
    func conflict() async throws {
        try await Self.with { scoring in
            let refused = try await refusal {
                try await scoring.put([Self.review("r-4", Self.points("1a", "50"))], as: "review")
            }
            #expect(refused.refused == ["/params/rows/0/reviewer": "conflict-of-interest"])
            try await scoring.put(
                [Self.review("r-1", Self.points("1a", "10")), Self.review("r-2", Self.points("1a", "30"))], as: "review"
            )
            #expect(try await Self.card(scoring).points("1a") == 20)
            try await scoring.put(
                [
                    """
                    {"id":"r-2","name":{"en":"Baba","ja":"馬場"},\
                    "conflicts":[{"proposal":"a","reason":{"en":"wrote a part of it","ja":"一部を執筆"}}]}
                    """
                ], as: "reviewer")
            #expect(try await Self.card(scoring).points("1a") == 10)
            let ranking = try await scoring.ask(ScoringMethods.RankProposals.self, #"{"rows":true}"#).ranking
            #expect(ranking.places.first?.rows?.first?.points == 10)
        }
    }

    @Test("points past a maximum, for a computed row, for an unknown one, and a second review are refused by field")
    func refusedEntries() async throws {
        try await Self.with { scoring in
            let error = try await refusal {
                try await scoring.put(
                    [
                        Self.review(
                            "r-1",
                            [
                                Self.points("1a", "51"), Self.points("1b", "3"), Self.points("1g", "5"),
                                Self.points("1z", "1"), Self.points("1c", #""7.5""#), Self.points("1d", "-1"),
                            ].joined(separator: ","))
                    ], as: "review")
            }
            #expect(
                error.refused == [
                    "/params/rows/0/entries/1a/points": "row-maximum", "/params/rows/0/entries/1b/points": "column",
                    "/params/rows/0/entries/1c/points": "judged-points",
                    "/params/rows/0/entries/1d/points": "not-negative",
                    "/params/rows/0/entries/1g/points": "computed-row", "/params/rows/0/entries/1z": "known-name",
                ])
            try await scoring.put([Self.review("r-1", Self.points("1a", "1"))], as: "review")
            let second = try await refusal {
                try await scoring.put(
                    [#"{"id":"other","proposal":"a","reviewer":"r-1","entries":{}}"#], as: "review")
            }
            #expect(second.refused == ["/params/rows/0/reviewer": "one-review-each"])
            let strangers = try await refusal {
                try await scoring.put(
                    [#"{"id":"x","proposal":"none","reviewer":"nobody","entries":{}}"#], as: "review")
            }
            #expect(
                strangers.refused == [
                    "/params/rows/0/proposal": "known-proposal", "/params/rows/0/reviewer": "known-reviewer",
                ])
        }
    }
}
