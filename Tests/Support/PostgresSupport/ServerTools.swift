import Foundation
import Glibc

/// PostgreSQL's own programs, run as a user that they accept: they refuse root.
struct ServerTools: Sendable {
    let directory: String
    /// What goes before a program to run it as that user; empty when we are an ordinary user.
    let prefix: [String]
    /// Whose the cluster's files are to be; nil when ours.
    let owner: Owner?

    struct Owner: Sendable {
        let user: uid_t
        let group: gid_t
    }

    init() throws(TestServerError) {
        guard let directory = Self.found() else { throw .toolsMissing }
        self.directory = directory
        guard getuid() == 0 else {
            owner = nil
            prefix = []
            return
        }
        guard let owner = Self.owner(named: "postgres") ?? Self.owner(named: "nobody") else { throw .userMissing }
        self.owner = owner
        prefix = ["setpriv", "--reuid=\(owner.user)", "--regid=\(owner.group)", "--clear-groups"]
    }

    /// The words of a command line that runs `program`.
    func command(_ program: String, _ arguments: [String]) -> [String] {
        prefix + ["\(directory)/\(program)"] + arguments
    }

    /// Runs a program to its end. Fails with what it printed if it does not succeed.
    func run(_ program: String, _ arguments: [String], log: String) async throws {
        guard try await ChildProcess(command(program, arguments), output: log).succeeded() else {
            let text = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
            throw TestServerError.toolFailed(program, text)
        }
    }

    private static func owner(named name: String) -> Owner? {
        guard let entry = getpwnam(name) else { return nil }
        return Owner(user: entry.pointee.pw_uid, group: entry.pointee.pw_gid)
    }

    /// On the path, or where Debian keeps the newest.
    private static func found() -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let newest = versions.sorted { (Double($0) ?? 0) > (Double($1) ?? 0) }
        let places = path.split(separator: ":").map(String.init) + newest.map { "/usr/lib/postgresql/\($0)/bin" }
        return places.first { place in
            ["initdb", "pg_ctl", "postgres"].allSatisfy {
                FileManager.default.isExecutableFile(atPath: "\(place)/\($0)")
            }
        }
    }
}

/// Why there is no server to test with.
package enum TestServerError: Error, CustomStringConvertible {
    case toolsMissing
    case userMissing
    case notLocal(String)
    case toolFailed(String, String)
    case notRunning

    package var description: String {
        switch self {
        case .toolsMissing: "initdb, pg_ctl and postgres are neither on PATH nor under /usr/lib/postgresql"
        case .userMissing: "PostgreSQL refuses root, and there is neither a user postgres nor nobody to run it as"
        case .notLocal(let host): "tests run only on a throw-away server behind a local socket, not on \(host)"
        case .toolFailed(let program, let output): "\(program) failed: \(output)"
        case .notRunning: "the server is not running"
        }
    }
}
