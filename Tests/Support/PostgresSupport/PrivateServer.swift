import Foundation
import Glibc
package import Postgres

/// A PostgreSQL server of a test's own: a new cluster in a temporary directory behind a Unix socket.
///
/// It is stopped and removed when the last reference to it goes, or the process ends, however it ends.
package actor PrivateServer {
    /// Holds the socket, the data and the logs.
    package nonisolated let directory: String
    private let tools: ServerTools
    private let leash: Leash

    /// Makes a cluster and starts it. The role `renkei` is its superuser.
    /// - Parameter access: lines that go before the rule of `pg_hba.conf` that trusts whoever comes.
    package init(access: [String] = []) async throws {
        tools = try ServerTools()
        var template = Array("/tmp/renkei-postgres-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw TestServerError.toolFailed("mkdtemp", "/tmp") }
        directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        if let owner = tools.owner { chown(directory, owner.user, owner.group) }
        leash = try Leash(
            directory: directory,
            stop: tools.command("pg_ctl", ["-D", "\(directory)/data", "-m", "immediate", "-w", "stop"]))
        try await tools.run(
            "initdb",
            ["-D", data, "-U", "renkei", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
            log: "\(directory)/initdb.log")
        try configure(access: access)
        try await start()
    }

    /// How to reach it as its superuser.
    package nonisolated var settings: DatabaseSettings {
        var settings = DatabaseSettings(host: directory, database: "postgres", user: "renkei")
        settings.sessions = 2
        return settings
    }

    /// Starts it and returns when it answers.
    package func start() async throws {
        // After a crash the old server's processes may still hold its memory, for as long as they take to notice.
        var attemptsLeft = 20
        while true {
            do {
                return try await tools.run(
                    "pg_ctl", ["-D", data, "-w", "-l", "\(directory)/server.log", "start"],
                    log: "\(directory)/start.log")
            } catch {
                attemptsLeft -= 1
                guard attemptsLeft > 0 else { throw error }
            }
        }
    }

    /// Stops it in good order, ending the sessions that are open.
    package func stop() async throws {
        try await tools.run("pg_ctl", ["-D", data, "-m", "fast", "-w", "stop"], log: "\(directory)/stop.log")
    }

    package func restart() async throws {
        try await stop()
        try await start()
    }

    /// Ends it as a power cut would, as far as a process can have one.
    package func kill() throws {
        let file = try String(contentsOfFile: "\(data)/postmaster.pid", encoding: .utf8)
        guard let line = file.split(separator: "\n").first, let process = pid_t(line) else {
            throw TestServerError.notRunning
        }
        Glibc.kill(process, SIGKILL)
    }

    private nonisolated var data: String { "\(directory)/data" }

    private func configure(access: [String]) throws {
        let settings = """

            listen_addresses = ''
            unix_socket_directories = '\(directory)'
            max_connections = 200
            shared_buffers = 32MB
            # A killed server keeps what it committed: the kernel has it. Only a killed machine would not.
            fsync = off
            full_page_writes = off
            """
        let log = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(data)/postgresql.conf"))
        try log.seekToEnd()
        try log.write(contentsOf: Data(settings.utf8))
        try log.close()
        let rules = access + ["local all all trust", ""]
        try rules.joined(separator: "\n").write(toFile: "\(data)/pg_hba.conf", atomically: false, encoding: .utf8)
    }
}
