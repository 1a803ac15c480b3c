import Model
import ScoringRules
import Synchronization

/// Tallies of proposals on record that were made before: nothing is scored twice while nothing has changed.
final class TallyStore: Sendable {
    /// All that a tally comes from, by revision.
    struct Origin: Hashable, Sendable {
        let proposal: Int64
        let sheet: Int64
        let reviews: Int64
        let reviewers: Int64
        let criteria: Int64
    }

    struct Reading: Sendable {
        let tally: ScoreTally
        /// What the sheet cannot read of the proposal.
        let unread: [FieldProblem]
        /// Eligibility criteria that the proposal's own statements fail.
        let failedCriteria: [Reason]
    }

    private struct Key: Hashable {
        let proposal: Proposal.ID
        let sheet: ScoringSheet.ID
    }

    private struct Kept {
        let origin: Origin
        let reading: Reading
    }

    /// Past it everything is made anew: a bound on memory, far above what one call has.
    private static let greatestCount = 100_000

    private let kept = Mutex<[Key: Kept]>([:])

    func reading(
        of proposal: Proposal.ID, by sheet: ScoringSheet.ID, from origin: Origin, make: () -> Reading
    ) -> Reading {
        let key = Key(proposal: proposal, sheet: sheet)
        if let known = kept.withLock({ $0[key] }), known.origin == origin { return known.reading }
        let reading = make()
        kept.withLock { kept in
            if kept.count >= Self.greatestCount { kept.removeAll() }
            kept[key] = Kept(origin: origin, reading: reading)
        }
        return reading
    }
}
