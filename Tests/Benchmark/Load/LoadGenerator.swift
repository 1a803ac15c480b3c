import NIOCore
import NIOPosix

/// Presses servers with requests from one event loop, closed loop: a request follows an answer, never a clock.
struct LoadGenerator: Sendable {
    let loop: any EventLoop
    /// Load before the clock starts.
    let warmUp: Duration
    /// Load while it runs.
    let lasting: Duration

    /// What one stretch of load showed.
    struct Sample: Sendable {
        let requestsPerSecond: Double
        let medianMicroseconds: Double
        let slowestHundredthMicroseconds: Double
        /// Processor time of the server for one request.
        let serverMicroseconds: Double
        /// The part of its processor that the load generator used: near 1, the figures are its own limit.
        let generatorUse: Double
        let answerBytes: Double
    }

    /// Throws at the first answer that is not a result, and where a connection fails.
    func measure(_ server: LoadedServer, _ requests: RequestLines, _ shape: LoadShape) async throws -> Sample {
        let tally = try await loop.submit { [loop] in NIOLoopBound(Tally(), eventLoop: loop) }.get()
        var channels: [any Channel] = []
        do {
            for number in 0..<shape.connections {
                channels.append(try await connect(server, requests, shape.inFlight, number, tally))
            }
            let sample = try await watch(server, channels, tally)
            try await finish(channels)
            return sample
        } catch {
            for channel in channels { channel.close(promise: nil) }
            throw error
        }
    }

    private func connect(
        _ server: LoadedServer, _ requests: RequestLines, _ inFlight: Int, _ number: Int, _ tally: NIOLoopBound<Tally>
    ) async throws -> any Channel {
        try await ClientBootstrap(group: loop)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let connection = LoadConnection(
                        requests, inFlight: inFlight, firstNumber: number, tally: tally.value)
                    try channel.pipeline.syncOperations.addHandler(connection)
                }
            }
            .connect(host: "127.0.0.1", port: server.port).get()
    }

    private func watch(
        _ server: LoadedServer, _ channels: [any Channel], _ tally: NIOLoopBound<Tally>
    ) async throws -> Sample {
        let process = ServerProcess(id: server.process)
        try await onEach(channels) { $0.begin() }
        try await Task.sleep(for: warmUp)

        try await loop.submit { tally.value.open() }.get()
        let (serverBefore, ownBefore) = (try process.cpuNanoseconds(), try ServerProcess.own.cpuNanoseconds())
        try await Task.sleep(for: lasting)
        let window = try await loop.submit { tally.value.read() }.get()
        let (serverAfter, ownAfter) = (try process.cpuNanoseconds(), try ServerProcess.own.cpuNanoseconds())

        switch window.fault {
        case .refused(let answer): throw BenchmarkError.refused(server: server.name, answer: answer)
        case .closed: throw BenchmarkError.closed(server: server.name)
        case nil: break
        }
        guard window.latencies.count > 0 else { throw BenchmarkError.noAnswer(server: server.name) }
        let answers = Double(window.latencies.count)
        return Sample(
            requestsPerSecond: answers * 1e9 / Double(window.nanoseconds),
            medianMicroseconds: window.latencies.nanoseconds(at: 0.5) / 1000,
            slowestHundredthMicroseconds: window.latencies.nanoseconds(at: 0.99) / 1000,
            serverMicroseconds: (serverAfter - serverBefore) / answers / 1000,
            generatorUse: (ownAfter - ownBefore) / Double(window.nanoseconds),
            answerBytes: Double(window.bytes) / answers)
    }

    private func finish(_ channels: [any Channel]) async throws {
        try await onEach(channels) { $0.finish() }
        for channel in channels { try await channel.closeFuture.get() }
    }

    private func onEach(
        _ channels: [any Channel], _ body: @escaping @Sendable (LoadConnection) -> Void
    ) async throws {
        try await loop.submit {
            for channel in channels {
                body(try channel.pipeline.syncOperations.handler(type: LoadConnection.self))
            }
        }.get()
    }
}
