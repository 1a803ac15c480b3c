import ArgumentParser
import Contracts
import Foundation
import JSONLines
import JSONRPC
import JSONText
import Model

/// `benchmark stored`: a running scoring service with ten thousand proposals on record, asked over the wire.
struct StoredCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stored",
        abstract: "Saves made-up proposals with a running scoring service, then times ranking, rescoring and what-if.")

    @Option(help: "The port of the scoring service, which holds the shipped sheet.")
    var scoring: Int

    @Option(help: "The file of that sheet.")
    var sheet: String

    @Option(help: "Rounds in which everything is measured in turn.")
    var rounds = 5

    @Option(help: "Proposals to save.")
    var proposals = 10_000

    func validate() throws {
        guard rounds > 0, rounds <= 100 else { throw ValidationError("--rounds is 1 to 100.") }
        guard (1...100_000).contains(proposals) else { throw ValidationError("--proposals is 1 to 100000.") }
    }

    func run() async throws {
        let work = StoredWork(
            client: RPCClient(host: "127.0.0.1", port: scoring),
            sheet: try JSONText.decode(ScoringSheet.self, from: [UInt8](try Data(contentsOf: URL(filePath: sheet)))))
        let saving = try await work.save(proposals)
        var times: [String: [Double]] = [:]
        for round in 1...rounds {
            for (name, time) in try await work.round(round, of: proposals) { times[name, default: []].append(time) }
        }
        await work.client.close()
        var table = TextTable("\(proposals) proposals on record", "ms")
        table.append("save them, 500 a request, each checked against its sheet", saving.figure)
        for name in StoredWork.order { table.append(name, (times[name] ?? []).median.figure) }
        print(table.text, terminator: "")
        print(
            "A first time follows the saving of a sheet that nothing was scored by before; again is from the tallies kept."
        )
    }
}

/// What is asked of the service, with every answer checked.
struct StoredWork {
    let client: RPCClient
    let sheet: ScoringSheet

    static let order = [
        "rank them by a sheet, first time", "rank them again", "rescore them by another sheet, first time",
        "rescore them again", "what if one fact changed, one proposal", "score one of them, with reasons",
    ]

    private static let chunk = 500
    private static let meta = CallMeta(deadlineMs: 60_000)

    /// Milliseconds until all are committed.
    func save(_ count: Int) async throws -> Double {
        var seeded = SeededProposals(sheet)
        let rows = try seeded.make(count).map { try node($0) }
        return try await milliseconds {
            for start in stride(from: 0, to: rows.count, by: Self.chunk) {
                _ = try await put("proposal", Array(rows[start..<min(start + Self.chunk, rows.count)]))
            }
        }
    }

    /// Milliseconds of each question, once.
    func round(_ round: Int, of count: Int) async throws -> [String: Double] {
        let (ranked, rescored) = (try await version(round * 2), try await version(round * 2 + 1))
        var times: [String: Double] = [:]
        for name in Self.order.prefix(2) {
            times[name] = try await milliseconds {
                let answer = try await client.call(
                    ScoringMethods.RankProposals.self, .init(sheet: ranked, limit: 50), meta: Self.meta)
                let ranking = answer.ranking
                guard ranking.ranked + ranking.excludedCount + ranking.unsettledCount == count else {
                    throw BenchmarkError.badAnswer
                }
            }
        }
        for name in Self.order[2...3] {
            times[name] = try await milliseconds {
                let answer = try await client.call(
                    ScoringMethods.Rescore.self, .init(toSheet: rescored, fromSheet: ranked, limit: 50),
                    meta: Self.meta)
                guard answer.rescoring.proposals == count else { throw BenchmarkError.badAnswer }
            }
        }
        guard let first = Proposal.ID("seeded-0") else { throw BenchmarkError.badAnswer }
        times[Self.order[4]] = try await milliseconds {
            _ = try await client.call(
                ScoringMethods.WhatIf.self,
                .init(
                    proposalId: first,
                    cases: [.init(changes: [.init(pointer: "/facts/\(sheet.inputs[0].name)", value: nil)])]),
                meta: Self.meta)
        }
        times[Self.order[5]] = try await milliseconds {
            _ = try await client.call(ScoringMethods.ScoreProposal.self, .init(proposalId: first), meta: Self.meta)
        }
        return times
    }

    /// Saves a further version of the sheet, in force long after every proposal.
    private func version(_ number: Int) async throws -> ScoringSheet.ID {
        guard let id = ScoringSheet.ID("bench-\(number)"), let day = CivilDate("2099-01-01") else {
            throw BenchmarkError.badAnswer
        }
        let other = ScoringSheet(
            id: id, edition: "bench", version: number, title: sheet.title, effective: EffectivePeriod(from: day),
            source: sheet.source, totals: sheet.totals, inputs: sheet.inputs, groups: sheet.groups, gates: sheet.gates,
            rows: sheet.rows)
        try await put("sheet", [try node(other)])
        return id
    }

    @discardableResult
    private func put(_ kind: String, _ rows: [JSONNode]) async throws -> PutRecords.Result {
        try await client.call(
            ScoringMethods.PutRecords.self, .init(kind: kind, rows: rows, author: "benchmark"), meta: Self.meta)
    }

    private func node(_ value: some Encodable) throws -> JSONNode {
        try JSONDocument(parsing: try JSONText.encode(value)).root
    }

    private func milliseconds(_ work: () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await work()
        return start.duration(to: .now) / .milliseconds(1)
    }
}
