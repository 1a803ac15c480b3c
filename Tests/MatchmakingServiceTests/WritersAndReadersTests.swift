import Contracts
import JSONLines
import MatchingSupport
import MatchmakingRules
import Model
import Synchronization
import Testing

@Suite("Writers and readers at the same time") struct WritersAndReadersTests {
    /// One record that was written, and the revision that it made.
    private struct Written: Sendable {
        let revision: Int64
        let entry: CatalogueEntry
    }

    /// One answer, and what was asked.
    private struct Answer: Sendable {
        let query: NeedQuery
        let options: RankingOptions
        let ranking: Ranking
        let revision: Int64
    }

    private static let writers = 3
    private static let readers = 4
    private static let writesEach = 40
    private static let technologies = 12

    /// Fewer cases than of other properties: every question goes through a socket, every change through PostgreSQL.
    @Test("P16: while records change, every answer is the one that a scorer finds in the records of its revision")
    func snapshots() async throws {
        let shipped = try MadeUpRecords.shipped()
        try await RunningMatchmaking.withShippedRecords(of: [.country, .sector]) { matchmaking in
            var seeded = SeededCatalogue(seed: 16, over: shipped)
            let served = seeded.served(technologies: Self.technologies)
            try await matchmaking.put(served)
            let base = try await matchmaking.listed()
            let first = try await matchmaking.list(.technology).revision
            let (written, answers) = try await run(matchmaking, over: shipped)

            #expect(Set(written.map(\.revision)).count == written.count, "every write makes a revision of its own")
            #expect(answers.allSatisfy { $0.revision >= first })
            let byRevision = Dictionary(grouping: answers, by: \.revision)
            #expect(byRevision.count > 20, "\(byRevision.count) revisions were read")
            var catalogue = base
            var changes = written.sorted { $0.revision < $1.revision }[...]
            for (revision, answers) in byRevision.sorted(by: { $0.key < $1.key }) {
                while let next = changes.first, next.revision <= revision {
                    catalogue.put(next.entry)
                    changes.removeFirst()
                }
                check(answers, against: BruteForce(catalogue: catalogue, day: MadeUpRecords.asOf))
            }
        }
    }

    private func check(_ answers: [Answer], against slow: BruteForce) {
        for answer in answers {
            let options = answer.options
            let expected = slow.ranking(answer.query, order: options.order, atLeast: options.atLeast ?? 0)
            let place = "revision \(answer.revision): \(answer.query)"
            #expect(
                answer.ranking.results.map(BruteForce.Line.init) == Array(expected.prefix(options.limit)), "\(place)")
            #expect(answer.ranking.found == expected.count, "\(place)")
            #expect(answer.ranking.excluded.map(\.id) == slow.withdrawn(answer.query), "\(place)")
        }
    }

    /// How many writers are still at it.
    private final class Writing: Sendable {
        private let left: Mutex<Int>

        init(_ writers: Int) { left = Mutex(writers) }

        var goesOn: Bool { left.withLock { $0 > 0 } }

        func end() { left.withLock { $0 -= 1 } }
    }

    /// Writers put one record after another; readers ask until the last writer is done.
    private func run(
        _ matchmaking: RunningMatchmaking, over shipped: Catalogue
    ) async throws -> (written: [Written], answers: [Answer]) {
        let writing = Writing(Self.writers)
        return try await withThrowingTaskGroup(of: ([Written], [Answer]).self) { group in
            for number in 0..<Self.writers {
                group.addTask {
                    defer { writing.end() }
                    return try await write(matchmaking, SeededCatalogue(seed: 160 + UInt64(number), over: shipped))
                }
            }
            for number in 0..<Self.readers {
                group.addTask {
                    var seeded = SeededCatalogue(seed: 170 + UInt64(number), over: shipped)
                    var answers: [Answer] = []
                    var last: Int64 = 0
                    while writing.goesOn {
                        let answer = try await ask(matchmaking, &seeded)
                        // Nobody goes back in time.
                        #expect(answer.revision >= last)
                        last = answer.revision
                        answers.append(answer)
                    }
                    return ([], answers)
                }
            }
            return try await group.reduce(into: (written: [Written](), answers: [Answer]())) { all, part in
                all.written += part.0
                all.answers += part.1
            }
        }
    }

    private func write(
        _ matchmaking: RunningMatchmaking, _ seeded: SeededCatalogue
    ) async throws -> ([Written], [Answer]) {
        var seeded = seeded
        var written: [Written] = []
        var answers: [Answer] = []
        for _ in 0..<Self.writesEach {
            let entry = seeded.servedChange(technologies: Self.technologies - 5)
            let result = try await matchmaking.put(entry.kind, [try MadeUpRecords.row(entry)])
            if result.unchanged == 0 { written.append(Written(revision: result.revision, entry: entry)) }
            // Whoever has written reads what was written.
            let answer = try await ask(matchmaking, &seeded, minRevision: result.revision)
            #expect(answer.revision >= result.revision)
            answers.append(answer)
        }
        return (written, answers)
    }

    private func ask(
        _ matchmaking: RunningMatchmaking, _ seeded: inout SeededCatalogue, minRevision: Int64? = nil
    ) async throws -> Answer {
        var (query, options) = (seeded.query(), seeded.options())
        // Of the sectors that all have in common, so that answers are not empty.
        query.sectors = query.sectors.isEmpty ? [] : Array(query.sectors.prefix(1))
        options.limit = min(options.limit, 3)
        let result = try await matchmaking.match(query, options, minRevision: minRevision)
        return Answer(query: query, options: options, ranking: result.ranking, revision: result.revision)
    }
}
