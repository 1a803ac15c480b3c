import Contracts
import JSONRPC
import JSONText
import Testing

@testable import CLI

@Suite("Rows of tables whose ids are made of their names") struct TakenIDTests {
    /// Imports a table of companies where "co-roof" is on record and says something else.
    private func imported(
        _ table: String, mode: PutRecords.Mode = .skipBad, isDryRun: Bool = false,
        _ body: @Sendable (PutRecordsServer, ImportReport) -> Void
    ) async throws {
        try await PutRecordsServer.with({ _, params in
            if params.expectedRevisions?["co-roof"] == 0 { throw RPCError(.conflict, en: "changed", ja: "変更あり") }
            let updated = params.rows.count { $0.member("id")?.string == "co-roof" }
            return PutRecords.Result(
                kind: params.kind, dryRun: params.dryRun == true, created: params.rows.count - updated,
                updated: updated, unchanged: 0, rejected: [], revision: 1)
        }) { server, address in
            try await TemporaryFolder.with { folder in
                let plan = ImportPlan(
                    table: try folder.write(table, to: "companies.csv"),
                    target: ImportTarget(service: .matchmaking, kind: "company"), columns: CSVColumns())
                var report: ImportReport?
                try await Session.quiet(
                    { session in
                        report = try await ImportRun(plan, mode: mode, isDryRun: isDryRun, author: nil, in: session)
                            .report()
                    }, addresses: [.matchmaking: address])
                body(server, try #require(report))
            }
        }
    }

    private static let table = "Name,Source\nWall,s\nRoof,s\nDoor,s\n"

    @Test("never change a record that is on record under the id; the other rows are saved")
    func skipped() async throws {
        try await imported(Self.table) { server, report in
            #expect(report.rejected.map(\.line) == [3])
            #expect(report.rejected.flatMap(\.problems).map(\.rule) == ["id-made-taken"])
            #expect(report.rejected.first?.problems.first?.column?.letters == "A")
            // The first is refused whole, a dry run tells the row.
            let requests = server.requests.filter { !$0.isDryRun }.map(\.ids)
            #expect(requests == [["co-wall", "co-roof", "co-door"], ["co-wall", "co-door"]])
            #expect(report.files.map(\.created) == [2] && report.files.map(\.updated) == [0])
            #expect(report.status == .negative)
        }
    }

    @Test("save nothing where one bad row refuses the whole")
    func allOrNothing() async throws {
        try await imported(Self.table, mode: .allOrNothing) { server, report in
            #expect(report.rejected.map(\.line) == [3])
            #expect(server.requests.dropFirst().allSatisfy(\.isDryRun) && report.files.map(\.created) == [0])
        }
    }

    @Test("are rejected by a dry run as well", arguments: [PutRecords.Mode.skipBad, .allOrNothing])
    func dryRun(mode: PutRecords.Mode) async throws {
        try await imported(Self.table, mode: mode, isDryRun: true) { _, report in
            #expect(report.rejected.map(\.line) == [3])
            #expect(report.files.map(\.created) == [mode == .skipBad ? 2 : 0])
        }
    }

    @Test("a row that states the id changes the record, and is asked nothing before")
    func stated() async throws {
        try await imported("ID,Name,Source\nco-roof,Roof,s\n") { server, report in
            #expect(report.files.map(\.updated) == [1] && report.status == .success)
            #expect(server.requests.map(\.isDryRun) == [false])
        }
    }
}
