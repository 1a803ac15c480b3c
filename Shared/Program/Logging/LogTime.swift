import Glibc

/// A moment of the wall clock in UTC, to the millisecond.
struct LogTime {
    private let parts: tm
    private let milliseconds: Int

    static func now() -> Self {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        var parts = tm()
        gmtime_r(&time.tv_sec, &parts)
        return Self(parts: parts, milliseconds: time.tv_nsec / 1_000_000)
    }

    /// As RFC 3339 has it: `2026-04-01T09:30:00.123Z`.
    var text: String {
        let day =
            "\(padded(Int(parts.tm_year) + 1900, 4))-\(padded(Int(parts.tm_mon) + 1, 2))-\(padded(Int(parts.tm_mday), 2))"
        return "\(day)T\(timeOfDay)Z"
    }

    /// `09:30:00.123`.
    var timeOfDay: String {
        let seconds = "\(padded(Int(parts.tm_sec), 2)).\(padded(milliseconds, 3))"
        return "\(padded(Int(parts.tm_hour), 2)):\(padded(Int(parts.tm_min), 2)):\(seconds)"
    }

    private func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
