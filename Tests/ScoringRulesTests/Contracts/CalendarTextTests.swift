import Model
import ScoringRules
import Testing

@Suite("A contract year as iCalendar")
struct CalendarTextTests {
    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The content lines with their folds undone.
    private static func unfolded(_ text: String) -> [String] {
        lines(text.replacing("\r\n ", with: ""))
    }

    @Test("every day of the list is an all-day event that ends on the day after its last", arguments: Language.allCases)
    func events(language: Language) throws {
        let year = try SampleContract.year()
        let lines = Self.unfolded(CalendarText(year, revision: 7, language: language).text)
        #expect(lines.prefix(3) == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Renkei//Contract calendar//EN"])
        #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == year.entries.count)
        #expect(lines.filter { $0 == "END:VEVENT" }.count == year.entries.count)
        #expect(lines.filter { $0 == "DTSTAMP:20250210T000000Z" }.count == year.entries.count)
        #expect(lines.filter { $0 == "SEQUENCE:7" }.count == year.entries.count)
        #expect(!lines.contains { $0.hasPrefix("METHOD") })
        let april = try #require(lines.firstIndex { $0.hasPrefix("UID:monthly-report-fy2025-2025-04@") })
        #expect(lines[april] == "UID:monthly-report-fy2025-2025-04@renkei")
        #expect(
            Array(lines[(april + 3)...(april + 4)]) == ["DTSTART;VALUE=DATE:20250401", "DTEND;VALUE=DATE:20250501"])
        #expect(lines.contains("DTSTART;VALUE=DATE:20260331"))
        #expect(lines.contains("DTEND;VALUE=DATE:20260401"))
        let title = language == .en ? "Report session: interim report meeting" : "報告会：中間報告会"
        #expect(lines.contains("SUMMARY;LANGUAGE=\(language.rawValue):\(title)"))
        #expect(lines.contains("STATUS:CONFIRMED"))
        #expect(lines.contains("STATUS:TENTATIVE"))
    }

    @Test("no line is longer than 75 octets, and no character is cut", arguments: Language.allCases)
    func folding(language: Language) throws {
        let text = CalendarText(
            try SampleContract.year(), project: String(repeating: "連携🌏", count: 40), revision: 7,
            language: language
        ).text
        #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
        #expect(Self.lines(text).allSatisfy { $0.utf8.count <= 75 })
        #expect(Self.lines(text).contains { $0.utf8.count > 70 })
        #expect(text.contains { $0 == "🌏" })
        #expect(!text.unicodeScalars.contains("\u{FFFD}"))
        #expect(
            Self.unfolded(text).contains {
                $0.hasPrefix("UID:business-report-fy2025." + String(repeating: "連携🌏", count: 40))
            })
    }

    @Test("what means something in a text value is escaped, and control characters do not get through")
    func escaping() throws {
        let text = CalendarText(
            try SampleContract.year(), project: "a;b,c\\d\r\nBEGIN:VALARM\u{0}\u{7}", revision: 7, language: .en
        ).text
        let lines = Self.unfolded(text)
        #expect(
            lines.contains { $0.hasPrefix(#"SUMMARY;LANGUAGE=en:[a\;b\,c\\d\nBEGIN:VALARM] Business report"#) })
        #expect(!lines.contains("BEGIN:VALARM"))
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\r" && $0 != "\n" })
    }

    @Test("the same list is the same text, and projects keep apart")
    func stable() throws {
        let year = try SampleContract.year()
        #expect(
            CalendarText(year, revision: 7, language: .ja).text
                == CalendarText(try SampleContract.year(), revision: 7, language: .ja).text)
        func ids(_ project: String?) -> Set<String> {
            Set(
                Self.unfolded(CalendarText(year, project: project, revision: 7, language: .en).text).filter {
                    $0.hasPrefix("UID:")
                })
        }
        #expect(ids("p-1").isDisjoint(with: ids("p-2")))
        #expect(ids("p-1").count == year.entries.count)
    }

    @Test("an event keeps its id when its days move, and the revision says which of two is the later")
    func updates() throws {
        func lines(_ year: ContractYear, _ revision: Int64, _ start: String) -> [String] {
            Self.unfolded(CalendarText(year, project: "p-1", revision: revision, language: .en).text)
                .filter { $0.hasPrefix(start) }
        }
        let assumed = try SampleContract.year(phase: 1, yearOfPhase: 1)
        let moved = try SampleContract.year(start: "2025-06-02", end: "2026-03-13", phase: 1, yearOfPhase: 1)
        #expect(Set(lines(moved, 8, "UID:")).isSubset(of: lines(assumed, 7, "UID:")))
        #expect(lines(moved, 8, "UID:").contains("UID:business-report-fy2025.p-1@renkei"))
        #expect(lines(moved, 8, "UID:").allSatisfy { $0.contains("fy2025") })
        #expect(Set(lines(moved, 8, "SEQUENCE:")) == ["SEQUENCE:8"])
        #expect(Set(lines(moved, .max, "SEQUENCE:")) == ["SEQUENCE:2147483647"])
        let next = try SampleContract.year(2026, phase: 1, yearOfPhase: 2)
        #expect(Set(lines(next, 8, "UID:")).isDisjoint(with: lines(moved, 8, "UID:")))
    }
}
