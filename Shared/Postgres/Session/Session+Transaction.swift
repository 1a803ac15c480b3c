import CLibpq
import Logging

extension Session {
    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
    ///
    /// Throws what `body` threw; `transactionAborted` if it swallowed a statement's error; `commitUncertain` if the
    /// connection was lost while committing; `transactionOpen` inside another transaction.
    package func withTransaction<R>(
        isolation: IsolationLevel = .readCommitted, _ body: (isolated Session) async throws -> R
    ) async throws -> R {
        if connection.isInTransaction { throw DatabaseError.transactionOpen }
        try await attended { watch in _ = try command("begin isolation level \(isolation.rawValue)", watch) }
        let result: R
        do {
            result = try await body(self)
            try Task.checkCancellation()
        } catch {
            rollBack(after: error)
            throw error
        }
        try commit()
        return result
    }

    /// A commit under way is not cancelled: that would only make its outcome harder to know.
    private func commit() throws {
        let limit = Deadline.after(settings.statementTimeout + settings.drainTimeout)
        let tag: String
        do {
            tag = try unattended(by: limit) { watch in try command("commit", watch) }
        } catch {
            if connection.isOpen {
                rollBack(after: error)
                throw error
            }
            throw DatabaseError.commitUncertain
        }
        // COMMIT of a failed transaction is not an error to the server: it answers ROLLBACK.
        guard tag == "COMMIT" else { throw DatabaseError.transactionAborted }
    }

    private func rollBack(after cause: any Error) {
        guard connection.isInTransaction else { return }
        do {
            _ = try unattended(by: .after(settings.drainTimeout)) { watch in try command("rollback", watch) }
        } catch {
            logger.warning(
                "rollback failed, session discarded",
                metadata: ["error": "\(error)", "after": "\(type(of: cause))"])
            close()
        }
    }

    private func command(_ sql: String, _ watch: Watch) throws -> String {
        var tag = ""
        try exchange(sql, watch, send: { PQsendQuery($0, sql) }, receive: { tag = $0.commandTag })
        return tag
    }
}
