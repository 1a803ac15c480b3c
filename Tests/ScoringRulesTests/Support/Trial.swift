import Model
import ScoringRules
import Testing

/// One seeded proposal under one sheet, with all that a property is held against.
struct Trial {
    let scorer: Scorer
    let directions: Directions
    let kind: ProposalKind
    let facts: [String: Proposal.FactValue]
    let judged: [String: Proposal.FactValue]
    let judgements: [String: RowJudgement]

    /// Runs a check on seeded proposals of both kinds: of the shipped sheet, the made-up one, and invented ones.
    static func each(
        seed: UInt64, count: Int = 12, onlyInvented: Bool = false, _ check: (Trial) throws -> Void
    ) throws {
        var sheets = RandomSheets(seed: seed)
        let printed = onlyInvented ? [] : [try Shipped.sheet(), try MadeUpSheet.sheet()]
        for sheet in printed + [try sheets.next(), try sheets.next()] {
            let scorer = try Scorer(sheet)
            let directions = Directions(sheet)
            var proposals = RandomProposals(sheet, seed: seed)
            for index in 0..<count {
                let kind: ProposalKind = index.isMultiple(of: 2) ? .new : .ongoing
                let facts = proposals.next()
                try check(
                    Trial(
                        scorer: scorer, directions: directions, kind: kind, facts: facts,
                        judged: proposals.judged(kind), judgements: proposals.judgements(kind)))
            }
        }
    }

    var sheet: ScoringSheet { scorer.sheet }

    func card() throws -> Scorecard { try scorer.scorecard(for: try proposal(), judgements: judgements) }

    func tally(_ facts: [String: Proposal.FactValue]? = nil) throws -> ScoreTally {
        try scorer.tally(for: try proposal(facts), judgements: judgements)
    }

    func proposal(_ facts: [String: Proposal.FactValue]? = nil) throws -> Proposal {
        try Sample.proposal(kind, facts: facts ?? self.facts, judged: judged)
    }
}
