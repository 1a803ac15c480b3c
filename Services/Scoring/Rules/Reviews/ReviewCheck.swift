package import Model

/// Finds everything that keeps a review from counting: a reviewer who may not judge, a row that is not judged, points
/// past a maximum.
package struct ReviewCheck {
    private let proposal: Proposal
    private let sheet: ScoringSheet
    private var fields = FieldReading()

    /// No panel has more; means of more reviewers would have denominators past counting.
    static let greatestReviewers = 50

    /// - Parameters:
    ///   - others: the reviews of the proposal that are on record under other ids.
    ///   - reviewer: `nil` where the record of the person is missing.
    package static func problems(
        of review: Review, on proposal: Proposal, by reviewer: Reviewer?, others: [Review], sheet: ScoringSheet
    ) -> [FieldProblem] {
        var check = ReviewCheck(proposal: proposal, sheet: sheet)
        check.checkReviewer(review, reviewer, others)
        check.checkEntries(review)
        return check.fields.problems
    }

    private init(proposal: Proposal, sheet: ScoringSheet) {
        self.proposal = proposal
        self.sheet = sheet
    }

    private mutating func checkReviewer(_ review: Review, _ reviewer: Reviewer?, _ others: [Review]) {
        if let reviewer, review.counts, let conflict = reviewer.conflict(with: proposal) {
            fields.refuse(
                .root["reviewer"], "conflict-of-interest",
                en: "\(review.reviewer) may not judge this proposal: \(conflict.reason.en)",
                ja: "\(review.reviewer) は利益相反のため本提案を審査できません：\(conflict.reason.ja)")
        }
        if others.count >= Self.greatestReviewers {
            fields.refuse(
                .root["proposal"], "reviews-per-proposal",
                en: "the proposal has \(others.count) reviews; \(Self.greatestReviewers) are the most",
                ja: "この提案の審査は\(others.count)件登録済みです（上限\(Self.greatestReviewers)件）")
        }
        if let other = others.first(where: { $0.reviewer == review.reviewer }) {
            fields.refuse(
                .root["reviewer"], "one-review-each",
                en: "\(review.reviewer) has reviewed this proposal already: change \"\(other.id)\" instead",
                ja: "\(review.reviewer) の審査「\(other.id)」が登録済みです。そちらを更新してください")
        }
    }

    private mutating func checkEntries(_ review: Review) {
        for (id, entry) in review.entries.sorted(by: { $0.key < $1.key }) {
            let pointer = Pointer.root["entries"][id]
            guard let row = sheet.rows.first(where: { $0.id == id }) else {
                fields.refuseUnknown(
                    id, among: sheet.rows.map(\.id), at: pointer, en: "the sheet has no row \"\(id)\"",
                    ja: "「\(id)」という行は採点表にありません")
                continue
            }
            guard fields.isJudged(row, at: pointer["points"]) else { continue }
            guard let points = fields.count(entry.points, at: pointer["points"], rule: "judged-points") else {
                continue
            }
            _ = fields.isWithinMaximum(points, of: row, for: proposal.kind, at: pointer["points"])
        }
    }
}

extension FieldReading {
    /// Whether a reviewer may give the row points at all.
    mutating func isJudged(_ row: ScoringSheet.Row, at pointer: Pointer) -> Bool {
        guard case .judged = row.rule else {
            refuse(
                pointer, "computed-row", en: "row \(row.id) is computed from facts; no points can be entered",
                ja: "行 \(row.id) は事実から算定されるため、点数は記入できません")
            return false
        }
        return true
    }

    mutating func isWithinMaximum(
        _ points: Int, of row: ScoringSheet.Row, for kind: ProposalKind, at pointer: Pointer
    ) -> Bool {
        guard let maximum = row.maximum[kind] else {
            refuse(
                pointer, "column",
                en: "row \(row.id) is not scored for \(Wording.project(kind).en): the column shows –",
                ja: "行 \(row.id) は\(Wording.project(kind).ja)では採点されません（配点欄は「–」）")
            return false
        }
        guard points <= maximum else {
            refuse(
                pointer, "row-maximum",
                en: "\(points) is above the maximum of row \(row.id): \(maximum) for \(Wording.project(kind).en)",
                ja: "\(points) は行 \(row.id) の上限（\(Wording.project(kind).ja)は\(maximum)点）を超えています")
            return false
        }
        return true
    }
}
