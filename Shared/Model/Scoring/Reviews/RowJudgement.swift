/// What the reviewers of a proposal gave one judged row.
package struct RowJudgement: Codable, Hashable, Sendable {
    /// In the order of the reviewers' ids; one each.
    package let entries: [Entry]

    package init(entries: [Entry]) {
        self.entries = entries
    }

    package struct Entry: Codable, Hashable, Sendable {
        package let reviewer: Reviewer.ID
        package let points: Int
        package let comment: String?
        package let evidence: String?

        package init(reviewer: Reviewer.ID, points: Int, comment: String? = nil, evidence: String? = nil) {
            self.reviewer = reviewer
            self.points = points
            self.comment = comment
            self.evidence = evidence
        }
    }

    /// Several reviewers' points as one: the mean of those who judged, with how far they lie apart.
    package struct Summary: Codable, Hashable, Sendable {
        package let mean: Points
        package let lowest: Int
        package let highest: Int
        /// What the mean is made of.
        package let sum: Int
        package let reviewers: Int

        /// `nil` where nobody judged.
        package init?(_ entries: [Entry]) {
            let points = entries.map(\.points)
            guard let mean = Points(meanOf: points), let lowest = points.min(), let highest = points.max() else {
                return nil
            }
            self.mean = mean
            self.lowest = lowest
            self.highest = highest
            sum = points.reduce(0, +)
            reviewers = points.count
        }
    }
}
