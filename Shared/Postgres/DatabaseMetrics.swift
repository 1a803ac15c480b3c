import Metrics

/// What is counted and timed. Made after the metrics system is: an earlier one counts into nothing.
struct DatabaseMetrics: Sendable {
    private let poolWait = Metrics.Timer(label: "postgres_pool_wait")
    private let statements = Counter(label: "postgres_statements_total")

    func leased(after wait: Duration) {
        poolWait.recordNanoseconds(
            wait.components.seconds * 1_000_000_000 + wait.components.attoseconds / 1_000_000_000)
    }

    func ran() {
        statements.increment()
    }

    /// Counts errors by SQLSTATE, or by what else went wrong.
    func failed(_ error: any Error) {
        let kind =
            switch error {
            case let error as PostgresError: error.sqlState.rawValue
            case is CancellationError: "cancelled"
            case let error as DatabaseError: error.kind
            default: "reader"
            }
        Counter(label: "postgres_errors_total", dimensions: [("kind", kind)]).increment()
    }
}

extension DatabaseError {
    /// One word for each cause, for a metric's dimension.
    fileprivate var kind: String {
        switch self {
        case .connectFailed: "connect"
        case .connectionLost, .commitUncertain: "lost"
        case .poolWaitExceeded, .poolExhausted, .databaseClosed: "pool"
        case .deadlineExceeded: "deadline"
        case .transactionAborted, .transactionOpen: "transaction"
        case .nulInText, .statementNameReused, .copyFields, .unexpectedCopy: "request"
        case .rowMissing, .rowSurplus, .unexpectedNull, .columnType, .columnMissing: "row"
        }
    }
}
