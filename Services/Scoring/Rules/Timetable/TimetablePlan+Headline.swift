import Model

extension TimetablePlan {
    func headline(of steps: [Timetable.Step]) -> BilingualText {
        Wording.sentences([window] + early(steps) + hopeless(steps) + open(steps))
    }

    private var window: BilingualText {
        guard submitOn < closes else {
            return BilingualText(
                en: "The call is open from \(question.opens) to \(closes)", ja: "公募期間は\(question.opens)から\(closes)まで")
        }
        return BilingualText(
            en: "The call is open from \(question.opens) to \(closes); worked back from \(submitOn)",
            ja: "公募期間は\(question.opens)から\(closes)まで。\(submitOn)の提出から逆算")
    }

    private func early(_ steps: [Timetable.Step]) -> [BilingualText] {
        let early = steps.filter { step in
            step.state != .done && (step.daysBeforeOpening ?? 0) > 0
                && !step.warnings.contains { $0.id == Self.exceedsWindow }
        }
        guard let first = early.first, let start = first.latestStart, let ahead = first.daysBeforeOpening else {
            return []
        }
        return [
            BilingualText(
                en: "\(early.count == 1 ? "1 step" : "\(early.count) steps") must begin before it opens, the first by "
                    + "\(start) (\(ahead == 1 ? "1 day" : "\(ahead) days") before): \(first.title.en)",
                ja: "公募開始前の着手が必要な手順は\(early.count)件、最初は\(start)（\(ahead)日前）まで：\(first.title.ja)")
        ]
    }

    private func hopeless(_ steps: [Timetable.Step]) -> [BilingualText] {
        let count = steps.filter(\.isHopeless).count
        guard count > 0 else { return [] }
        return [
            BilingualText(
                en: count == 1 ? "1 step cannot be done in time" : "\(count) steps cannot be done in time",
                ja: "間に合わない手順\(count)件")
        ]
    }

    private func open(_ steps: [Timetable.Step]) -> [BilingualText] {
        let count = steps.filter { $0.state == .unknown }.count
        guard count > 0 else { return [] }
        return [
            BilingualText(
                en: count == 1 ? "1 lead time is unknown" : "\(count) lead times are unknown", ja: "所要日数が不明な手順\(count)件"
            )
        ]
    }
}
