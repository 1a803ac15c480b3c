/// Durations in nanoseconds, counted in buckets that are at most 1/64 of their value wide: any number of them in 30 kB.
struct LatencyHistogram: Sendable {
    /// Values under twice this have a bucket each; every power of two above is cut into this many.
    private static let perPower = 64
    /// Up to 2^40 ns, eighteen minutes.
    private static let powers = 40

    private var counts = [Int](repeating: 0, count: perPower * (powers - 5))
    private(set) var count = 0

    mutating func record(nanoseconds: UInt64) {
        counts[min(Self.bucket(of: nanoseconds), counts.count - 1)] += 1
        count += 1
    }

    /// The greatest value of the bucket in which the given part of all values is reached; 0 where there is none.
    func nanoseconds(at part: Double) -> Double {
        guard count > 0 else { return 0 }
        let wanted = max(1, Int((part * Double(count)).rounded(.up)))
        var seen = 0
        for (bucket, here) in counts.enumerated() {
            seen += here
            if seen >= wanted { return Double(Self.greatestValue(in: bucket)) }
        }
        return Double(Self.greatestValue(in: counts.count - 1))
    }

    private static func bucket(of value: UInt64) -> Int {
        guard value >= 2 * perPower else { return Int(value) }
        // The seven leading bits name the place in the power of two, the shift names the power.
        let shift = UInt64.bitWidth - 7 - value.leadingZeroBitCount
        return shift * perPower + Int(value >> UInt64(shift))
    }

    private static func greatestValue(in bucket: Int) -> UInt64 {
        guard bucket >= 2 * perPower else { return UInt64(bucket) }
        let shift = bucket / perPower - 1
        return (UInt64(bucket - shift * perPower + 1) << UInt64(shift)) - 1
    }
}

extension LatencyHistogram {
    /// The median and the 99th percentile.
    var milliseconds: String {
        "\((nanoseconds(at: 0.5) / 1e6).milliseconds) / \((nanoseconds(at: 0.99) / 1e6).milliseconds)"
    }
}

extension Double {
    /// Microseconds are told apart where there are few.
    var milliseconds: String { self < 1 ? fixed(3) : figure }
}
