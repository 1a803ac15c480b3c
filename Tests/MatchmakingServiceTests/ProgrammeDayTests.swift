import Model
import Testing

@testable import MatchmakingService

@Suite("The programme's day") struct ProgrammeDayTests {
    @Test(
        "changes at midnight in Japan",
        arguments: [
            (1_743_433_199, "2025-03-31"), (1_743_433_200, "2025-04-01"), (0, "1970-01-01"), (-32_401, "1969-12-31"),
            (-32_400, "1970-01-01"), (54_000, "1970-01-02"),
        ])
    func midnight(seconds: Int, day: String) {
        #expect(ProgrammeDay.day(atUnixSeconds: seconds) == CivilDate(day))
    }

    @Test("is 1970-01-01 for a clock that is not set", arguments: [Int(-1e15), Int(1e15)])
    func unset(seconds: Int) {
        #expect(ProgrammeDay.day(atUnixSeconds: seconds) == CivilDate("1970-01-01"))
    }
}
