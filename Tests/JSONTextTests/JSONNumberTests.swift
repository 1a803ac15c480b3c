import JSONText
import Testing

@Suite("Numbers")
struct JSONNumberTests {
    @Test(
        "are integers whatever their spelling, if they are whole",
        arguments: [
            ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("1.0", 1), ("1e2", 100), ("1E+2", 100), ("1.50e1", 15),
            ("100e-2", 1), ("-2.5e1", -25), ("0.0", 0), ("0e999999999999999999999", 0), ("0.000e-5", 0),
            ("12000e-3", 12), ("0.00012e5", 12), ("1.000000000000000000000000000000000000000000000000", 1),
            ("10000000000000000000000000e-25", 1), ("9223372036854775807", Int64.max),
            ("-9223372036854775808", Int64.min), ("9223372036854775807.0", Int64.max),
            ("922337203685477580.7e1", Int64.max), ("-9.223372036854775808e18", Int64.min),
        ])
    func integers(text: String, expected: Int64) throws {
        #expect(try decoded(Int64.self, text) == expected)
        #expect(JSONNumber(text)?.int64 == expected)
    }

    @Test(
        "are refused as integers when they have a fraction or are too large",
        arguments: [
            ("1.5", .fraction), ("0.1", .fraction), ("1e-1", .fraction), ("15e-1", .fraction),
            ("1e-99999999999999999999", .fraction), ("12345678901234567890.5", .fraction),
            ("9223372036854775808", .outOfRange), ("-9223372036854775809", .outOfRange),
            ("9223372036854775808.0", .outOfRange), ("1e19", .outOfRange), ("1e99999999999999999999", .outOfRange),
            ("100000000000000000000000000000000000000000000", .outOfRange),
        ] as [(String, JSONDecodingError.Rule)])
    func refusedIntegers(text: String, rule: JSONDecodingError.Rule) throws {
        let found = try problems(Int64.self, text)
        #expect(found.map(\.rule) == [rule])
        #expect(found.first?.number == (text.utf8.count <= 40 ? text : String(text.prefix(40)) + "…"))
    }

    @Test("keep to the range of each integer type")
    func everyWidth() throws {
        try limits(of: Int8.self)
        try limits(of: Int16.self)
        try limits(of: Int32.self)
        try limits(of: Int64.self)
        try limits(of: Int.self)
        try limits(of: UInt8.self)
        try limits(of: UInt16.self)
        try limits(of: UInt32.self)
        try limits(of: UInt64.self)
        try limits(of: UInt.self)
        try limits(of: Int128.self)
        try limits(of: UInt128.self)
        #expect(try decoded(UInt8.self, "-0") == 0)
        #expect(try problems(UInt8.self, "-1").map(\.rule) == [.outOfRange])
    }

    private func limits<I: FixedWidthInteger & Codable>(of type: I.Type) throws {
        for value in [I.min, I.max, 0] {
            #expect(try decoded(I.self, "\(value)") == value)
            #expect(try decoded([I].self, "[\(value)]") == [value])
            #expect(try decoded([String: I].self, #"{"a":\#(value)}"#) == ["a": value])
            #expect(try encoded(value) == "\(value)")
            #expect(try encoded(Holder(value: value)) == #"{"value":\#(value)}"#)
            #expect(try decoded(Holder<I>.self, #"{"value":\#(value)}"#).value == value)
        }
        let beyond = try problems(I.self, Self.incremented("\(I.max)"))
        #expect(beyond.map(\.rule) == [.outOfRange])
        #expect(beyond.first?.expected == .integer(lowest: "\(I.min)", highest: "\(I.max)"))
        let below = I.isSigned ? "-" + Self.incremented(String("\(I.min)".dropFirst())) : "-1"
        #expect(try problems(I.self, below).map(\.rule) == [.outOfRange])
    }

    private struct Holder<Value: Codable>: Codable {
        let value: Value
    }

    /// The next whole number in decimal digits.
    private static func incremented(_ digits: String) -> String {
        guard let last = digits.last?.wholeNumberValue else { return "1" }
        let rest = String(digits.dropLast())
        return last == 9 ? incremented(rest) + "0" : rest + "\(last + 1)"
    }

    @Test(
        "are the nearest Double",
        arguments: [
            "0", "-0", "1", "0.1", "-0.3", "1e22", "1e23", "123456789012345", "1234567890123456", "9007199254740993",
            "0.30000000000000004", "2.2250738585072011e-308", "2.2250738585072014e-308", "4.9e-324", "1e-400",
            "1.7976931348623157e308", "179769313486231570000e288", "8.5e-22", "999999999999999e22",
            "0.000000000000001", "3.14159265358979323846264338327950288", "5e-324", "7.2057594037927933e16",
        ])
    func doubles(text: String) throws {
        let expected = try #require(Double(text))
        let value = try decoded(Double.self, text)
        #expect(value.bitPattern == expected.bitPattern)
        #expect(try decoded(Float.self, "0.1") == 0.1)
    }

    @Test("are refused beyond the largest finite value")
    func overflow() throws {
        for text in ["1e309", "-1e309", "1.7976931348623159e308", "1e999999999999"] {
            #expect(try problems(Double.self, text).map(\.rule) == [.outOfRange])
        }
        #expect(try problems(Float.self, "1e39").map(\.rule) == [.outOfRange])
        #expect(try decoded(Double.self, "1e39") == 1e39)
    }

    @Test("are rounded once to a Float")
    func floatRounding() throws {
        // Half way between two floats but for the last digit: rounding to Double first would lose it.
        let text = "1.00000005960464477540"
        let expected = try #require(Float(text))
        #expect(try decoded(Float.self, text) == expected)
        #expect(expected != Float(try #require(Double(text))))
    }

    @Test(
        "are written with the shortest digits, whole ones without exponent",
        arguments: [
            (0, "0"), (-0.0, "-0.0"), (5, "5"), (-5, "-5"), (0.1, "0.1"), (1.5e300, "1.5e+300"),
            (1e15, "1000000000000000"),
            (9_007_199_254_740_991, "9007199254740991"), (0.30000000000000004, "0.30000000000000004"),
            (.leastNonzeroMagnitude, "5e-324"),
            (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
        ] as [(Double, String)])
    func writtenDoubles(value: Double, expected: String) throws {
        #expect(try encoded(value) == expected)
        #expect(try decoded(Double.self, expected).bitPattern == value.bitPattern)
        #expect(JSONNumber(value)?.text == expected)
        #expect(JSONNumber(value)?.double == value)
    }

    @Test("survive writing and reading whatever their bits", arguments: 0..<20)
    func randomDoubles(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            #expect(try decoded(Double.self, try encoded(value)).bitPattern == value.bitPattern)
            let short = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
            guard short.isFinite else { continue }
            #expect(try decoded(Float.self, try encoded(short)).bitPattern == short.bitPattern)
        }
    }

    @Test("keep their text in a value, however many digits")
    func keptText() throws {
        let text = "[12345678901234567890123456789012345678901234567890.10,1e+5,-0,1E400]"
        let value = try decoded(JSONValue.self, text)
        #expect(try encoded(value) == text)
        #expect(try encoded(try decoded([JSONNumber].self, text)) == text)
    }

    @Test(
        "are made only from text that is one",
        arguments: ["", "-", "01", "1.", ".5", "+1", "1e", "NaN", "1 ", " 1", "1,"])
    func refusedText(text: String) {
        #expect(JSONNumber(text) == nil)
    }

    @Test("are not made from NaN and infinities")
    func notFinite() {
        #expect(JSONNumber(Double.nan) == nil)
        #expect(JSONNumber(-Double.infinity) == nil)
        #expect(JSONNumber(Int64.min).text == "-9223372036854775808")
    }
}
