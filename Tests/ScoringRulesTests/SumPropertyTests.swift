import Model
import ScoringRules
import Testing

@Suite("Sums, for every proposal of every sheet")
struct SumPropertyTests {
    static let seeds = Array(UInt64(1)...50)

    @Test("points lie within bounds and every sum is the sum of its rows", arguments: seeds)
    func sums(seed: UInt64) throws {
        try Trial.each(seed: seed) { trial in
            let card = try trial.card()
            for row in card.rows {
                #expect(0 <= row.possible.min && row.possible.min <= row.possible.max)
                #expect(row.possible.max <= Points(row.maximum))
                #expect((row.points == nil) == (row.status == .undecided))
                #expect(row.status == .judged || row.possible.isDecided == (row.status != .undecided))
                #expect(!row.reasons.isEmpty)
                #expect((row.status == .undecided) == !row.missing.isEmpty)
            }
            #expect(card.total.points == card.rows.compactMap(\.points).reduce(0, +))
            #expect(card.total.points == card.computed.points + card.judged.points)
            #expect(card.computed.maximum + card.judged.maximum + card.undecidedMaximum == card.maximum)
            #expect(card.maximum == trial.sheet.totals[trial.kind] ?? 0)
            #expect(card.possible.min == card.rows.map(\.possible.min).reduce(0, +))
            #expect(card.possible.max == card.rows.map(\.possible.max).reduce(0, +))
            #expect(card.possible.min >= card.total.points)
        }
    }

    @Test("the tally is the card without its reasons", arguments: seeds)
    func tally(seed: UInt64) throws {
        try Trial.each(seed: seed) { trial in expectSame(try trial.tally(), try trial.card()) }
    }

    @Test("so it is for a proposal that was written for another sheet", arguments: seeds.prefix(6))
    func readableTally(seed: UInt64) throws {
        let other = try Shipped.scorer()
        try Trial.each(seed: seed, count: 2) { trial in
            let proposal = try trial.proposal()
            let (tally, unreadByTally) = other.readableTally(for: proposal, judgements: trial.judgements)
            let (card, unread) = other.readableScorecard(for: proposal, judgements: trial.judgements)
            expectSame(tally, card)
            #expect(unreadByTally == unread)
        }
    }

    private func expectSame(_ tally: ScoreTally, _ card: Scorecard) {
        #expect(tally.standing == card.standing)
        #expect(tally.total == card.total && tally.computed == card.computed && tally.judged == card.judged)
        #expect(tally.undecidedMaximum == card.undecidedMaximum && tally.maximum == card.maximum)
        #expect(tally.possible == card.possible)
        #expect(tally.rows.map(\.id) == card.rows.map(\.id))
        for (figures, row) in zip(tally.rows, card.rows) {
            #expect(figures.status == row.status && figures.points == row.points)
            #expect(figures.possible == row.possible && figures.maximum == row.maximum)
            #expect(tally[row: row.id] == figures)
        }
    }

    @Test("the tally refuses what the card refuses")
    func refusals() throws {
        let scorer = try Shipped.scorer()
        let proposal = try Sample.proposal(
            facts: ["annualReduction": -5, "unheardOf": 1], judged: ["1a": 51, "1g": 3])
        #expect(throws: ProposalRefusal.self) { try scorer.scorecard(for: proposal) }
        do throws(ProposalRefusal) {
            _ = try scorer.tally(for: proposal)
            Issue.record("nothing was refused")
        } catch {
            #expect(
                Set(error.problems.map(\.pointer)) == [
                    "/facts/annualReduction", "/facts/unheardOf", "/judged/1a", "/judged/1g",
                ])
        }
    }

    @Test(
        "reviewers' points make a mean between the lowest and the highest, and past the maximum none", arguments: seeds)
    func means(seed: UInt64) throws {
        try Trial.each(seed: seed) { trial in
            for row in try trial.card().rows where row.status == .judged {
                let entries = (trial.judgements[row.id]?.entries ?? []).filter { $0.points <= row.maximum }
                #expect((row.reviews == nil) == entries.isEmpty)
                guard let reviews = row.reviews else { continue }
                #expect(reviews.reviewers == entries.count)
                #expect(Points(reviews.lowest) <= reviews.mean && reviews.mean <= Points(reviews.highest))
                #expect(row.points == reviews.mean)
                #expect(reviews.mean == Points(meanOf: entries.map(\.points)))
            }
        }
    }

    @Test("the same proposal gets the same card", arguments: seeds.prefix(5))
    func reproducible(seed: UInt64) throws {
        try Trial.each(seed: seed) { trial in
            let (first, second) = (try trial.card(), try trial.card())
            #expect(first == second)
        }
    }
}
