import Contracts
import JSONRPC
import Model
import Testing

@Suite("The calendar of a contract over the wire")
struct ContractCalendarTests {
    private typealias ContractCalendar = ScoringMethods.ContractCalendar

    @Test("a year is a dated list, and iCalendar where it is asked for")
    func year() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let list = try await scoring.ask(ContractCalendar.self, #"{"fiscalYear":2025}"#)
            #expect(list.year.entries.filter { $0.obligation == "monthly-report" }.count == 12)
            #expect(list.year.entries.filter { $0.obligation == "report-session" }.count == 3)
            #expect(list.year.rules.id.value == "c3p-contract-fy2025")
            #expect(list.icalendar == nil)
            #expect(list.revision == 4)
            let calendar = try await scoring.ask(
                ContractCalendar.self,
                #"{"fiscalYear":2025,"start":"2025-06-01","format":"icalendar","language":"ja","project":"p-1"}"#)
            let text = try #require(calendar.icalendar)
            #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
            #expect(text.contains("\r\nUID:monthly-report-fy2025-2025-06.p-1@renkei\r\n"))
            #expect(text.contains("\r\nSEQUENCE:4\r\n"))
            #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
            #expect(text.contains("SUMMARY;LANGUAGE=ja:[p-1] 月次報告：2025年6月\r\n"))
            #expect(calendar.year.entries.filter { $0.obligation == "monthly-report" }.count == 10)
        }
    }

    @Test("a contract that cannot be is refused by field")
    func refused() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            for (params, refused) in [
                (#"{"fiscalYear":9223372036854775807}"#, ["/params/fiscalYear": "fiscal-year"]),
                (#"{"fiscalYear":2024}"#, ["/params/fiscalYear": "edition-in-force"]),
                (
                    #"{"fiscalYear":2025,"start":"2026-04-01","end":"2025-03-31","yearOfPhase":4}"#,
                    [
                        "/params/start": "fiscal-year-contract",
                        "/params/end": "fiscal-year-contract+contract-period", "/params/yearOfPhase": "phase",
                    ]
                ), (#"{"fiscalYear":2025,"rules":"none"}"#, ["/params/rules": "known-edition"]),
            ] {
                let error = try await refusal { try await scoring.ask(ContractCalendar.self, params) }
                #expect(error.refused == refused, "\(params)")
            }
            let form = try await refusal {
                try await scoring.ask(ContractCalendar.self, #"{"fiscalYear":"2025","format":"pdf"}"#)
            }
            #expect(Set(form.problems.map(\.pointer)) == ["/params/fiscalYear", "/params/format"])
        }
    }

    @Test("rules that are not sound are refused by field")
    func unsound() async throws {
        try await RunningScoring.withDocumentRules { scoring in
            let bad = try ShippedFile.record("50-contractRules.json")
                .replacing(#""times": 3"#, with: #""times": 0"#)
            let error = try await refusal { try await scoring.put([bad], as: "contractRules") }
            #expect(
                error.refused == [
                    "/params/rows/0/obligations/2/cadence/times": "times",
                    "/params/rows/0/obligations/2/cadence/names": "times",
                ])
        }
    }
}
