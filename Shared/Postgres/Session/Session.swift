import CLibpq
import Logging
import NIOCore
import Synchronization

/// One conversation with the server, connected when it is first needed and again after a loss.
///
/// It lives on a thread of its own, and its statements block that thread: they never suspend, so statements of several
/// tasks run one after the other. The body of `Database.withSession` runs on that thread too, so that a statement in
/// it costs no change of thread.
package actor Session {
    package nonisolated let unownedExecutor: UnownedSerialExecutor
    /// Both keep the thread's executor alive, which the line above does not.
    private let loop: any EventLoop
    private let executor: any SerialExecutor

    let settings: DatabaseSettings
    let logger: Logger
    let metrics: DatabaseMetrics
    private let reachability: Reachability
    private let notices: NoticeLog

    var connection = ConnectionHandle.closed
    /// The SQL that the server has prepared in this connection, by name.
    var prepared: [String: String] = [:]
    private var signal: WakeSignal?
    private var ticket: UInt64 = 0
    private var leaseDeadline: Deadline?
    private var isDiscarded = false
    private nonisolated let holdsConnection = Atomic<Bool>(false)

    init(
        on loop: any EventLoop, settings: DatabaseSettings, reachability: Reachability, metrics: DatabaseMetrics,
        logger: Logger
    ) {
        self.loop = loop
        executor = loop.executor
        unownedExecutor = executor.asUnownedSerialExecutor()
        self.settings = settings
        self.reachability = reachability
        self.metrics = metrics
        self.logger = logger
        notices = NoticeLog(logger)
    }

    /// The server's process for this connection; 0 when there is none.
    package var backendProcessID: Int32 { connection.backendProcessID }

    /// It need not connect again to be used.
    nonisolated var isWarm: Bool { holdsConnection.load(ordering: .relaxed) }

    /// Gives the connection up when the session goes back to its pool, with all that it holds on the server:
    /// settings, session locks, temporary tables.
    package func discard() {
        isDiscarded = true
    }

    // MARK: Lease

    /// Runs `body` as this session's only user. Every statement in it is bound to `deadline`.
    func lend<R: Sendable>(
        deadline: Deadline?, _ body: @Sendable (isolated Session) async throws -> R
    ) async throws -> R {
        if !connection.stillAnswers() { try await connect(by: deadline) }
        leaseDeadline = deadline
        defer { endLease() }
        return try await body(self)
    }

    private func endLease() {
        leaseDeadline = nil
        if isDiscarded || !connection.isIdle { close() }
        isDiscarded = false
    }

    func close() {
        connection = .closed
        prepared = [:]
        holdsConnection.store(false, ordering: .relaxed)
    }

    private func connect(by deadline: Deadline?) async throws {
        close()
        let limit = Deadline.after(settings.connectTimeout)
        do {
            try await attended(by: deadline.map { min($0, limit) } ?? limit) { watch in
                connection = try .open(settings, notices: notices, watch: watch)
            }
        } catch {
            metrics.failed(error)
            if error is DatabaseError { noteAnswer(false, reason: error) }
            throw error
        }
        holdsConnection.store(true, ordering: .relaxed)
        noteAnswer(true)
    }

    private func noteAnswer(_ answers: Bool, reason: (any Error)? = nil) {
        guard reachability.note(answers) else { return }
        if answers {
            logger.info("database reached", metadata: ["database": "\(settings)"])
        } else {
            logger.error(
                "database not reached",
                metadata: ["database": "\(settings)", "reason": "\(reason.map { "\($0)" } ?? "")"])
        }
    }

    // MARK: Watching over a statement

    /// Runs `work` under the eyes of the calling task: its cancellation reaches `work` through the watch.
    func attended<R>(by deadline: Deadline? = nil, _ work: (Watch) throws -> R) async throws -> R {
        try Task.checkCancellation()
        let watch = try nextWatch(deadline)
        let (signal, ticket) = (watch.signal, watch.ticket ?? 0)
        return try await withTaskCancellationHandler {
            try self.perform(work, watch)
        } onCancel: {
            signal.cancel(ticket)
        }
    }

    /// A method of the actor, not a plain call: a closure that does not use the actor would leave its thread.
    private func perform<R>(_ work: (Watch) throws -> R, _ watch: Watch) throws -> R {
        assertIsolated()
        return try work(watch)
    }

    /// Runs `work` whether or not the calling task has been cancelled.
    func unattended<R>(by deadline: Deadline, _ work: (Watch) throws -> R) throws -> R {
        let watch = try nextWatch(deadline)
        return try work(Watch(signal: watch.signal, ticket: nil, deadline: deadline, drainTimeout: watch.drainTimeout))
    }

    private func nextWatch(_ deadline: Deadline?) throws -> Watch {
        let signal = try self.signal ?? WakeSignal()
        self.signal = signal
        ticket += 1
        // Later than the server's own limit, so that where the server still answers it is the one to say no.
        let limit = deadline ?? leaseDeadline ?? .after(settings.statementTimeout + settings.drainTimeout)
        return Watch(signal: signal, ticket: ticket, deadline: limit, drainTimeout: settings.drainTimeout)
    }

    /// Counts a statement's end, and lets a connection go that came out of it useless.
    func settle(_ error: (any Error)?) {
        metrics.ran()
        if let error { metrics.failed(error) }
        _ = connection.takeNotifications()  // nobody listens here; they must not pile up
        guard connection.isBroken else { return }
        if !connection.isOpen { noteAnswer(false, reason: error) }
        close()
    }
}
