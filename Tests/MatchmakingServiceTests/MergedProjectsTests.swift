import Contracts
import JSONLines
import JSONText
import MatchingSupport
import MatchmakingRules
import Model
import Testing

@Suite("Projects of merged records") struct MergedProjectsTests {
    private typealias Merge = MatchmakingMethods.MergeRecords

    private func value(_ factor: Factor, _ record: RankedRecord) -> Int? {
        record.factors.first { $0.factor == factor }?.value
    }

    /// Fewer cases than of other properties: every merge goes through a socket and PostgreSQL.
    @Test("P20: whichever records are merged, every project counts once, as a scorer of the merged records counts it")
    func merges() async throws {
        let shipped = try MadeUpRecords.shipped()
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector]) { matchmaking in
            var seeded = SeededCatalogue(seed: 20, over: shipped)
            try await matchmaking.put(seeded.served(technologies: 12))
            var compared = 0
            for kind in [
                .jcmProject, .company, .jcmProject, .technology, .c3pProject, .jcmProject, .company, .jcmProject,
            ]
                as [MatchmakingKind]
            {
                let ids = try await alike(kind, in: matchmaking, &seeded.random)
                guard ids.count > 1 else { continue }
                try await merge(matchmaking, kind, keep: ids[0], absorb: ids[1])
                let slow = BruteForce(catalogue: try await matchmaking.listed(), day: MadeUpRecords.asOf)
                for _ in 0..<15 {
                    let query = seeded.query()
                    let ranking = try await matchmaking.match(query, RankingOptions(limit: 100)).ranking
                    #expect(
                        ranking.results.map(BruteForce.Line.init) == slow.ranking(query), "\(kind) \(ids[0]): \(query)")
                    compared += ranking.results.count
                }
            }
            #expect(compared > 100)
        }
    }

    /// Records that may be one: projects of one country.
    private func alike(
        _ kind: MatchmakingKind, in matchmaking: RunningMatchmaking, _ random: inout some RandomNumberGenerator
    ) async throws -> [String] {
        let records = try await matchmaking.list(kind).records.shuffled(using: &random)
        guard kind == .jcmProject || kind == .c3pProject else { return records.map(\.id) }
        let byCountry = Dictionary(grouping: records) { $0.body.member("country")?.string }
        return (byCountry.values.map { $0.map(\.id) }.max { ($0.count, $0[0]) < ($1.count, $1[0]) }) ?? []
    }

    private func merge(
        _ matchmaking: RunningMatchmaking, _ kind: MatchmakingKind, keep: String, absorb: String
    ) async throws {
        _ = try await matchmaking.client.call(
            Merge.self, .init(kind: kind, keep: keep, absorb: absorb, author: "Sato"))
    }

    private static let source = #""source":{"text":"made up"}"#

    private func project(_ id: String, by company: String, _ more: String = "") -> String {
        #"{"id":"\#(id)","recordKind":"selected","country":"VN","title":"\#(id)","titleLang":"en","#
            + #""representativeId":"\#(company)","sectors":["waste"]\#(more),\#(Self.source)}"#
    }

    private func company(_ id: String) -> String {
        #"{"id":"\#(id)","names":{"en":"\#(id)"},"kind":"company","roles":[],\#(Self.source)}"#
    }

    @Test("P20: two records of one project, and two of one firm, are one project of one firm once they are merged")
    func once() async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector]) { matchmaking in
            try await matchmaking.put(.company, company("co-a"), company("co-b"))
            try await matchmaking.put(
                .jcmProject, project("P1", by: "co-a"), project("P2", by: "co-a"),
                project("P3", by: "co-a", #","coRepresentativeIds":["co-b"],"possiblySameAs":["P2"]"#),
                project("P4", by: "co-b"))
            try await matchmaking.put(
                .technology,
                #"{"id":"T","names":{"en":"Waste sorting"},"companyId":"co-a","sectors":["waste"],"#
                    + #""stage":"deployed","evidenceProjectIds":["P1","P4"],\#(Self.source)}"#)
            let query = NeedQuery(
                text: LocalisedText(en: "waste"), country: CountryCode("VN"))
            func counted() async throws -> [Int?] {
                let ranking = try await matchmaking.match(query, RankingOptions(limit: 5)).ranking
                let record = try #require(ranking.results.first)
                return [value(.jcmTrackRecord, record), value(.countryExperience, record)]
            }
            // P1, P2 or P3, and P4.
            #expect(try await counted() == [210, 210])
            try await merge(matchmaking, .jcmProject, keep: "P1", absorb: "P2")
            // P1, which may be P3 now, and P4.
            #expect(try await counted() == [180, 180])
            try await merge(matchmaking, .company, keep: "co-a", absorb: "co-b")
            #expect(try await counted() == [180, 180])
            try await merge(matchmaking, .jcmProject, keep: "P4", absorb: "P1")
            #expect(try await counted() == [128, 128])
        }
    }
}
