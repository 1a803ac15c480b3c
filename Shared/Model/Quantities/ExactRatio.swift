/// A quotient of two exact decimals that is compared without ever being rounded.
package struct ExactRatio: Hashable, Sendable {
    package let numerator: ExactDecimal
    /// Above zero.
    package let denominator: ExactDecimal

    package enum Ordering: Sendable { case below, same, above }

    /// `nil` unless the denominator is above zero.
    package init?(_ numerator: ExactDecimal, over denominator: ExactDecimal) {
        guard denominator > .zero else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The value itself, over one.
    package init(_ value: ExactDecimal) {
        numerator = value
        denominator = .one
    }

    /// Compares the quotient with a limit by cross-multiplication.
    package func compare(with limit: ExactDecimal) -> Ordering {
        // 34 × 25 digits pass Int128, so the right side is taken at full width and the left is widened to meet it.
        let (dividend, divisor) = aligned
        let right = divisor.multipliedFullWidth(by: limit.coefficient)
        let left = dividend.multipliedFullWidth(by: Self.powerOfTen(limit.scale))
        if left == right { return .same }
        return left.high < right.high || (left.high == right.high && left.low < right.low) ? .below : .above
    }

    /// The quotient cut (not rounded) after `digits` decimals, for people to read.
    package func text(digits: Int) -> String {
        let (dividend, divisor) = aligned
        var (whole, remainder) = dividend.magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
        let wholeText = String(whole)
        var fraction = ""
        for _ in 0..<digits where remainder > 0 {
            (whole, remainder) = (remainder * 10).quotientAndRemainder(dividingBy: divisor.magnitude)
            fraction += String(whole)
        }
        return (numerator.isNegative ? "-" : "") + wholeText + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// Both sides as whole numbers of the same power of ten: at most 15 + 9 + 9 digits each.
    private var aligned: (dividend: Int128, divisor: Int128) {
        let digits = max(numerator.scale, denominator.scale)
        return (numerator.scaled(to: digits), denominator.scaled(to: digits))
    }

    private static func powerOfTen(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
    }
}
