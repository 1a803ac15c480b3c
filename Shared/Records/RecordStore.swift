package import Logging
import Model
package import Postgres
import ServiceLifecycle
import Synchronization

/// The records of a service: written to PostgreSQL, read from memory.
///
/// `Catalogue` is what the service makes of its records to answer from. Readers take an immutable snapshot and never
/// wait; a write is acknowledged after its commit and after this process sees it. Other processes' writes are
/// followed through PostgreSQL. While PostgreSQL is away reads go on and say that they may be stale.
package final class RecordStore<Catalogue: Sendable>: Service {
    /// What a reader sees: one revision, whole.
    package struct Snapshot: Sendable {
        package let records: RecordSet
        package let catalogue: Catalogue
    }

    package let kinds: [RecordKind]
    package let database: Database
    let channel: String
    let fold: @Sendable (String) -> String
    private let logger: Logger
    let reader: RecordReader
    private let follower: Follower
    private let state: Mutex<State>

    private struct State {
        var snapshot: Snapshot
        var isLoaded = false
        var loading: LoadingProgress?
        var isStale = false
        /// How often PostgreSQL was asked for changes.
        var questions: UInt64 = 0
        /// The newest question when PostgreSQL was last found away: its answer, if it has one, is of before.
        var lastUnanswered: UInt64 = 0
        var waiters: [UInt64: (revision: Int64, continuation: CheckedContinuation<Void, Never>)] = [:]
        var lastWaiter: UInt64 = 0
    }

    /// - Parameters:
    ///   - fold: brings letters to one form for text search: case, width.
    ///   - makeCatalogue: pure; called with every new revision, and to be told how many records it is done with.
    ///   - updateCatalogue: the same from the catalogue before and the records that have changed since; `nil` where it is
    ///     to be made anew.
    package init(
        kinds: [RecordKind], database: Database, logger: Logger,
        fold: @Sendable @escaping (String) -> String = { $0.lowercased() },
        makeCatalogue: @Sendable @escaping (RecordSet, @Sendable (LoadingProgress) -> Void) -> Catalogue,
        updateCatalogue: @Sendable @escaping (Catalogue, [StoredRecord]) -> Catalogue? = { _, _ in nil }
    ) {
        self.kinds = kinds
        self.database = database
        self.logger = logger
        self.fold = fold
        channel = "renkei_records_\(database.settings.schema)"
        reader = RecordReader(kinds: kinds)
        follower = Follower(reader: reader, makeCatalogue: makeCatalogue, updateCatalogue: updateCatalogue)
        state = Mutex(State(snapshot: Snapshot(records: RecordSet(), catalogue: makeCatalogue(RecordSet()) { _ in })))
    }

    package var snapshot: Snapshot { state.withLock(\.snapshot) }
    package var catalogue: Catalogue { snapshot.catalogue }
    package var revision: Int64 { snapshot.records.revision }
    /// Whether the records were read from PostgreSQL since the start.
    package var isLoaded: Bool { state.withLock(\.isLoaded) }
    /// How far the reading is; none before PostgreSQL has answered, and none once the records are loaded.
    package var loading: LoadingProgress? { state.withLock { $0.isLoaded ? nil : $0.loading } }
    /// Whether PostgreSQL is away, so that answers may be behind.
    package var isStale: Bool { state.withLock { $0.isStale || !$0.isLoaded } }

    /// The snapshot, for an answer; refused until the records have been loaded once.
    package func loadedSnapshot() throws(RecordError) -> Snapshot {
        let (snapshot, isLoaded) = state.withLock { ($0.snapshot, $0.isLoaded) }
        guard isLoaded else { throw .notLoaded }
        return snapshot
    }
}

// MARK: - Following PostgreSQL

extension RecordStore {
    /// Creates what is missing in the schema, loads the records, and follows every change until the program stops.
    package func run() async throws {
        let listener = Listener(database.settings, channels: [channel], logger: logger)
        try await cancelWhenGracefulShutdown {
            try await withThrowingDiscardingTaskGroup { group in
                group.addTask { try await listener.run() }
                group.addTask { await self.keepFresh() }
                try await self.prepare()
                await self.catchUpOrMarkStale()
                for await _ in listener.notifications { await self.catchUpOrMarkStale() }
                group.cancelAll()
            }
        }
    }

    /// Applies the migrations as soon as PostgreSQL answers. One that is refused ends the program.
    private func prepare() async throws {
        while !Task.isCancelled {
            do {
                try await Migrations.apply(RecordMigrations.all, to: database)
                return
            } catch is CancellationError {
                // Told to stop while the database was asked: an orderly end as well.
                return
            } catch let error as DatabaseError {
                logger.warning("waiting for the database", metadata: ["cause": "\(error)"])
                // Told to stop before the database ever answered: that is an orderly end, not a failure.
                do { try await Task.sleep(for: .seconds(1)) } catch { return }
            }
        }
    }

    /// The belt to the notifications' braces, and what notices that PostgreSQL is away or back.
    private func keepFresh() async {
        while !Task.isCancelled {
            do { try await Task.sleep(for: database.settings.probeInterval) } catch { return }
            if isLoaded || database.isReachable { await catchUpOrMarkStale() }
        }
    }

    /// Catches up; where PostgreSQL does not answer, says so. After a commit too: nothing that goes wrong here may say
    /// that the write failed, at worst it is seen a little later.
    func catchUpOrMarkStale() async {
        // A session may still hold a connection of before an outage; each try uses up one of them.
        var triesLeft = database.settings.sessions
        while true {
            do {
                return try await catchUp()
            } catch is CancellationError {
                return
            } catch DatabaseError.connectionLost where triesLeft > 0 {
                triesLeft -= 1
            } catch {
                return markStale(because: error)
            }
        }
    }

    private func markStale(because error: any Error) {
        let turnedStale = state.withLock { state in
            defer { state.isStale = true }
            state.lastUnanswered = state.questions
            return !state.isStale
        }
        if turnedStale { logger.warning("records may be stale", metadata: ["cause": "\(error)"]) }
    }

    /// Reads what has changed since the snapshot and swaps it in.
    func catchUp() async throws {
        let (known, question) = state.withLock { state in
            state.questions += 1
            return (state.snapshot.records.revision, state.questions)
        }
        let changes = try await database.withSession { session in
            try await session.all(RecordTable.changedSince, known)
        }
        guard let current = changes.first?.current else { return }
        let rows = changes.compactMap(\.row)
        let isFirst = !isLoaded && !rows.isEmpty
        let start = ContinuousClock.now
        try await follower.take(rows, upTo: current, since: { self.snapshot }) { progress in
            self.state.withLock { $0.loading = progress }
        } publish: { snapshot in
            self.publish(snapshot)
        }
        if isFirst {
            logger.info(
                "records loaded",
                metadata: ["records": "\(rows.count)", "seconds": "\(start.duration(to: .now) / .seconds(1))"])
        }
        // An answer that took longer than it took to lose PostgreSQL does not say that it is back.
        state.withLock { if question > $0.lastUnanswered { $0.isStale = false } }
    }

    private func publish(_ snapshot: Snapshot) {
        let reached = state.withLock { state in
            state.snapshot = snapshot
            state.isLoaded = true
            let reached = state.waiters.filter { $0.value.revision <= snapshot.records.revision }
            for key in reached.keys { state.waiters[key] = nil }
            return reached.values.map(\.continuation)
        }
        for waiter in reached { waiter.resume() }
    }

    /// Makes snapshots one after the other, so that none is lost between two changes.
    private actor Follower {
        private let reader: RecordReader
        private let makeCatalogue: @Sendable (RecordSet, @Sendable (LoadingProgress) -> Void) -> Catalogue
        private let updateCatalogue: @Sendable (Catalogue, [StoredRecord]) -> Catalogue?

        init(
            reader: RecordReader,
            makeCatalogue: @Sendable @escaping (RecordSet, @Sendable (LoadingProgress) -> Void) -> Catalogue,
            updateCatalogue: @Sendable @escaping (Catalogue, [StoredRecord]) -> Catalogue?
        ) {
            self.reader = reader
            self.makeCatalogue = makeCatalogue
            self.updateCatalogue = updateCatalogue
        }

        func take(
            _ rows: [RecordTable.Row], upTo revision: Int64, since current: () -> Snapshot,
            step: @Sendable (LoadingProgress) -> Void, publish: (Snapshot) -> Void
        ) throws {
            let base = current()
            guard revision > base.records.revision || rows.isEmpty else { return }
            var records = base.records
            let reader = reader
            let changed = try rows.mappedInParallel { row in
                try reader.record(row)
            } step: { done in
                step(LoadingProgress(.reading, done: done, total: rows.count))
            }
            records.put(changed)
            let isNew = revision > base.records.revision
            records.revision = max(revision, base.records.revision)
            func catalogue() -> Catalogue {
                updateCatalogue(base.catalogue, changed) ?? makeCatalogue(records, step)
            }
            publish(Snapshot(records: records, catalogue: isNew ? catalogue() : base.catalogue))
        }
    }
}

// MARK: - Reading one's own writes

extension RecordStore {
    /// Refuses a `minRevision` that is no revision.
    package func check(minRevision: Int64?) throws(RecordError) {
        try refuse([FieldProblem.noRevision(minRevision, at: "/params/minRevision")].compactMap(\.self))
    }

    /// Returns once this process has the revision; refused when the deadline passes first.
    package func reach(_ revision: Int64?, by deadline: ContinuousClock.Instant) async throws {
        try check(minRevision: revision)
        guard let revision, self.revision < revision else { return }
        await waitForRevision(revision, until: deadline)
        let current = self.revision
        guard current >= revision else { throw RecordError.revisionNotReached(revision, current: current) }
    }

    /// All records, once they have been loaded: rows are checked against them. Refused when the deadline passes first.
    func loadedRecords(by deadline: ContinuousClock.Instant) async throws -> RecordSet {
        if !isLoaded { await waitForRevision(0, until: min(deadline, .now + Self.longestLoading)) }
        return try loadedSnapshot().records
    }

    /// A service that has just started has its records sooner; one without PostgreSQL need not keep its caller.
    private static var longestLoading: Duration { .seconds(3) }

    private func waitForRevision(_ revision: Int64, until deadline: ContinuousClock.Instant) async {
        let key = state.withLock { state in
            state.lastWaiter += 1
            return state.lastWaiter
        }
        await withTaskGroup { group in
            group.addTask { await self.wait(for: revision, key) }
            group.addTask {
                try? await Task.sleep(until: deadline, clock: .continuous)
                self.giveUp(key)
            }
            await group.next()
            group.cancelAll()
            self.giveUp(key)
        }
    }

    private func wait(for revision: Int64, _ key: UInt64) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.isLoaded, state.snapshot.records.revision >= revision { return true }
                state.waiters[key] = (revision, continuation)
                return false
            }
            if isThere { continuation.resume() }
        }
    }

    private func giveUp(_ key: UInt64) {
        state.withLock { $0.waiters.removeValue(forKey: key) }?.continuation.resume()
    }
}
