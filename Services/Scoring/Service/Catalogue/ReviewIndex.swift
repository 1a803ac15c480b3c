import Model
import Records
import Synchronization

/// The reviews of each proposal, gathered when the first question needs them: most revisions never do.
final class ReviewIndex: Sendable {
    /// The reviews of one proposal, and the newest revision among them.
    struct Reviews: Sendable {
        var reviews: [Review] = []
        var newest: Int64 = 0
    }

    private let records: RecordSet
    private let gathered = Mutex<[Proposal.ID: Reviews]?>(nil)

    init(_ records: RecordSet) {
        self.records = records
    }

    subscript(proposal: Proposal.ID) -> Reviews {
        gathered.withLock { gathered in
            let index = gathered ?? Self.gather(records)
            gathered = index
            return index[proposal] ?? Reviews()
        }
    }

    private static func gather(_ records: RecordSet) -> [Proposal.ID: Reviews] {
        var index: [Proposal.ID: Reviews] = [:]
        for record in records.records(kind: RecordKind.reviewName) {
            guard let review = record.value as? Review else { continue }
            index[review.proposal, default: Reviews()].reviews.append(review)
            index[review.proposal, default: Reviews()].newest = max(
                index[review.proposal]?.newest ?? 0, record.revision)
        }
        return index
    }
}
