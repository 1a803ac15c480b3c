/// The code of an error on the wire. Codes of −32768…−32000 are JSON-RPC's own; ours begin at 1001.
package struct ErrorCode: Hashable, Sendable {
    package let value: Int
    /// The stable name for programs: "invalidParams", "conflict".
    package let name: String
    /// Whether the same request may succeed later without a change.
    package let isRetryable: Bool

    private init(_ value: Int, _ name: String, retryable: Bool = false) {
        self.value = value
        self.name = name
        self.isRetryable = retryable
    }

    package static let parseError = ErrorCode(-32700, "parseError")
    package static let invalidRequest = ErrorCode(-32600, "invalidRequest")
    package static let unknownMethod = ErrorCode(-32601, "unknownMethod")
    package static let invalidParams = ErrorCode(-32602, "invalidParams")
    package static let internalError = ErrorCode(-32603, "internalError")
    package static let unauthenticated = ErrorCode(1001, "unauthenticated")
    package static let forbidden = ErrorCode(1002, "forbidden")
    package static let rateLimited = ErrorCode(1003, "rateLimited", retryable: true)
    package static let overloaded = ErrorCode(1004, "overloaded", retryable: true)
    package static let deadlineExceeded = ErrorCode(1005, "deadlineExceeded", retryable: true)
    package static let notFound = ErrorCode(1006, "notFound")
    package static let conflict = ErrorCode(1007, "conflict")
    package static let lineTooLong = ErrorCode(1008, "lineTooLong")
    package static let storageFull = ErrorCode(1009, "storageFull", retryable: true)
    package static let dependencyUnavailable = ErrorCode(1010, "dependencyUnavailable", retryable: true)
    package static let idempotencyKeyReused = ErrorCode(1011, "idempotencyKeyReused")
    package static let stillInProgress = ErrorCode(1012, "stillInProgress", retryable: true)
    package static let validationFailed = ErrorCode(1013, "validationFailed")

    /// Every code a service may answer with, in the order of the contract.
    package static let all: [ErrorCode] = [
        .parseError, .invalidRequest, .unknownMethod, .invalidParams, .internalError, .unauthenticated, .forbidden,
        .rateLimited, .overloaded, .deadlineExceeded, .notFound, .conflict, .lineTooLong, .storageFull,
        .dependencyUnavailable, .idempotencyKeyReused, .stillInProgress, .validationFailed,
    ]

    private static let byValue = Dictionary(uniqueKeysWithValues: all.map { ($0.value, $0) })

    /// The code a peer sent; one we do not know keeps its number and is not retried.
    package static func received(_ value: Int) -> ErrorCode {
        byValue[value] ?? ErrorCode(value, "unknownError")
    }
}
