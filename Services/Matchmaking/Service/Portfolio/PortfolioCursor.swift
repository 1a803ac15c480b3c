import JSONText
import Model

/// Where a page begins, and of which portfolio: the snapshot's revision, the day, the question, the place.
struct PortfolioCursor: Hashable {
    let revision: Int64
    let day: CivilDate
    let fingerprint: String
    let offset: Int

    init(revision: Int64, day: CivilDate, question: PortfolioQuestion, offset: Int) {
        self.revision = revision
        self.day = day
        fingerprint = JSONText.fingerprint(of: question)
        self.offset = offset
    }

    /// `nil` unless the text was made here, for the same question.
    init?(_ text: String, question: PortfolioQuestion) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, let revision = Int64(parts[0]), revision >= 0, let day = CivilDate(String(parts[1])),
            let offset = Int(parts[3]), offset > 0, String(offset) == parts[3]
        else { return nil }
        self.init(revision: revision, day: day, question: question, offset: offset)
        guard fingerprint == parts[2] else { return nil }
    }

    var text: String { "\(revision).\(day).\(fingerprint).\(offset)" }
}
