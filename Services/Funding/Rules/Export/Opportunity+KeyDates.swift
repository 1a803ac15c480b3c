import Model

extension Opportunity.KeyDates {
    /// The days of the call that the status rests on, then of the other calls on record and of the scheme itself; `nil`
    /// where none is known. A day that its source does not fix is told as printed.
    init?(_ scheme: Scheme, current status: CallStatus) {
        let others = Self.deadlines(status.call) + Self.calls(scheme.calls ?? [], but: status.call) + Self.days(scheme)
        let opens = status.call?.opens.map { Opportunity.Event("Applications open", printed: $0, of: status.call) }
        let closes = status.call?.closes.map { Opportunity.Event("Applications close", printed: $0, of: status.call) }
        guard opens != nil || closes != nil || !others.isEmpty else { return nil }
        self.init(
            postDate: opens, closeDate: closes,
            otherDates: others.isEmpty ? nil : Dictionary(others, uniquingKeysWith: { first, _ in first }))
    }

    private static func deadlines(_ call: Scheme.Call?) -> [(String, Opportunity.Event)] {
        (call?.deadlines ?? []).enumerated().map { place, day in
            (
                "deadline\(place + 1)",
                Opportunity.Event("Deadline of round \(place + 1)", .singleDate(day), description: call?.name?.en)
            )
        }
    }

    private static func calls(_ calls: [Scheme.Call], but current: Scheme.Call?) -> [(String, Opportunity.Event)] {
        calls.enumerated().filter { $0.element != current }.map { place, call in
            ("call\(place + 1)", Opportunity.Event("Call \(place + 1)", call.period, description: call.name?.en))
        }
    }

    private static func days(_ scheme: Scheme) -> [(String, Opportunity.Event)] {
        let first = scheme.effective.map {
            ("schemeBegins", Opportunity.Event("First day of the scheme", .singleDate($0.from)))
        }
        let last = scheme.effective?.through.map {
            ("schemeEnds", Opportunity.Event("Last day of the scheme", .singleDate($0)))
        }
        return [first, last].compactMap(\.self)
    }
}

extension Opportunity.Event {
    fileprivate init(_ name: String, printed date: PrintedDate, of call: Scheme.Call?) {
        self.init(name, date.exactDay.map { .singleDate($0) } ?? .other(date.text), description: call?.name?.en)
    }
}

extension Scheme.Call {
    /// From the first day to the last, or as printed.
    fileprivate var period: Opportunity.Event.When {
        if let first = opens?.exactDay, let last = closes?.exactDay { return .dateRange(first, last) }
        return .other([opens?.text, closes?.text].map { $0 ?? "?" }.joined(separator: " – "))
    }
}

extension PrintedDate {
    /// The one day that the text means; `nil` where it means a span of days or none that can be read.
    fileprivate var exactDay: CivilDate? {
        range.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
    }
}
