import Model
import Testing

@Suite("Exact ratios")
struct ExactRatioTests {
    private func ratio(_ numerator: String, _ denominator: String) throws -> ExactRatio {
        let (dividend, divisor) = (try #require(ExactDecimal(numerator)), try #require(ExactDecimal(denominator)))
        return try #require(ExactRatio(dividend, over: divisor))
    }

    @Test("need a denominator above zero", arguments: ["0", "-1", "-0.5"])
    func denominator(text: String) throws {
        let divisor = try #require(ExactDecimal(text))
        #expect(ExactRatio(.zero, over: divisor) == nil)
    }

    @Test("compare without rounding")
    func compares() throws {
        let limit = try #require(ExactDecimal("4000"))
        #expect(try ratio("12001", "3").compare(with: limit) == .above)
        #expect(try ratio("12000", "3").compare(with: limit) == .same)
        #expect(try ratio("11999.999999999", "3").compare(with: limit) == .below)
        #expect(try ratio("-1", "3").compare(with: .zero) == .below)
    }

    @Test("compare at the widest values that a decimal holds")
    func widest() throws {
        let (most, least) = ("999999999999999.999999999", "0.000000001")
        let (high, low) = (try #require(ExactDecimal(most)), try #require(ExactDecimal(least)))
        let (one, lowest) = (try #require(ExactDecimal("1")), try #require(ExactDecimal("-" + most)))
        #expect(try ratio(most, least).compare(with: high) == .above)
        #expect(try ratio(least, most).compare(with: low) == .below)
        #expect(try ratio(most, most).compare(with: one) == .same)
        #expect(try ratio("-" + most, least).compare(with: lowest) == .below)
    }

    @Test("agree with whole-number arithmetic", arguments: UInt64(1)...20)
    func agrees(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<200 {
            let numerator = Int64.random(in: -1_000_000...1_000_000, using: &random)
            let denominator = Int64.random(in: 1...1_000, using: &random)
            let limit = Int64.random(in: -2_000...2_000, using: &random)
            let bound = try #require(ExactDecimal(limit))
            let ordering = try ratio("\(numerator)", "\(denominator)").compare(with: bound)
            let product = limit * denominator
            #expect(ordering == (numerator < product ? .below : numerator == product ? .same : .above))
        }
    }

    @Test(
        "print cut, not rounded",
        arguments: [
            ("54000000", "12000", 4, "4500"), ("2", "3", 4, "0.6666"), ("1", "8", 4, "0.125"), ("-1", "3", 2, "-0.33"),
            ("19999", "10000", 0, "1"), ("0", "7", 3, "0"),
        ])
    func prints(numerator: String, denominator: String, digits: Int, text: String) throws {
        #expect(try ratio(numerator, denominator).text(digits: digits) == text)
    }
}
