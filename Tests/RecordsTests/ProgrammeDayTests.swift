import Model
import Records
import Testing

@Suite("The programme's day") struct ProgrammeDayTests {
    @Test(
        "is the day in Japan at a moment",
        arguments: [
            (0, "1970-01-01"), (53_999, "1970-01-01"), (54_000, "1970-01-02"), (-32_401, "1969-12-31"),
            (1_743_433_199, "2025-03-31"), (1_743_433_200, "2025-04-01"),
        ])
    func dayInJapan(seconds: Int, day: String) {
        #expect(ProgrammeDay.day(atUnixTime: seconds).description == day)
    }
}
