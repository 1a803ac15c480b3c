package import JSONRPC

/// Why a call gave no result.
package enum RPCClientError: Error {
    /// No connection could be made.
    case unreachable(host: String, port: Int, cause: String)
    /// The connection ended before the answer came; the call may or may not have been carried out.
    case connectionLost
    case deadlineExceeded
    case cancelled
    /// The peer refused the call.
    case refused(RPCError)
    /// The peer's answer is not what the method promises.
    case unreadableAnswer(String)
    /// The parameters can't be written as JSON.
    case unwritableParams(String)
}

extension RPCClientError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreachable(let host, let port, let cause): "no service answers at \(host):\(port) (\(cause))"
        case .connectionLost: "the connection ended before the answer came"
        case .deadlineExceeded: "no answer came in time"
        case .cancelled: "the call was cancelled"
        case .refused(let error): error.description
        case .unreadableAnswer(let cause): "the answer could not be read: \(cause)"
        case .unwritableParams(let cause): "the parameters could not be written: \(cause)"
        }
    }
}
