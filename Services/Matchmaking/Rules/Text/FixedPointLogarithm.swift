/// Binary logarithms in whole numbers, so that every machine computes the same score.
enum FixedPointLogarithm {
    /// 2^8 units make one.
    static let fractionBits = 8

    /// ⌊log2(numerator / denominator) · 256⌋ for numerator ≥ denominator ≥ 1, both below 2^31.
    static func log2(_ numerator: Int, over denominator: Int) -> Int {
        let quotient = numerator / denominator
        var result = Int.bitWidth - 1 - quotient.leadingZeroBitCount
        // The mantissa in [1, 2) with 31 binary digits: its square fits 64 bits.
        var mantissa = (UInt64(numerator) << 31) / (UInt64(denominator) << UInt64(result))
        for _ in 0..<fractionBits {
            mantissa = (mantissa * mantissa) >> 31
            result <<= 1
            if mantissa >= 1 << 32 {
                mantissa >>= 1
                result += 1
            }
        }
        return result
    }
}
