import Model
import Records
import ScoringRules

/// What the service makes of its records to answer from: sheets ready to score by, proposals with their reviews.
package struct ScoringCatalogue: Sendable {
    let records: RecordSet
    let sheets: SheetShelf
    let reviewers: [Reviewer.ID: Reviewer]
    /// The newest revision among the reviewers: interests that are declared later count, too.
    let newestReviewer: Int64
    /// The newest revision among the editions of the eligibility criteria.
    let newestScreening: Int64
    let screeners: ScreenerShelf
    private let reviews: ReviewIndex

    init(_ records: RecordSet, scorers: Scorers) {
        self.records = records
        sheets = scorers.shelf(of: records)
        reviews = ReviewIndex(records)
        let stored = records.records(kind: RecordKind.reviewerName)
        reviewers = Dictionary(
            stored.compactMap { $0.value as? Reviewer }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        newestReviewer = stored.map(\.revision).max() ?? 0
        newestScreening = records.records(kind: RecordKind.screening.name).map(\.revision).max() ?? 0
        screeners = ScreenerShelf(EditionChoice(kind: RecordKind.screening.name, records: records))
    }

    func proposal(_ id: Proposal.ID) -> Proposal? {
        records.value(Proposal.self, kind: RecordKind.proposalName, id: id.value)
    }

    func call(_ id: CallForProposals.ID) -> CallForProposals? {
        records.value(CallForProposals.self, kind: RecordKind.callName, id: id.value)
    }

    /// In the order of their ids.
    var calls: [CallForProposals] { records.values(CallForProposals.self, kind: RecordKind.callName) }

    var budgets: BudgetShelf { BudgetShelf(records) }

    func reviews(of proposal: Proposal.ID) -> ReviewIndex.Reviews { reviews[proposal] }

    func panel(of proposal: Proposal) -> ReviewPanel {
        ReviewPanel(reviews[proposal.id].reviews, of: proposal, reviewers: reviewers)
    }
}

// MARK: - Which sheet

extension ScoringCatalogue {
    /// The sheet of the proposal's call, or else the one in force on the day of submission.
    /// - Parameter pointer: where the proposal stands in the request.
    func sheet(
        of proposal: Proposal, at pointer: String = "/params/proposal"
    ) throws(ScoringError) -> SheetShelf.Shelved {
        guard let id = proposal.call else {
            return try sheet(inForceOn: proposal.submittedOn, at: pointer + "/submittedOn")
        }
        guard let call = call(id) else { throw .unknownCall(id, at: pointer + "/call", known: calls.map(\.id)) }
        guard let pinned = call.sheet else {
            return try sheet(inForceOn: proposal.submittedOn, at: pointer + "/submittedOn")
        }
        return try sheet(pinned, at: pointer + "/call")
    }

    func sheet(_ id: ScoringSheet.ID, at pointer: String = "/params/sheet") throws(ScoringError) -> SheetShelf.Shelved {
        guard let shelved = sheets.sheet(id) else { throw .unknownSheet(id, at: pointer, known: sheets.ids) }
        return shelved
    }

    func sheet(inForceOn day: CivilDate, at pointer: String) throws(ScoringError) -> SheetShelf.Shelved {
        guard let shelved = sheets.sheet(inForceOn: day) else { throw .noSheetInForce(day, at: pointer) }
        return shelved
    }
}
