extension JSONText {
    /// A short text that equal values share in every process, and different ones hardly ever: FNV-1a over the text of the
    /// value, in which the names of a dictionary are sorted.
    package static func fingerprint(of value: some Encodable) -> String {
        guard let bytes = try? encode(value) else { preconditionFailure("our own values are JSON") }
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return String(hash, radix: 36)
    }
}
