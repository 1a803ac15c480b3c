import Contracts
import JSONLines
import Model
import Records
import ScoringRules

/// Answers which proposals of a call come first.
struct RankingQuestion: Sendable {
    let desk: ScoringDesk
    let tallies: TallyStore

    typealias Question = ScoringMethods.RankProposals.Params
    typealias Answer = ScoringMethods.RankProposals.Result

    func answer(_ question: Question, _ call: CallContext) async throws -> Answer {
        let page = try Page(
            offset: question.offset, limit: question.limit ?? ScoringMethods.RankProposals.defaultLimit,
            greatest: ScoringMethods.RankProposals.greatestLimit)
        let reading = try await desk.read(atLeast: question.minRevision, by: call.deadline)
        return try await besideTheLoops { try ranking(question, page, reading) }
    }

    private func ranking(_ question: Question, _ page: Page, _ reading: ScoringDesk.Reading) throws -> Answer {
        let stored = StoredTallies(reading: reading, store: tallies)
        let named = try question.sheet.map { (id) throws(ScoringError) in try reading.catalogue.sheet(id) }
        var scored: [StoredTallies.Scored] = []
        var unreadable: [ProposalRanking.Unreadable] = []
        for (proposal, revision) in try stored.proposals(call: question.call, kind: question.kind) {
            try Task.checkCancellation()
            do throws(ScoringError) {
                let sheet = if let named { named } else { try reading.catalogue.sheet(of: proposal) }
                scored.append(try stored.score(proposal, revision: revision, by: sheet))
            } catch {
                unreadable.append(.init(proposal: ProposalName(proposal), problems: error.problems))
            }
        }
        let ranked = RankedProposals(scored.map(\.entry))
        let result = ProposalRanking(
            sheets: sheets(of: scored), ranked: ranked.eligible.count,
            places: ranked.places(from: page.offset, limit: page.limit, withRows: question.rows == true),
            excludedCount: ranked.excluded.count,
            excluded: explained(ranked.excluded, page, withRows: question.rows == true, reading),
            unsettledCount: ranked.unsettled.count,
            unsettled: explained(ranked.unsettled, page, withRows: question.rows == true, reading),
            unreadable: Array(unreadable.dropFirst(page.offset).prefix(page.limit)), order: RankedProposals.order)
        let longest = max(ranked.eligible.count, ranked.excluded.count, ranked.unsettled.count, unreadable.count)
        return Answer(
            ranking: result, nextOffset: page.next(of: longest), revision: reading.revision, stale: reading.isStale)
    }

    private func sheets(of scored: [StoredTallies.Scored]) -> [SheetName] {
        var seen: Set<ScoringSheet.ID> = []
        return scored.map(\.entry.sheet).filter { seen.insert($0.id).inserted }
    }

    /// A page of those without a place, each with the gates that keep it out.
    private func explained(
        _ entries: [RankedProposals.Entry], _ page: Page, withRows: Bool, _ reading: ScoringDesk.Reading
    ) -> [ProposalRanking.Excluded] {
        entries.dropFirst(page.offset).prefix(page.limit).map { entry in
            let proposal = reading.catalogue.proposal(entry.proposal.id)
            let scorer = try? reading.catalogue.sheet(entry.sheet.id).ready()
            let gates = proposal.flatMap { proposal in scorer?.readableScorecard(for: proposal).card.gates } ?? []
            return ProposalRanking.Excluded(
                proposal: entry.proposal, summary: CardSummary(entry.tally, sheet: entry.sheet),
                rows: withRows ? entry.tally.rows : nil,
                reasons: gates.filter { $0.passed != .yes }.map(\.reason) + entry.failedCriteria)
        }
    }
}

/// A part of a long list.
struct Page: Sendable {
    let offset: Int
    let limit: Int

    init(offset: Int?, limit: Int, greatest: Int) throws(ScoringError) {
        guard (0...10_000_000).contains(offset ?? 0) else {
            throw .outOfRange("/params/offset", lowest: 0, highest: 10_000_000)
        }
        guard (1...greatest).contains(limit) else {
            throw .outOfRange("/params/limit", lowest: 1, highest: greatest)
        }
        self.offset = offset ?? 0
        self.limit = limit
    }

    /// Where the next page begins; `nil` after the last one.
    func next(of count: Int) -> Int? {
        offset + limit < count ? offset + limit : nil
    }
}
