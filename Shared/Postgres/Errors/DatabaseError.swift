/// What can go wrong between us and the server, or in reading its answer; `PostgresError` is the server's own refusal.
package enum DatabaseError: Error, Sendable, Hashable {
    /// No connection came about, in libpq's words: nobody answers, wrong password, no such database.
    case connectFailed(String)
    /// The connection ended while a statement was under way; whether it took effect is unknown.
    case connectionLost(String)
    /// The connection ended while a transaction was being committed; whether it was is unknown.
    case commitUncertain
    /// The transaction was rolled back instead of committed: a statement in it had failed and its error was swallowed.
    case transactionAborted
    /// A transaction was begun inside another.
    case transactionOpen
    /// Every session stayed busy for as long as the caller could wait.
    case poolWaitExceeded
    /// So many callers wait already that this one was refused at once.
    case poolExhausted
    /// The database has been closed, or is closing.
    case databaseClosed
    /// The caller's deadline passed. What the statement did was undone.
    case deadlineExceeded(statement: String)
    /// Text with U+0000, which the server cannot hold. Parameters are counted from 1.
    case nulInText(statement: String, parameter: Int)
    /// Two statements with different SQL share a name.
    case statementNameReused(String)
    /// A single row was asked for and none came.
    case rowMissing(statement: String)
    /// A single row was asked for and more came.
    case rowSurplus(statement: String)
    /// A column that must have a value is null.
    case unexpectedNull(statement: String, column: String)
    /// A column's text is not a value of the type asked for.
    case columnType(statement: String, column: String, expected: String)
    /// A column was asked for that the row does not have; columns are counted from 0.
    case columnMissing(statement: String, column: Int)
    /// A row for COPY has another number of fields than there are columns.
    case copyFields(table: String, expected: Int, given: Int)
    /// The statement starts a COPY, which has its own door.
    case unexpectedCopy(statement: String)

    /// What happened, for an operator.
    package var message: (en: String, ja: String) {
        switch self {
        case .connectFailed(let reason):
            ("the database cannot be reached: \(reason)", "データベースに接続できません: \(reason)")
        case .connectionLost(let reason):
            ("the connection to the database was lost: \(reason)", "データベースとの接続が切れました: \(reason)")
        case .commitUncertain:
            ("the connection was lost during commit; the outcome is unknown", "コミット中に接続が切れ、結果を確認できません")
        case .transactionAborted:
            ("the transaction had failed and was rolled back", "トランザクションは失敗していたため取り消されました")
        case .transactionOpen:
            ("a transaction is already open", "トランザクションはすでに開始されています")
        case .poolWaitExceeded:
            ("no database session became free in time", "時間内に空いたデータベースセッションがありませんでした")
        case .poolExhausted:
            ("too many requests wait for a database session", "データベースセッションを待つ要求が多すぎます")
        case .databaseClosed:
            ("the database has been closed", "データベースは閉じられています")
        case .deadlineExceeded(let statement):
            ("the deadline passed during \(statement)", "\(statement) の実行中に期限を過ぎました")
        case .nulInText(let statement, let parameter):
            (
                "parameter \(parameter) of \(statement) holds U+0000",
                "\(statement) のパラメータ \(parameter) に U+0000 が含まれています"
            )
        case .statementNameReused(let name):
            ("two statements are named \(name)", "\(name) という名前の文が二つあります")
        case .rowMissing(let statement):
            ("\(statement) found no row", "\(statement) に該当する行がありません")
        case .rowSurplus(let statement):
            ("\(statement) found more than one row", "\(statement) に該当する行が複数あります")
        case .unexpectedNull(let statement, let column):
            ("column \(column) of \(statement) is null", "\(statement) の列 \(column) が NULL です")
        case .columnType(let statement, let column, let expected):
            ("column \(column) of \(statement) is not \(expected)", "\(statement) の列 \(column) は \(expected) ではありません")
        case .columnMissing(let statement, let column):
            ("\(statement) has no column \(column)", "\(statement) に列 \(column) はありません")
        case .copyFields(let table, let expected, let given):
            (
                "a row for \(table) has \(given) fields, not \(expected)",
                "\(table) への行の項目数が \(expected) ではなく \(given) です"
            )
        case .unexpectedCopy(let statement):
            ("\(statement) starts a COPY", "\(statement) は COPY を開始します")
        }
    }
}

extension DatabaseError: CustomStringConvertible {
    package var description: String { message.en }
}
