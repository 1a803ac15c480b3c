import Synchronization

/// The pool as tasks see it: whoever asks for a session is answered exactly once.
final class Leases: Sendable {
    private struct State {
        var pool: SessionPool
        var turns: [SessionPool.Waiter: CheckedContinuation<SessionPool.Slot, any Error>] = [:]
        var drained: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(slots: Int, waiterLimit: Int) {
        state = Mutex(State(pool: SessionPool(slots: slots, waiterLimit: waiterLimit)))
    }

    /// A session of the caller's own until it is given back. Waits in line for it, until `deadline` at most.
    func lease(until deadline: Deadline) async throws -> SessionPool.Slot {
        switch state.withLock({ $0.pool.lease() }) {
        case .lend(let slot): return slot
        case .refuse(let error): throw error
        case .wait: break
        }
        let waiter = state.withLock { $0.pool.newWaiter() }
        return try await withThrowingTaskGroup(of: SessionPool.Slot?.self) { group in
            group.addTask { try await self.turn(of: waiter) }
            group.addTask {
                do { try await Task.sleep(until: deadline.instant, clock: .continuous) } catch { return nil }
                self.dismiss(waiter, with: DatabaseError.poolWaitExceeded)
                return nil
            }
            defer { group.cancelAll() }
            while let slot = try await group.next() {
                if let slot { return slot }
            }
            preconditionFailure("a waiter was neither served nor refused")
        }
    }

    func giveBack(_ slot: SessionPool.Slot, isWarm: Bool) {
        state.withLock { state in
            switch state.pool.giveBack(slot, isWarm: isWarm) {
            case .rest: break
            case .lend(let slot, let waiter): state.turns.removeValue(forKey: waiter)?.resume(returning: slot)
            case .drained:
                for continuation in state.drained { continuation.resume() }
                state.drained = []
            }
        }
    }

    /// Refuses whoever waits or comes later, and returns when every session is back.
    func close() async {
        await withCheckedContinuation { continuation in
            state.withLock { state in
                for waiter in state.pool.close() {
                    state.turns.removeValue(forKey: waiter)?.resume(throwing: DatabaseError.databaseClosed)
                }
                if state.pool.isDrained { continuation.resume() } else { state.drained.append(continuation) }
            }
        }
    }

    private func turn(of waiter: SessionPool.Waiter) async throws -> SessionPool.Slot {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                state.withLock { state in
                    // A cancellation before this moment found no one in line to dismiss.
                    if Task.isCancelled { return continuation.resume(throwing: CancellationError()) }
                    switch state.pool.lease(or: waiter) {
                    case .lend(let slot): continuation.resume(returning: slot)
                    case .refuse(let error): continuation.resume(throwing: error)
                    case .wait: state.turns[waiter] = continuation
                    }
                }
            }
        } onCancel: {
            dismiss(waiter, with: CancellationError())
        }
    }

    private func dismiss(_ waiter: SessionPool.Waiter, with error: any Error) {
        state.withLock { state in
            guard state.pool.leave(waiter) else { return }
            state.turns.removeValue(forKey: waiter)?.resume(throwing: error)
        }
    }
}
