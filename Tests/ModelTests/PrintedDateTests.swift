import JSONText
import Model
import Testing

@Suite("Printed dates")
struct PrintedDateTests {
    @Test(
        "mean every day that their text can mean",
        arguments: [
            ("2024-08-15", "2024-08-15", "2024-08-15"), ("2024-02", "2024-02-01", "2024-02-29"),
            ("2021", "2021-01-01", "2021-12-31"), ("FY2024", "2024-04-01", "2025-03-31"),
            ("FY2024 call (as of April 2024)", "2024-04-01", "2025-03-31"),
            ("2021-03 (renewed)", "2021-03-01", "2021-03-31"), ("2021-02/2024-12", "2021-02-01", "2024-12-31"),
            ("FY2019-FY2022", "2019-04-01", "2023-03-31"), ("FY2024 (as-of July)", "2024-04-01", "2025-03-31"),
            ("2020-02-06 (2nd call)", "2020-02-06", "2020-02-06"), ("July 2024", "2024-07-01", "2024-07-31"),
            ("10 February 2025", "2025-02-10", "2025-02-10"),
            ("2022年度", "2022-04-01", "2023-03-31"), ("2022年", "2022-01-01", "2022-12-31"),
            ("2024年2月", "2024-02-01", "2024-02-29"), ("2022年8月5日", "2022-08-05", "2022-08-05"),
            ("2022年度公募(2022年4月)", "2022-04-01", "2023-03-31"), ("2022年8月頃", "2022-08-01", "2022-08-31"),
            ("2022年4-6月", "2022-01-01", "2022-12-31"),
        ])
    func ranges(text: String, first: String, last: String) throws {
        let range = try #require(PrintedDate(text).range)
        #expect(range.lowerBound.description == first)
        #expect(range.upperBound.description == last)
    }

    @Test(
        "mean no day where the text names none with certainty",
        arguments: [
            "", "Jule 2024", "31 February 2025", "July 24", "-5 July 2024", "2019-2020", "21-03", "2021-13",
            "2021-02-30", "FY", "page as stored", "since 2015",
            "FY9223372036854775807", "FY9999", "9223372036854775807",
            "2022年13月", "2022年2月30日", "9999年度",
        ])
    func unreadable(text: String) {
        #expect(PrintedDate(text).range == nil)
    }

    @Test("keep their text to the letter on the wire", arguments: ["2024-08", "about 2019", "FY2024 edition"])
    func wire(text: String) throws {
        let bytes = Array("\"\(text)\"".utf8)
        let date = try JSONText.decode(PrintedDate.self, from: bytes)
        #expect(date.text == text)
        #expect(try JSONText.encode(date) == bytes)
    }
}
