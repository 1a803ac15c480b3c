/// A moment to the second, in UTC. Written `YYYY-MM-DDTHH:MM:SSZ` (RFC 3339).
package struct UTCTime: Hashable, Sendable {
    /// Negative before 1970.
    package let secondsSince1970: Int64

    package init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    private static let secondsPerDay: Int64 = 86_400

    /// `nil` unless the text is exactly `YYYY-MM-DDTHH:MM:SSZ` and names a moment; there are no leap seconds.
    package init?(_ text: String) {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let day = CivilDate(String(halves[0])), halves[1].last == "Z" else { return nil }
        let fields = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
        let numbers = fields.compactMap { Self.twoDigits($0) }
        guard fields.count == 3, numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else {
            return nil
        }
        let seconds = (numbers[0] * 60 + numbers[1]) * 60 + numbers[2]
        self.init(secondsSince1970: Int64(day.dayNumber) * Self.secondsPerDay + seconds)
    }

    private static func twoDigits(_ text: Substring) -> Int64? {
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int64(text)
    }
}

extension UTCTime: Comparable {
    package static func < (left: UTCTime, right: UTCTime) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }
}

extension UTCTime: CustomStringConvertible {
    /// The text; a moment outside the years 1…9999 is written as the nearest end of them.
    package var description: String {
        let days = secondsSince1970 / Self.secondsPerDay - (secondsSince1970 % Self.secondsPerDay < 0 ? 1 : 0)
        guard let day = CivilDate(dayNumber: Int(days)) else {
            return days < 0 ? "0001-01-01T00:00:00Z" : "9999-12-31T23:59:59Z"
        }
        let second = secondsSince1970 - days * Self.secondsPerDay
        func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day)T\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
    }
}

extension UTCTime: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = UTCTime(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "a moment is written YYYY-MM-DDTHH:MM:SSZ, in UTC"
                    + "\n時刻はUTCで YYYY-MM-DDTHH:MM:SSZ の形で書いてください")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
