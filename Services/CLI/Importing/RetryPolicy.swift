import JSONLines
import JSONRPC

/// How often, and after which waits, a request is sent again that failed for a reason that may pass.
struct RetryPolicy: Hashable, Sendable {
    var attempts = 8
    var firstWait = Duration.milliseconds(250)
    var longestWait = Duration.seconds(5)

    /// How long to wait before the attempt after this one; `nil` where there is none.
    func wait(after attempt: Int, _ error: RPCClientError) -> Duration? {
        guard attempt < attempts, Self.mayPass(error) else { return nil }
        var wait = firstWait
        for _ in 1..<attempt { wait = min(wait * 2, longestWait) }
        if case .refused(let refusal) = error, let asked = refusal.retryAfterMilliseconds {
            wait = max(wait, min(.milliseconds(asked), longestWait))
        }
        return wait
    }

    private static func mayPass(_ error: RPCClientError) -> Bool {
        switch error {
        case .unreachable, .connectionLost, .deadlineExceeded: true
        case .refused(let refusal): refusal.code.isRetryable
        case .cancelled, .unreadableAnswer, .unwritableParams: false
        }
    }
}
