import Synchronization

/// How much the whole process has under way, against its limits. Shared by all connections.
final class ServerLoad: Sendable {
    private let executing = Atomic<Int>(0)
    private let connections = Atomic<Int>(0)
    private let limits: WireLimits

    init(limits: WireLimits) {
        self.limits = limits
    }

    /// Takes a place for a call that waits; `false` where none is free.
    func beginCall() -> Bool {
        Self.take(executing, upTo: limits.executing)
    }

    func endCall() {
        executing.subtract(1, ordering: .relaxed)
    }

    /// Takes a place for a connection; `false` where none is free.
    func beginConnection() -> Bool {
        Self.take(connections, upTo: limits.connections)
    }

    func endConnection() {
        connections.subtract(1, ordering: .relaxed)
    }

    private static func take(_ count: borrowing Atomic<Int>, upTo limit: Int) -> Bool {
        guard count.add(1, ordering: .relaxed).newValue <= limit else {
            count.subtract(1, ordering: .relaxed)
            return false
        }
        return true
    }
}
