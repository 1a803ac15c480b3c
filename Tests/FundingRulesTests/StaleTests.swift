import FundingRules
import Model
import Testing

@Suite("Records that have gone stale") struct StaleTests {
    private static func signs(
        _ day: String, days: Int = 365, _ change: (inout Scheme) throws -> Void
    ) throws -> [StaleScheme.Kind]? {
        var scheme = try Scheme.madeUp("s", .onlyFor(.technologyIsNew, .isStated(true)))
        scheme.url = "https://example.org/"
        scheme.informationDate = PrintedDate("2025-04")
        scheme.verified = Scheme.Verification(by: "Sato", on: try .day("2025-04-01"))
        try change(&scheme)
        return FundingCatalogue([scheme]).stale(on: try .day(day), olderThan: days).first?.signs.map(\.kind)
    }

    @Test("are told by the age of their verification, to the day")
    func age() throws {
        #expect(try Self.signs("2026-04-01") { _ in } == nil)
        #expect(try Self.signs("2026-04-02") { _ in } == [.verifiedLongAgo])
        #expect(try Self.signs("2025-05-02", days: 30) { _ in } == [.verifiedLongAgo])
        #expect(try Self.signs("2025-05-01") { $0.verified = nil } == [.neverVerified])
        #expect(try Self.signs("2027-01-01") { $0.verified = nil } == [.neverVerified, .informationOld])
    }

    @Test("are told by a last call or a last day in the past, and say what else is missing")
    func past() throws {
        let call = Scheme.Call(
            opens: PrintedDate("2025-04-07"), closes: PrintedDate("2025-04-30"), source: Source("page"))
        #expect(try Self.signs("2025-04-30") { $0.calls = [call] } == nil)
        #expect(try Self.signs("2025-05-01") { $0.calls = [call] } == [.callOver])
        #expect(
            try Self.signs("2025-05-01") {
                $0.effective = EffectivePeriod(from: try .day("2024-01-01"), through: try .day("2025-04-30"))
            } == [.ended])
        #expect(
            try Self.signs("2025-05-01") {
                $0.calls = [call]
                $0.url = nil
                $0.informationDate = nil
            } == [.callOver, .informationUndated, .noAddress])
    }

    @Test("come with the longest unverified first")
    func order() throws {
        let schemes = try ["c", "a", "b"].enumerated().map { place, id in
            var scheme = try Scheme.madeUp(id, .onlyFor(.technologyIsNew, .isStated(true)))
            scheme.verified = place == 1 ? nil : Scheme.Verification(by: "Sato", on: try .day("2024-0\(place + 1)-01"))
            return scheme
        }
        let stale = FundingCatalogue(schemes).stale(on: try .day("2026-01-01"), olderThan: 365)
        #expect(stale.map(\.scheme.id.value) == ["a", "c", "b"])
    }
}
