import Model
import Testing

@Suite("Effective periods")
struct EffectivePeriodTests {
    private func day(_ text: String) throws -> CivilDate {
        try #require(CivilDate(text))
    }

    @Test("hold their first and last day and nothing outside")
    func bounded() throws {
        let period = EffectivePeriod(from: try day("2025-04-01"), through: try day("2026-03-31"))
        #expect(period.contains(try day("2025-04-01")))
        #expect(period.contains(try day("2026-03-31")))
        #expect(!period.contains(try day("2025-03-31")))
        #expect(!period.contains(try day("2026-04-01")))
    }

    @Test("hold every later day where they have no last one")
    func open() throws {
        let period = EffectivePeriod(from: try day("2025-04-01"))
        #expect(period.contains(try day("9999-12-31")))
        #expect(!period.contains(try day("2025-03-31")))
    }
}
