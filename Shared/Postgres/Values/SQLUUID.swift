/// A UUID as PostgreSQL keeps it: sixteen bytes, printed in lower case with hyphens.
package struct SQLUUID: Sendable, Hashable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// A random (version 4) UUID.
    package static func random() -> Self {
        .init(
            high: UInt64.random(in: .min ... .max) & ~0xF000 | 0x4000,
            low: UInt64.random(in: .min ... .max) & ~(0b11 << 62) | (0b10 << 62))
    }
}

extension SQLUUID: LosslessStringConvertible {
    private static let hyphens: Set<Int> = [8, 13, 18, 23]

    /// Reads the hyphenated form in either case; anything else is nil.
    package init?(_ text: String) {
        guard text.utf8.count == 36 else { return nil }
        var halves: (UInt64, UInt64) = (0, 0)
        for (position, byte) in text.utf8.enumerated() {
            if Self.hyphens.contains(position) {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard let digit = Hexadecimal.digit(byte) else { return nil }
            halves.0 = halves.0 << 4 | halves.1 >> 60
            halves.1 = halves.1 << 4 | UInt64(digit)
        }
        self.init(high: halves.0, low: halves.1)
    }

    package var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for half in [high, low] {
            for shift in stride(from: 56, through: 0, by: -8) {
                if Self.hyphens.contains(text.count) { text.append(UInt8(ascii: "-")) }
                Hexadecimal.append(UInt8(truncatingIfNeeded: half >> UInt64(shift)), to: &text)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
