import Model

extension ExactDecimal {
    /// Both as whole numbers of the same power of ten.
    static func aligned(_ left: ExactDecimal, _ right: ExactDecimal) -> (Int128, Int128) {
        let digits = max(left.scale, right.scale)
        return (left.scaled(to: digits), right.scaled(to: digits))
    }

    /// The absolute difference; both have at most 15 digits before the point, and so has it, since neither is negative.
    func distance(to other: ExactDecimal) -> String {
        let digits = max(scale, other.scale)
        let (left, right) = ExactDecimal.aligned(self, other)
        let difference = String((left - right).magnitude)
        guard digits > 0 else { return difference }
        let padded = String(repeating: "0", count: max(0, digits + 1 - difference.count)) + difference
        var text = padded.dropLast(digits) + "." + padded.suffix(digits)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return String(text)
    }

    /// The greatest whole number that is not above a value of 0 or more.
    var roundedDown: ExactDecimal {
        let whole = (0..<scale).reduce(coefficient) { value, _ in value / 10 }
        return Int64(exactly: whole).flatMap { ExactDecimal($0) } ?? self
    }

    /// The least whole number that is not below a value of 0 or more; the value itself where that has 16 digits.
    var roundedUp: ExactDecimal {
        let whole = roundedDown
        guard whole < self else { return self }
        return Int64(exactly: whole.coefficient + 1).flatMap { ExactDecimal($0) } ?? self
    }

    /// The least whole number that is not below the quotient; `nil` past 15 digits or by zero.
    func wholeQuotientRoundedUp(by divisor: ExactDecimal) -> ExactDecimal? {
        guard divisor > .zero else { return nil }
        let (dividend, divider) = ExactDecimal.aligned(self, divisor)
        let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divider)
        return Int64(exactly: quotient + (remainder > 0 ? 1 : 0)).flatMap { ExactDecimal($0) }
    }

    /// The greatest whole number that is not above the product; `nil` past 15 digits.
    func wholeProductRoundedDown(with factor: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: factor.coefficient)
        guard !overflow else { return nil }
        let whole = (0..<scale + factor.scale).reduce(product) { value, _ in value / 10 }
        return Int64(exactly: whole).flatMap { ExactDecimal($0) }
    }
}
