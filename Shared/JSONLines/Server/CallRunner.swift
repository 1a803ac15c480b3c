import JSONRPC
import JSONText
import Logging
import NIOCore

/// Runs the calls of one connection and hands each answer back on the connection's loop, exactly once.
///
/// Not Sendable: every member is used on the loop alone.
final class CallRunner {
    private let methods: MethodTable
    private let limits: WireLimits
    private let load: ServerLoad
    private let logger: Logger
    private let loop: any EventLoop
    private let executor: LoopExecutor
    private var randomness = SplitMix64(seed: .random(in: .min ... .max))
    private var waiting: [UInt64: WaitingCall] = [:]
    private var lastNumber: UInt64 = 0

    /// Room that most answers fit into without growing.
    private static let usualAnswerBytes = 256

    /// Takes the answer of a call, empty for a notification.
    var deliver: (_ answer: [UInt8], _ sink: AnswerSink) -> Void = { _, _ in }
    /// A call that waited has ended and its place is free.
    var placeFreed: () -> Void = {}

    init(methods: MethodTable, limits: WireLimits, load: ServerLoad, logger: Logger, loop: any EventLoop) {
        self.methods = methods
        self.limits = limits
        self.load = load
        self.logger = logger
        self.loop = loop
        self.executor = LoopExecutor(loop)
    }

    /// Calls that wait for something.
    var inFlight: Int { waiting.count }

    func run(_ call: IncomingCall, sink: AnswerSink) {
        switch call {
        case .refused(let id, let error): deliver(line(error: error, id: id), sink)
        case .request(let request): run(request, sink: sink)
        }
    }

    /// The peer is gone: nothing of it is worth finishing.
    func cancelAll() {
        for call in waiting.values { call.cancel() }
    }

    private func run(_ request: Request, sink: AnswerSink) {
        guard let entry = methods[request.method] else {
            let nearest = methods.nearestName(to: request.method)
            deliver(refusal(RPCError.unknownMethod(request.method, nearest: nearest), of: request, context: nil), sink)
            return
        }
        let context = context(for: request)
        switch entry.run {
        case .immediate(let run):
            var answer: [UInt8] = []
            answer.reserveCapacity(Self.usualAnswerBytes)
            do {
                try run(request, context, &answer)
            } catch {
                answer = refusal(error, of: request, context: context)
            }
            deliver(bounded(answer, of: request, context: context, sink), sink)
        case .waiting(let run):
            guard load.beginCall() else {
                let error = RPCError.overloaded(retryAfterMilliseconds: 100)
                deliver(refusal(error, of: request, context: context), sink)
                return
            }
            start(run, request, context, sink)
        }
    }

    private func context(for request: Request) -> CallContext {
        let trace =
            request.meta.traceparent.flatMap { TraceContext(traceparent: $0) } ?? .random(using: &randomness)
        let milliseconds = min(
            request.meta.deadlineMs ?? limits.defaultDeadlineMilliseconds, limits.greatestDeadlineMilliseconds)
        return CallContext(
            method: request.method, trace: trace, deadline: .now + .milliseconds(milliseconds), meta: request.meta,
            logger: logger)
    }
}

// MARK: - Calls that wait

extension CallRunner {
    /// A call in flight. Its task is the one unstructured task of the server: it is owned here, cancelled with its
    /// deadline or its connection, and the connection stays until it has ended.
    private final class WaitingCall {
        let sink: AnswerSink
        let request: Request
        let context: CallContext
        var task: Task<Void, Never>?
        var timer: Scheduled<Void>?
        var isAnswered = false

        init(sink: AnswerSink, request: Request, context: CallContext) {
            self.sink = sink
            self.request = request
            self.context = context
        }

        func cancel() {
            isAnswered = true
            timer?.cancel()
            task?.cancel()
        }
    }

    private func start(
        _ run: @Sendable @escaping (Request, CallContext) async throws -> [UInt8],
        _ request: Request, _ context: CallContext, _ sink: AnswerSink
    ) {
        lastNumber += 1
        let number = lastNumber
        let call = WaitingCall(sink: sink, request: request, context: context)
        waiting[number] = call
        let runner = NIOLoopBound(self, eventLoop: loop)
        let task = Task.immediate(executorPreference: executor) {
            let outcome: Result<[UInt8], any Error>
            do {
                outcome = .success(try await run(request, context))
            } catch {
                outcome = .failure(error)
            }
            runner.value.ended(number, outcome)
        }
        // Most calls that find their answer at once have ended here already.
        guard waiting[number] != nil else { return }
        call.task = task
        call.timer = loop.scheduleTask(in: .milliseconds(Int64(context.remainingMilliseconds))) {
            runner.value.passedDeadline(number)
        }
    }

    private func ended(_ number: UInt64, _ outcome: Result<[UInt8], any Error>) {
        guard let call = waiting.removeValue(forKey: number) else { return }
        load.endCall()
        call.timer?.cancel()
        if !call.isAnswered {
            switch outcome {
            case .success(let answer):
                deliver(bounded(answer, of: call.request, context: call.context, call.sink), call.sink)
            case .failure(let error):
                deliver(refusal(error, of: call.request, context: call.context), call.sink)
            }
        }
        placeFreed()
    }

    private func passedDeadline(_ number: UInt64) {
        guard let call = waiting[number], !call.isAnswered else { return }
        deliver(refusal(RPCError.deadlineExceeded, of: call.request, context: call.context), call.sink)
        call.cancel()
        placeFreed()
    }
}

// MARK: - Errors

extension CallRunner {
    /// The answer line for a failed call, and its line in the log. Empty for a notification.
    private func refusal(_ error: any Error, of request: Request, context: CallContext?) -> [UInt8] {
        var seen: RPCError
        if let known = methods.peerError(for: error) {
            seen = known
        } else {
            seen = .internalError
            context?.logger.error("call failed", metadata: ["cause": "\(String(reflecting: error))"])
        }
        guard let id = request.id else {
            logger.info(
                "notification failed",
                metadata: ["method": "\(request.method)", "code": "\(seen.code.value)", "error": "\(seen)"])
            return []
        }
        seen.traceID = context?.trace.traceID ?? TraceContext.random(using: &randomness).traceID
        return line(error: seen, id: id)
    }

    private func line(error: RPCError, id: RequestID) -> [UInt8] {
        var error = error
        if error.traceID == nil { error.traceID = TraceContext.random(using: &randomness).traceID }
        var answer: [UInt8] = []
        do {
            try Answer.write(error: error, to: id, into: &answer)
        } catch {
            // An error holds only texts and integers, all of which can be written.
            preconditionFailure("an error could not be written: \(error)")
        }
        return answer
    }

    /// The answer, or the error in its place where the line it belongs to would grow past the limit.
    private func bounded(
        _ answer: [UInt8], of request: Request, context: CallContext, _ sink: AnswerSink
    ) -> [UInt8] {
        let before = if case .batch(let assembly) = sink { assembly.bytes } else { 0 }
        guard before + answer.count > limits.lineOutBytes else { return answer }
        return refusal(RPCError.answerTooLong(limit: limits.lineOutBytes), of: request, context: context)
    }
}

/// A small, fast generator for trace ids, which need to differ but not to be secret.
private struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
