import JSONText
import Model
import ScoringRules

/// What is done with the proposals of a call, without records and wire.
struct ScoringWork {
    let scorer: Scorer
    /// A sheet of which the first judged row is worth half.
    private let other: Scorer
    let proposals: [Proposal]

    init(sheet bytes: [UInt8], proposals count: Int = 10_000) throws {
        let sheet = try JSONText.decode(ScoringSheet.self, from: bytes)
        var seeded = SeededProposals(sheet)
        scorer = try Scorer(sheet)
        other = try Scorer(sheet.withLowerFirstRow())
        proposals = try seeded.make(count)
    }

    func scorecard(_ proposal: Proposal) throws -> Scorecard { try scorer.scorecard(for: proposal) }

    /// Eligible proposals, the most points first.
    func rank() throws -> [Proposal.ID] {
        try proposals.map { (id: $0.id, tally: try scorer.tally(for: $0)) }
            .filter { $0.tally.standing == .eligible }
            .sorted { ($1.tally.total.points, $0.id) < ($0.tally.total.points, $1.id) }
            .map(\.id)
    }

    /// How many rows give other points under another sheet.
    func rescore() throws -> Int {
        try proposals.reduce(0) { moved, proposal in
            let before = try scorer.tally(for: proposal)
            let (after, _) = other.readableTally(for: proposal)
            return moved + zip(before.rows, after.rows).count { $0.points != $1.points }
        }
    }

    /// Two scorecards a question: as it is, and with one fact left out.
    func whatIf() throws -> Int {
        try proposals.prefix(1_000).reduce(0) { changed, proposal in
            let before = try scorer.scorecard(for: proposal)
            let after = try scorer.scorecard(for: proposal.without(fact: scorer.sheet.inputs[0].name))
            return changed + zip(before.rows, after.rows).count { $0.points != $1.points }
        }
    }

    /// Throws `BenchmarkError.differentTotals` unless every total is ours.
    func check(_ totals: [Int], of proposals: [Proposal]) throws {
        guard totals.count == proposals.count else { throw BenchmarkError.badAnswer }
        for (total, proposal) in zip(totals, proposals) {
            let tally = try scorer.tally(for: proposal)
            guard tally.undecidedMaximum == 0, tally.total.points == Points(total) else {
                throw BenchmarkError.differentTotals(
                    proposal: proposal.id.value, ours: tally.total.points.description, peer: total)
            }
        }
    }
}

extension Proposal {
    fileprivate func without(fact: String) -> Proposal {
        Proposal(
            id: id, title: title, kind: kind, submittedOn: submittedOn, municipalities: municipalities,
            partnerCities: partnerCities, facts: facts.filter { $0.key != fact }, judged: judged)
    }
}

extension ScoringSheet {
    /// The sheet with a first row that is worth ten points less, as another year's might be.
    fileprivate func withLowerFirstRow() -> ScoringSheet {
        func lower(_ points: ColumnPoints) -> ColumnPoints {
            ColumnPoints(new: points.new.map { $0 - 10 }, ongoing: points.ongoing.map { $0 - 10 })
        }
        return ScoringSheet(
            id: id, edition: edition + "-lower", title: title, effective: effective, source: source,
            totals: lower(totals), inputs: inputs, groups: groups, gates: gates,
            rows: rows.enumerated().map { index, row in
                index > 0
                    ? row
                    : Row(
                        id: row.id, ruleID: row.ruleID, group: row.group, title: row.title, reference: row.reference,
                        maximum: lower(row.maximum), rule: row.rule, statements: row.statements, notices: row.notices)
            })
    }
}
