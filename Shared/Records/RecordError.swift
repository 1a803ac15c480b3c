package import Contracts
package import JSONRPC
package import Model
import Postgres

/// Why records could not be read or written.
package enum RecordError: Error, Sendable {
    /// Parameters that break a rule, each by its place in the message; and rows that are refused beside them.
    case invalid([FieldProblem], rejected: [PutRecords.RejectedRow] = [])
    case notFound(kind: String, id: String)
    /// Rows that were refused, and nothing was written.
    case refusedRows([PutRecords.RejectedRow], of: Int)
    /// Records that a change of several would leave in breach of a rule; nothing was written.
    case brokenRecords([BrokenRecord])
    /// Records that have moved on since the caller saw them.
    case moved([Moved])
    case keyReused
    /// The revision that the caller wants to see has not come before the deadline.
    case revisionNotReached(Int64, current: Int64)
    /// Nothing has been loaded from PostgreSQL yet.
    case notLoaded

    package struct BrokenRecord: Sendable {
        package let kind: String
        package let id: String
        package let problems: [FieldProblem]
    }

    package struct Moved: Sendable {
        package let id: String
        package let expected: Int64
        package let current: Int64?
    }
}

extension RPCError {
    /// What an error of the records, or of the database under them, means to a peer; `nil` for one that is ours alone.
    package init?(records error: any Error) {
        switch error {
        case let error as RecordError: self = .of(error)
        case let error as DatabaseError:
            guard let known = RPCError.of(error) else { return nil }
            self = known
        case let error as PostgresError:
            guard let known = RPCError.of(error) else { return nil }
            self = known
        default: return nil
        }
    }

    private static func of(_ error: RecordError) -> RPCError {
        switch error {
        case .invalid(let problems, let rejected):
            return .invalidParams(problems.map(Problem.init) + rejected.flatMap(\.problems))
        case .notFound(let kind, let id):
            return RPCError(
                .notFound, en: "There is no \(kind) \"\(id)\".", ja: "\(kind)「\(id)」はありません。",
                problems: [
                    .init(
                        pointer: "/params/id", rule: "notFound",
                        message: .init(en: "No such record.", ja: "該当する記録がありません。"))
                ])
        case .refusedRows(let rows, let count):
            return RPCError(
                .validationFailed,
                en: "\(rows.count) of \(EnglishNoun.counted(count, "row")) \(rows.count == 1 ? "is" : "are") refused; "
                    + "nothing was written. Correct the bad ones, or send mode \"skipBad\" to save the others.",
                ja: "\(count)行のうち\(rows.count)行に誤りがあり、何も保存していません。修正するか、mode \"skipBad\"で他の行を保存してください。",
                problems: rows.flatMap(\.problems))
        case .brokenRecords(let records):
            return RPCError(
                .validationFailed, en: "The change would break a rule of a record; nothing was written.",
                ja: "変更すると記録の規則に反するため、何も保存していません。",
                problems: records.flatMap { record in
                    record.problems.map { problem in
                        .init(
                            pointer: "/\(record.kind)/\(record.id)\(problem.pointer)", rule: problem.rule,
                            message: .init(en: problem.message.en, ja: problem.message.ja))
                    }
                })
        case .moved(let records):
            return RPCError(
                .conflict,
                en: "A record was changed by somebody else since you read it. Read it again and repeat your change.",
                ja: "読み込み後に他の利用者が記録を変更しました。再読み込みしてからやり直してください。",
                problems: records.map { record in
                    let current = record.current.map { "it is at \($0)" } ?? "there is none"
                    let now = record.current.map { "現在の改訂番号は\($0)" } ?? "登録がありません"
                    return .init(
                        pointer: "/params/expectedRevisions/\(record.id)", rule: "staleRevision",
                        message: .init(
                            en: "You expect revision \(record.expected); \(current).",
                            ja: "期待した改訂番号は\(record.expected)ですが、\(now)。"))
                })
        case .keyReused:
            return RPCError(
                .idempotencyKeyReused,
                en: "This idempotency key was used for another request. Use a new key.",
                ja: "この冪等キーは別のリクエストで使用済みです。新しいキーを使ってください。",
                problems: [
                    .init(
                        pointer: "/meta/idempotencyKey", rule: "keyReused",
                        message: .init(en: "One key, one request.", ja: "1つのキーは1つのリクエストに限ります。"))
                ])
        case .revisionNotReached(let revision, let current):
            return RPCError(
                .stillInProgress,
                en: "Revision \(revision) is not here yet; this service is at \(current). Try again.",
                ja: "改訂番号\(revision)はまだ反映されていません(現在\(current))。再試行してください。", retryAfterMilliseconds: 250)
        case .notLoaded:
            return RPCError(
                .dependencyUnavailable,
                en: "The records are not loaded yet: PostgreSQL has not answered. Try again shortly.",
                ja: "PostgreSQLに接続できず、記録をまだ読み込めていません。しばらくして再試行してください。",
                retryAfterMilliseconds: 1000)
        }
    }

    private static func of(_ error: DatabaseError) -> RPCError? {
        switch error {
        case .deadlineExceeded: .deadlineExceeded
        case .poolWaitExceeded, .poolExhausted: .overloaded(retryAfterMilliseconds: 500)
        case .connectFailed, .connectionLost, .databaseClosed: .databaseAway
        case .commitUncertain:
            RPCError(
                .dependencyUnavailable,
                en: "PostgreSQL was lost during the commit. Repeat the request with the same idempotency key.",
                ja: "コミット中にPostgreSQLとの接続が切れました。同じ冪等キーで再送してください。", retryAfterMilliseconds: 1000)
        default: nil
        }
    }

    private static func of(_ error: PostgresError) -> RPCError? {
        switch error.sqlState.rawValue {
        case "53100", "53200":
            RPCError(
                .storageFull, en: "PostgreSQL has no room left. Nothing was written.",
                ja: "PostgreSQLの空き容量がありません。何も保存していません。")
        case "55P03":
            RPCError(
                .stillInProgress, en: "Another write is still under way. Try again.",
                ja: "別の書き込みが進行中です。再試行してください。", retryAfterMilliseconds: 500)
        case "57014": .deadlineExceeded
        case "57P01", "57P02", "57P03": .databaseAway
        default: nil
        }
    }

    private static let databaseAway = RPCError(
        .dependencyUnavailable,
        en: "PostgreSQL does not answer; nothing was written. Reads go on. Try again shortly.",
        ja: "PostgreSQLが応答しないため保存していません。参照は引き続き利用できます。しばらくして再試行してください。",
        retryAfterMilliseconds: 1000)
}
