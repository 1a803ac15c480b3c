package import Model

/// The reviews of one proposal: those that count, row by row, and those that do not, each with why.
package struct ReviewPanel: Sendable {
    package let counted: [Review]
    package let excluded: [Excluded]
    /// By row id; only rows that somebody judged.
    package let judgements: [String: RowJudgement]

    package struct Excluded: Sendable {
        package let review: Review
        package let reason: Reason
    }

    package static let none = ReviewPanel(counted: [], excluded: [])

    /// - Parameter reviewers: by id; a review of a person who is not among them still counts.
    package init(_ reviews: [Review], of proposal: Proposal, reviewers: [Reviewer.ID: Reviewer]) {
        var counted: [Review] = []
        var excluded: [Excluded] = []
        for review in reviews.sorted(by: { ($0.reviewer, $0.id) < ($1.reviewer, $1.id) }) {
            let conflict = reviewers[review.reviewer]?.conflict(with: proposal)
            if !review.counts {
                excluded.append(Excluded(review: review, reason: .withdrawn(review)))
            } else if let conflict {
                excluded.append(Excluded(review: review, reason: .conflict(of: review.reviewer, conflict)))
            } else {
                counted.append(review)
            }
        }
        self.init(counted: counted, excluded: excluded)
    }

    private init(counted: [Review], excluded: [Excluded]) {
        self.counted = counted
        self.excluded = excluded
        var entries: [String: [RowJudgement.Entry]] = [:]
        for review in counted {
            for (row, entry) in review.entries {
                // A stored entry that is no whole number was refused when it was saved.
                guard case .integer(let points) = entry.points, let points = Int(exactly: points) else { continue }
                entries[row, default: []].append(
                    .init(
                        reviewer: review.reviewer, points: points, comment: entry.comment, evidence: entry.evidence))
            }
        }
        judgements = entries.mapValues { RowJudgement(entries: $0) }
    }
}

extension Reviewer {
    /// The first interest that excludes the reviewer from a proposal.
    package func conflict(with proposal: Proposal) -> Conflict? {
        let parties = Set(
            (proposal.municipalities ?? []).map(\.value) + (proposal.partnerCities ?? []).map(\.value)
                + [proposal.lead?.id?.value].compactMap(\.self))
        return conflicts?.first { conflict in
            conflict.proposal == proposal.id || conflict.party.map { parties.contains($0.value) } ?? false
        }
    }
}

extension Reason {
    fileprivate static func withdrawn(_ review: Review) -> Reason {
        Reason(
            rule: "review-withdrawn", reference: "Renkei, reviews",
            inputs: [.init("review", review.id.value), .init("state", Review.State.withdrawn.rawValue)],
            message: BilingualText(en: "withdrawn: no longer counted", ja: "取下げ済みのため算入しない"))
    }

    fileprivate static func conflict(of reviewer: Reviewer.ID, _ conflict: Reviewer.Conflict) -> Reason {
        Reason(
            rule: "conflict-of-interest", reference: "Renkei, reviews",
            inputs: [
                .init("reviewer", reviewer.value),
                .init("interest", conflict.proposal?.value ?? conflict.party?.value),
            ],
            message: BilingualText(
                en: "conflict of interest, not counted: \(conflict.reason.en)",
                ja: "利益相反のため算入しない：\(conflict.reason.ja)"))
    }
}
