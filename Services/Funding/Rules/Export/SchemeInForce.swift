package import Model

/// A scheme as it is on a day, with the later rules that have changed it by then.
package struct SchemeInForce: Hashable, Sendable {
    package let scheme: Scheme
    /// Applied already; the earliest first.
    package let amendments: [SchemeAmendment]
    package let day: CivilDate

    /// - Parameter amendments: those of any scheme and day; the ones of the scheme that hold by the day are applied.
    package init(_ scheme: Scheme, amendments: [SchemeAmendment], on day: CivilDate) {
        let inForce = amendments.filter { $0.scheme == scheme.id && $0.from <= day }
            .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
        self.scheme = inForce.reduce(scheme) { $1.amended($0) }
        self.amendments = inForce
        self.day = day
    }

    /// Whether applications are taken: not after the scheme's last day, and not yet before its first where no call on
    /// record says otherwise.
    package var callStatus: CallStatus {
        let status = scheme.callStatus(on: day)
        guard let period = scheme.effective, !period.contains(day) else { return status }
        if let last = period.through, last < day {
            return CallStatus(
                lifecycle: .closed, recurrence: status.recurrence, call: status.call,
                message: BilingualText(en: "the scheme ended on \(last)", ja: "制度は\(last)に終了しました"))
        }
        guard status.lifecycle == .unknown else { return status }
        return CallStatus(
            lifecycle: .forecast, recurrence: status.recurrence, call: status.call,
            message: BilingualText(en: "the scheme begins on \(period.from)", ja: "制度は\(period.from)に始まります"))
    }
}
