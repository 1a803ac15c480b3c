/// Numbers read from the text of a validated JSON number, when a type asks for one.
enum JSONNumberText {
    /// What a number is to an integer type.
    enum Reading<Value> {
        case value(Value)
        case fraction
        case outOfRange
    }

    /// The integer that a number is, whatever its spelling: `100`, `1e2` and `100.0` are the same.
    static func integer<I: FixedWidthInteger>(_ text: Span<UInt8>, _ range: Range<Int>, as: I.Type) -> Reading<I> {
        let isNegative = text[range.lowerBound] == UInt8(ascii: "-")
        var value: I = 0
        var at = isNegative ? range.lowerBound + 1 : range.lowerBound
        while at < range.upperBound {
            let digit = text[at] &- UInt8(ascii: "0")
            guard digit < 10 else { return spelledOut(text, range) }
            guard value.append(digit, isNegative: isNegative) else {
                return isPlain(text, at..<range.upperBound) ? .outOfRange : spelledOut(text, range)
            }
            at += 1
        }
        return .value(value)
    }

    /// The nearest value of a binary floating-point type; beyond its largest finite value is out of range.
    static func floating<F: BinaryFloatingPoint & LosslessStringConvertible>(
        _ text: Span<UInt8>, _ range: Range<Int>, as: F.Type
    ) -> Reading<F> {
        let spelling = text.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        guard let value = F(spelling), value.isFinite else { return .outOfRange }
        return .value(value)
    }

    /// The nearest `Double`. Up to 15 digits and a power of ten up to 22 are both exact, and so is one division or
    /// multiplication of them rounded once; everything else takes the standard library's conversion.
    static func double(_ text: Span<UInt8>, _ range: Range<Int>) -> Reading<Double> {
        let number = Decimal(text, range)
        guard number.digits <= 15, abs(number.scale) < exactPowersOfTen.count else {
            return floating(text, range, as: Double.self)
        }
        var magnitude: UInt64 = 0
        for index in 0..<number.digits { magnitude = magnitude * 10 + UInt64(number.digit(index, text)) }
        let power = exactPowersOfTen[abs(number.scale)]
        let value = number.scale < 0 ? Double(magnitude) / power : Double(magnitude) * power
        return .value(number.isNegative ? -value : value)
    }

    private static let exactPowersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private static func isPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where text[index] &- UInt8(ascii: "0") >= 10 { return false }
        return true
    }

    /// A number with a fraction or an exponent as an integer, exactly.
    private static func spelledOut<I: FixedWidthInteger>(_ text: Span<UInt8>, _ range: Range<Int>) -> Reading<I> {
        let number = Decimal(text, range)
        var first = 0
        while first < number.digits, number.digit(first, text) == 0 { first += 1 }
        guard first < number.digits else { return .value(0) }
        var last = number.digits
        while number.digit(last - 1, text) == 0 { last -= 1 }
        /// Digits before the point once the exponent is applied.
        let point = number.digits + number.scale
        guard last <= point else { return .fraction }
        // No integer type has more than 39 digits.
        guard point - first <= 40 else { return .outOfRange }
        var value: I = 0
        for index in first..<point {
            let digit = index < number.digits ? number.digit(index, text) : 0
            guard value.append(digit, isNegative: number.isNegative) else { return .outOfRange }
        }
        return .value(value)
    }
}

/// A number's parts: all its digits as one integer, and the power of ten it is multiplied by.
private struct Decimal {
    let isNegative: Bool
    let first: Int
    let integerDigits: Int
    let digits: Int
    let scale: Int

    init(_ text: Span<UInt8>, _ range: Range<Int>) {
        isNegative = text[range.lowerBound] == UInt8(ascii: "-")
        first = isNegative ? range.lowerBound + 1 : range.lowerBound
        var at = first
        while at < range.upperBound, text[at] &- UInt8(ascii: "0") < 10 { at += 1 }
        integerDigits = at - first
        var fractionDigits = 0
        if at < range.upperBound, text[at] == UInt8(ascii: ".") {
            let point = at
            at += 1
            while at < range.upperBound, text[at] &- UInt8(ascii: "0") < 10 { at += 1 }
            fractionDigits = at - point - 1
        }
        digits = integerDigits + fractionDigits
        var exponent = 0
        if at < range.upperBound {
            at += 1
            let isNegative = text[at] == UInt8(ascii: "-")
            if isNegative || text[at] == UInt8(ascii: "+") { at += 1 }
            // Far beyond any type's range; more digits must not overflow.
            while at < range.upperBound, exponent < 1_000_000_000 {
                exponent = exponent * 10 + Int(text[at] &- UInt8(ascii: "0"))
                at += 1
            }
            if isNegative { exponent.negate() }
        }
        scale = exponent - fractionDigits
    }

    func digit(_ index: Int, _ text: Span<UInt8>) -> UInt8 {
        text[first + index + (index < integerDigits ? 0 : 1)] &- UInt8(ascii: "0")
    }
}

extension FixedWidthInteger {
    /// Appends a decimal digit, away from zero; false if the type cannot hold the result.
    fileprivate mutating func append(_ digit: UInt8, isNegative: Bool) -> Bool {
        let (shifted, hasOverflowed) = multipliedReportingOverflow(by: 10)
        guard !hasOverflowed else { return false }
        let step = Self(truncatingIfNeeded: digit)
        let (sum, isBeyond) =
            isNegative ? shifted.subtractingReportingOverflow(step) : shifted.addingReportingOverflow(step)
        self = sum
        return !isBeyond
    }
}
