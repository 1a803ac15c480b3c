import NIOCore

/// What all connections of one load saw, from `open` on. On the loop of the connections alone.
final class Tally {
    private var window = Window()
    private var openedAt = NIODeadline.now()
    /// The first thing that must not happen; the load is worth nothing after it.
    private var fault: Fault?

    enum Fault: Sendable {
        case refused(String)
        case closed
    }

    /// What was seen in a stretch of time.
    struct Window: Sendable {
        var latencies = LatencyHistogram()
        var bytes = 0
        var nanoseconds: Int64 = 0
        var fault: Fault?
    }

    /// Forgets the answers so far.
    func open() {
        window = Window()
        openedAt = .now()
    }

    func answered(bytes: Int, nanoseconds: UInt64) {
        window.latencies.record(nanoseconds: nanoseconds)
        window.bytes += bytes
    }

    func failed(_ fault: Fault) {
        if self.fault == nil { self.fault = fault }
    }

    /// The answers since `open`.
    func read() -> Window {
        var window = window
        window.nanoseconds = (NIODeadline.now() - openedAt).nanoseconds
        window.fault = fault
        return window
    }
}
