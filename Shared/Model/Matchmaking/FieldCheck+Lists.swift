/// Checks of dates and lists.
extension FieldCheck {
    /// A date that has to name a day, a month or a year.
    package static func readable(_ date: PrintedDate?, at pointer: String) -> [FieldProblem] {
        guard let date, date.range == nil else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "date-readable",
                message: BilingualText(
                    en: "\"\(date.text)\" is no date: write YYYY, YYYY-MM or YYYY-MM-DD",
                    ja: "「\(date.text)」は日付として読めません。YYYY、YYYY-MM、YYYY-MM-DDの形で記入してください"))
        ]
    }

    /// That what has happened, or has been confirmed, is not later than today; unchecked where today is not known.
    package static func past(_ date: PrintedDate?, on today: CivilDate?, at pointer: String) -> [FieldProblem] {
        past(date?.range?.lowerBound, on: today, at: pointer)
    }

    package static func past(_ date: CivilDate?, on today: CivilDate?, at pointer: String) -> [FieldProblem] {
        guard let date, let today, today < date else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "date-not-future",
                message: BilingualText(
                    en: "\(date) is still to come on \(today)", ja: "\(date)は\(today)より後の日付です"))
        ]
    }

    /// - Parameter start: where the first day stands.
    static func order(
        _ first: CivilDate?, from start: String, _ last: CivilDate?, at pointer: String
    ) -> [FieldProblem] {
        guard let first, let last, last < first else { return [] }
        return [
            FieldProblem(
                pointer: pointer, rule: "period-order",
                message: BilingualText(
                    en: "\(last) is before \(first), on which the period begins", ja: "\(last)は開始日の\(first)より前です"),
                basis: [start, pointer])
        ]
    }

    /// Every element that stands in the list before.
    static func unique(_ list: [String], at pointer: String) -> [FieldProblem] {
        var seen: Set<String> = []
        return list.enumerated().filter { !seen.insert($0.element).inserted }.map { place, element in
            FieldProblem(
                pointer: "\(pointer)/\(place)", rule: "listed-once",
                message: BilingualText(en: "\"\(element)\" stands twice", ja: "「\(element)」が重複しています"))
        }
    }
}
