import Dispatch
package import Glibc
import Synchronization

/// A program that runs beside the test for as long as a body runs; then it is killed, if it still lives, and buried.
package final class ChildProgram: Sendable {
    package let id: pid_t
    package let output = Transcript()
    package let error = Transcript()
    private let state = Mutex(State.running([]))

    private enum State {
        case running([CheckedContinuation<Ending, Never>])
        case ended(Ending)
    }

    private init(id: pid_t) {
        self.id = id
    }

    /// Starts the program and runs `body` beside it.
    package static func with<R>(_ command: Command, _ body: (ChildProgram) async throws -> R) async throws -> R {
        let started = try Started(command)
        let program = ChildProgram(id: started.id)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await program.output.takeDown(started.output) }
            group.addTask { await program.error.takeDown(started.error) }
            group.addTask { await program.bury(started.leash) }
            do {
                let result = try await body(program)
                program.send(SIGKILL)
                try await group.waitForAll()
                return result
            } catch {
                program.send(SIGKILL)
                throw error
            }
        }
    }

    /// Sends a signal, unless the program has ended.
    package func send(_ signal: Int32) {
        state.withLock { state in
            if case .running = state { kill(id, signal) }
        }
    }

    /// Waits for the end. The program is killed where whoever waits is cancelled.
    package func ending() async -> Ending {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let known: Ending? = state.withLock { state in
                    switch state {
                    case .running(let waiters):
                        state = .running(waiters + [continuation])
                        return nil
                    case .ended(let ending): return ending
                    }
                }
                if let known { continuation.resume(returning: known) }
            }
        } onCancel: {
            send(SIGKILL)
        }
    }

    /// Waits for the end on a thread that may block. Until it is buried, nobody else gets its number: the leash and
    /// `send` can only hit this program.
    private func bury(_ leash: KillLeash) async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                awaitEnd(of: self.id)
                leash.release()
                self.buryNow()
                continuation.resume()
            }
        }
    }

    private func buryNow() {
        let (ending, waiters) = state.withLock { state in
            let ending = buried(id)
            defer { state = .ended(ending) }
            if case .running(let waiters) = state { return (ending, waiters) }
            return (ending, [])
        }
        for waiter in waiters { waiter.resume(returning: ending) }
    }
}

/// A process that was started, on its leash, and the ends that its words come out of.
private struct Started {
    let id: pid_t
    let leash: KillLeash
    let output: Int32
    let error: Int32

    init(_ command: Command) throws(SpawnError) {
        let output = try Pipe()
        let error: Pipe
        do throws(SpawnError) {
            error = try Pipe()
        } catch {
            output.close()
            throw error
        }
        do throws(SpawnError) {
            id = try spawn(command, StandardFiles(output: output.writeEnd, error: error.writeEnd))
        } catch let failure {
            output.close()
            error.close()
            throw failure
        }
        close(output.writeEnd)
        close(error.writeEnd)
        self.output = output.readEnd
        self.error = error.readEnd
        do throws(SpawnError) {
            leash = try KillLeash(on: id)
        } catch {
            kill(id, SIGKILL)
            _ = buried(id)
            close(self.output)
            close(self.error)
            throw error
        }
    }
}
