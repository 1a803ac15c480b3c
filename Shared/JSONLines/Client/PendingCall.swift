import JSONText
import Synchronization

/// A call that waits for its answer. Whoever comes first with an outcome (answer, loss, deadline, cancellation)
/// ends it; all others come too late and change nothing.
final class PendingCall: Sendable {
    typealias Outcome = Result<JSONNode, RPCClientError>

    private enum State {
        case new
        case waiting(CheckedContinuation<Outcome, Never>)
        case ended(Outcome)
    }
    private let state = Mutex(State.new)

    func outcome() async -> Outcome {
        await withCheckedContinuation { continuation in
            let known: Outcome? = state.withLock { state in
                if case .ended(let outcome) = state { return outcome }
                state = .waiting(continuation)
                return nil
            }
            if let known { continuation.resume(returning: known) }
        }
    }

    func end(_ outcome: Outcome) {
        let waiter: CheckedContinuation<Outcome, Never>? = state.withLock { state in
            switch state {
            case .new:
                state = .ended(outcome)
                return nil
            case .waiting(let continuation):
                state = .ended(outcome)
                return continuation
            case .ended: return nil
            }
        }
        waiter?.resume(returning: outcome)
    }
}
