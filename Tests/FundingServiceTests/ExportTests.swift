import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model
import PostgresSupport
import Records
import Testing

@Suite("Exporting schemes over the wire") struct ExportTests {
    private typealias Export = FundingMethods.ExportSchemes

    private func export(_ params: Export.Params, from funding: RunningFunding) async throws -> Export.Result {
        try await funding.client.call(Export.self, params)
    }

    @Test("gives every shipped scheme once, by id, whole or page by page")
    func pages() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let day = CivilDate("2025-03-31")
            let all = try await export(.init(asOf: day), from: funding)
            let ids = all.items.compactMap(\.customFields.schemeId?.value)
            let shipped = try ShippedRecords.rows("funding/10-scheme.jsonl").compactMap { $0.member("id")?.string }
            #expect(ids == shipped.sorted())
            #expect(Set(all.items.map(\.id)).count == 24)
            #expect(all.asOf == day && all.editions == ["FY2024"] && !all.stale && all.revision == 1)
            #expect(all.specification.version == "0.4.0")
            #expect(all.paginationInfo == CommonGrants.PaginationInfo(offset: 0, pageSize: 100, totalItems: 24))
            #expect(all.nextOffset == nil)

            var paged: [Opportunity] = []
            var offset: Int? = 0
            var number = 0
            while let start = offset {
                let page = try await export(.init(asOf: day, offset: start, limit: 7), from: funding)
                number += 1
                #expect(page.paginationInfo.page == number && page.paginationInfo.totalPages == 4)
                #expect(page.paginationInfo.pageSize == 7 && page.paginationInfo.totalItems == 24)
                paged += page.items
                offset = page.nextOffset
            }
            #expect(paged == all.items)
            let beyond = try await export(.init(offset: 24), from: funding)
            #expect(beyond.items.isEmpty && beyond.nextOffset == nil && beyond.paginationInfo.totalItems == 24)
        }
    }

    @Test("says when a record was first and last saved, as its history does")
    func times() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let row = try ShippedRecords.row("t7-mrv", replacing: "Technical cooperation", with: "Advice")
            let revision = try await funding.put([row]).revision
            let answer = try await export(
                .init(
                    filter: SchemeFilter(schemes: [try #require(Scheme.ID("t7-mrv"))]), minRevision: revision),
                from: funding)
            let history = try await funding.client.call(
                FundingMethods.RecordHistory.self, .init(kind: "scheme", id: "t7-mrv"))
            #expect(answer.items.map(\.createdAt.description) == [history.changes.last?.savedAt])
            #expect(answer.items.map(\.lastModifiedAt.description) == [history.changes.first?.savedAt])
            #expect(answer.items.first?.customFields.supportType?.value.en == "Advice")
            #expect(answer.revision == revision)
        }
    }

    @Test("narrows by the filter, and judges calls on the day that is asked about")
    func filters() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let cooperation = try await export(
                .init(filter: SchemeFilter(routes: [.cooperation]), limit: 3), from: funding)
            #expect(cooperation.items.count == 3 && cooperation.paginationInfo.totalItems == 7)
            #expect(cooperation.nextOffset == 3)
            let exchange = try #require(Scheme.ID("x-clair-exchange"))
            func status(_ day: String) async throws -> Opportunity.Status.Value? {
                try await export(
                    .init(asOf: CivilDate(day), filter: SchemeFilter(schemes: [exchange])), from: funding
                ).items.first?.status.value
            }
            #expect(try await status("2025-03-31") == .forecasted)
            #expect(try await status("2026-04-01") != .forecasted)
        }
    }

    @Test("of an empty catalogue is an empty list")
    func empty() async throws {
        try await RunningFunding.withNothing { funding in
            let answer = try await export(.init(), from: funding)
            #expect(answer.items.isEmpty && answer.editions.isEmpty && answer.nextOffset == nil)
            #expect(answer.paginationInfo == CommonGrants.PaginationInfo(offset: 0, pageSize: 100, totalItems: 0))
            #expect(answer.paginationInfo.page == 1 && answer.paginationInfo.totalPages == 0)
        }
    }

    @Test("is refused with everything that is wrong at once, by its place, and the connection lives on")
    func refused() async throws {
        try await RunningFunding.withSchemes(matchmaking: RunningFunding.noRegister) { funding in
            let unfit = try await funding.refusal(
                Export.self,
                .init(
                    filter: SchemeFilter(verdicts: [.fits], routes: [], text: "solar"), offset: -1, limit: 501))
            #expect(unfit.code == .invalidParams)
            #expect(
                unfit.problems.map { "\($0.pointer) \($0.rule)" } == [
                    "/params/filter/verdicts filter-for-export", "/params/filter/text filter-for-export",
                    "/params/filter/routes list-not-empty", "/params/offset out-of-range",
                    "/params/limit out-of-range",
                ])
            #expect(unfit.problems.allSatisfy { !$0.message.en.isEmpty && !$0.message.ja.isEmpty })
            let huge = try await funding.refusal(Export.self, .init(offset: .max, limit: .min))
            #expect(huge.problems.map(\.pointer) == ["/params/offset", "/params/limit"])

            let unread = try await unreadable(
                #"{"asOf":"2025-02-30","filter":{"routes":["sea"],"colour":1},"limit":"all"}"#, by: funding)
            #expect(
                Set(unread.problems.map(\.pointer)) == [
                    "/params/asOf", "/params/filter/routes/0", "/params/filter/colour", "/params/limit",
                ])
            #expect(try await export(.init(), from: funding).items.count == 24)
        }
    }

    private func unreadable(_ params: String, by funding: RunningFunding) async throws -> RPCError {
        let params = try ShippedRecords.node(params)
        do {
            _ = try await funding.client.call(Export.name, params: params)
        } catch .refused(let error) {
            return error
        }
        throw NotRefused()
    }
}

extension RunningFunding {
    /// The service without a single record.
    fileprivate static func withNothing<R: Sendable>(
        _ body: @Sendable (RunningFunding) async throws -> R
    ) async throws -> R {
        try await withDatabase(migrations: RecordMigrations.all) { database in
            try await with(database, matchmaking: noRegister) { funding in
                // Rows are checked once the records have been read: the answer says that they have.
                _ = try await funding.put([ShippedRecords.rows("funding/10-scheme.jsonl")[0]], dryRun: true)
                return try await body(funding)
            }
        }
    }
}
