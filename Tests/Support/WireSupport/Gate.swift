import Synchronization

/// Holds whoever waits until it is opened, and tells when somebody has come to wait.
package final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var held: [CheckedContinuation<Void, Never>] = []
        var arrivals = 0
        var watchers: [(count: Int, CheckedContinuation<Void, Never>)] = []
    }
    private let state = Mutex(State())

    package init() {}

    /// How many have come so far.
    package var arrivals: Int { state.withLock(\.arrivals) }

    package func wait() async {
        await withCheckedContinuation { continuation in
            let ready = state.withLock { state in
                state.arrivals += 1
                var ready = state.watchers.filter { $0.count <= state.arrivals }.map(\.1)
                state.watchers.removeAll { $0.count <= state.arrivals }
                if state.isOpen { ready.append(continuation) } else { state.held.append(continuation) }
                return ready
            }
            for waiter in ready { waiter.resume() }
        }
    }

    /// Returns when that many have come to wait.
    package func arrived(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.arrivals >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    package func open() {
        let held = state.withLock { state in
            state.isOpen = true
            defer { state.held = [] }
            return state.held
        }
        for waiter in held { waiter.resume() }
    }
}
