package import JSONRPC
import JSONText
import Metrics

/// The methods a service answers, fixed before it listens. Handlers are erased once, here.
package struct MethodTable: Sendable {
    private var entries: [String: MethodEntry] = [:]
    private let mapError: @Sendable (any Error) -> RPCError?

    /// - Parameter mapError: what a handler's error means to a peer; `nil` for one that only the log may see.
    package init(mapError: @Sendable @escaping (any Error) -> RPCError? = { _ in nil }) {
        self.mapError = mapError
    }

    /// What else is wrong with parameters of which some cannot be read. Those have something of the right type in their
    /// places, which are given as pointers that begin with "/params".
    package typealias RestCheck<Params> = @Sendable (Params, _ unreadable: [String]) -> [RPCError.Problem]

    /// A method whose work is all in memory: it runs on the connection's own loop and must not wait.
    package mutating func registerImmediate<M: Method>(
        _ method: M.Type, checkRest: @escaping RestCheck<M.Params> = { _, _ in [] },
        _ handler: @Sendable @escaping (M.Params, CallContext) throws -> M.Result
    ) {
        add(method) { measure in
            .immediate { request, context, output in
                try measure.time {
                    let result = try handler(
                        try request.decodeParams(as: M.Params.self, checkRest: checkRest), context)
                    try Answer.write(result, to: request.id, into: &output)
                }
            }
        }
    }

    /// A method that waits for PostgreSQL or a peer: it runs in a task of its own on the loop's executor.
    package mutating func register<M: Method>(
        _ method: M.Type, checkRest: @escaping RestCheck<M.Params> = { _, _ in [] },
        _ handler: @Sendable @escaping (M.Params, CallContext) async throws -> M.Result
    ) {
        add(method) { measure in
            .waiting { request, context in
                try await measure.time {
                    let params = try request.decodeParams(as: M.Params.self, checkRest: checkRest)
                    let result = try await handler(params, context)
                    var output: [UInt8] = []
                    try Answer.write(result, to: request.id, into: &output)
                    return output
                }
            }
        }
    }

    private mutating func add<M: Method>(_ method: M.Type, _ run: (CallMeasure) -> MethodEntry.Run) {
        precondition(entries[M.name.text] == nil, "the method \(M.name) is registered twice")
        entries[M.name.text] = MethodEntry(
            name: M.name, summary: M.summary, run: run(CallMeasure(method: M.name)))
    }

    subscript(name: MethodName) -> MethodEntry? { entries[name.text] }

    /// The methods by name.
    package var methods: [(name: MethodName, summary: String)] {
        entries.values.map { ($0.name, $0.summary) }.sorted { $0.name.text < $1.name.text }
    }

    /// The error that a peer sees. `nil` stands for an internal one.
    func peerError(for error: any Error) -> RPCError? {
        switch error {
        case let error as RPCError: error
        case is CancellationError: .deadlineExceeded
        default: mapError(error)
        }
    }
}

struct MethodEntry: Sendable {
    let name: MethodName
    let summary: String
    let run: Run

    enum Run: Sendable {
        /// Appends the answer's line (without its LF) to the output.
        case immediate(@Sendable (Request, CallContext, inout [UInt8]) throws -> Void)
        /// Gives the answer's line without its LF.
        case waiting(@Sendable (Request, CallContext) async throws -> [UInt8])
    }
}

/// A counter and a timer for one method, labelled with its name.
struct CallMeasure: Sendable {
    private let answered: Counter
    private let failed: Counter
    private let duration: Timer

    init(method: MethodName) {
        answered = Counter(label: "rpc_calls_total", dimensions: [("method", method.text), ("outcome", "result")])
        failed = Counter(label: "rpc_calls_total", dimensions: [("method", method.text), ("outcome", "error")])
        duration = Timer(label: "rpc_call_duration_seconds", dimensions: [("method", method.text)])
    }

    func time<R>(_ body: () throws -> R) throws -> R {
        let start = ContinuousClock.now
        do {
            let result = try body()
            record(since: start, answered)
            return result
        } catch {
            record(since: start, failed)
            throw error
        }
    }

    func time<R>(_ body: () async throws -> R) async throws -> R {
        let start = ContinuousClock.now
        do {
            let result = try await body()
            record(since: start, answered)
            return result
        } catch {
            record(since: start, failed)
            throw error
        }
    }

    private func record(since start: ContinuousClock.Instant, _ outcome: Counter) {
        let (seconds, attoseconds) = start.duration(to: .now).components
        duration.recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
        outcome.increment()
    }
}
