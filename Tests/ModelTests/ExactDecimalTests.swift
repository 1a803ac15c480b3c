import JSONText
import Model
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
    @Test(
        "read digits with a point and print the shortest form",
        arguments: zip(
            ["0", "-0", "1.50", "3999.99", "-5", "000012", "0.000000001", "999999999999999.999999999", "-0.10"],
            ["0", "0", "1.5", "3999.99", "-5", "12", "0.000000001", "999999999999999.999999999", "-0.1"]))
    func reads(text: String, printed: String) {
        #expect(ExactDecimal(text)?.description == printed)
    }

    @Test(
        "refuse every other form, and more digits than they hold",
        arguments: [
            "", "-", ".", "1.", ".5", "+1", "1e3", "1,000", " 1", "1 ", "--1", "1.2.3", "１", "0x1", "1.0000000001",
            "1000000000000000", "NaN",
        ])
    func refuses(text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test("are equal and hash alike however they are written")
    func equal() {
        #expect(ExactDecimal("1.50") == ExactDecimal("1.5"))
        #expect(Set([ExactDecimal("2"), ExactDecimal("2.000"), ExactDecimal(2)]).count == 1)
    }

    @Test("hold integers of at most 15 digits")
    func integers() {
        #expect(ExactDecimal(999_999_999_999_999)?.description == "999999999999999")
        #expect(ExactDecimal(-999_999_999_999_999)?.isNegative == true)
        #expect(ExactDecimal(1_000_000_000_000_000) == nil)
        #expect(ExactDecimal(Int64.min) == nil)
    }

    @Test("order by value at any scale", arguments: UInt64(1)...20)
    func ordered(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<200 {
            let (left, leftUnits) = try value(&random)
            let (right, rightUnits) = try value(&random)
            #expect((left < right) == (leftUnits < rightUnits))
            #expect((left == right) == (leftUnits == rightUnits))
            #expect(ExactDecimal(left.description) == left)
        }
    }

    /// A decimal with up to 9 decimals, and the same value in billionths, worked out on its own.
    private func value(_ random: inout SeededRandom) throws -> (ExactDecimal, Int128) {
        let digits = Int.random(in: 0...9, using: &random)
        let units = Int128(Int64.random(in: -1_000...1_000, using: &random))
        let power = (0..<(9 - digits)).reduce(Int128(1)) { product, _ in product * 10 }
        let magnitude = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - magnitude.count)) + magnitude
        let text =
            (units < 0 ? "-" : "") + padded.dropLast(digits) + (digits > 0 ? "." + padded.suffix(digits) : "")
        return (try #require(ExactDecimal(String(text))), units * power)
    }

    @Test("are written as text and read from text or an integer")
    func wire() throws {
        let read = try JSONText.decode([ExactDecimal].self, from: Array(#"["3999.990", 12000]"#.utf8))
        #expect(read == [ExactDecimal("3999.99"), ExactDecimal("12000")])
        #expect(String(decoding: try JSONText.encode(read), as: UTF8.self) == #"["3999.99","12000"]"#)
    }

    @Test("are refused on the wire as binary fractions", arguments: ["[1.5]", "[true]", #"["1.5t"]"#, "[1e30]"])
    func wireRefusals(text: String) {
        #expect(throws: JSONDecodingError.self) { try JSONText.decode([ExactDecimal].self, from: Array(text.utf8)) }
    }
}
