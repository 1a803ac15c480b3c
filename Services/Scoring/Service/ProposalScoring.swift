import Contracts
import Model
import Records
import ScoringRules

/// Answers what a proposal's points are. All in memory.
struct ProposalScoring: Sendable {
    let store: RecordStore<SheetShelf>

    typealias Question = ScoringMethods.ScoreProposal.Params
    typealias Answer = ScoringMethods.ScoreProposal.Result

    func score(_ question: Question) throws -> Answer {
        let snapshot = try store.loadedSnapshot()
        let revision = snapshot.records.revision
        if let wanted = question.minRevision, wanted > revision {
            throw RecordError.revisionNotReached(wanted, current: revision)
        }
        let choice = try choice(question, on: snapshot.catalogue)
        let card: Scorecard
        do throws(ProposalRefusal) {
            card = try choice.scorer.scorecard(for: question.proposal)
        } catch {
            throw ScoringError.refusedProposal(error.problems)
        }
        return Answer(asOf: choice.day, scorecard: card, revision: revision, stale: store.isStale)
    }

    /// The sheet that the caller names, or else the one in force on the day.
    private func choice(
        _ question: Question, on shelf: SheetShelf
    ) throws(ScoringError) -> (scorer: Scorer, day: CivilDate?) {
        guard let id = question.sheet else {
            let day = question.asOf ?? question.proposal.submittedOn
            guard let shelved = shelf.sheet(inForceOn: day) else {
                throw .noSheetInForce(day, isSubmission: question.asOf == nil)
            }
            return (try scorer(shelved), day)
        }
        guard question.asOf == nil else { throw .sheetAndDay }
        guard let shelved = shelf.sheet(id) else { throw .unknownSheet(id, known: shelf.ids) }
        return (try scorer(shelved), nil)
    }

    private func scorer(_ shelved: SheetShelf.Shelved) throws(ScoringError) -> Scorer {
        do throws(SheetRefusal) {
            return try shelved.scorer.get()
        } catch {
            throw .unsoundSheet(shelved.sheet.id, error.problems)
        }
    }
}
