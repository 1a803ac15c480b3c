package import Model

/// Proposals with their points, in the order of a ranking.
///
/// Eligible ones by the points of their decided rows, then by the best that is still possible, then by id: a total
/// order that the same proposals always give.
package struct RankedProposals: Sendable {
    /// One proposal with its points under its sheet.
    package struct Entry: Sendable {
        package let proposal: ProposalName
        package let tally: ScoreTally
        package let sheet: SheetName
        /// What the sheet cannot read of the proposal.
        package let unread: [FieldProblem]
        /// Eligibility criteria that the proposal's own statements fail.
        package let failedCriteria: [Reason]

        package init(
            proposal: ProposalName, tally: ScoreTally, sheet: SheetName, unread: [FieldProblem] = [],
            failedCriteria: [Reason] = []
        ) {
            self.proposal = proposal
            self.tally = tally
            self.sheet = sheet
            self.unread = unread
            self.failedCriteria = failedCriteria
        }

        /// The standing by the sheet's gates and by the criteria together.
        var standing: Scorecard.Standing { failedCriteria.isEmpty ? tally.standing : .notEligible }
    }

    /// Those that may be selected, best first.
    package let eligible: [Entry]
    /// Rank of each of them, from 1; equal totals share one.
    package let ranks: [Int]
    /// Those that fail a gate or a criterion, by id.
    package let excluded: [Entry]
    /// Those with a gate that is not settled, by id.
    package let unsettled: [Entry]

    package init(_ entries: [Entry]) {
        eligible = entries.filter { $0.standing == .eligible }.sorted { Self.isBefore($0, $1) }
        excluded = entries.filter { $0.standing == .notEligible }.sorted { $0.proposal.id < $1.proposal.id }
        unsettled = entries.filter { $0.standing == .undecided }.sorted { $0.proposal.id < $1.proposal.id }
        var ranks: [Int] = []
        ranks.reserveCapacity(eligible.count)
        for index in eligible.indices {
            let isTied =
                index > 0 && eligible[index].tally.total.points == eligible[index - 1].tally.total.points
            ranks.append(isTied ? ranks[index - 1] : index + 1)
        }
        self.ranks = ranks
    }

    private static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
        if left.tally.total.points != right.tally.total.points {
            return left.tally.total.points > right.tally.total.points
        }
        if left.tally.possible.max != right.tally.possible.max {
            return left.tally.possible.max > right.tally.possible.max
        }
        return left.proposal.id < right.proposal.id
    }

    package static let order = BilingualText(
        en: "by the points of the decided rows, then by the best total still possible, then by id",
        ja: "確定点の合計、次に到達可能な最高点、最後にIDの順")

    /// The rank of each eligible proposal.
    package var rankByProposal: [Proposal.ID: Int] {
        Dictionary(zip(eligible.map(\.proposal.id), ranks), uniquingKeysWith: { first, _ in first })
    }

    /// Places from one index on.
    package func places(from offset: Int, limit: Int, withRows: Bool) -> [ProposalRanking.Place] {
        let range = min(offset, eligible.count)..<min(offset + limit, eligible.count)
        return range.map { index in
            let entry = eligible[index]
            return ProposalRanking.Place(
                rank: ranks[index], proposal: entry.proposal, summary: CardSummary(entry.tally, sheet: entry.sheet),
                rows: withRows ? entry.tally.rows : nil, tie: tie(at: index), unread: entry.unread)
        }
    }
}

extension RankedProposals {
    private static let namedTies = 10

    private func tie(at index: Int) -> ProposalRanking.Tie? {
        let rank = ranks[index]
        let first = rank - 1
        var last = index
        while last + 1 < ranks.count, ranks[last + 1] == rank { last += 1 }
        guard last > first else { return nil }
        let near = max(first, index - Self.namedTies)...min(last, index + Self.namedTies)
        let nearest = near.filter { $0 != index }.sorted { (abs($0 - index), $0) < (abs($1 - index), $1) }
            .prefix(Self.namedTies)
        let others = last - first
        guard let neighbour = nearest.first else { return nil }
        return ProposalRanking.Tie(
            with: nearest.map { eligible[$0].proposal.id }, count: others,
            differsIn: differences(eligible[index].tally, eligible[neighbour].tally),
            message: message(eligible[index], eligible[neighbour], others: others, isFirst: index < neighbour))
    }

    private func differences(_ left: ScoreTally, _ right: ScoreTally) -> [String] {
        left.rows.filter { row in right[row: row.id].map { $0.possible != row.possible } ?? true }.map(\.id)
    }

    private func message(_ entry: Entry, _ other: Entry, others: Int, isFirst: Bool) -> BilingualText {
        let points = Wording.points(entry.tally.total.points)
        let (mine, theirs) = (entry.tally.possible.max, other.tally.possible.max)
        let place = isFirst ? BilingualText(en: "before", ja: "より上位") : BilingualText(en: "after", ja: "より下位")
        let why =
            mine == theirs
            ? BilingualText(en: "by id alone", ja: "IDの順のみによる")
            : BilingualText(
                en: "since \(mine) rather than \(theirs) points are still possible",
                ja: "到達可能な最高点が\(mine)点（相手は\(theirs)点）のため")
        return BilingualText(
            en: "\(points.en), as \(others) other\(others == 1 ? "" : "s"): the same rank; listed \(place.en) "
                + "\(other.proposal.id) \(why.en)",
            ja: "\(points.ja)で他\(others)件と同順位。\(other.proposal.id) \(place.ja)の表示は\(why.ja)")
    }
}
