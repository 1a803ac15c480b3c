import Model

extension Evaluation {
    /// The mean of the reviewers who judged the row; else the points that the proposal carries; else undecided.
    func judged(_ row: ScoringSheet.Row, maximum: Int) -> RowOutcome {
        let entries = checked.judgements[row.id]?.entries ?? []
        let counted = entries.filter { (0...maximum).contains($0.points) }
        if let summary = RowJudgement.Summary(counted) {
            return reviewed(row, counted, summary, of: entries, maximum: maximum)
        }
        guard let points = checked.judged[row.id] else { return notJudged(row, of: entries, maximum: maximum) }
        let message = BilingualText(
            en: "entered by a reviewer: \(points) of \(maximum)", ja: "審査員の記入：\(maximum)点中\(points)点")
        return RowOutcome(possible: PointRange(min: points, max: points), reasons: [reason(row, message: message)])
    }

    private func reviewed(
        _ row: ScoringSheet.Row, _ counted: [RowJudgement.Entry], _ summary: RowJudgement.Summary,
        of entries: [RowJudgement.Entry], maximum: Int
    ) -> RowOutcome {
        let message =
            summary.reviewers == 1
            ? BilingualText(
                en: "entered by a reviewer: \(summary.sum) of \(maximum)", ja: "審査員の記入：\(maximum)点中\(summary.sum)点")
            : BilingualText(
                en: "mean of \(summary.reviewers) reviewers: \(summary.mean) of \(maximum) "
                    + "(\(summary.lowest) to \(summary.highest))",
                ja: "審査員\(summary.reviewers)名の平均：\(maximum)点中\(summary.mean)点（\(summary.lowest)〜\(summary.highest)点）")
        return RowOutcome(
            possible: PointRange(min: summary.mean, max: summary.mean),
            reasons: [
                reason(
                    row, inputs: counted.map { .init($0.reviewer.value, String($0.points)) }, message: message)
            ] + pastMaximum(entries, row, maximum: maximum), reviews: summary)
    }

    private func notJudged(_ row: ScoringSheet.Row, of entries: [RowJudgement.Entry], maximum: Int) -> RowOutcome {
        let question = BilingualText(
            en: "a reviewer's points for \(row.title.en), 0 to \(maximum)",
            ja: "審査員による「\(row.title.ja)」の点数（0〜\(maximum)点）")
        let message = BilingualText(en: "not judged yet", ja: "未審査")
        return RowOutcome(
            possible: PointRange(min: 0, max: maximum),
            reasons: [reason(row, message: message)] + pastMaximum(entries, row, maximum: maximum),
            missing: [.init(pointer: Pointer.root["judged"][row.id].description, question: question)])
    }

    /// Points given under a sheet on which the row was worth more count on no other.
    private func pastMaximum(
        _ entries: [RowJudgement.Entry], _ row: ScoringSheet.Row, maximum: Int
    ) -> [Reason] {
        entries.filter { $0.points > maximum }.map { entry in
            reason(
                row, inputs: [.init(entry.reviewer.value, String(entry.points))],
                message: BilingualText(
                    en: "\(entry.points) by \(entry.reviewer) is above this sheet's maximum of \(maximum): not counted",
                    ja: "\(entry.reviewer) の\(entry.points)点はこの採点表の上限\(maximum)点を超えるため算入しない"))
        }
    }
}
