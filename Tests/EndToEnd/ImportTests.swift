import Contracts
import Glibc
import JSONLines
import JSONRPC
import JSONText
import Model
import Postgres
import ProcessSupport
import Testing

extension EndToEnd {
    @Suite("Importing with the command line")
    struct ImportTests {
        @Test("fills empty databases with every record that ships, and changes nothing the second time")
        func twice() async throws {
            try await Installation.with { installation in
                let first = try await installation.importedFiles()
                let shipped = try ShippedFiles.recordFiles.map { try ShippedFiles.rows($0).count }.reduce(0, +)
                #expect(first.rows == shipped)
                #expect(first.created == first.rows)
                let before = try await installation.revisions()
                let second = try await installation.importedFiles()
                #expect(second.rows == first.rows)
                #expect(second.unchanged == first.rows)
                #expect(second.created + second.updated == 0)
                #expect(try await installation.revisions() == before)
            }
        }

        @Test(
            "an import outlives a killed service that is started again, and every record is written once",
            arguments: Executable.services)
        func restartedService(killed: Executable) async throws {
            try await Installation.with { installation in
                let command = try installation.command(["import", ShippedFiles.path("data"), "--json"])
                try await ChildProgram.with(command) { importing in
                    // In the middle: some kinds are there, others are not.
                    _ = try await installation.matchmaking.client.call(
                        MatchmakingMethods.ListRecords.self, .init(kind: "country", minRevision: 3),
                        meta: CallMeta(deadlineMs: 30_000))
                    let service = installation[killed]
                    service.program.send(SIGKILL)
                    #expect(await service.program.ending() == .killed(SIGKILL))
                    try await importing.error.first { $0.contains("Trying again") ? true : nil }
                    try await RunningService.with(
                        killed, on: installation.stage, port: service.port, matchmaking: installation.matchmaking
                    ) { _ in
                        let ending = await importing.ending()
                        let words = await importing.error.wholeText()
                        #expect(ending == .exited(0), "\(words)")
                        let report = await importing.output.wholeText()
                        let counts = try ImportCounts(JSONDocument(parsing: Array(report.utf8)).root)
                        #expect(counts.created == counts.rows)
                    }
                }
                for service in Executable.services {
                    let entries = try await installation.stage.look(into: service) { session in
                        try await session.all(Self.entries)
                    }
                    #expect(!entries.isEmpty)
                    #expect(entries.allSatisfy { $0 == 1 })
                }
            }
        }

        /// Changes of each record.
        private static let entries = Statement(
            "end_to_end_entries", "select count(*) from record_history group by kind, id"
        ) { row in try row.int(0) }

        @Test("names file, line, field and rule of every bad line, in both languages, and saves nothing")
        func badLines() async throws {
            try await Installation.with { installation in
                try await TemporaryFolder.with { folder in
                    let broken = try folder.write(
                        [Self.good, #"{"id":"b","names":{"en":"B"},}"#, Self.good], to: "matchmaking/20-sector.jsonl")
                    let unread = try await installation.renkei("import", folder.path)
                    #expect(unread.ending == .exited(1))
                    #expect(unread.error.contains("\(broken):2: "))
                    #expect(unread.error.contains("[json]"))
                    #expect(unread.error.contains("\(broken):3: /id: line 1 has the same id \"a\" [unique-id]"))

                    let wrong = try folder.write(
                        [Self.good, #"{"id":"b","names":{"en":""},"terms":[{}],"parent":"nowhere","reference":"r"}"#],
                        to: "matchmaking/20-sector.jsonl")
                    let refused = try await installation.renkei("import", folder.path)
                    #expect(refused.ending == .exited(1))
                    for field in ["/names/en", "/terms/0", "/parent"] {
                        #expect(refused.error.contains("\(wrong):2: \(field): "), "\(field) in:\n\(refused.error)")
                    }
                    let japanese = try await installation.renkei("--lang", "ja", "import", folder.path)
                    #expect(japanese.error.contains("\(wrong):2: /terms/0: 用語は英語か日本語で書いてください"))
                    let none = try await installation.renkei("list", "sector", "--json")
                    #expect(none.ending == .exited(1))
                    #expect(none.output.isEmpty)

                    let skipped = try await installation.renkei("import", folder.path, "--mode", "skipBad")
                    #expect(skipped.ending == .exited(1))
                    let saved = try await installation.renkei("list", "sector", "--json")
                    #expect(try saved.answers.compactMap { $0.member("id")?.string } == ["a"])
                }
            }
        }

        private static let good = #"{"id":"a","names":{"en":"A","ja":"あ"},"terms":[{"en":"a"}],"reference":"r"}"#
    }
}

/// What an import says it did, over all files.
private struct ImportCounts {
    var rows = 0
    var created = 0
    var updated = 0
    var unchanged = 0

    init(_ report: JSONNode) throws {
        for file in try #require(report.member("files")).elements {
            func count(_ name: String) -> Int { file.member(name)?.int64.map { Int($0) } ?? 0 }
            rows += count("rows")
            created += count("created")
            updated += count("updated")
            unchanged += count("unchanged")
        }
    }
}

extension Installation {
    fileprivate func importedFiles() async throws -> ImportCounts {
        let imported = try await renkei("import", ShippedFiles.path("data"), "--json")
        #expect(imported.ending == .exited(0), "\(imported.error)")
        return try ImportCounts(imported.answer)
    }

    /// How far the records of each service are.
    fileprivate func revisions() async throws -> [String: Int64] {
        let status = try await renkei("status", "--json")
        #expect(status.ending == .exited(0))
        let pairs = try status.answers.map { answer in
            (try #require(answer.member("service")?.string), try #require(answer.member("revision")?.int64))
        }
        #expect(pairs.count == 3)
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
