import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import PostgresSupport
import Records
import Testing

@Suite("Schemes on record") struct SchemeRecordsTests {
    @Test("come back as they were put, by id, by filter, by words in either language, and page by page")
    func reading() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let one = try await funding.client.call(
                FundingMethods.GetRecord.self, .init(kind: "scheme", id: "t7-jcm-model"))
            let sent = try ShippedRecords.rows("funding/10-scheme.jsonl")[1].decode(Scheme.self)
            #expect(try one.record.body.decode(Scheme.self) == sent)

            func ids(_ filters: [String: String]? = nil, text: String? = nil) async throws -> [String] {
                try await funding.client.call(
                    FundingMethods.ListRecords.self, .init(kind: "scheme", filters: filters, text: text)
                ).records.map(\.id)
            }
            #expect(try await ids(["guidebookNumber": "T8-6"]) == ["t8-clair-lgotp"])
            #expect(try await ids(["beyondGuidebook": "true"]).count == 6)
            #expect(try await ids(["route": "cooperation"]).count == 7)
            #expect(try await ids(["purpose": "mrv"]) == ["t7-maff-adb", "t7-mrv"])
            #expect(try await ids(text: "専門家派遣") == ids(text: "specialist dispatch"))

            var paged: [String] = []
            var cursor: String?
            repeat {
                let page = try await funding.client.call(
                    FundingMethods.ListRecords.self, .init(kind: "scheme", limit: 7, cursor: cursor))
                #expect(page.total == 24)
                paged += page.records.map(\.id)
                cursor = page.nextCursor
            } while cursor != nil
            #expect(paged == (try await ids()))
            #expect(Set(paged).count == 24)
        }
    }

    @Test("are refused with every problem by row and field, and nothing of the request is kept")
    func refused() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let rows = [
                try ShippedRecords.row("t7-mrv", replacing: #""edition":"FY2024","#, with: ""),
                try ShippedRecords.row("t7-nedo", replacing: #""id":"t7-nedo""#, with: #""id":"t7-other""#),
                try ShippedRecords.row("x-gcf", replacing: #""fact":"country""#, with: #""fact":"colour""#),
                try ShippedRecords.row("t7-fgas", replacing: "fluorinatedGases", with: "hostingOfficials"),
            ]
            let error = try await funding.refusal(
                FundingMethods.PutRecords.self, .init(kind: "scheme", rows: rows))
            #expect(error.code == .validationFailed)
            let named = error.problems.map { "\($0.pointer) \($0.rule)" }
            #expect(named.contains("/params/rows/0/edition origin-consistent"))
            #expect(named.contains("/params/rows/1/guidebookNumber row-number-unique"))
            #expect(named.contains { $0.hasPrefix("/params/rows/2/eligibility/all/0/clause/fact") })
            #expect(
                named.contains("/params/rows/3/eligibility/all/1/clause/branches/0/when answer-known"))
            #expect(error.problems.allSatisfy { !$0.message.ja.isEmpty })
            let list = try await funding.client.call(FundingMethods.ListRecords.self, .init(kind: "scheme"))
            #expect(list.total == 24)
            #expect(list.revision == 1)
        }
    }

    @Test("are checked by a dry run without being kept, and saved without the bad ones if asked")
    func dryRunAndSkipBad() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let good = try ShippedRecords.row("t7-mrv", replacing: "Technical cooperation", with: "Advice")
            let bad = try ShippedRecords.row(
                "x-gcf", replacing: #""lifecycle":"unknown""#, with: #""lifecycle":"asleep""#)
            let dry = try await funding.put([good, bad], dryRun: true)
            #expect(dry.dryRun && dry.updated == 1 && dry.rejected.map(\.row) == [1] && dry.revision == 1)
            let saved = try await funding.put([good, bad], mode: .skipBad)
            #expect(saved.updated == 1 && saved.rejected.map(\.id) == ["x-gcf"] && saved.revision == 2)
            let again = try await funding.put([good])
            #expect(again.unchanged == 1 && again.revision == 2)
            #expect(try await funding.find(ProjectFacts())["T7-6"]?.scheme.supportType.en == "Advice")
        }
    }

    @Test("give the same answer to the same idempotency key, and refuse the key for another request")
    func idempotencyKey() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let row = try ShippedRecords.row("t7-mrv", replacing: "Technical cooperation", with: "Advice")
            let first = try await funding.put([row], key: "change-1")
            #expect(first.updated == 1)
            #expect(try await funding.put([row], key: "change-1") == first)
            let other = try ShippedRecords.row("t7-mrv", replacing: "Technical cooperation", with: "Help")
            await #expect {
                try await funding.put([other], key: "change-1")
            } throws: { error in
                guard case .refused(let error)? = error as? RPCClientError else { return false }
                return error.code == .idempotencyKeyReused
            }
        }
    }

    @Test("are not overwritten by somebody who has not seen the latest")
    func staleRevision() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let row = try ShippedRecords.row("t7-mrv", replacing: "Technical cooperation", with: "Advice")
            #expect(try await funding.put([row], expected: ["t7-mrv": 1]).revision == 2)
            let stale = try await funding.refusal(
                FundingMethods.PutRecords.self,
                .init(kind: "scheme", rows: [row], expectedRevisions: ["t7-mrv": 1]))
            #expect(stale.code == .conflict)
            #expect(stale.problems.map(\.pointer) == ["/params/expectedRevisions/t7-mrv"])
        }
    }

    @Test("outlive the service that took them")
    func restart() async throws {
        try await withDatabase(migrations: RecordMigrations.all) { database in
            let revision = try await RunningFunding.with(database, matchmaking: RunningFunding.noRegister) { funding in
                try await funding.put(ShippedRecords.rows("funding/10-scheme.jsonl")).revision
            }
            try await RunningFunding.with(database, matchmaking: RunningFunding.noRegister) { funding in
                let answer = try await funding.client.call(
                    FundingMethods.FindSchemes.self, .init(project: ProjectFacts(), minRevision: revision))
                #expect(answer.verdicts.count == 24)
                #expect(answer.revision == revision)
            }
        }
    }
}
