/// The samples of all rounds, and the tables made of them.
struct WireFigures {
    private struct Place: Hashable {
        let server: String
        let job: String
        let shape: LoadShape
    }

    private var samples: [Place: [LoadGenerator.Sample]] = [:]

    /// Adds the sample of the next round.
    mutating func add(_ sample: LoadGenerator.Sample, of server: String, job: String, shape: LoadShape) {
        samples[Place(server: server, job: job, shape: shape), default: []].append(sample)
    }

    /// The table of a job: medians over the rounds. The ratio is the median of each round's own ratio, so that a slow
    /// round slows both sides of it.
    func report(_ job: WireJob) -> String {
        guard let first = job.servers.first else { return "" }
        let measured = LoadShape.measured.flatMap { rounds(first.name, job.name, $0) }
        var table = TextTable(
            "server", "connections", "in flight", "requests/s", "p50 µs", "p99 µs", "server µs/request",
            "\(first.name) is")
        var isGeneratorBound = false
        for shape in LoadShape.measured {
            for server in job.servers {
                let rounds = rounds(server.name, job.name, shape)
                let isBound = rounds.map(\.generatorUse).median > 0.95
                isGeneratorBound = isGeneratorBound || isBound
                table.append(
                    server.name, String(shape.connections), String(shape.inFlight),
                    rounds.map(\.requestsPerSecond).median.figure + (isBound ? "*" : " "),
                    rounds.map(\.medianMicroseconds).median.figure,
                    rounds.map(\.slowestHundredthMicroseconds).median.figure,
                    rounds.map(\.serverMicroseconds).median.figure,
                    server == first ? "" : ratio(of: first.name, to: server.name, job.name, shape).figure + " ×")
            }
        }
        var text = "\(job.name): request \(job.requests.meanBytes.figure) bytes, "
        text += "answer \(measured.map(\.answerBytes).median.figure) bytes\n\n\(table.text)"
        if isGeneratorBound { text += "* the load generator's processor was full: the server can do more\n" }
        return text
    }

    private func rounds(_ server: String, _ job: String, _ shape: LoadShape) -> [LoadGenerator.Sample] {
        samples[Place(server: server, job: job, shape: shape)] ?? []
    }

    private func ratio(of one: String, to other: String, _ job: String, _ shape: LoadShape) -> Double {
        zip(rounds(one, job, shape), rounds(other, job, shape))
            .map { $0.requestsPerSecond / $1.requestsPerSecond }.median
    }
}
