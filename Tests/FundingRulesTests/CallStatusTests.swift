import FundingRules
import Model
import Testing

@Suite("Whether a scheme takes applications on a day") struct CallStatusTests {
    private static func scheme(
        _ calls: [(opens: String?, closes: String?)], _ recurrence: Scheme.Recurrence? = nil,
        deadlines: [CivilDate]? = nil
    ) throws -> Scheme {
        var scheme = try Scheme.madeUp("s", .onlyFor(.technologyIsNew, .isStated(true)))
        scheme.calls = calls.map { call in
            Scheme.Call(
                opens: call.opens.map { PrintedDate($0) }, closes: call.closes.map { PrintedDate($0) },
                deadlines: deadlines, source: Source("page"))
        }
        scheme.recurrence = recurrence
        return scheme
    }

    @Test(
        "follows the days of its call, to the day",
        arguments: [
            ("2025-04-06", Scheme.Lifecycle.forecast), ("2025-04-07", .open), ("2025-09-30", .open),
            ("2025-10-01", .closed),
        ])
    func days(day: String, lifecycle: Scheme.Lifecycle) throws {
        let scheme = try Self.scheme([("2025-04-07", "2025-09-30")])
        #expect(scheme.callStatus(on: try .day(day)).lifecycle == lifecycle)
    }

    @Test("names the next deadline of an open call, the last day included")
    func deadlines() throws {
        let deadlines = try ["2025-05-16", "2025-07-25", "2025-09-30"].map { try CivilDate.day($0) }
        let scheme = try Self.scheme([("2025-04-07", "2025-09-30")], deadlines: deadlines)
        #expect(scheme.callStatus(on: try .day("2025-05-16")).nextDeadline == deadlines[0])
        #expect(scheme.callStatus(on: try .day("2025-05-17")).nextDeadline == deadlines[1])
        #expect(scheme.callStatus(on: try .day("2025-10-01")).nextDeadline == nil)
    }

    @Test("is unknown on a day that the printed dates leave open")
    func vagueDates() throws {
        let scheme = try Self.scheme([("2025-04", "2025-09")])
        #expect(scheme.callStatus(on: try .day("2025-03-31")).lifecycle == .forecast)
        #expect(scheme.callStatus(on: try .day("2025-04-15")).lifecycle == .unknown)
        #expect(scheme.callStatus(on: try .day("2025-06-15")).lifecycle == .open)
        #expect(scheme.callStatus(on: try .day("2025-09-15")).lifecycle == .unknown)
        #expect(scheme.callStatus(on: try .day("2025-10-01")).lifecycle == .closed)
        let years = try Self.scheme([("FY2024", "FY2026")])
        #expect(years.callStatus(on: try .day("2025-06-15")).lifecycle == .unknown)
        let openEnded = try Self.scheme([("2025-04-07", nil)])
        #expect(openEnded.callStatus(on: try .day("2025-05-01")).lifecycle == .unknown)
    }

    @Test("is unknown again a year after the last call on record, unless the scheme calls only once")
    func later() throws {
        let yearly = try Self.scheme([("2023-04-01", "2023-05-31"), ("2024-04-01", "2024-05-31")], .yearly)
        #expect(yearly.callStatus(on: try .day("2024-12-01")).lifecycle == .closed)
        #expect(yearly.callStatus(on: try .day("2024-12-01")).message.en.contains("the next is expected"))
        #expect(yearly.callStatus(on: try .day("2025-05-31")).lifecycle == .closed)
        #expect(yearly.callStatus(on: try .day("2025-06-01")).lifecycle == .unknown)
        let once = try Self.scheme([("2024-04-01", "2024-05-31")], .once)
        #expect(once.callStatus(on: try .day("2030-01-01")).lifecycle == .closed)
    }

    @Test("between two calls looks forward to the announced one")
    func between() throws {
        let scheme = try Self.scheme([("2024-04-01", "2024-05-31"), ("2025-04-01", "2025-05-31")], .yearly)
        let status = scheme.callStatus(on: try .day("2025-01-01"))
        #expect(status.lifecycle == .forecast)
        #expect(status.call?.opens?.text == "2025-04-01")
    }

    @Test("is open at any time where applications are rolling, and as stated where no call is on record")
    func undated() throws {
        #expect(try Self.scheme([], .rolling).callStatus(on: .day("2025-01-01")).lifecycle == .open)
        var stated = try Self.scheme([])
        stated.lifecycle = .closed
        #expect(stated.callStatus(on: try .day("2025-01-01")).lifecycle == .closed)
        stated.lifecycle = .unknown
        #expect(stated.callStatus(on: try .day("2025-01-01")).lifecycle == .unknown)
    }
}
