import Model

/// What a judged row's points come from.
enum Judgement {
    /// The mean of the reviewers who judged the row, from these entries.
    case reviewed(RowJudgement.Summary, [RowJudgement.Entry])
    /// What the proposal carries.
    case entered(Int)
    case awaited
}

extension Evaluation {
    /// Reviews go before what the proposal carries.
    func judgement(of row: ScoringSheet.Row, maximum: Int) -> Judgement {
        let counted = entries(for: row).filter { (0...maximum).contains($0.points) }
        if let summary = RowJudgement.Summary(counted) { return .reviewed(summary, counted) }
        return checked.judged[row.id].map { .entered($0) } ?? .awaited
    }

    func points(_ judgement: Judgement, maximum: Int) -> (Scorecard.Status, PointRange) {
        switch judgement {
        case .reviewed(let summary, _): (.judged, PointRange(min: summary.mean, max: summary.mean))
        case .entered(let points): (.judged, PointRange(min: points, max: points))
        case .awaited: (.undecided, PointRange(min: 0, max: maximum))
        }
    }

    private func entries(for row: ScoringSheet.Row) -> [RowJudgement.Entry] {
        checked.judgements.isEmpty ? [] : checked.judgements[row.id]?.entries ?? []
    }
}

// MARK: - Why

extension Evaluation {
    func explanation(_ judgement: Judgement, _ row: ScoringSheet.Row, maximum: Int) -> RowExplanation {
        switch judgement {
        case .reviewed(let summary, let counted):
            RowExplanation(
                reasons: [mean(summary, of: counted, row, maximum: maximum)] + pastMaximum(row, maximum: maximum),
                reviews: summary)
        case .entered(let points):
            RowExplanation(
                reasons: [entered(points, row, maximum: maximum)] + pastMaximum(row, maximum: maximum))
        case .awaited:
            RowExplanation(
                reasons: [reason(row, message: BilingualText(en: "not judged yet", ja: "未審査"))]
                    + pastMaximum(row, maximum: maximum),
                missing: [
                    .init(
                        pointer: Pointer.root["judged"][row.id].description,
                        question: BilingualText(
                            en: "a reviewer's points for \(row.title.en), 0 to \(maximum)",
                            ja: "審査員による「\(row.title.ja)」の点数（0〜\(maximum)点）"),
                        evidence: Self.review)
                ])
        }
    }

    private static let review = BilingualText(en: "a review of the row", ja: "当該項目の審査結果")

    private func entered(_ points: Int, _ row: ScoringSheet.Row, maximum: Int) -> Reason {
        reason(
            row,
            message: BilingualText(
                en: "entered with the proposal: \(points) of \(maximum)", ja: "提案に記入された点：\(maximum)点中\(points)点"))
    }

    private func mean(
        _ summary: RowJudgement.Summary, of counted: [RowJudgement.Entry], _ row: ScoringSheet.Row, maximum: Int
    ) -> Reason {
        let message =
            summary.reviewers == 1
            ? BilingualText(
                en: "entered by a reviewer: \(summary.sum) of \(maximum)", ja: "審査員の記入：\(maximum)点中\(summary.sum)点")
            : BilingualText(
                en: "mean of \(summary.reviewers) reviewers: \(summary.mean) of \(maximum) "
                    + "(\(summary.lowest) to \(summary.highest))",
                ja: "審査員\(summary.reviewers)名の平均：\(maximum)点中\(summary.mean)点（\(summary.lowest)〜\(summary.highest)点）")
        return reason(row, inputs: counted.map { .init($0.reviewer.value, String($0.points)) }, message: message)
    }

    /// Points given under a sheet on which the row was worth more count on no other.
    private func pastMaximum(_ row: ScoringSheet.Row, maximum: Int) -> [Reason] {
        entries(for: row).filter { $0.points > maximum }.map { entry in
            reason(
                row, inputs: [.init(entry.reviewer.value, String(entry.points))],
                message: BilingualText(
                    en: "\(entry.points) by \(entry.reviewer) is above this sheet's maximum of \(maximum): not counted",
                    ja: "\(entry.reviewer) の\(entry.points)点はこの採点表の上限\(maximum)点を超えるため算入しない"))
        }
    }
}
