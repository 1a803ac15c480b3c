import Contracts
import JSONLines
import JSONRPC
import JSONText
import Model

/// Brings the records of a plan to the services.
///
/// First every row of every file is read and checked as far as a file can be; then they are sent in requests of at
/// most 200 rows. A request carries an idempotency key of this run, so that one whose answer was lost can be sent again
/// and is carried out once. The key is not made from the rows: a later run with the same rows must be carried out
/// anew, since somebody may have changed the records in between, and rows that are equal to what is stored change
/// nothing anyway.
struct ImportRun {
    let plan: ImportPlan
    let mode: PutRecords.Mode
    let isDryRun: Bool
    let author: String?
    let retry: RetryPolicy
    let session: Session

    private let keyPrefix =
        "import-\(String(UInt64.random(in: .min ... .max), radix: 16))"
        + "-\(String(UInt64.random(in: .min ... .max), radix: 16))-"

    init(
        _ plan: ImportPlan, mode: PutRecords.Mode, isDryRun: Bool, author: String?, retry: RetryPolicy = RetryPolicy(),
        in session: Session
    ) {
        self.plan = plan
        self.mode = mode
        self.isDryRun = isDryRun
        self.author = author
        self.retry = retry
        self.session = session
    }

    /// What was done. An end before time (a service away, Ctrl-C) is told in the report with what was saved till then.
    func report() async throws(CommandError) -> ImportReport {
        let standardInput =
            plan.files.contains { $0.path == "-" }
            ? try InputText.read("-", atMost: 64 << 20, in: session) : []
        var state = State(report: ImportReport(isDryRun: isDryRun, files: plan.files.map { .init($0) }))
        for (place, file) in plan.files.enumerated() {
            try check(file, at: place, standardInput, &state)
        }
        // All or nothing begins with the files: a bad line anywhere, and nothing is saved. A table names no rows of its
        // own, so that its service can check the others all the same; a dry run saves nothing, and checks all there is.
        let checksRest = plan.isTable || isDryRun
        if mode == .allOrNothing, !state.report.rejected.isEmpty {
            guard checksRest else { return state.report }
            state.isStopped = true
        }
        state.report.rejected = []
        for place in plan.files.indices { state.report.files[place].rejected = 0 }
        var progress = ImportProgress(session, total: state.report.files.reduce(0) { $0 + $1.rows })
        for (place, file) in plan.files.enumerated()
        where !state.isStopped || checksRest && state.report.failure == nil {
            do throws(CommandError) {
                try await send(file, at: place, standardInput, &state, &progress)
            } catch {
                state.report.failure = error
                state.isStopped = true
            }
        }
        progress.clear()
        return state.report
    }

    private struct State {
        var report: ImportReport
        var requests = 0
        /// Whether nothing more is to be saved.
        var isStopped = false

        /// The key's own part of the next request.
        mutating func nextRequest() -> Int {
            requests += 1
            return requests
        }
    }

    // MARK: - Reading

    private func check(
        _ file: ImportFile, at place: Int, _ standardInput: [UInt8], _ state: inout State
    ) throws(CommandError) {
        var rows = try RowReader(file, standardInput: standardInput, in: session)
        state.report.headings = rows.headings
        while let row = try rows.next() {
            state.report.files[place].rows += 1
            switch row {
            case .good: break
            case .bad(let rejected), .unreadable(let rejected, rest: _):
                reject([rejected], at: place, &state)
            }
        }
    }

    // MARK: - Sending

    private func send(
        _ file: ImportFile, at place: Int, _ standardInput: [UInt8], _ state: inout State,
        _ progress: inout ImportProgress
    ) async throws(CommandError) {
        var rows = try RowReader(file, standardInput: standardInput, in: session)
        var chunk = ImportChunk(of: file)
        var unreadable = UnreadableRows(of: file)
        let firstOfFile = state.report.rejected.count
        while let row = try rows.next() {
            switch row {
            case .bad(let rejected):
                reject([rejected], at: place, &state)
            case .unreadable(let rejected, let rest):
                if !unreadable.takes(rest) {
                    reject(try await checked(unreadable), at: place, &state)
                    unreadable = UnreadableRows(of: file)
                }
                unreadable.append(rejected, rest: rest)
            case .good(let row):
                if !chunk.takes(row) {
                    try await send(chunk, at: place, &state, &progress)
                    chunk = ImportChunk(of: file)
                }
                chunk.append(row)
            }
        }
        if !chunk.rows.isEmpty { try await send(chunk, at: place, &state, &progress) }
        if !unreadable.isEmpty { reject(try await checked(unreadable), at: place, &state) }
        // Bad lines are met before the request around them is answered.
        state.report.rejected[firstOfFile...].sort { $0.line < $1.line }
    }

    /// The rows with what the service says of what can be read of them; nothing is saved.
    private func checked(_ unreadable: UnreadableRows) async throws(CommandError) -> [RejectedRow] {
        let (file, rest) = (unreadable.rest.file, unreadable.rest.rows.map(\.node))
        let params = PutRecords.Params(
            kind: file.target.kind, rows: rest, mode: .skipBad, dryRun: true, author: author)
        do throws(RPCClientError) {
            let answer = try await put(params, key: nil, of: file.target.service, nil)
            return unreadable.rows(adding: answer.rejected)
        } catch {
            throw commandError(error, file.target.service)
        }
    }

    private func reject(_ rows: [RejectedRow], at place: Int, _ state: inout State) {
        state.report.files[place].rejected += rows.count
        state.report.rejected += rows
    }

    private func send(
        _ whole: ImportChunk, at place: Int, _ state: inout State, _ progress: inout ImportProgress
    ) async throws(CommandError) {
        let made = whole.idsOfNames
        if try await !save(whole, asNew: made, counts: true, at: place, &state, progress) {
            let taken = try await rowsOfTakenIDs(whole)
            reject(taken.sorted().map(whole.rejectedForTakenID), at: place, &state)
            if mode == .allOrNothing, !taken.isEmpty { state.isStopped = true }
            let rest = whole.without(taken)
            // All or nothing: a row that was rejected here leaves none of its request.
            let counts = mode == .skipBad || taken.isEmpty
            if !rest.rows.isEmpty {
                _ = try await save(rest, asNew: [], counts: counts, at: place, &state, progress)
            }
        }
        progress.advance(whole.rows.count, state.report.files[place])
    }

    /// - Parameters:
    ///   - new: ids of records that nobody may have put yet.
    ///   - counts: whether a dry run counts what it finds.
    /// - Returns: false where somebody has, and nothing was saved.
    private func save(
        _ chunk: ImportChunk, asNew new: [String], counts: Bool, at place: Int, _ state: inout State,
        _ progress: ImportProgress
    ) async throws(CommandError) -> Bool {
        // Once a request of the file was refused, the rest of it is only checked, so that all its problems are told.
        let isCheckOnly = isDryRun || state.isStopped
        let expected = Dictionary(new.map { ($0, Int64(0)) }, uniquingKeysWith: { first, _ in first })
        let params = PutRecords.Params(
            kind: chunk.file.target.kind, rows: chunk.rows.map(\.node), mode: mode, dryRun: isCheckOnly,
            expectedRevisions: expected.isEmpty ? nil : expected, author: author)
        let key = isCheckOnly ? nil : keyPrefix + String(state.nextRequest())
        do throws(RPCClientError) {
            let result = try await put(params, key: key, of: chunk.file.target.service, progress)
            if isDryRun ? counts : !isCheckOnly {
                state.report.files[place].created += result.created
                state.report.files[place].updated += result.updated
                state.report.files[place].unchanged += result.unchanged
            }
            reject(result.rejected.compactMap { chunk.rejected($0) }, at: place, &state)
            state.report.warnings += (result.warnings ?? []).compactMap { chunk.rejected($0) }
        } catch {
            if !new.isEmpty, case .refused(let refusal) = error, refusal.code == .conflict { return false }
            guard case .refused(let refusal) = error, refusal.code == .validationFailed,
                case let refused = chunk.rejected(refusal), refused.other.isEmpty, !refused.rows.isEmpty
            else { throw commandError(error, chunk.file.target.service) }
            reject(refused.rows, at: place, &state)
            state.isStopped = true
        }
        return true
    }

    /// Sends a request until it has an answer, or no attempt is left.
    func put(
        _ params: PutRecords.Params, key: String?, of service: ServiceName, _ progress: ImportProgress?
    ) async throws(RPCClientError) -> PutRecords.Result {
        var attempt = 1
        while true {
            do throws(RPCClientError) {
                return try await putOnce(params, key: key, of: service)
            } catch {
                guard let wait = retry.wait(after: attempt, error) else { throw error }
                progress?.retrying(
                    commandError(error, service), attempt: attempt, of: retry.attempts, after: wait)
                attempt += 1
                do {
                    try await Task.sleep(for: wait)
                } catch {
                    throw .cancelled
                }
            }
        }
    }

    private func putOnce(
        _ params: PutRecords.Params, key: String?, of service: ServiceName
    ) async throws(RPCClientError) -> PutRecords.Result {
        let answer = try await session.services.call(
            service.putRecords, params, of: service, within: timeout, idempotencyKey: key)
        do {
            return try answer.decode(PutRecords.Result.self, options: .init(unknownNames: .ignore))
        } catch {
            throw .unreadableAnswer("\(error)")
        }
    }

    private var timeout: Timeout { session.timeout ?? .write }

    func commandError(_ error: RPCClientError, _ service: ServiceName) -> CommandError {
        CommandError(error, from: service, at: session.services.address(of: service), within: timeout)
    }
}
