package import Model

extension UniversalID {
    /// The name-based UUID of a name within a namespace (RFC 9562, version 5): the same for the same name for ever, and
    /// anybody can work it out again.
    package init(name: String, in namespace: UniversalID) {
        let words = SHA1.digest(of: namespace.bytes + Array(name.utf8))
        let upper = UInt64(words[0]) << 32 | UInt64(words[1])
        let lower = UInt64(words[2]) << 32 | UInt64(words[3])
        self.init(
            upper: upper & ~Self.versionMask | 0x5 << 12, lower: lower & ~Self.variantMask | 0b10 << 62)
    }

    private static let versionMask: UInt64 = 0xF << 12
    private static let variantMask: UInt64 = 0b11 << 62

    private var bytes: [UInt8] {
        [upper, lower].flatMap { half in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> UInt64($0)) }
        }
    }

    /// The namespace of the ids of schemes. Never changed: every exported id rests on it.
    package static let schemes = UniversalID(upper: 0x299e_a517_c154_4d1a, lower: 0x8307_735b_d7ae_5680)
}
