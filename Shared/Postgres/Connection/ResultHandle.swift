import CLibpq

/// One `PGresult`, freed when it goes out of scope.
struct ResultHandle: ~Copyable {
    let pointer: OpaquePointer

    deinit { PQclear(pointer) }

    var status: ExecStatusType { PQresultStatus(pointer) }
    var rows: Int32 { PQntuples(pointer) }

    /// What the server calls the command that it ran, such as "COMMIT" or "INSERT 0 1".
    var commandTag: String { PQcmdStatus(pointer).map { String(cString: $0) } ?? "" }

    /// Rows that the command touched; 0 for commands that touch none.
    var affectedRows: Int { PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? 0 }

    /// The server's refusal, if this is one.
    func failure(of statement: String) -> PostgresError? {
        switch status {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
            PostgresError(
                sqlState: .init(rawValue: field(RENKEI_DIAG_SQLSTATE) ?? ""),
                message: field(RENKEI_DIAG_MESSAGE) ?? PQresultErrorMessage(pointer).map { String(cString: $0) } ?? "",
                detail: field(RENKEI_DIAG_DETAIL), constraint: field(RENKEI_DIAG_CONSTRAINT), statement: statement)
        default: nil
        }
    }

    private func field(_ code: Int32) -> String? {
        PQresultErrorField(pointer, code).map { String(cString: $0) }
    }
}
