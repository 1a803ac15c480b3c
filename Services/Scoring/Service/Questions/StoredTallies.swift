import Model
import Records
import ScoringRules

/// The points of proposals on record, each with its reviews.
struct StoredTallies: Sendable {
    let reading: ScoringDesk.Reading
    let store: TallyStore

    /// A proposal that could be scored, and what its sheet could not read of it.
    struct Scored: Sendable {
        let proposal: Proposal
        let entry: RankedProposals.Entry
        let unread: [FieldProblem]
    }

    /// The proposals on record to a call, of a kind; all where neither is named.
    func proposals(
        call: CallForProposals.ID?, kind: ProposalKind? = nil
    ) throws(ScoringError) -> [(proposal: Proposal, revision: Int64)] {
        if let call, reading.catalogue.call(call) == nil {
            throw .unknownCall(call, known: reading.catalogue.calls.map(\.id))
        }
        return reading.catalogue.records.records(kind: RecordKind.proposalName).compactMap { record in
            guard let proposal = record.value as? Proposal, call == nil || proposal.call == call,
                kind == nil || proposal.kind == kind
            else { return nil }
            return (proposal, record.revision)
        }
    }

    func score(_ proposal: Proposal, revision: Int64, by shelved: SheetShelf.Shelved) throws(ScoringError) -> Scored {
        let scorer = try shelved.ready()
        let catalogue = reading.catalogue
        let origin = TallyStore.Origin(
            proposal: revision, sheet: shelved.revision, reviews: catalogue.reviews(of: proposal.id).newest,
            reviewers: catalogue.newestReviewer, criteria: catalogue.newestScreening)
        let made = store.reading(of: proposal.id, by: shelved.sheet.id, from: origin) {
            let (tally, unread) = scorer.readableTally(
                for: proposal, judgements: catalogue.panel(of: proposal).judgements)
            return TallyStore.Reading(
                tally: tally, unread: unread, failedCriteria: catalogue.failedCriteria(of: proposal))
        }
        return Scored(
            proposal: proposal,
            entry: .init(
                proposal: ProposalName(proposal), tally: made.tally, sheet: SheetName(shelved.sheet),
                unread: made.unread, failedCriteria: made.failedCriteria),
            unread: made.unread)
    }
}
