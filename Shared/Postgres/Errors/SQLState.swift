/// The five characters by which PostgreSQL names a kind of error (Appendix A of its manual).
package struct SQLState: RawRepresentable, Sendable, Hashable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package static let featureNotSupported = Self(rawValue: "0A000")
    package static let notNullViolation = Self(rawValue: "23502")
    package static let foreignKeyViolation = Self(rawValue: "23503")
    package static let uniqueViolation = Self(rawValue: "23505")
    package static let checkViolation = Self(rawValue: "23514")
    package static let readOnlyTransaction = Self(rawValue: "25006")
    package static let invalidStatementName = Self(rawValue: "26000")
    package static let serializationFailure = Self(rawValue: "40001")
    package static let deadlockDetected = Self(rawValue: "40P01")
    package static let diskFull = Self(rawValue: "53100")
    package static let lockNotAvailable = Self(rawValue: "55P03")
    package static let queryCanceled = Self(rawValue: "57014")

    /// The first two characters, shared by related kinds.
    package var classCode: String { String(rawValue.prefix(2)) }

    /// The server is stopping or has crashed: the connection is gone, whatever the statement was.
    var endsConnection: Bool { ["57P01", "57P02", "57P03"].contains(rawValue) }
}
