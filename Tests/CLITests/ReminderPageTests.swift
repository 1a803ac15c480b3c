import Contracts
import JSONText
import Model
import Testing

@testable import CLI

@Suite("Reminders as people read them") struct ReminderPageTests {
    private func page(_ overdue: [Int], _ language: Language) throws -> String {
        let rows = overdue.enumerated().map { place, days in
            #"{"introduction":{"id":"i-\#(place)","partnerCityId":"pc-1","companyId":"co-1","state":"proposed","#
                + #""since":"2025-01-01","by":"Sato","dueOn":"2025-01-15"},"city":{"en":"Airai","ja":"アイライ州"},"#
                + #""company":{"en":"Grid Co.","ja":"系統社"},"dueOn":"2025-01-15","overdueDays":\#(days),"#
                + #""action":{"en":"ask","ja":"確認する"}}"#
        }
        let text =
            #"{"asOf":"2025-01-20","reminders":[\#(rows.joined(separator: ","))],"found":\#(rows.count),"#
            + #""revision":1,"stale":false}"#
        let result = try JSONText.decode(MatchmakingMethods.ListReminders.Result.self, from: Array(text.utf8))
        return RemindersPage(result: result, language: language).page.text(PageStyle(columns: 100))
    }

    @Test("say how long something has been due, or when it will be; no day is negative")
    func days() throws {
        let english = try page([5, 1, 0, -1, -14], .en)
        for words in ["5 days overdue", "1 day overdue", "today", "in 1 day ", "in 14 days"] {
            #expect(english.contains(words), "\(words)")
        }
        let japanese = try page([5, 0, -14], .ja)
        for words in ["5日超過", "本日", "あと14日"] { #expect(japanese.contains(words), "\(words)") }
        #expect(!english.contains("-14") && !japanese.contains("-14"))
    }

    @Test("an introduction that was declined says why beside an answer")
    func declined() throws {
        let introduction = Introduction(
            id: .named("i-1"), partnerCityId: .named("pc-1"), companyId: .named("co-1"),
            steps: [
                .init(.proposed, on: .day("2025-01-01"), by: "Sato"),
                .init(.declined, on: .day("2025-01-10"), by: "Sato", reason: "no staff abroad"),
            ])
        func texts(_ day: String, _ language: Language) -> [String] {
            IntroductionPoint.texts(
                [IntroductionStatus(introduction, on: .day(day))].compactMap(\.self), [], language)
        }
        #expect(texts("2025-02-01", .en).first?.hasSuffix("(Sato, i-1). Reason: no staff abroad") == true)
        #expect(texts("2025-02-01", .ja).first?.hasSuffix("i-1)。理由: no staff abroad") == true)
        #expect(texts("2025-01-05", .en).first?.hasSuffix("(Sato, i-1)") == true)
    }
}
