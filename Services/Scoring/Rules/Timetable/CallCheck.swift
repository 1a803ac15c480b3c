package import Model

extension CallForProposals {
    /// The longest window that a record or a question may name.
    static let mostWindowDays = 366

    /// Everything that is wrong with a call.
    package func problems() -> [FieldProblem] {
        var check = EditionCheck()
        check.requireText(title, at: .root["title"])
        check.requireText(source.text, at: .root["source"]["text"])
        check.requireRange(
            fiscalYear, ProgrammeYears.all, of: ProgrammeYears.label, at: .root["fiscalYear"], rule: "fiscal-year")
        check.requireRange(round, 1...99, of: BilingualText(en: "a round", ja: "回"), at: .root["round"], rule: "round")
        check.requireWindow(opens: opens, days: windowDays)
        return check.problems
    }
}

extension EditionCheck {
    mutating func requireWindow(opens: CivilDate, days: Int) {
        requireRange(
            days, 1...CallForProposals.mostWindowDays, of: BilingualText(en: "a window in days", ja: "公募期間の日数"),
            at: .root["windowDays"], rule: "window-days")
        requireRange(
            opens.year, ProgrammeYears.all, of: BilingualText(en: "the year of a call", ja: "公募の年"), at: .root["opens"],
            rule: "call-year")
    }
}
