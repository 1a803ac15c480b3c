import ServiceLifecycle

/// Makes the program not ready as soon as it is told to stop.
///
/// Services are told from right to left, each after the one to its right has stopped. This one stands rightmost, so
/// `/readyz` turns before the first of them begins to drain.
struct DrainNotice: Service {
    let readiness: Readiness

    func run() async throws {
        try await gracefulShutdown()
        readiness.beginDraining()
    }
}
