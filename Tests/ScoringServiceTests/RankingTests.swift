import Contracts
import JSONRPC
import Model
import Testing

@Suite("Ranking and rescoring proposals")
struct RankingTests {
    /// Points of row 1a decide; 1h adds 3 where tonnes are stated.
    private static func proposal(_ id: String, _ points: Int, kind: String = "new", facts: String = "{}") -> String {
        StoredProposalTests.proposal(id, kind: kind, facts: facts, judged: #"{"1a":\#(points)}"#)
    }

    @Test("eligible proposals are ranked, equal totals share a rank and the order among them is explained")
    func ranks() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put(
                [
                    Self.proposal("d", 20), Self.proposal("b", 30),
                    Self.proposal("a", 27, facts: #"{"annualReduction":12000}"#),
                    Self.proposal("c", 30), Self.proposal("e", 10),
                ], as: "proposal")
            let answer = try await scoring.ask(ScoringMethods.RankProposals.self, "{}")
            #expect(answer.ranking.places.map(\.proposal.id.value) == ["b", "c", "a", "d", "e"])
            #expect(answer.ranking.places.map(\.rank) == [1, 1, 1, 4, 5])
            let tie = try #require(answer.ranking.places[2].tie)
            #expect(tie.count == 2)
            #expect(tie.with.map(\.value) == ["c", "b"])
            #expect(tie.differsIn == ["1a", "1h"])
            #expect(tie.message.en.contains("30 points, as 2 others: the same rank; listed after c since"))
            let byID = try #require(answer.ranking.places[0].tie)
            #expect(byID.message.en.hasSuffix("listed before c by id alone"))
            #expect(answer.ranking.places[3].tie == nil)
            let page = try await scoring.ask(ScoringMethods.RankProposals.self, #"{"offset":3,"limit":1,"rows":true}"#)
            #expect(page.ranking.places.map(\.proposal.id.value) == ["d"])
            #expect(page.ranking.places.first?.rank == 4)
            #expect(page.ranking.places.first?.rows?.count == 14)
            #expect(page.nextOffset == 4)
        }
    }

    @Test("a proposal that lacks novelty is in no ranking, whatever its points; one where it is open has no place yet")
    func gates() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put(
                [
                    Self.proposal("low", 1, kind: "ongoing", facts: #"{"noveltyShown":true}"#),
                    Self.proposal("high", 25, kind: "ongoing", facts: #"{"noveltyShown":false}"#),
                    Self.proposal("open", 20, kind: "ongoing"),
                ], as: "proposal")
            let ranking = try await scoring.ask(ScoringMethods.RankProposals.self, #"{"kind":"ongoing"}"#).ranking
            #expect(ranking.places.map(\.proposal.id.value) == ["low"])
            #expect(ranking.excluded.map(\.proposal.id.value) == ["high"])
            #expect(ranking.excluded.first?.reasons.map(\.rule) == ["novelty"])
            #expect(ranking.excluded.first?.summary.total.points == 25)
            #expect(ranking.unsettled.map(\.proposal.id.value) == ["open"])
        }
    }

    @Test("a wrong call, sheet, page or kind is refused by field")
    func badQuestions() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            for (params, pointer) in [
                (#"{"call":"none"}"#, "/params/call"), (#"{"sheet":"none"}"#, "/params/sheet"),
                (#"{"limit":0}"#, "/params/limit"), (#"{"limit":501}"#, "/params/limit"),
                (#"{"offset":-1}"#, "/params/offset"), (#"{"kind":"old"}"#, "/params/kind"),
            ] {
                let error = try await refusal {
                    try await scoring.ask(ScoringMethods.RankProposals.self, params)
                }
                #expect(error.problems.map(\.pointer) == [pointer], "\(params)")
            }
            let sheet = try await refusal { try await scoring.ask(ScoringMethods.Rescore.self, #"{"toSheet":"none"}"#) }
            #expect(sheet.refused == ["/params/toSheet": "known-sheet"])
        }
    }

    @Test("rescoring says who moves under another sheet, by which row, and what that sheet cannot read")
    func rescore() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put(
                [
                    Self.proposal("a", 30, facts: #"{"annualReduction":12000}"#),
                    Self.proposal("b", 32, facts: #"{"annualReduction":900,"decokatsuDeclaration":true}"#),
                    Self.proposal("c", 10),
                ], as: "proposal")
            // Next year 10,000 tonnes earn 4 points, and the declaration is asked for under another name.
            let next = try ShippedFile.sheet(id: "next", edition: "FY2026", from: "2026-02-01")
                .replacing(
                    #"{"points":4,"from":"50000","to":"99999"}"#, with: #"{"points":4,"from":"10000","to":"99999"}"#
                )
                .replacing(#"{"points":3,"from":"10000","to":"49999"},"#, with: "")
                .replacing("decokatsuDeclaration", with: "publicDeclaration")
            try await scoring.put([next])
            let answer = try await scoring.ask(ScoringMethods.Rescore.self, #"{"toSheet":"next"}"#)
            #expect(answer.rescoring.proposals == 3)
            #expect(answer.rescoring.up == 1)
            #expect(answer.rescoring.down == 0)
            #expect(answer.rescoring.unmoved == 1)
            let move = try #require(answer.rescoring.moves.first)
            #expect(answer.rescoring.moves.count == 2)
            #expect(move.proposal.id.value == "a")
            #expect(move.change == PointChange(from: 33, to: 34))
            #expect(move.rows.map(\.row) == ["1h"])
            #expect(move.rows.first?.before?.points == 3)
            #expect(move.rows.first?.after?.points == 4)
            #expect(move.rankBefore == 1)
            #expect(move.rankAfter == 1)
            let unread = try #require(answer.rescoring.moves.last)
            #expect(unread.proposal.id.value == "b")
            #expect(unread.change.direction == .none)
            #expect(unread.rows.map(\.row) == ["6"])
            #expect(unread.rows.first?.before?.possible == PointRange(min: 5, max: 15))
            #expect(unread.rows.first?.after?.possible == PointRange(min: 0, max: 15))
            #expect(unread.unread.map(\.pointer) == ["/facts/decokatsuDeclaration"])
            let all = try await scoring.ask(
                ScoringMethods.Rescore.self, #"{"toSheet":"next","includeUnmoved":true,"limit":2}"#)
            #expect(all.rescoring.moves.count == 2)
            #expect(all.nextOffset == 2)
        }
    }

    @Test("a proposal that fails a criterion by its own answers is in no ranking either")
    func criteria() async throws {
        try await RunningScoring.withShippedSheet { scoring in
            try await scoring.put([try ShippedFile.screening()], as: "screening")
            try await scoring.put(
                [
                    Self.proposal("fit", 1),
                    StoredProposalTests.proposal(
                        "unfit", judged: #"{"1a":50}"#, others: #","screening":{"biddingRating":"D"}"#),
                ], as: "proposal")
            let ranking = try await scoring.ask(ScoringMethods.RankProposals.self, "{}").ranking
            #expect(ranking.places.map(\.proposal.id.value) == ["fit"])
            #expect(ranking.excluded.map(\.proposal.id.value) == ["unfit"])
            #expect(ranking.excluded.first?.reasons.map(\.rule) == ["bidding-qualification"])
        }
    }
}
