import Foundation
import NIOCore
import NIOPosix
import Program
import ServiceLifecycle
import ServiceLifecycleTestKit
import Testing

@Suite("Running a program")
struct ProgramRunTests {
    private struct Broken: Error, CustomStringConvertible {
        let description = "the records are torn"
    }

    private func outcome(
        _ arguments: [String] = ["--admin-port", "0"],
        _ assembly: @escaping @Sendable (DemoSettings, ProgramContext) async throws -> [any Service]
    ) async throws -> (ProgramExit, String) {
        let pipe = try TextPipe()
        let status = await DemoProgram.$assembly.withValue(assembly) {
            await DemoProgram.run(arguments: arguments, environment: [:], streams: pipe.streams)
        }
        return (status, try pipe.wholeText())
    }

    @Test("a program that is told to stop is not ready while it drains, and ends with 0 when it has drained")
    func drain() async throws {
        let (drainBegan, began) = AsyncStream<Void>.makeStream()
        let (mayEnd, end) = AsyncStream<Void>.makeStream()
        let status = try await withRunningDemo({ _ in
            [
                Working {
                    try await gracefulShutdown()
                    began.finish()
                    for await _ in mayEnd {}
                }
            ]
        }) { port, stop in
            #expect(try await AdminClient.ask(port: port, "/readyz").hasPrefix("HTTP/1.1 200 "))
            stop()
            for await _ in drainBegan {}
            let answer = try await AdminClient.ask(port: port, "/readyz")
            #expect(answer.hasPrefix("HTTP/1.1 503 "))
            #expect(answer.contains(#""status":"draining""#))
            #expect(try await AdminClient.ask(port: port, "/livez").hasPrefix("HTTP/1.1 200 "))
            end.finish()
        }
        #expect(status == .success)
    }

    @Test("a program that does not drain in its time ends with 70")
    func drainTooLong() async throws {
        let pipe = try TextPipe()
        let never = AsyncStream<Void>.makeStream()
        var shutdown = ShutdownTimes()
        shutdown.drain = .zero
        shutdown.margin = .milliseconds(1)
        let status = await testGracefulShutdown { [shutdown] trigger in
            await DemoProgram.$assembly.withValue({ _, _ in
                [
                    Working {
                        trigger.triggerGracefulShutdown()
                        // Never ends of itself; only cancelling ends it.
                        for await _ in never.stream {}
                    }
                ]
            }) {
                await DemoProgram.run(
                    arguments: ["--admin-port", "0"], environment: [:], streams: pipe.streams, shutdown: shutdown)
            }
        }
        #expect(status == .failure)
        #expect(try pipe.wholeText().contains("stopped before everything in flight was answered"))
    }

    @Test("a variable that looks like a misspelt setting is told, without its value")
    func misspeltVariable() async throws {
        let pipe = try TextPipe()
        let status = await DemoProgram.$assembly.withValue({ _, _ in throw Broken() }) {
            await DemoProgram.run(
                arguments: [],
                environment: ["RENKEI_POSTGRES_PASSWORD": "horse", "RENKEI_LISTN_PORT": "1", "RENKEI_COLOURS": "no"],
                streams: pipe.streams)
        }
        let log = try pipe.wholeText()
        #expect(status == .unavailable)
        #expect(log.contains(#""nearest":"RENKEI_LISTEN_PORT","variable":"RENKEI_LISTN_PORT""#), "\(log)")
        #expect(!log.contains("horse"))
        #expect(!log.contains("COLOURS"))
    }

    @Test("a taken admin port is told with its number, its setting and what to do")
    func takenPort() async throws {
        let taken = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(taken.localAddress?.port)
        let (status, log) = try await outcome(["--admin-port", "\(port)"]) { _, _ in [idle] }
        try await taken.close()
        #expect(status == .unavailable)
        #expect(log.contains("port \(port) of 127.0.0.1 (admin-port) is taken by another program"), "\(log)")
        #expect(log.contains("choose another port with --admin-port"), "\(log)")
    }

    @Test("a service that finds its port taken is told with the listen setting")
    func takenListenPort() async throws {
        let taken = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(taken.localAddress?.port)
        let (status, log) = try await outcome(["--admin-port", "0", "--listen-port", "\(port)"]) { settings, _ in
            [
                Working {
                    _ = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                        .bind(host: settings.listen.host, port: settings.listen.port).get()
                }
            ]
        }
        try await taken.close()
        #expect(status == .unavailable)
        #expect(log.contains("port \(port) of 127.0.0.1 (listen-port) is taken"), "\(log)")
    }

    @Test("a program whose parts cannot be put together ends with 69 and the reason")
    func assemblyFails() async throws {
        let (status, log) = try await outcome { _, _ in throw Broken() }
        #expect(status == .unavailable)
        #expect(log.contains(#""message":"could not start""#))
        #expect(log.contains("the records are torn"))
    }

    @Test("a service that fails, or ends by itself, ends the program with 70")
    func serviceFails() async throws {
        let failed = try await outcome { _, _ in [Working { throw Broken() }] }
        #expect(failed.0 == .failure)
        #expect(failed.1.contains("the records are torn"))
        #expect(try await outcome { _, _ in [Working {}] }.0 == .failure)
    }
}
