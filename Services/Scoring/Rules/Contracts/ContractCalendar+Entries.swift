import Model

extension ContractCalendar {
    /// One time at which an obligation falls due.
    private struct Time {
        /// What tells it from the other times of its obligation.
        let mark: String
        let name: BilingualText?
        let days: ClosedRange<CivilDate>?
    }

    func entries(of obligation: ContractRules.Obligation) -> [ContractYear.Entry] {
        times(of: obligation.cadence).map { time in
            let title = obligation.title
            return ContractYear.Entry(
                id: obligation.id + "-" + time.mark, obligation: obligation.id,
                title: time.name.map { name in
                    BilingualText(en: "\(title.en): \(name.en)", ja: "\(title.ja)：\(name.ja)")
                } ?? title,
                task: obligation.task, from: time.days?.lowerBound, through: time.days?.upperBound,
                certainty: certainty(of: obligation), isApproximate: obligation.isApproximate == true,
                reference: obligation.reference, detail: obligation.detail)
        }
    }

    /// A day that the text sets is only as certain as the day of the contract that it is counted from.
    private func certainty(of obligation: ContractRules.Obligation) -> ContractYear.Certainty {
        switch obligation.cadence {
        case .onRequest: return .onRequest
        case .renewal where isRenewed == .unknown: return .unknown
        case .beforeStart where period.start == nil: return .proposed
        case .atEnd where period.end == nil, .renewal where period.end == nil: return .proposed
        case .throughout where period.start == nil || period.end == nil: return .proposed
        case .monthly, .spread, .beforeStart, .atEnd, .renewal, .with, .throughout:
            return obligation.isSet ? .fixed : .proposed
        }
    }

    private func times(of cadence: ContractRules.Cadence) -> [Time] {
        let year = "fy\(period.fiscalYear)"
        switch cadence {
        case .monthly: return months()
        case .spread(let spread): return times(of: spread, year: year)
        case .beforeStart: return [Time(mark: year, name: nil, days: day(start.adding(days: -1)))]
        case .atEnd: return [Time(mark: year, name: nil, days: end...end)]
        case .renewal:
            return isRenewed == .no ? [] : [Time(mark: year, name: nil, days: day(end.adding(days: 1)))]
        case .with(let name, let time):
            guard let other = rules.obligations.first(where: { $0.id == name }),
                case .spread(let spread) = other.cadence
            else { return [] }
            let days = times(of: spread, year: year).dropFirst(time - 1).first?.days
            return [Time(mark: year, name: nil, days: days)]
        case .throughout: return [Time(mark: year, name: nil, days: start...end)]
        case .onRequest: return [Time(mark: year, name: nil, days: nil)]
        }
    }

    private func day(_ day: CivilDate?) -> ClosedRange<CivilDate>? {
        day.map { $0...$0 }
    }

    private func months() -> [Time] {
        var times: [Time] = []
        var day = start
        while day <= end {
            let month = month(of: day)
            let name = String(day.description.prefix(7))
            times.append(
                Time(
                    mark: "fy\(period.fiscalYear)-\(name)",
                    name: BilingualText(en: name, ja: "\(day.year)年\(day.month)月"),
                    days: month))
            guard let next = month.upperBound.adding(days: 1) else { break }
            day = next
        }
        return times
    }

    private func times(of spread: ContractRules.Spread, year: String) -> [Time] {
        let length = end.dayNumber - start.dayNumber + 1
        return (0..<spread.times).map { index in
            let offset: Int =
                switch spread.placement {
                case .fromStartToEnd:
                    spread.times == 1 ? length / 2 : index * (length - 1) / (spread.times - 1)
                case .middleOfParts: (2 * index + 1) * length / (2 * spread.times)
                case .endOfParts: max(0, (index + 1) * length / spread.times - 1)
                }
            let number = BilingualText(en: "\(index + 1) of \(spread.times)", ja: "第\(index + 1)回")
            let name = spread.names.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            return Time(
                mark: "\(year)-\(index + 1)", name: name ?? (spread.times > 1 ? number : nil),
                days: start.adding(days: offset).map { month(of: $0) })
        }
    }

    /// The days of the contract in the month of a day.
    private func month(of day: CivilDate) -> ClosedRange<CivilDate> {
        let first = CivilDate(year: day.year, month: day.month, day: 1) ?? day
        let last =
            CivilDate(year: day.year, month: day.month, day: CivilDate.days(inMonth: day.month, of: day.year)) ?? day
        return max(first, start)...min(last, end)
    }
}
