import Model

extension TimetablePlan {
    /// What to mind beside the steps: the edition's notices, and doubts about the days.
    var notes: [Scorecard.Flag] {
        rules.notices.map { .init(id: $0.id, reference: $0.reference, message: $0.message) } + approximateWindow
            + otherDay
    }

    private var approximateWindow: [Scorecard.Flag] {
        guard let source = question.approximateBy else { return [] }
        return [
            .init(
                id: "approximate-window", reference: Reference(source.text),
                message: BilingualText(
                    en:
                        "the window is given as about \(question.windowDays) days: check the last day, \(closes), in the "
                        + "guidelines of the call",
                    ja: "公募期間は約\(question.windowDays)日間とされています。締切日（\(closes)）は公募要領で確認してください"))
        ]
    }

    private var otherDay: [Scorecard.Flag] {
        guard question.submitOn == nil, let day = question.proposedOn, day != submitOn else { return [] }
        return [
            .init(
                id: "submission-outside-window", reference: Reference("proposal, submittedOn"),
                message: BilingualText(
                    en: "the proposal is to be submitted on \(day), when the call is not open; worked back from "
                        + "\(submitOn) instead",
                    ja: "提案の提出日（\(day)）は公募期間外のため、\(submitOn)から逆算しています"))
        ]
    }
}
