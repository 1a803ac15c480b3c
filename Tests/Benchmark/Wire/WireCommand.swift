import ArgumentParser
import Contracts
import Foundation
import JSONRPC
import MatchmakingRules
import Model
import NIOPosix

/// `benchmark wire`: running servers under load, in interleaved rounds.
struct WireCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wire",
        abstract: "Loads running servers with rpc.ping, and matchmaking with matchNeed too.")

    @Option(help: "The matchmaking service, as NAME:PORT:PROCESS.")
    var matchmaking: LoadedServer

    @Option(help: "A server to compare rpc.ping with, as NAME:PORT:PROCESS. May be repeated.")
    var yardstick: [LoadedServer] = []

    @Option(help: "The folder of the records that the service holds, whose needs are matched.")
    var records: String

    @Option(help: "Rounds. Every round measures everything once, and medians over rounds are shown.")
    var rounds = 5

    @Option(help: "Seconds of one measurement.")
    var seconds = 1.0

    func validate() throws {
        guard rounds > 0, rounds <= 100 else { throw ValidationError("--rounds is 1 to 100.") }
        guard seconds >= 0.1, seconds <= 600 else { throw ValidationError("--seconds is 0.1 to 600.") }
    }

    func run() async throws {
        let needs = try ShippedRecords(folder: records).catalogue().needs.all
        let jobs = [
            WireJob(
                name: "rpc.ping", requests: try RequestLines(Ping.self, [Ping.Params()]),
                servers: [matchmaking] + yardstick),
            WireJob(
                name: "matchmaking.matchNeed",
                requests: try RequestLines(
                    MatchmakingMethods.MatchNeed.self, needs.map { .init(needId: $0.id) }),
                servers: [matchmaking]),
        ]
        let generator = LoadGenerator(
            loop: MultiThreadedEventLoopGroup.singleton.next(), warmUp: .milliseconds(200),
            lasting: .milliseconds(Int64(seconds * 1000)))
        var figures = WireFigures()
        for round in 1...rounds {
            FileHandle.standardError.write(Data("Round \(round) of \(rounds) …\n".utf8))
            for job in jobs {
                for shape in LoadShape.measured {
                    // One after the other in a round: what the machine does meanwhile meets all of them alike.
                    for server in job.servers {
                        let sample = try await generator.measure(server, job.requests, shape)
                        figures.add(sample, of: server.name, job: job.name, shape: shape)
                    }
                }
            }
        }
        for job in jobs { print(figures.report(job)) }
    }
}

/// A method and the servers that answer it; the first is the one measured, the others its yardsticks.
struct WireJob: Sendable {
    let name: String
    let requests: RequestLines
    let servers: [LoadedServer]
}
