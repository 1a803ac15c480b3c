import JSONText
import Model
import Testing

@Suite("Civil dates")
struct CivilDateTests {
    @Test("are read from exactly YYYY-MM-DD", arguments: ["2025-03-03", "0001-01-01", "9999-12-31", "2024-02-29"])
    func reads(text: String) {
        #expect(CivilDate(text)?.description == text)
    }

    @Test(
        "are refused in any other form, or where the calendar has no such day",
        arguments: [
            "2025-3-03", "2025-03-3", "2025/03/03", "2025-13-01", "2025-00-10", "2025-02-29", "1900-02-29",
            "2025-04-31", "0000-01-01", "2025-03-00", "+025-03-03", "2025-03-03 ", "２０２５-03-03", "",
        ])
    func refuses(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test("count days from 1970-01-01")
    func dayNumbers() {
        #expect(CivilDate("1970-01-01")?.dayNumber == 0)
        #expect(CivilDate("1969-12-31")?.dayNumber == -1)
        #expect(CivilDate("2000-03-01")?.dayNumber == 11_017)
        #expect(CivilDate("0001-01-01")?.dayNumber == -719_162)
        #expect(CivilDate("9999-12-31")?.dayNumber == 2_932_896)
    }

    @Test("number every day of ten thousand years without a gap or a repeat")
    func everyDay() throws {
        var expected = try #require(CivilDate("0001-01-01")).dayNumber
        var wrong: [String] = []
        for year in 1...9999 {
            for month in 1...12 {
                for day in 1...CivilDate.days(inMonth: month, of: year) {
                    let date = CivilDate(year: year, month: month, day: day)
                    if date?.dayNumber != expected || CivilDate(dayNumber: expected) != date {
                        wrong.append("\(year)-\(month)-\(day)")
                    }
                    expected += 1
                }
            }
        }
        #expect(wrong.isEmpty)
        #expect(CivilDate(dayNumber: expected) == nil)
    }

    @Test("add days both ways and stop at the ends of the calendar")
    func addsDays() throws {
        let date = try #require(CivilDate("2025-02-10"))
        #expect(date.adding(days: 21) == CivilDate("2025-03-03"))
        #expect(date.adding(days: -41) == CivilDate("2024-12-31"))
        #expect(CivilDate("9999-12-31")?.adding(days: 1) == nil)
        #expect(CivilDate("0001-01-01")?.adding(days: -1) == nil)
        for days in [Int.max, Int.min] { #expect(date.adding(days: days) == nil) }
        #expect(CivilDate(dayNumber: .max) == nil)
    }

    @Test("add years to the same day, or to 28 February where there is no 29th")
    func addsYears() throws {
        let leap = try #require(CivilDate("2024-02-29"))
        #expect(leap.adding(years: 1) == CivilDate("2025-02-28"))
        #expect(leap.adding(years: 4) == CivilDate("2028-02-29"))
        #expect(CivilDate("2025-03-03")?.adding(years: -3) == CivilDate("2022-03-03"))
        for years in [8000, Int.max, Int.min] { #expect(leap.adding(years: years) == nil) }
    }

    @Test("are none where a number of days or years leaves the calendar", arguments: [Int.max, .min, 4_000_000])
    func leavesCalendar(count: Int) throws {
        let day = try #require(CivilDate("2025-03-03"))
        #expect(day.adding(days: count) == nil)
        #expect(day.adding(years: count) == nil)
        #expect(CivilDate(dayNumber: count) == nil)
    }

    @Test("fall in the fiscal year that starts on 1 April")
    func fiscalYear() {
        #expect(CivilDate("2025-03-31")?.fiscalYear == 2024)
        #expect(CivilDate("2025-04-01")?.fiscalYear == 2025)
    }

    @Test("order as their day numbers do", arguments: UInt64(1)...20)
    func ordered(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<200 {
            let left = try #require(CivilDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random)))
            let right = try #require(CivilDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random)))
            #expect((left < right) == (left.dayNumber < right.dayNumber))
            #expect(CivilDate(left.description) == left)
        }
    }

    @Test("are refused on the wire with the form that is wanted")
    func wire() throws {
        #expect(
            try JSONText.decode([CivilDate].self, from: Array(#"["2025-03-03"]"#.utf8)) == [CivilDate("2025-03-03")])
        let error = #expect(throws: JSONDecodingError.self) {
            try JSONText.decode([CivilDate].self, from: Array(#"["2025-02-29"]"#.utf8))
        }
        #expect(error?.problems.first?.pointer.description == "/0")
        #expect(error?.problems.first?.message.en.contains("YYYY-MM-DD") == true)
    }
}
