import Contracts
import JSONLines
import Model
import Records
import ScoringRules

/// Answers who would move under another sheet.
struct RescoreQuestion: Sendable {
    let desk: ScoringDesk
    let tallies: TallyStore

    typealias Question = ScoringMethods.Rescore.Params
    typealias Answer = ScoringMethods.Rescore.Result

    func answer(_ question: Question, _ call: CallContext) async throws -> Answer {
        let page = try Page(
            offset: question.offset, limit: question.limit ?? ScoringMethods.Rescore.defaultLimit,
            greatest: ScoringMethods.Rescore.greatestLimit)
        let reading = try await desk.read(atLeast: question.minRevision, by: call.deadline)
        return try await besideTheLoops { try rescoring(question, page, reading) }
    }

    private func rescoring(_ question: Question, _ page: Page, _ reading: ScoringDesk.Reading) throws -> Answer {
        let catalogue = reading.catalogue
        let stored = StoredTallies(reading: reading, store: tallies)
        let target = try catalogue.sheet(question.toSheet, at: "/params/toSheet")
        let earlier = try question.fromSheet.map { (id) throws(ScoringError) in
            try catalogue.sheet(id, at: "/params/fromSheet")
        }
        var pairs: [RescoredProposals.Pair] = []
        var unreadable: [ProposalRanking.Unreadable] = []
        for (proposal, revision) in try stored.proposals(call: question.call) {
            try Task.checkCancellation()
            do throws(ScoringError) {
                let sheet = if let earlier { earlier } else { try catalogue.sheet(of: proposal, before: target) }
                let before = try stored.score(proposal, revision: revision, by: sheet)
                let after = try stored.score(proposal, revision: revision, by: target)
                pairs.append(.init(before: before.entry, after: after.entry, unread: after.unread))
            } catch {
                unreadable.append(.init(proposal: ProposalName(proposal), problems: error.problems))
            }
        }
        let sheets = Dictionary(catalogue.sheets.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let rescoring = RescoredProposals.moves(
            of: pairs, unreadable: unreadable, to: target.sheet, earlier: sheets,
            includingUnmoved: question.includeUnmoved == true,
            offset: page.offset, limit: page.limit)
        return Answer(
            rescoring: rescoring, nextOffset: page.next(of: rescoring.entries), revision: reading.revision,
            stale: reading.isStale)
    }
}

extension ScoringCatalogue {
    /// The sheet that a proposal is compared with: its own, or where that is the target itself, the version before it.
    fileprivate func sheet(
        of proposal: Proposal, before target: SheetShelf.Shelved
    ) throws(ScoringError) -> SheetShelf.Shelved {
        let own = try sheet(of: proposal)
        return own.sheet.id == target.sheet.id ? sheets.version(before: target.sheet) ?? own : own
    }
}
