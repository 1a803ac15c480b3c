import ArgumentParser
import Contracts
import JSONLines
import JSONRPC
import JSONText
import MatchmakingRules
import Model

/// `benchmark served`: a made-up market in PostgreSQL and in a running matchmaking service.
struct ServedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "served",
        abstract: "Saves a made-up market with a running matchmaking service, or asks one that holds it.",
        subcommands: [Fill.self, Ask.self])

    struct Market: ParsableArguments {
        @Option(help: "The port of the matchmaking service, which holds the shipped records.")
        var matchmaking: Int

        @Option(help: "The folder of the shipped records.")
        var records: String

        @Option(help: "How many technologies the market has: 1k, 130k, 1m.")
        var scale: MatchingScale

        func served() throws -> ServedMarket {
            ServedMarket(
                client: RPCClient(host: "127.0.0.1", port: matchmaking),
                market: MadeMarket(try ShippedRecords(folder: records).catalogue(), count: scale.count))
        }
    }

    struct Fill: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Saves the companies, projects and technologies.")

        @OptionGroup var market: Market

        func run() async throws {
            let served = try market.served()
            let seconds = try await served.fill()
            await served.client.close()
            var table = TextTable("\(Double(market.scale.count).figure) technologies", "s")
            table.append("save them, \(ServedMarket.chunk) a request, each committed", seconds.fixed(1))
            print(table.text, terminator: "")
        }
    }

    struct Ask: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Times questions, and changes until they are seen.")

        @OptionGroup var market: Market

        @Option(help: "How often a change is saved and looked for.")
        var changes = 200

        func validate() throws {
            guard (1...10_000).contains(changes) else { throw ValidationError("--changes is 1 to 10000.") }
        }

        func run() async throws {
            let served = try market.served()
            var table = TextTable("over the wire, one after another, ms p50 / p99", "alone", "while others save")
            let alone = try await served.ask(ServedMarket.questions)
            let changed = try await served.change(changes)
            table.append(
                "10 places with every reason, need of 25 words", alone.milliseconds, changed.asked.milliseconds)
            table.append("a change, from sending it to finding it by its revision", changed.seen.milliseconds, "–")
            await served.client.close()
            print(table.text, terminator: "")
        }
    }
}

/// The market as a service holds it.
struct ServedMarket: Sendable {
    let client: RPCClient
    let market: MadeMarket

    static let chunk = 500
    static let questions = 1_000
    private static let meta = CallMeta(deadlineMs: 60_000)

    /// Seconds until all is committed.
    func fill() async throws -> Double {
        let catalogue = try market.catalogue()
        let companies = catalogue.companies.all.filter { $0.key.hasPrefix(MadeMarket.prefix) }.map { company in
            // Of one name they would be doubles of each other.
            Company(
                id: company.id, names: Names(en: "Firm \(company.key)"), kind: company.kind, roles: company.roles,
                countries: company.countries, jcmExperience: company.jcmExperience,
                c3pParticipant: company.c3pParticipant, source: company.source)
        }
        let projects = catalogue.jcmProjects.all.filter { $0.key.hasPrefix(MadeMarket.prefix) }
        let start = ContinuousClock.now
        try await put(.company, companies)
        try await put(.jcmProject, projects)
        for first in stride(from: 0, to: market.count, by: Self.chunk) {
            try await put(
                .technology, try (first..<min(first + Self.chunk, market.count)).map(market.technology))
        }
        return start.duration(to: .now) / .seconds(1)
    }

    /// What so many questions take.
    func ask(_ count: Int) async throws -> LatencyHistogram {
        let needs = try market.needs(count, words: 25)
        var times = LatencyHistogram()
        for need in needs { times.record(nanoseconds: try await nanoseconds { try await match(need) }) }
        return times
    }

    /// Saves changes one after another, each looked for at once, while questions are asked beside it.
    func change(_ count: Int) async throws -> (seen: LatencyHistogram, asked: LatencyHistogram) {
        async let asked = ask(Self.questions)
        var seen = LatencyHistogram()
        for number in 0..<count {
            var technology = try market.technology(number * 7_919 % market.count)
            technology.names.en = "Change \(number) of a technology"
            let changed = technology
            seen.record(
                nanoseconds: try await nanoseconds {
                    let revision = try await put(.technology, [changed])
                    let query = InlineNeed(text: LocalisedText(en: changed.names.en), sectors: changed.sectors)
                    _ = try await client.call(
                        MatchmakingMethods.MatchNeed.self, .init(need: query, minRevision: revision), meta: Self.meta)
                })
        }
        return (seen, try await asked)
    }

    private func match(_ need: MadeMarket.MadeNeed) async throws {
        let written = InlineNeed(
            text: need.query.text, sectors: need.query.sectors, country: need.query.country?.value)
        let answer = try await client.call(
            MatchmakingMethods.MatchNeed.self, .init(need: written), meta: Self.meta)
        guard !answer.ranking.results.isEmpty else { throw BenchmarkError.badAnswer }
    }

    @discardableResult
    private func put(_ kind: MatchmakingKind, _ records: [some MatchmakingRecord]) async throws -> Int64 {
        var revision: Int64 = 0
        for first in stride(from: 0, to: records.count, by: Self.chunk) {
            let rows = try records[first..<min(first + Self.chunk, records.count)].map { record in
                try JSONDocument(parsing: try JSONText.encode(record)).root
            }
            revision = try await client.call(
                MatchmakingMethods.PutRecords.self, .init(kind: kind.rawValue, rows: rows, author: "benchmark"),
                meta: Self.meta
            ).revision
        }
        return revision
    }

    private func nanoseconds(_ work: () async throws -> Void) async throws -> UInt64 {
        let start = ContinuousClock.now
        try await work()
        return UInt64(start.duration(to: .now) / .nanoseconds(1))
    }
}
