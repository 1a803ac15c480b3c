package import Model

/// Which contract a calendar is for.
package struct ContractPeriod: Hashable, Sendable {
    package let fiscalYear: Int
    /// The first and the last day of the contract; those of the fiscal year where `nil`.
    package let start: CivilDate?
    package let end: CivilDate?
    /// From 1.
    package let phase: Int?
    /// The year of the phase, from 1.
    package let yearOfPhase: Int?

    package init(
        fiscalYear: Int, start: CivilDate? = nil, end: CivilDate? = nil, phase: Int? = nil, yearOfPhase: Int? = nil
    ) {
        self.fiscalYear = fiscalYear
        self.start = start
        self.end = end
        self.phase = phase
        self.yearOfPhase = yearOfPhase
    }

    /// The first day of the contract, which decides the edition; `nil` outside the programme's fiscal years.
    package var firstDay: CivilDate? { start ?? wholeYear?.lowerBound }

    /// 1 April to 31 March.
    var wholeYear: ClosedRange<CivilDate>? {
        guard ProgrammeYears.all.contains(fiscalYear),
            let first = CivilDate(year: fiscalYear, month: 4, day: 1),
            let last = CivilDate(year: fiscalYear + 1, month: 3, day: 31)
        else { return nil }
        return first...last
    }

    /// What is wrong with it whatever the edition.
    package func problems() -> [FieldProblem] {
        var check = EditionCheck()
        check.requireRange(
            fiscalYear, ProgrammeYears.all, of: ProgrammeYears.label, at: .root["fiscalYear"], rule: "fiscal-year")
        guard let wholeYear else { return check.problems }
        for (name, day) in [("start", start), ("end", end)] {
            guard let day, !wholeYear.contains(day) else { continue }
            check.refuse(
                .root[name], "fiscal-year-contract",
                en: "a contract of fiscal \(fiscalYear) runs within \(wholeYear.lowerBound) to \(wholeYear.upperBound)",
                ja: "\(fiscalYear)年度の契約期間は\(wholeYear.lowerBound)から\(wholeYear.upperBound)までの間です")
        }
        if let start, let end, end < start {
            check.refuse(
                .root["end"], "contract-period", en: "the last day is before the first", ja: "終了日が開始日より前です")
        }
        return check.problems
    }
}

/// A contract year that no calendar can be made of.
package struct ContractRefusal: Error, Hashable, Sendable {
    /// Never empty; pointers below the question.
    package let problems: [FieldProblem]
}

/// Lists the obligations of one contract year by their days.
package struct ContractCalendar: Sendable {
    let rules: ContractRules
    let period: ContractPeriod
    let start: CivilDate
    let end: CivilDate

    /// Refuses a period or phase that cannot be, all problems at once.
    package init(_ period: ContractPeriod, by rules: ContractRules) throws(ContractRefusal) {
        var check = EditionCheck()
        for (name, value, most) in [
            ("phase", period.phase, rules.phases.maximum), ("yearOfPhase", period.yearOfPhase, rules.phases.years),
        ] {
            guard let value else { continue }
            check.requireRange(
                value, 1...max(1, most), of: BilingualText(en: "the number", ja: "数"), at: .root[name], rule: "phase")
        }
        let problems = period.problems() + check.problems
        guard problems.isEmpty, let whole = period.wholeYear else { throw ContractRefusal(problems: problems) }
        self.rules = rules
        self.period = period
        start = period.start ?? whole.lowerBound
        end = period.end ?? whole.upperBound
    }

    package func year() -> ContractYear {
        let all = rules.obligations.flatMap { entries(of: $0) }
        let dated = all.enumerated()
            .compactMap { place, entry in entry.from.map { (day: $0, place: place, entry: entry) } }
            .sorted { ($0.day, $0.place) < ($1.day, $1.place) }
        return ContractYear(
            rules: EditionUse(rules), fiscalYear: period.fiscalYear, start: start, end: end,
            periodIsAssumed: period.start == nil || period.end == nil, phase: period.phase,
            yearOfPhase: period.yearOfPhase, entries: dated.map(\.entry), undated: all.filter { $0.from == nil },
            notes: notes)
    }

    /// Whether the contract can be renewed without a new proposal; unknown where the year of the phase is not given.
    var isRenewed: Truth { Truth(period.yearOfPhase.map { $0 < rules.phases.years }) }
}
