import Contracts
import Foundation
import Glibc
import JSONLines
import JSONRPC
import JSONText
import NIOCore
import NIOPosix
import PostgresSupport
import ProcessSupport
import Testing

extension EndToEnd {
    @Suite("Starting a service")
    struct StartTests {
        @Test("names every wrong setting at once, with its rule, and ends with 78", arguments: Executable.services)
        func wrongSettings(service: Executable) async throws {
            let finished = try await service.command(
                ["--listen-port", "70000", "--listen-host", "0.0.0.0", "--postgres-sessions", "none"],
                environment: ["RENKEI_LOG_LEVEL": "loud", "RENKEI_POSTGRES_PASSWORD_FILE": "/nowhere/password"]
            ).finished()
            #expect(finished.ending == .exited(78))
            #expect(finished.output.isEmpty)
            let lines = finished.error.split(separator: "\n")
            #expect(lines.first == "\(service.rawValue): 5 settings are wrong; nothing was started.")
            for (setting, value) in [
                "listen-port": "70000", "listen-host": "0.0.0.0", "postgres-sessions": "none", "log-level": "loud",
                "postgres-password-file": "/nowhere/password",
            ] {
                #expect(
                    lines.contains { $0.hasPrefix("  \(setting): ") && $0.contains(value) },
                    "\(setting) in:\n\(finished.error)")
            }
            #expect(lines.last == "Run `\(service.rawValue) --help` for all settings.")
        }

        @Test(
            "refuses to listen where callers from other machines could come", arguments: ["0.0.0.0", "::", "10.0.0.1"])
        func beyondLoopback(host: String) async throws {
            let finished = try await Executable.matchmaking.command(["--listen-host", host]).finished()
            #expect(finished.ending == .exited(78))
            #expect(finished.error.contains("listen-host: \"\(host)\" from --listen-host must be a loopback address"))
        }

        @Test("names a port that is taken, the setting and the remedy", arguments: ["listen", "admin"])
        func takenPort(section: String) async throws {
            let stage = try await Stage.shared()
            let taken = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .bind(host: "127.0.0.1", port: 0).get()
            let port = try #require(taken.localAddress?.port)
            var arguments = RunningService.settings(of: .funding, on: stage)
            let place = try #require(arguments.firstIndex(of: "--\(section)-port"))
            arguments[place + 1] = "\(port)"
            let finished = try await Executable.funding.command(arguments).finished()
            #expect(finished.ending == .exited(69))
            let line = try #require(
                finished.error.split(separator: "\n").compactMap { LogLine(String($0)) }.last {
                    $0.message == "could not start"
                })
            let reason = try #require(line.facts.member("reason")?.string)
            #expect(reason.contains("port \(port) of 127.0.0.1 (\(section)-port) is taken by another program"))
            #expect(reason.contains("choose another port with --\(section)-port"))
            try await taken.close()
        }

        @Test("keeps a password to itself, right or wrong, however much is logged")
        func secrets() async throws {
            let stage = try await Stage.shared()
            let right = try stage.password(of: .scoring)
            let wrong = "a-wrong-password-\(UInt32.random(in: .min ... .max))"
            let file = FileManager.default.temporaryDirectory.appending(path: wrong + ".txt")
            try wrong.write(to: file, atomically: true, encoding: .utf8)
            defer { try? FileManager.default.removeItem(at: file) }
            for (password, path, message) in [
                (right, stage.passwordFile(of: .scoring), "listening"), (wrong, file.path, "waiting for the database"),
            ] {
                let command = try Executable.scoring.command(
                    RunningService.settings(of: .scoring, on: stage)
                        + ["--postgres-password-file", path, "--log-level", "trace"])
                try await ChildProgram.with(command) { program in
                    try await program.error.logged(message)
                    program.send(SIGINT)
                    let ending = await program.ending()
                    let words = await program.error.wholeText() + program.output.wholeText()
                    #expect(ending == .exited(0), "\(words)")
                    #expect(!words.replacing(path, with: "").contains(password))
                    #expect(words.contains("listening"))
                }
            }
        }

        @Test("waits for a PostgreSQL that is not there yet: it is not ready, refuses reads, and comes by itself")
        func postgresLater() async throws {
            let stage = try await Stage.ofItsOwn()
            try await stage.server.stop()
            let command = try Executable.scoring.command(RunningService.settings(of: .scoring, on: stage))
            try await ChildProgram.with(command) { program in
                let service = try await RunningService(program)
                try await program.error.logged("waiting for the database")
                #expect(try await service.admin.readiness() == .init(code: 503, status: "notReady"))
                let refused = try await refusal { try await service.listSheets() }
                #expect(refused.code.value == 1010)
                try await stage.server.start()
                #expect(try await service.admin.become("ready").code == 200)
                #expect(try await service.listSheets().total == 0)
                await service.client.close()
            }
        }
    }
}

extension RunningService {
    fileprivate func listSheets() async throws -> ListRecords.Result {
        try await client.call(ScoringMethods.ListRecords.self, .init(kind: "sheet"))
    }
}
