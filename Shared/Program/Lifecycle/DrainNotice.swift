import ServiceLifecycle
import Synchronization

/// Makes the program not ready as soon as it is told to stop.
///
/// Services are told from right to left, each after the one to its right has stopped. This one stands rightmost, so
/// `/readyz` turns before the first of them begins to drain.
final class DrainNotice: Service {
    private let readiness: Readiness
    private let beginning = Mutex<ContinuousClock.Instant?>(nil)

    init(readiness: Readiness) {
        self.readiness = readiness
    }

    func run() async throws {
        try await gracefulShutdown()
        beginning.withLock { $0 = .now }
        readiness.beginDraining()
    }

    /// Whether draining began before an instant.
    func hasBegun(before instant: ContinuousClock.Instant) -> Bool {
        beginning.withLock { $0.map { $0 < instant } ?? false }
    }
}
