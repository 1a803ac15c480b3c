import Foundation
import Glibc
import PostgresSupport
import Testing

extension PrivateServer {
    /// Kills every process of the server at once, so that none of them can finish anything.
    nonisolated func killAll() throws {
        let file = try String(contentsOfFile: "\(directory)/data/postmaster.pid", encoding: .utf8)
        let line = try #require(file.split(separator: "\n").first)
        let postmaster = try #require(pid_t(line))
        let children = try String(contentsOfFile: "/proc/\(postmaster)/task/\(postmaster)/children", encoding: .utf8)
        // The postmaster first: it would take the death of a child for a crash, and recover from it. 0 and 1 are no
        // children of anybody, and to kill them would mean far more than this server.
        for process in [postmaster] + children.split(separator: " ").compactMap({ pid_t($0) }) where process > 1 {
            Glibc.kill(process, SIGKILL)
        }
    }
}
