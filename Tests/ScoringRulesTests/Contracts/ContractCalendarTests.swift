import JSONText
import Model
import ScoringRules
import Testing

/// Calendars of contract years by the rules that ship.
enum SampleContract {
    static let file = "scoring/50-contractRules.json"

    static func rules() throws -> ContractRules {
        try JSONText.decode(ContractRules.self, from: try Shipped.bytes(file))
    }

    static func year(
        _ fiscalYear: Int = 2025, start: String? = nil, end: String? = nil, phase: Int? = nil, yearOfPhase: Int? = nil
    ) throws -> ContractYear {
        let period = ContractPeriod(
            fiscalYear: fiscalYear, start: start.flatMap { CivilDate($0) }, end: end.flatMap { CivilDate($0) },
            phase: phase, yearOfPhase: yearOfPhase)
        return try ContractCalendar(period, by: try rules()).year()
    }
}

@Suite("The obligations of a contract year")
struct ContractCalendarTests {
    private static func days(_ year: ContractYear, _ obligation: String) -> [String] {
        year.entries.filter { $0.obligation == obligation }.map { entry in
            let from = entry.from?.description ?? "–"
            let through = entry.through?.description ?? "–"
            return from == through ? from : from + "/" + through
        }
    }

    @Test("are a dated list: reports every month, three sessions, two surveys, a workshop, settlements, reports")
    func wholeYear() throws {
        let year = try SampleContract.year()
        #expect(year.start.description == "2025-04-01")
        #expect(year.end.description == "2026-03-31")
        #expect(year.periodIsAssumed)
        #expect(Self.days(year, "implementation-plan") == ["2025-03-31"])
        let reports = Self.days(year, "monthly-report")
        #expect(reports.count == 12)
        #expect(reports.first == "2025-04-01/2025-04-30")
        #expect(reports.last == "2026-03-01/2026-03-31")
        #expect(reports.contains("2026-02-01/2026-02-28"))
        #expect(
            Self.days(year, "report-session") == [
                "2025-04-01/2025-04-30", "2025-09-01/2025-09-30", "2026-03-01/2026-03-31",
            ])
        #expect(
            year.entries.filter { $0.obligation == "report-session" }.map(\.title.en) == [
                "Report session: kick-off meeting", "Report session: interim report meeting",
                "Report session: final report meeting",
            ])
        #expect(
            Self.days(year, "field-survey") == ["2025-07-01/2025-07-31", "2025-12-01/2025-12-31"])
        #expect(Self.days(year, "local-workshop") == ["2025-12-01/2025-12-31"])
        #expect(Self.days(year, "jica-field-office") == ["2025-07-01/2025-07-31"])
        #expect(Self.days(year, "presentation-in-japan") == ["2025-09-01/2025-09-30"])
        #expect(
            Self.days(year, "settlement-report") == ["2025-09-01/2025-09-30", "2026-03-01/2026-03-31"])
        for end in ["deliverables", "business-report", "expense-settlement-report"] {
            #expect(Self.days(year, end) == ["2026-03-31"], "\(end)")
        }
        #expect(Self.days(year, "contract-renewal") == ["2026-04-01"])
        #expect(Self.days(year, "other-programmes") == ["2025-04-01/2026-03-31"])
        #expect(year.undated.map(\.obligation) == ["annual-seminar", "document-inspection", "interviews-and-reviews"])
    }

    @Test("say which days the text sets, which are proposed and which the Ministry asks for")
    func certainty() throws {
        func fixed(_ year: ContractYear) -> Set<String> {
            Set(year.entries.filter { $0.certainty == .fixed }.map(\.obligation))
        }
        let stated = try SampleContract.year(start: "2025-06-02", end: "2026-03-13", phase: 1, yearOfPhase: 1)
        let ends: Set = ["business-report", "expense-settlement-report", "contract-renewal"]
        #expect(fixed(stated) == ends.union(["implementation-plan", "monthly-report"]))
        let begun = try SampleContract.year(start: "2025-06-02", phase: 1, yearOfPhase: 1)
        #expect(fixed(begun) == ["implementation-plan", "monthly-report"])
        #expect(begun.entries.filter { ends.contains($0.obligation) }.allSatisfy { $0.certainty == .proposed })
        let year = try SampleContract.year()
        #expect(fixed(year) == ["monthly-report"])
        #expect(year.entries.filter { $0.certainty == .unknown }.map(\.obligation) == ["contract-renewal"])
        #expect(year.undated.allSatisfy { $0.certainty == .onRequest && $0.from == nil })
        #expect(
            Set(year.entries.filter(\.isApproximate).map(\.obligation)) == [
                "report-session", "field-survey", "settlement-report",
            ])
        #expect(year.notes.map(\.id) == ["settlement-reports", "start-gap", "example", "assumed-period", "phase"])
        #expect(Set((year.entries + year.undated).map(\.task)) == ["1", "2", "3", "4", "5", "6", "7", nil])
    }

    @Test("keep within a contract that begins late and ends early")
    func partOfYear() throws {
        let year = try SampleContract.year(start: "2025-07-15", end: "2026-03-13")
        #expect(!year.periodIsAssumed)
        #expect(Self.days(year, "implementation-plan") == ["2025-07-14"])
        let reports = Self.days(year, "monthly-report")
        #expect(reports.count == 9)
        #expect(reports.first == "2025-07-15/2025-07-31")
        #expect(reports.last == "2026-03-01/2026-03-13")
        #expect(Self.days(year, "contract-renewal") == ["2026-03-14"])
        #expect(
            year.entries.filter { !["implementation-plan", "contract-renewal"].contains($0.obligation) }.allSatisfy {
                ($0.from ?? year.start) >= year.start && ($0.through ?? year.end) <= year.end
            })
    }

    @Test("fall together in a contract of one day")
    func oneDay() throws {
        let year = try SampleContract.year(start: "2026-02-28", end: "2026-02-28")
        #expect(Self.days(year, "report-session") == Array(repeating: "2026-02-28", count: 3))
        #expect(Self.days(year, "settlement-report") == Array(repeating: "2026-02-28", count: 2))
        #expect(Self.days(year, "monthly-report") == ["2026-02-28"])
    }

    @Test("end with the phase: no renewal after its last year, none at all after the last phase")
    func phases() throws {
        func note(_ year: ContractYear) throws -> String {
            try #require(year.notes.first { $0.id == "phase" }).message.en
        }
        let second = try SampleContract.year(phase: 1, yearOfPhase: 2)
        #expect(Self.days(second, "contract-renewal").count == 1)
        #expect(try note(second).contains("(6 fiscal years)"))
        let third = try SampleContract.year(phase: 1, yearOfPhase: 3)
        #expect(Self.days(third, "contract-renewal").isEmpty)
        #expect(try note(third).hasSuffix("another phase needs a new proposal with novelty."))
        let last = try SampleContract.year(phase: 2, yearOfPhase: 3)
        #expect(try note(last).hasSuffix("this is the last year of the last phase."))
    }

    @Test(
        "are refused for a contract that cannot be",
        arguments: [
            (25, nil, nil, nil, ["/fiscalYear": "fiscal-year"]),
            (Int.max, nil, nil, nil, ["/fiscalYear": "fiscal-year"]),
            (
                2025, "2025-03-31", "2026-04-01", nil,
                ["/start": "fiscal-year-contract", "/end": "fiscal-year-contract"]
            ),
            (2025, "2025-10-02", "2025-10-01", nil, ["/end": "contract-period"]),
            (2025, nil, nil, 3, ["/phase": "phase"]), (2025, nil, nil, 0, ["/phase": "phase"]),
        ] as [(Int, String?, String?, Int?, [String: String])])
    func refused(fiscalYear: Int, start: String?, end: String?, phase: Int?, refused: [String: String]) throws {
        let error = #expect(throws: ContractRefusal.self) {
            try SampleContract.year(fiscalYear, start: start, end: end, phase: phase)
        }
        let problems = try #require(error?.problems)
        #expect(Dictionary(uniqueKeysWithValues: problems.map { ($0.pointer, $0.rule) }) == refused)
    }

    @Test("have ids of their own and are in order, whatever the contract", arguments: UInt64(1)...100)
    func property(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let first = try #require(CivilDate("2027-04-01"))
        let a = Int.random(in: 0...365, using: &random)
        let b = Int.random(in: a...365, using: &random)
        let year = try SampleContract.year(
            2027, start: first.adding(days: a)?.description, end: first.adding(days: b)?.description)
        let all = year.entries + year.undated
        #expect(Set(all.map(\.id)).count == all.count)
        let days = year.entries.compactMap(\.from)
        #expect(days == days.sorted())
        for entry in year.entries { #expect((entry.from ?? year.end) <= (entry.through ?? year.start)) }
    }
}
