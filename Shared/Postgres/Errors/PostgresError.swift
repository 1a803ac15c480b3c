/// The server refused or failed a statement. The connection lives on.
///
/// `message` and `detail` are the server's words and may quote a value of the record; `description` leaves out what
/// may, so it is what belongs in a log.
package struct PostgresError: Error, Sendable, Hashable {
    package let sqlState: SQLState
    package let message: String
    package let detail: String?
    /// The constraint that was violated, where one was.
    package let constraint: String?
    /// The statement's name, or the words by which this module calls a command of its own.
    package let statement: String

    /// The same transaction may succeed if it is run again from its beginning.
    package var isRetryable: Bool { sqlState == .serializationFailure || sqlState == .deadlockDetected }

    /// The statement broke this very constraint.
    package func violates(_ constraint: String) -> Bool {
        sqlState.classCode == "23" && self.constraint == constraint
    }
}

extension PostgresError: CustomStringConvertible {
    package var description: String {
        var text = "\(sqlState.rawValue) in \(statement)"
        // Class 22, data exceptions: "invalid input syntax for type integer: …" quotes the value.
        if sqlState.classCode != "22" { text += ": \(message)" }
        if let constraint { text += " (\(constraint))" }
        return text
    }
}
