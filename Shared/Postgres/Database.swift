package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// A few sessions with one database, lent to one user at a time.
///
/// Sessions connect when they are first lent, so it is of use at once. `run()` keeps `isReachable` fresh and closes
/// everything on graceful shutdown; a program without services uses `withOpen`.
package final class Database: Service {
    package let settings: DatabaseSettings
    private let logger: Logger
    private let threads: MultiThreadedEventLoopGroup
    private let sessions: [Session]
    private let leases: Leases
    private let reachability = Reachability()
    private let metrics = DatabaseMetrics()

    package init(_ settings: DatabaseSettings, logger: Logger) {
        precondition(settings.sessions > 0, "a database needs a session")
        self.settings = settings
        self.logger = logger
        threads = MultiThreadedEventLoopGroup(numberOfThreads: settings.sessions)
        leases = Leases(slots: settings.sessions, waiterLimit: settings.waiters)
        let (reachability, metrics) = (reachability, metrics)
        sessions = threads.makeIterator().map { loop in
            Session(on: loop, settings: settings, reachability: reachability, metrics: metrics, logger: logger)
        }
    }

    deinit {
        threads.shutdownGracefully { _ in }
    }

    /// Whether the server answered when it was last asked. False until it first did.
    package var isReachable: Bool { reachability.isReachable }

    /// Runs `body` on a session of its own, on that session's thread.
    ///
    /// `deadline` bounds the wait for a session and every statement; without one they have the settings' limits. The
    /// session's connection is given up if `body` leaves a transaction open.
    package func withSession<R: Sendable>(
        deadline: Deadline? = nil, _ body: @Sendable (isolated Session) async throws -> R
    ) async throws -> R {
        let asked = ContinuousClock.now
        let limit = Deadline.after(settings.poolWait)
        let slot: SessionPool.Slot
        do {
            slot = try await leases.lease(until: deadline.map { min($0, limit) } ?? limit)
        } catch {
            metrics.failed(error)
            throw error
        }
        metrics.leased(after: asked.duration(to: .now))
        let session = sessions[slot]
        defer { leases.giveBack(slot, isWarm: session.isWarm) }
        return try await session.lend(deadline: deadline, body)
    }

    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
    ///
    /// `body` runs again from its beginning, `retries` times at most, when the server could not order it among others
    /// (SQLSTATE 40001, 40P01); so with retries it must have no effect outside the transaction.
    package func withTransaction<R: Sendable>(
        isolation: IsolationLevel = .readCommitted, retries: Int = 0, deadline: Deadline? = nil,
        _ body: @Sendable (isolated Session) async throws -> R
    ) async throws -> R {
        var retriesLeft = retries
        while true {
            do {
                return try await withSession(deadline: deadline) { session in
                    try await session.withTransaction(isolation: isolation, body)
                }
            } catch let error as PostgresError where error.isRetryable && retriesLeft > 0 {
                retriesLeft -= 1
                logger.debug("transaction retried", metadata: ["sqlstate": "\(error.sqlState.rawValue)"])
            }
        }
    }

    /// Keeps `isReachable` fresh until graceful shutdown or cancellation, then closes the sessions.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await self.probe()
                do { try await Task.sleep(for: self.settings.probeInterval) } catch { break }
            }
        }
        await close()
    }

    /// Asks the server for an answer. Busy sessions are left alone: they are asking already.
    package func probe() async {
        do {
            try await withSession(deadline: .after(settings.connectTimeout)) { session in
                _ = try await session.one(Self.ping)
            }
        } catch {
            logger.debug("probe failed", metadata: ["error": "\(error)"])
        }
    }

    private static let ping = Statement("renkei_ping", "select 1") { row in try row.int(0) }

    /// Lends no more sessions, waits for those that are out, closes them and ends their threads. Not to be cancelled:
    /// what is out comes back by its own deadline.
    package func close() async {
        await leases.close()
        for session in sessions { await session.close() }
        do {
            try await threads.shutdownGracefully()
        } catch {
            logger.warning("database threads did not end", metadata: ["error": "\(error)"])
        }
    }

    /// Opens the database for the length of `body`, for a program that runs no services.
    package static func withOpen<R>(
        _ settings: DatabaseSettings, logger: Logger, _ body: (Database) async throws -> R
    ) async throws -> R {
        let database = Database(settings, logger: logger)
        let result: R
        do {
            result = try await body(database)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
        return result
    }
}
