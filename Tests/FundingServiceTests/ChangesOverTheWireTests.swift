import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Testing

@Suite("Changes of answers over the wire") struct ChangesOverTheWireTests {
    private static let query =
        #"{"id":"pv","name":"PV","project":{"country":"IN","gases":["energyRelatedCO2"],"implementer":"privateCompany"}}"#

    private func save(_ line: String, in funding: RunningFunding) async throws {
        _ = try await funding.client.call(
            FundingMethods.PutRecords.self, .init(kind: "savedQuery", rows: [try ShippedRecords.node(line)]))
    }

    private func changes(
        _ funding: RunningFunding, since: AnswerBookmark? = nil, on day: String = "2025-03-31", query: String = "pv"
    ) async throws -> FundingMethods.ChangesSince.Result {
        try await funding.client.call(
            FundingMethods.ChangesSince.self,
            .init(query: try #require(SavedQuery.ID(query)), since: since, asOf: CivilDate(day)))
    }

    @Test("between two days name the schemes that answer otherwise, with the country's new standing as the cause")
    func editions() async throws {
        try await RunningFunding.withCountries { funding in
            let answer = try await funding.client.call(
                FundingMethods.CompareEditions.self,
                .init(
                    project: ProjectFacts(
                        country: "India", gases: [.energyRelatedCO2], implementer: .privateCompany),
                    from: try #require(CivilDate("2025-03-31")), to: CivilDate("2025-12-01")))
            let model = try #require(answer.comparison.changes.first { $0.scheme.guidebookNumber == "T7-1" })
            #expect(model.before == .notNow && model.after == .fits)
            #expect(model.causes.map(\.kind).contains(.countryStatus))
            #expect(model.causes.first?.message.en == "India: JCM candidate country → JCM partner country")
            #expect(!answer.comparison.changes.contains { $0.scheme.guidebookNumber?.hasPrefix("T8-") == true })
            #expect(answer.comparison.unchanged + answer.comparison.changes.count == 24)
            let synergy = try #require(answer.comparison.changes.first { $0.scheme.id.value.hasPrefix("x-gec") })
            #expect(synergy.causes.map(\.kind).contains(.schemeBegan))
        }
    }

    @Test("are refused for days in the wrong order")
    func order() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let error = try await funding.refusal(
                FundingMethods.CompareEditions.self,
                .init(
                    project: ProjectFacts(), from: try #require(CivilDate("2025-04-01")),
                    to: CivilDate("2025-03-31")))
            #expect(error.problems.map { "\($0.pointer) \($0.rule)" } == ["/params/to period-order"])
        }
    }

    @Test("of a saved query begin with a bookmark and are empty until something changes")
    func quiet() async throws {
        try await RunningFunding.withCountries { funding in
            try await save(Self.query, in: funding)
            let first = try await changes(funding)
            #expect(first.comparison == nil)
            #expect(first.total == 24)
            #expect(first.bookmark.countryStatus == .candidate)
            let again = try await changes(funding, since: first.bookmark)
            #expect(again.comparison?.changes == [])
            #expect(again.comparison?.unchanged == 24)
        }
    }

    @Test("of a saved query tell an edited rule from the country's new standing and from a new scheme")
    func causes() async throws {
        try await RunningFunding.withCountries { funding in
            try await save(Self.query, in: funding)
            let before = try await changes(funding).bookmark
            let edited = try ShippedRecords.row(
                "c3p", replacing: #""otherwise":{"effect":"excluded""#, with: #""otherwise":{"effect":"confirm""#)
            let added = try ShippedRecords.row(
                "t8-clair-lgotp", replacing: #""id":"t8-clair-lgotp""#, with: #""id":"x-new""#)
            let fresh = String(decoding: added.rawBytes, as: UTF8.self)
                .replacing(#""guidebookNumber":"T8-6","#, with: "")
            _ = try await funding.put([edited])
            _ = try await funding.put([try ShippedRecords.node(fresh)])
            let answer = try await changes(funding, since: before, on: "2025-12-01")
            let comparison = try #require(answer.comparison)
            func kinds(_ id: String) -> [AnswerChange.Kind]? {
                comparison.changes.first { $0.scheme.id.value == id }?.causes.map(\.kind)
            }
            #expect(kinds("c3p")?.contains(.recordEdited) == true && kinds("c3p")?.contains(.countryStatus) == false)
            #expect(kinds("x-new") == [.schemeAdded])
            #expect(kinds("t7-jcm-model")?.contains(.countryStatus) == true)
            #expect(kinds("t8-jica-biz") == nil)
            #expect(answer.bookmark.revision == answer.revision)
            #expect(answer.bookmark.countryStatus == .partner)
            #expect(try await changes(funding, since: answer.bookmark, on: "2025-12-01").comparison?.changes == [])
        }
    }

    @Test("of a saved query are narrowed by its filter, and say when a scheme comes into it")
    func filtered() async throws {
        try await RunningFunding.withCountries { funding in
            let line = Self.query.replacing("\"project\"", with: "\"filter\":{\"verdicts\":[\"fits\"]},\"project\"")
            try await save(line, in: funding)
            let first = try await changes(funding)
            #expect(first.total == 0)
            let later = try await changes(funding, since: first.bookmark, on: "2025-12-01")
            let model = try #require(later.comparison?.changes.first { $0.scheme.guidebookNumber == "T7-1" })
            #expect(model.before == nil && model.after == .fits)
            #expect(model.causes.map(\.kind).contains(.countryStatus))
            #expect(model.causes.map(\.kind).last == .filterMatch)
        }
    }

    @Test("are refused for a query that is not on record, a revision to come, and a bookmark of a later day")
    func refused() async throws {
        try await RunningFunding.withCountries { funding in
            try await save(Self.query, in: funding)
            let day = try #require(CivilDate("2025-03-31"))
            func refusal(_ query: String, _ since: AnswerBookmark?) async throws -> RPCError {
                try await funding.refusal(
                    FundingMethods.ChangesSince.self,
                    .init(query: try #require(SavedQuery.ID(query)), since: since, asOf: day))
            }
            #expect(try await refusal("none", nil).problems.map(\.pointer) == ["/params/query"])
            let future = try await refusal("pv", AnswerBookmark(revision: 99, asOf: day))
            #expect(future.problems.map(\.pointer) == ["/params/since/revision"])
            let later = try await refusal(
                "pv", AnswerBookmark(revision: 1, asOf: try #require(CivilDate("2025-04-01"))))
            #expect(later.problems.map(\.rule) == ["period-order"])
        }
    }
}
