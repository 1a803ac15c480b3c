import Model

extension Scheme.Call {
    /// What keeps the days of a call from being compared with a day.
    func problems(at pointer: String) -> [FieldProblem] {
        let unreadable = [("/opens", opens), ("/closes", closes)].filter { $0.1 != nil && $0.1?.range == nil }
        guard unreadable.isEmpty else { return unreadable.map { Self.unreadable(at: pointer + $0.0) } }
        return emptinessProblems(at: pointer) + orderProblems(at: pointer) + deadlineProblems(at: pointer)
    }

    private func emptinessProblems(at pointer: String) -> [FieldProblem] {
        if deadlines?.isEmpty == true {
            return [
                FieldProblem(
                    pointer: pointer + "/deadlines", rule: "list-not-empty",
                    message: BilingualText(
                        en: "name a deadline, or leave the list out while none is known",
                        ja: "締切日を1つ以上書くか、不明なら省いてください"))
            ]
        }
        guard opens == nil, closes == nil, deadlines == nil else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "call-dated",
                message: BilingualText(
                    en: "a call has a first day, a last day or a deadline", ja: "公募には開始日・終了日・締切日のいずれかが必要です"))
        ]
    }

    private func orderProblems(at pointer: String) -> [FieldProblem] {
        guard let first = opens?.range, let last = closes?.range, last.upperBound < first.lowerBound else { return [] }
        return [
            FieldProblem(
                pointer: pointer + "/closes", rule: "period-order",
                message: BilingualText(en: "the last day is not before the first", ja: "終了日は開始日以降にしてください"))
        ]
    }

    private func deadlineProblems(at pointer: String) -> [FieldProblem] {
        let deadlines = deadlines ?? []
        let (first, last) = (opens?.range?.lowerBound, closes?.range?.upperBound)
        return deadlines.enumerated().flatMap { place, day -> [FieldProblem] in
            let pointer = "\(pointer)/deadlines/\(place)"
            let isOutside = first.map { day < $0 } ?? false || last.map { day > $0 } ?? false
            let isLate = place == 0 || deadlines[place - 1] < day
            return (isOutside ? [Self.outside(at: pointer)] : []) + (isLate ? [] : [Self.unordered(at: pointer)])
        }
    }

    private static func unreadable(at pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "date-readable",
            message: BilingualText(
                en: "write a date (2025-04-07), a month (2025-04), a year (2025) or a fiscal year (FY2025)",
                ja: "日(2025-04-07)、月(2025-04)、年(2025)、年度(FY2025)のいずれかで書いてください"))
    }

    private static func outside(at pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "deadline-within",
            message: BilingualText(
                en: "a deadline is not before the first day of the call nor after its last",
                ja: "締切日は公募期間の中にしてください"))
    }

    private static func unordered(at pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "deadline-order",
            message: BilingualText(en: "each deadline is later than the one before", ja: "締切日は早い順に、重複なく書いてください"))
    }
}
