import Foundation
import Glibc

/// A process of this machine, by what `/proc` says of it.
struct ServerProcess: Sendable {
    let id: Int32

    /// The process that asks.
    static var own: Self { Self(id: getpid()) }

    /// Processor time spent so far by all threads, user and system, in nanoseconds: exact to a clock tick of 10 ms.
    func cpuNanoseconds() throws -> Double {
        let stat = try String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
        // The name is in parentheses and may hold any character; utime and stime are fields 14 and 15 of proc(5), and
        // what follows the name begins with the third.
        guard let nameEnd = stat.lastIndex(of: ")") else { throw BenchmarkError.unreadableProcess(id) }
        let fields = stat[stat.index(after: nameEnd)...].split(separator: " ")
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else {
            throw BenchmarkError.unreadableProcess(id)
        }
        return (user + system) * 1e9 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
