import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Testing

@Suite("Members of merged records") struct MergedMembersTests {
    typealias Merge = MatchmakingMethods.MergeRecords

    private static let source = #""source":{"text":"list"}"#

    private func withRecords(
        _ kind: MatchmakingKind, _ rows: String..., body: @Sendable (RunningMatchmaking) async throws -> Void
    ) async throws {
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector, .partnerCity, .municipality]) {
            matchmaking in
            try await matchmaking.put(kind, try rows.map { try ShippedRows.node($0) })
            try await body(matchmaking)
        }
    }

    private func merge(
        _ matchmaking: RunningMatchmaking, _ kind: MatchmakingKind
    ) async throws -> Merge.Result {
        try await matchmaking.client.call(Merge.self, .init(kind: kind, keep: "a", absorb: "b", dryRun: true))
    }

    private func need(_ id: String, _ members: String, city: String = "pc-pw-airai") -> String {
        #"{"id":"\#(id)","partnerCityId":"\#(city)","text":{"en":"waste"},\#(members),\#(Self.source)}"#
    }

    @Test("when a need was verified and by whom are of one source")
    func verification() async throws {
        try await withRecords(
            .need, need("a", #""verifiedOn":"2025-01""#), need("b", #""verifiedOn":"2024-01","verifiedBy":"Sato""#)
        ) { matchmaking in
            let result = try await merge(matchmaking, .need)
            #expect(result.record["verifiedOn"] == "2025-01" && result.record["verifiedBy"] == nil)
            #expect(result.conflicts.map(\.pointer) == ["/verifiedOn", "/verifiedBy"])
        }
    }

    @Test("what adds to the same statement is filled in, and so is a whole one")
    func sameStatement() async throws {
        try await withRecords(
            .need, need("a", #""verifiedOn":"2025-01""#), need("b", #""verifiedOn":"2025-01","verifiedBy":"Sato""#)
        ) { matchmaking in
            let result = try await merge(matchmaking, .need)
            #expect(result.record["verifiedBy"] == "Sato" && result.conflicts == [])
        }
        try await withRecords(
            .need, need("a", #""priority":1"#), need("b", #""verifiedOn":"2025-01","verifiedBy":"Sato""#)
        ) { matchmaking in
            let result = try await merge(matchmaking, .need)
            #expect(result.record["verifiedOn"] == "2025-01" && result.record["verifiedBy"] == "Sato")
        }
    }

    @Test("sectors of the city's words and of our own reading do not mix")
    func origins() async throws {
        try await withRecords(
            .need, need("a", #""sectors":["waste"]"#), need("b", #""sectors":["transport"],"sectorsOrigin":"read""#)
        ) { matchmaking in
            let result = try await merge(matchmaking, .need)
            #expect(result.record["sectors"] == ["waste"] && result.record["sectorsOrigin"] == nil)
            #expect(result.conflicts.map(\.pointer) == ["/sectors"])
        }
        try await withRecords(
            .need, need("a", #""sectors":["waste"]"#), need("b", #""sectors":["transport"]"#)
        ) { matchmaking in
            let result = try await merge(matchmaking, .need)
            #expect(result.record["sectors"] == ["waste", "transport"])
        }
    }

    @Test("an exact day belongs to the date that it is the day of")
    func dates() async throws {
        func agreement(_ id: String, _ members: String) -> String {
            #"{"id":"\#(id)","japaneseParty":"Osaka","municipalityId":"lg-271004","partner":"Airai","#
                + #""partnerCityId":"pc-pw-airai","partnerType":"city","country":"PW","kind":"MoU","#
                + #""form":"memorandum",\#(members),\#(Self.source)}"#
        }
        try await withRecords(
            .agreement, agreement("a", #""date":"2024-08""#),
            agreement("b", #""date":"2021-02","dateExact":"2021-02-24","dateKind":"signed""#)
        ) { matchmaking in
            let result = try await merge(matchmaking, .agreement)
            #expect(result.record["dateExact"] == nil && result.record["dateKind"] == nil)
            #expect(result.conflicts.map(\.pointer) == ["/date", "/dateExact", "/dateKind"])
        }
    }

    @Test("what papers of different sources say of a lead stays with its source")
    func sources() async throws {
        func company(_ id: String, _ members: String, source: String) -> String {
            #"{"id":"\#(id)","names":{"en":"X"},"kind":"company","roles":[],"leadQualification":{\#(members),"#
                + #""source":{"text":"\#(source)"}},\#(Self.source)}"#
        }
        try await withRecords(
            .company, company("a", #""incorporated":true"#, source: "register"),
            company("b", #""biddingRating":"B""#, source: "leaflet")
        ) { matchmaking in
            let result = try await merge(matchmaking, .company)
            #expect(result.record["leadQualification"]?["biddingRating"] == nil)
            #expect(result.conflicts.map(\.pointer) == ["/leadQualification"])
        }
        try await withRecords(
            .company, company("a", #""incorporated":true"#, source: "register"),
            company("b", #""biddingRating":"B""#, source: "register")
        ) { matchmaking in
            let result = try await merge(matchmaking, .company)
            #expect(result.record["leadQualification"]?["biddingRating"] == "B")
        }
    }

    @Test(
        "a record that takes over a value names both sources, from the day of the first to that of the last",
        arguments: [
            (("list", "2024-08"), ("register", "2025-01"), ("list ; register", "2024-08-01/2025-01-31")),
            (("list", "2025-01"), ("register", "2024-08"), ("list ; register", "2024-08-01/2025-01-31")),
            (("list", "2024-08"), ("register", "2024-08"), ("list ; register", "2024-08")),
            // Nobody knows of which day a value is that may be of a day without a date.
            (("list", "2024-08"), ("register", nil), ("list ; register", nil)),
            (("list", "as stored"), ("register", "2025-01"), ("list ; register", nil)),
            (("list of 2024", "2024-08"), ("list", "2024-08"), ("list of 2024 ; list", "2024-08")),
            (("list ; register", "2024-08"), ("register", "2024-08"), ("list ; register", "2024-08")),
        ] as [((String, String?), (String, String?), (String, String?))])
    func bothSources(kept: (String, String?), absorbed: (String, String?), both: (String, String?)) async throws {
        let result = try await mergedCompanies(kept, absorbed, #","jcmExperience":true"#)
        #expect(result.record["jcmExperience"] == true)
        #expect(result.record["source"]?["text"] == .string(both.0))
        #expect(result.record["source"]?["asOf"] == both.1.map { JSONValue.string($0) })
    }

    @Test("a record that takes over nothing, or more words of sources than one can have, keeps its own")
    func ownSource() async throws {
        let kept = ("list", "2024-08" as String?)
        let endless = String(repeating: "x", count: 10_000)
        for (absorbed, more) in [("register", ""), (endless, #","jcmExperience":true"#)] {
            let result = try await mergedCompanies(kept, (absorbed, "2025-01"), more)
            #expect(result.record["source"]?["text"] == "list" && result.record["source"]?["asOf"] == "2024-08")
            #expect(result.record["moreSources"] == [.string(absorbed)])
        }
    }

    /// - Parameter more: what only the absorbed record says.
    private func mergedCompanies(
        _ kept: (String, String?), _ absorbed: (String, String?), _ more: String
    ) async throws -> Merge.Result {
        func company(_ id: String, _ source: (String, String?), _ more: String) -> String {
            let asOf = source.1.map { #","asOf":"\#($0)""# } ?? ""
            return #"{"id":"\#(id)","names":{"en":"X"},"kind":"company","roles":[]\#(more),"#
                + #""source":{"text":"\#(source.0)"\#(asOf)}}"#
        }
        let rows = [company("a", kept, ""), company("b", absorbed, more)]
        return try await RunningMatchmaking.withoutRecords { matchmaking in
            try await matchmaking.put(.company, try rows.map { try ShippedRows.node($0) })
            return try await merge(matchmaking, .company)
        }
    }

    @Test("records of two things are not merged, and the problem says what tells them apart")
    func different() async throws {
        let cases: [(MatchmakingKind, String, String, String)] = [
            (
                .need, need("a", #""priority":1"#), need("b", #""priority":1"#, city: "pc-ph-davao"), "one-city"
            ),
            (
                .company,
                #"{"id":"a","names":{"en":"X"},"corporateNumber":"1180301018771","kind":"company","roles":[],\#(Self.source)}"#,
                #"{"id":"b","names":{"en":"X"},"corporateNumber":"7010001008844","kind":"company","roles":[],\#(Self.source)}"#,
                "one-corporate-number"
            ),
            (
                .partnerCity, #"{"id":"a","names":{"en":"X"},"type":"city","country":"PH",\#(Self.source)}"#,
                #"{"id":"b","names":{"en":"X"},"type":"city","country":"PW",\#(Self.source)}"#, "one-country"
            ),
        ]
        for (kind, one, other, rule) in cases {
            try await withRecords(kind, one, other) { matchmaking in
                let refused = try await matchmaking.refusal(
                    Merge.self, #"{"kind":"\#(kind.rawValue)","keep":"a","absorb":"b"}"#)
                #expect(refused.code == .invalidParams)
                #expect(refused.problems.map(\.rule) == [rule] && refused.problems.map(\.pointer) == ["/params/absorb"])
            }
        }
        try await RunningMatchmaking.withShippedRecords(of: [.municipality]) { matchmaking in
            let refused = try await matchmaking.refusal(
                Merge.self,
                #"{"kind":"municipality","keep":"lg-271004","absorb":"lg-401005","expectedRevisions":{"lg-1":1}}"#)
            #expect(
                refused.problems.map { "\($0.pointer) \($0.rule)" } == [
                    "/params/expectedRevisions/lg-1 revision-of-the-two",
                    "/params/absorb one-local-government-code",
                ])
        }
    }

    @Test("all that is wrong with a question is told at once, also beside what cannot be read")
    func problems() async throws {
        try await withRecords(.need, need("a", #""priority":1"#)) { matchmaking in
            let refused = try await matchmaking.refusal(
                Merge.self, #"{"kind":"need","keep":"nobody","absorb":"none","expectedRevisions":{"x":1}}"#)
            #expect(
                refused.problems.map(\.pointer) == [
                    "/params/expectedRevisions/x", "/params/keep", "/params/absorb",
                ])
            let unreadable = try await matchmaking.refusal(
                Merge.self, #"{"kind":"need","keep":"nobody","absorb":"a","dryRun":"yes"}"#)
            #expect(unreadable.problems.map(\.pointer) == ["/params/dryRun", "/params/keep"])
        }
    }
}
