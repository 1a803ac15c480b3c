/// The trace that a call belongs to: one id from the first caller to the last service, W3C Trace Context.
package struct TraceContext: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package static func random(using generator: inout some RandomNumberGenerator) -> TraceContext {
        TraceContext(high: generator.next(), low: generator.next() | 1)
    }

    /// Reads `00-<32 hex>-<16 hex>-<2 hex>`; `nil` where the text is not of that form or the trace id is zero.
    package init?(traceparent: String) {
        let parts = traceparent.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [2, 32, 16, 2],
            parts.allSatisfy({ $0.allSatisfy(Self.isLowerHex) }),
            let high = UInt64(Substring(parts[1].prefix(16)), radix: 16),
            let low = UInt64(Substring(parts[1].suffix(16)), radix: 16), high | low != 0
        else { return nil }
        self.init(high: high, low: low)
    }

    private static func isLowerHex(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    /// 32 hexadecimal digits.
    package var traceID: String { Self.hex(high) + Self.hex(low) }

    /// The header to pass on; the span is the trace's own lower half, since spans are not recorded.
    package var traceparent: String { "00-\(traceID)-\(Self.hex(low | 1))-01" }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
