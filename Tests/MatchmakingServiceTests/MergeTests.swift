import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import Testing

@Suite("matchmaking.mergeRecords and findDuplicates") struct MergeTests {
    typealias Merge = MatchmakingMethods.MergeRecords
    typealias Duplicates = MatchmakingMethods.FindDuplicates

    private static let twin =
        #"{"id":"co-roof","names":{"en":"ROOF CO., LTD.","ja":"屋根株式会社"},"corporateNumber":"1180301018771","#
        + #""kind":"company","roles":["technology"],"countries":["PW"],"jcmExperience":false,"#
        + #""source":{"text":"another list","asOf":"2025-01"}}"#
    private static let offer =
        #"{"id":"O5","names":{"en":"Solar roof tiles"},"companyId":"co-roof","sectors":["solar-pv"],"stage":"deployed","#
        + #""source":{"text":"another list","asOf":"2025-01"}}"#
    private static let project =
        #"{"id":"C3P-X","fiscalYears":[2023],"partnerCity":"Airai","partnerCityIds":["pc-pw-airai"],"country":"PW","#
        + #""leadProposerId":"co-2","participantIds":["co-roof","co-1"],"source":{"text":"worked case"}}"#

    private func withTwins(_ body: @Sendable (RunningMatchmaking) async throws -> Void) async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            try await matchmaking.put(.company, Self.twin)
            try await matchmaking.put(.technology, Self.offer)
            try await matchmaking.put(.c3pProject, Self.project)
            try await body(matchmaking)
        }
    }

    private func merge(_ matchmaking: RunningMatchmaking, dryRun: Bool? = nil) async throws -> Merge.Result {
        try await matchmaking.client.call(
            Merge.self,
            .init(kind: .company, keep: "co-2", absorb: "co-roof", author: "Sato", dryRun: dryRun))
    }

    private func record(
        _ matchmaking: RunningMatchmaking, _ kind: MatchmakingKind, _ id: String, at revision: Int64? = nil
    ) async throws -> StoredRecordView {
        try await matchmaking.client.call(
            MatchmakingMethods.GetRecord.self, .init(kind: kind.rawValue, id: id, atRevision: revision)
        ).record
    }

    private func history(
        _ matchmaking: RunningMatchmaking, _ id: String
    ) async throws -> [RecordHistory.Change] {
        try await matchmaking.client.call(
            MatchmakingMethods.RecordHistory.self, .init(kind: "company", id: id)
        ).changes
    }

    @Test("the absorbed id leads to the kept record, every mention follows, both histories stay")
    func merges() async throws {
        try await withTwins { matchmaking in
            let before = try await matchmaking.list(.company).total
            let counted = try await matchmaking.match("N1").ranking.results.first { $0.id == "O2" }
            let result = try await merge(matchmaking)
            #expect(result.followed == [RecordName(.c3pProject, "C3P-X"), RecordName(.technology, "O5")])
            #expect(result.conflicts.map(\.pointer) == ["/jcmExperience"])
            #expect(try await matchmaking.list(.company).total == before - 1)

            let kept = try await record(matchmaking, .company, "co-roof")
            #expect(kept.id == "co-2")
            let company = try kept.body.decode(Company.self)
            #expect(company.names.all == ["Roof Co.", "屋根株式会社", "ROOF CO., LTD."])
            #expect(company.corporateNumber?.value == "1180301018771" && company.jcmExperience == true)
            #expect(company.moreSources == ["another list"])
            let project = try await record(matchmaking, .c3pProject, "C3P-X").body.decode(C3PProject.self)
            #expect(project.participantIds?.map(\.value) == ["co-2", "co-1"])
            let offer = try await record(matchmaking, .technology, "O5").body.decode(Technology.self)
            #expect(offer.companyId?.value == "co-2")

            let absorbed = try await history(matchmaking, "co-roof")
            #expect(absorbed.map(\.mergedInto) == ["co-2", nil] && absorbed.first?.savedBy == "Sato")
            let old = try await record(matchmaking, .company, "co-roof", at: absorbed[1].revision)
            #expect(old.id == "co-roof")
            #expect(try await record(matchmaking, .company, "co-roof", at: result.revision).id == "co-2")
            #expect(try await history(matchmaking, "co-2").count == 2)

            // The project that both took part in is one project of the one company that they are.
            let after = try await matchmaking.match("N1").ranking.results.first { $0.id == "O2" }
            let c3p = { (record: RankedRecord?) in record?.factors.first { $0.factor == .c3pParticipation }?.value }
            #expect(c3p(counted) == 128 && c3p(after) == 128)
        }
    }

    @Test("a dry run tells the same and writes nothing")
    func dryRun() async throws {
        try await withTwins { matchmaking in
            let revision = try await matchmaking.list(.company).revision
            let tried = try await merge(matchmaking, dryRun: true)
            #expect(tried.dryRun && tried.followed.count == 2)
            #expect(try await matchmaking.list(.company).revision == revision)
            #expect(try await record(matchmaking, .company, "co-roof").id == "co-roof")
        }
    }

    @Test("a denial of the one that a role of the other one belies is told")
    func doubts() async throws {
        try await RunningMatchmaking.withIsland { matchmaking in
            func company(_ id: String, _ more: String) -> String {
                #"{"id":"\#(id)","names":{"en":"Made"},"kind":"company",\#(more),"source":{"text":"s"}}"#
            }
            try await matchmaking.put(.company, company("co-x", #""roles":[],"jcmExperience":false"#))
            try await matchmaking.put(.company, company("co-y", #""roles":["jcmRepresentative"]"#))
            let merged = try await matchmaking.client.call(
                Merge.self, .init(kind: .company, keep: "co-x", absorb: "co-y"))
            #expect(merged.doubts?.map(\.pointer) == ["/jcmExperience"])
            #expect(merged.doubts?.map(\.rule) == ["experience-of-role"] && merged.conflicts.isEmpty)
        }
    }

    @Test("rows sent after a merge name the kept record, and the absorbed one is not made anew")
    func rowsAfterwards() async throws {
        try await withTwins { matchmaking in
            _ = try await merge(matchmaking)
            let again = try await matchmaking.put(.company, Self.twin)
            #expect(again.unchanged == 1 && again.created + again.updated == 0)
            #expect(try await matchmaking.put(.technology, Self.offer).unchanged == 1)
            #expect(try await matchmaking.put(.c3pProject, Self.project).unchanged == 1)
            let changed = Self.twin.replacing("2025-01", with: "2025-02")
            let refused = try await matchmaking.put(.company, [try ShippedRows.node(changed)], mode: .skipBad)
            #expect(refused.rejected.flatMap(\.problems).map(\.rule) == ["record-merged"])
            // What was merged into can be merged in its turn; both ids go on to lead to the last.
            _ = try await matchmaking.client.call(
                Merge.self, .init(kind: .company, keep: "co-1", absorb: "co-2", author: "Sato"))
            #expect(try await record(matchmaking, .company, "co-roof").id == "co-1")
            let project = try await record(matchmaking, .c3pProject, "C3P-X").body.decode(C3PProject.self)
            #expect(project.leadProposerId?.value == "co-1" && project.participantIds?.map(\.value) == ["co-1"])
        }
    }

    @Test("the same request under one key is carried out once; a record that has moved on is refused")
    func onceOnly() async throws {
        try await withTwins { matchmaking in
            let params = Merge.Params(
                kind: .company, keep: "co-2", absorb: "co-roof", expectedRevisions: ["co-2": 1], author: "Sato")
            await #expect(throws: RPCClientError.self) { try await matchmaking.client.call(Merge.self, params) }
            let right = Merge.Params(
                kind: .company, keep: "co-2", absorb: "co-roof",
                expectedRevisions: ["co-2": try await record(matchmaking, .company, "co-2").revision])
            let meta = CallMeta(deadlineMs: 10_000, idempotencyKey: "merge-1")
            let first = try await matchmaking.client.call(Merge.self, right, meta: meta)
            #expect(try await matchmaking.client.call(Merge.self, right, meta: meta) == first)
        }
    }

    @Test("bad questions are refused with every problem at its place")
    func problems() async throws {
        try await withTwins { matchmaking in
            let questions: [(String, ErrorCode, [String])] = [
                (
                    #"{"kind":"sector","keep":"a","absorb":"a","expectedRevisions":{"x":1}}"#, .invalidParams,
                    ["/params/kind", "/params/absorb", "/params/expectedRevisions/x"]
                ),
                (#"{"kind":"company","keep":"nobody","absorb":"co-2"}"#, .notFound, ["/params/keep"]),
                (#"{"kind":"company","keep":"co-2","absorb":"nobody"}"#, .notFound, ["/params/absorb"]),
                (#"{"kind":"castle","keep":"co-2"}"#, .invalidParams, ["/params/kind", "/params/absorb"]),
            ]
            for (params, code, pointers) in questions {
                let error = try await matchmaking.refusal(Merge.self, params)
                #expect(error.code == code, "\(params)")
                #expect(Set(error.problems.map(\.pointer)) == Set(pointers), "\(params)")
            }
            _ = try await merge(matchmaking)
            let again = try await matchmaking.refusal(
                Merge.self, #"{"kind":"company","keep":"co-1","absorb":"co-roof"}"#)
            #expect(again.problems.map(\.rule) == ["record-merged"])
        }
    }

    @Test("duplicates are found of what is stored and of what is about to be, and a dry run warns of them")
    func duplicates() async throws {
        try await withTwins { matchmaking in
            let stored = try await matchmaking.client.call(Duplicates.self, .init(kind: .company, id: "co-roof"))
            #expect(stored.candidates.map(\.id) == ["co-2"] && stored.candidates.map(\.strength) == [.strong])
            let row = try ShippedRows.node(
                Self.twin.replacing("co-roof", with: "co-new").replacing("ROOF CO., LTD.", with: "Dach"))
            let written = try await matchmaking.client.call(Duplicates.self, .init(kind: .company, record: row))
            #expect(written.candidates.map(\.id) == ["co-roof"] && written.candidates.map(\.strength) == [.certain])
            let tried = try await matchmaking.put(.company, [row], dryRun: true)
            #expect(tried.created == 1 && tried.rejected.isEmpty)
            #expect(tried.warnings?.flatMap(\.problems).map(\.rule) == ["duplicate-certain"])
            #expect(try await matchmaking.put(.company, [row]).warnings == nil)
            let wrong = try await matchmaking.refusal(
                Duplicates.self,
                #"{"kind":"company","record":{"id":"x","names":{"en":"X"},"corporateNumber":"1234567890123"},"limit":3}"#
            )
            #expect(wrong.problems.map(\.pointer).contains("/params/record/corporateNumber"))
            let neither = try await matchmaking.refusal(Duplicates.self, #"{"kind":"country","limit":0}"#)
            #expect(neither.problems.map(\.pointer) == ["/params/limit", "/params/kind", "/params"])
        }
    }

    @Test("official numbers in wide digits find who has the narrow ones, and are kept as those")
    func wideNumbers() async throws {
        try await withTwins { matchmaking in
            let company = try ShippedRows.node(
                Self.twin.replacing("co-roof", with: "co-new").replacing("1180301018771", with: "１１８０３０１０１８７７１")
                    .replacing("ROOF CO., LTD.", with: "Dach").replacing("屋根株式会社", with: "ダッハ株式会社"))
            let municipality = try ShippedRows.node(
                #"{"id":"lg-new","lgCode":"４７２０８５","names":{"en":"Elsewhere","ja":"別市"},"type":"city","#
                    + #""prefecture":{"en":"Okinawa","ja":"沖縄県"},"prefectureIso":"JP-47","source":{"text":"a list"}}"#)
            for (kind, row, id) in [(.company, company, "co-roof"), (.municipality, municipality, "lg-472085")]
                as [(MatchmakingKind, JSONNode, String)]
            {
                let found = try await matchmaking.client.call(Duplicates.self, .init(kind: kind, record: row))
                #expect(found.candidates.map(\.id) == [id] && found.candidates.map(\.strength) == [.certain])
                #expect(found.candidates.first?.reasons.map(\.rule) == ["same-number"])
            }
            try await matchmaking.put(.company, [company])
            let kept = try await record(matchmaking, .company, "co-new").body
            #expect(kept.member("corporateNumber")?.string == "1180301018771")
        }
    }
}
