import Foundation

/// How much memory this process holds.
enum ResidentMemory {
    private typealias Trim = @convention(c) (Int) -> CInt

    /// Bytes (VmRSS), after what is free was given back to the system where the C library can do that.
    static func bytes() throws -> Int {
        // In glibc, but in no header that Swift's module of it has.
        if let symbol = dlsym(nil, "malloc_trim") { _ = unsafeBitCast(symbol, to: Trim.self)(0) }
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        guard let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) }) else {
            throw BenchmarkError.unreadableProcess(ProcessInfo.processInfo.processIdentifier)
        }
        return kilobytes * 1_024
    }
}
