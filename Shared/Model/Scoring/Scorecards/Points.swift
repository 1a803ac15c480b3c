/// A number of points, exact: whole, or the mean of whole points that several reviewers entered.
///
/// Written as an integer where it is whole, else as a decimal text cut after two digits ("36.33"): the entries that a
/// mean is made of stand beside it, so nothing is lost to a reader. Compared as a fraction at full width, never rounded;
/// added as a fraction, which holds for the means of up to 50 reviewers each. A sum past that is cut, never trapped.
package struct Points: Hashable, Sendable {
    /// In lowest terms, the denominator above zero.
    private let numerator: Int128
    private let denominator: Int128

    package init(_ whole: Int) {
        numerator = Int128(whole)
        denominator = 1
    }

    /// The mean of whole points; `nil` of none.
    package init?(meanOf entries: [Int]) {
        guard !entries.isEmpty else { return nil }
        self.init(reducing: entries.reduce(Int128(0)) { $0 + Int128($1) }, over: Int128(entries.count))
    }

    private init(reducing numerator: Int128, over denominator: Int128) {
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        self.init(numerator: numerator / divisor, denominator: denominator / divisor)
    }

    private init(numerator: Int128, denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> Int128 {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return Int128(max(left, 1))
    }

    /// `nil` unless the points are whole.
    package var whole: Int? {
        denominator == 1 ? Int(exactly: numerator) : nil
    }
}

extension Points: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self.init(value) }
}

extension Points: Comparable {
    package static func < (left: Points, right: Points) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        let (mine, other) = (
            left.numerator.multipliedFullWidth(by: right.denominator),
            right.numerator.multipliedFullWidth(by: left.denominator)
        )
        return (mine.high, mine.low) < (other.high, other.low)
    }
}

extension Points: AdditiveArithmetic {
    package static let zero = Points(0)

    package static func + (left: Points, right: Points) -> Points {
        if left.denominator == 1, right.denominator == 1 {
            return Points(numerator: left.numerator + right.numerator, denominator: 1)
        }
        return exactSum(left, right) ?? Points(reducing: left.units + right.units, over: unitsOfOne)
    }

    /// Over the least common denominator; `nil` past 128 bits.
    private static func exactSum(_ left: Points, _ right: Points) -> Points? {
        let common = greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude)
        let (widening, other) = (right.denominator / common, left.denominator / common)
        let (denominator, isTooFine) = left.denominator.multipliedReportingOverflow(by: widening)
        let (mine, isLeftTooWide) = left.numerator.multipliedReportingOverflow(by: widening)
        let (theirs, isRightTooWide) = right.numerator.multipliedReportingOverflow(by: other)
        let (numerator, isTooWide) = mine.addingReportingOverflow(theirs)
        guard !isTooFine, !isLeftTooWide, !isRightTooWide, !isTooWide else { return nil }
        return Points(reducing: numerator, over: denominator)
    }

    private static let unitsOfOne: Int128 = 1_000_000_000_000

    /// In millionths of a millionth, cut. Points are sums of 64-bit numbers, so this is far inside 128 bits.
    private var units: Int128 {
        let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
        let fraction = denominator.magnitude.dividingFullWidth(
            rest.multipliedFullWidth(by: Self.unitsOfOne.magnitude)
        ).quotient
        let units = Int128(clamping: min(whole, UInt128(UInt64.max))) * Self.unitsOfOne + Int128(fraction)
        return numerator < 0 ? -units : units
    }

    package static func - (left: Points, right: Points) -> Points {
        left + Points(numerator: -right.numerator, denominator: right.denominator)
    }
}

extension Points: CustomStringConvertible {
    /// Whole, or cut after two digits.
    package var description: String {
        guard denominator != 1 else { return String(numerator) }
        let (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator.magnitude)
        let cents = String(denominator.magnitude.dividingFullWidth(rest.multipliedFullWidth(by: 100)).quotient)
        return (numerator < 0 ? "-" : "") + "\(whole)." + (cents.count == 1 ? "0" : "") + cents
    }
}

extension Points: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let whole = try? container.decode(Int.self) {
            self.init(whole)
        } else if let decimal = ExactDecimal(try container.decode(String.self)), decimal.scale <= 2 {
            self.init(reducing: decimal.scaled(to: 2), over: 100)
        } else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription:
                    "points are an integer, or a decimal text with at most two digits after the point\n"
                    + "点数は整数、または小数点以下2桁までの文字列で記入してください")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let whole { try container.encode(whole) } else { try container.encode(description) }
    }
}
