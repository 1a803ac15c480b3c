package import Model

extension Scheme {
    /// Whether applications are taken on a day: not after the scheme's last day, and not yet before its first where no
    /// call on record says otherwise.
    package func callStatus(on day: CivilDate) -> CallStatus {
        guard let period = effective, !period.contains(day) else { return statusOfCalls(on: day) }
        if let last = period.through, last < day {
            return CallStatus(
                lifecycle: .closed, recurrence: recurrence,
                message: BilingualText(en: "the scheme ended on \(last)", ja: "制度は\(last)に終了しました"))
        }
        let status = statusOfCalls(on: day)
        guard status.lifecycle == .unknown else { return status }
        return CallStatus(
            lifecycle: .forecast, recurrence: recurrence, call: status.call,
            message: BilingualText(en: "the scheme begins on \(period.from)", ja: "制度は\(period.from)に始まります"))
    }

    /// What no source dates is unknown; a call that is over says nothing of the years after it, unless the scheme takes
    /// applications only once.
    private func statusOfCalls(on day: CivilDate) -> CallStatus {
        if recurrence == .rolling {
            return CallStatus(
                lifecycle: .open, recurrence: recurrence,
                message: BilingualText(en: "applications are taken at any time", ja: "随時受け付けています"))
        }
        let dated = (calls ?? []).map { DatedCall($0) }
        if let open = dated.first(where: { $0.isSurelyOpen(on: day) }) { return status(open: open, on: day) }
        if let doubtful = dated.first(where: { $0.mayBeOpen(on: day) }) {
            return status(.unknown, doubtful, Self.doubtful(doubtful.call))
        }
        if let next = dated.filter({ $0.begins(after: day) }).min(by: DatedCall.opensEarlier) {
            return status(.forecast, next, Self.opening(next.call))
        }
        guard let last = dated.filter({ $0.isOver(on: day) }).max(by: DatedCall.closesEarlier) else {
            return CallStatus(lifecycle: lifecycle, recurrence: recurrence, message: Self.stated(lifecycle))
        }
        return status(after: last, on: day)
    }

    private func status(open: DatedCall, on day: CivilDate) -> CallStatus {
        let deadline = (open.call.deadlines ?? []).first { $0 >= day }
        let until = deadline.map(\.description) ?? open.call.closes?.text
        return CallStatus(
            lifecycle: .open, recurrence: recurrence, call: open.call, nextDeadline: deadline,
            message: until.map { BilingualText(en: "open; next deadline \($0)", ja: "公募中。次の締切は\($0)") }
                ?? BilingualText(en: "open", ja: "公募中"))
    }

    /// A yearly call that closed within the last year is closed; of one that closed before, nothing later is known.
    private func status(after last: DatedCall, on day: CivilDate) -> CallStatus {
        let closed = last.call.closes?.text ?? ""
        guard recurrence != .once, let end = last.lastDay?.adding(years: 1), day > end else {
            return status(
                .closed, last,
                recurrence == .yearly || recurrence == .severalTimesAYear
                    ? BilingualText(
                        en: "the last call on record closed: \(closed); the next is expected",
                        ja: "記録にある直近の公募の終了: \(closed)。次回の公募が見込まれます")
                    : BilingualText(
                        en: "the last call on record closed: \(closed)", ja: "記録にある直近の公募は\(closed)に終了"))
        }
        return status(
            .unknown, last,
            BilingualText(
                en: "the last call on record closed more than a year before (\(closed)): look for a later one",
                ja: "記録にある直近の公募は1年以上前に終了しています(\(closed))。新しい公募を確認してください"))
    }

    private func status(_ lifecycle: Lifecycle, _ dated: DatedCall, _ message: BilingualText) -> CallStatus {
        CallStatus(lifecycle: lifecycle, recurrence: recurrence, call: dated.call, message: message)
    }

    private static func opening(_ call: Call) -> BilingualText {
        let opens = call.opens?.text ?? ""
        return BilingualText(en: "opens \(opens)", ja: "公募開始: \(opens)")
    }

    private static func doubtful(_ call: Call) -> BilingualText {
        let days = [call.opens?.text, call.closes?.text].map { $0 ?? "?" }.joined(separator: " – ")
        return BilingualText(
            en: "may be open: the source gives no exact days (\(days))", ja: "公募中の可能性あり(出典に正確な日付なし: \(days))")
    }

    private static func stated(_ lifecycle: Lifecycle) -> BilingualText {
        lifecycle == .unknown
            ? BilingualText(en: "no dated call is on record", ja: "日付のある公募の記録がありません")
            : BilingualText(
                en: "\(lifecycle.label.en), as the source states", ja: "\(lifecycle.label.ja)(出典の記載による)")
    }
}

/// A call with the days that its printed dates can mean.
private struct DatedCall {
    let call: Scheme.Call
    private let opens: ClosedRange<CivilDate>?
    private let closes: ClosedRange<CivilDate>?

    init(_ call: Scheme.Call) {
        self.call = call
        opens = call.opens?.range
        closes = call.closes?.range
    }

    var lastDay: CivilDate? { closes?.upperBound }

    /// A fiscal year for a date says that there are calls in it, not that one is open all the time.
    func isSurelyOpen(on day: CivilDate) -> Bool {
        guard let opens, let closes, Self.names(opens), Self.names(closes) else { return false }
        return opens.upperBound <= day && day <= closes.lowerBound
    }

    /// Whether a printed date names a day or a month.
    private static func names(_ range: ClosedRange<CivilDate>) -> Bool {
        range.upperBound.dayNumber - range.lowerBound.dayNumber < 31
    }

    func begins(after day: CivilDate) -> Bool { opens.map { day < $0.lowerBound } ?? false }
    func isOver(on day: CivilDate) -> Bool { closes.map { $0.upperBound < day } ?? false }
    func mayBeOpen(on day: CivilDate) -> Bool { !begins(after: day) && !isOver(on: day) }

    static func opensEarlier(_ left: DatedCall, _ right: DatedCall) -> Bool {
        guard let left = left.opens?.lowerBound, let right = right.opens?.lowerBound else { return false }
        return left < right
    }

    static func closesEarlier(_ left: DatedCall, _ right: DatedCall) -> Bool {
        guard let left = left.lastDay, let right = right.lastDay else { return false }
        return left < right
    }
}
