package import JSONRPC
package import Logging

/// What a handler knows of the call beside its parameters.
package struct CallContext: Sendable {
    package let method: MethodName
    package let trace: TraceContext
    /// No handler starts after it, and what it still waits for then is cancelled.
    package let deadline: ContinuousClock.Instant
    package let meta: CallMeta
    private let serverLogger: Logger

    init(method: MethodName, trace: TraceContext, deadline: ContinuousClock.Instant, meta: CallMeta, logger: Logger) {
        self.method = method
        self.trace = trace
        self.deadline = deadline
        self.meta = meta
        self.serverLogger = logger
    }

    /// The server's logger, every line of it under the call's trace and method.
    package var logger: Logger {
        var logger = serverLogger
        logger[metadataKey: "trace"] = "\(trace.traceID)"
        logger[metadataKey: "method"] = "\(method)"
        return logger
    }

    /// What to send along when the handler itself calls a peer: the same trace, and what is left of the time.
    package var forwardedMeta: CallMeta {
        CallMeta(traceparent: trace.traceparent, deadlineMs: remainingMilliseconds, token: meta.token)
    }

    /// At least 1, so that a peer answers "deadline exceeded" rather than "invalid".
    package var remainingMilliseconds: Int {
        let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
        return max(1, Int(left))
    }
}
