import JSONText
import Model
import Testing

@Suite("Moments in UTC")
struct UTCTimeTests {
    @Test(
        "are read and written alike",
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2000-02-29T12:00:01Z", 951_825_601),
            ("2025-02-28T09:15:00Z", 1_740_734_100), ("0001-01-01T00:00:00Z", -62_135_596_800),
            ("9999-12-31T23:59:59Z", 253_402_300_799),
        ] as [(String, Int64)])
    func reads(text: String, seconds: Int64) throws {
        #expect(UTCTime(text)?.secondsSince1970 == seconds)
        #expect(UTCTime(secondsSince1970: seconds).description == text)
        let json = try JSONText.encode([UTCTime(secondsSince1970: seconds)])
        #expect(String(decoding: json, as: UTF8.self) == "[\"\(text)\"]")
        #expect(try JSONText.decode([UTCTime].self, from: json).first?.secondsSince1970 == seconds)
    }

    @Test(
        "are refused in any other form",
        arguments: [
            "", "2025-02-28", "2025-02-28T09:15:00", "2025-02-28 09:15:00Z", "2025-02-30T09:15:00Z",
            "2025-02-28T24:00:00Z", "2025-02-28T09:60:00Z", "2025-02-28T09:15:60Z", "2025-02-28T9:15:00Z",
            "2025-02-28T09:15Z", "2025-02-28T09:15:00+09:00", "2025-02-28T09:15:0aZ", "2025-02-28T-9:15:00Z",
            "2025-02-28T09:15:00ZT",
        ])
    func refuses(text: String) {
        #expect(UTCTime(text) == nil)
    }

    @Test("outside the calendar are written as its nearest end")
    func ends() {
        #expect(UTCTime(secondsSince1970: .min).description == "0001-01-01T00:00:00Z")
        #expect(UTCTime(secondsSince1970: .max).description == "9999-12-31T23:59:59Z")
    }
}
