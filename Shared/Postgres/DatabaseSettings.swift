/// Where the database is, who we are to it, and every limit of the sessions with it.
package struct DatabaseSettings: Sendable, Hashable {
    /// A directory that holds the server's Unix socket (it starts with "/"), a host name or an address.
    package var host: String
    package var port: Int
    package var database: String
    package var user: String
    /// Secret; never printed.
    package var password: String?
    /// How the server's own views and logs call this process.
    package var applicationName: String
    /// The one schema that names without a qualifier mean.
    package var schema: String
    /// How TCP connections are protected. A Unix socket has no use for it.
    package var encryption: Encryption = .preferred

    /// Sessions, and so threads, that serve this database.
    package var sessions = 4
    /// How many callers may wait for a session; the next one is refused at once.
    package var waiters = 1024
    /// How long a caller waits for a session.
    package var poolWait: Duration = .seconds(5)
    /// How long one connection attempt may take.
    package var connectTimeout: Duration = .seconds(5)
    /// The server ends a statement after this; the client gives up `drainTimeout` later.
    package var statementTimeout: Duration = .seconds(30)
    /// The server ends a wait for a lock after this.
    package var lockTimeout: Duration = .seconds(10)
    /// The server ends a transaction whose client went silent.
    package var idleInTransactionTimeout: Duration = .seconds(60)
    /// How long a cancelled statement may take to end before its connection is closed.
    package var drainTimeout: Duration = .seconds(5)
    /// How often `Database.run()` asks whether the server still answers.
    package var probeInterval: Duration = .seconds(5)

    /// libpq's `sslmode`, in words.
    package enum Encryption: String, Sendable, Hashable, CaseIterable {
        case off = "disable"
        case preferred = "prefer"
        case required = "require"
        case verified = "verify-full"
    }

    package init(
        host: String, port: Int = 5432, database: String, user: String, password: String? = nil,
        applicationName: String = "renkei", schema: String = "public"
    ) {
        self.host = host
        self.port = port
        self.database = database
        self.user = user
        self.password = password
        self.applicationName = applicationName
        self.schema = schema
    }
}

extension DatabaseSettings: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "\(user)@\(host):\(port)/\(database)" }
    package var debugDescription: String { description }
    /// Without the password: `dump` and failed expectations print what they can reflect.
    package var customMirror: Mirror { Mirror(self, children: ["address": description]) }
}

extension DatabaseSettings {
    /// What libpq is told, as the parameters of `PQconnectStartParams`.
    var connectionParameters: [(keyword: String, value: String)] {
        var parameters: [(keyword: String, value: String)] = [
            ("host", host), ("port", String(port)), ("dbname", database), ("user", user),
            ("application_name", applicationName), ("client_encoding", "UTF8"), ("options", serverOptions),
            ("sslmode", encryption.rawValue), ("gssencmode", "disable"),
            // A peer that vanished without a word is noticed within a minute.
            ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "60000"),
        ]
        if let password { parameters.append(("password", password)) }
        return parameters
    }

    private var serverOptions: String {
        let settings: [(name: String, value: String)] = [
            ("TimeZone", "UTC"), ("DateStyle", "ISO"), ("search_path", SQLIdentifier.quoted(schema)),
            ("statement_timeout", String(statementTimeout.milliseconds)),
            ("lock_timeout", String(lockTimeout.milliseconds)),
            ("idle_in_transaction_session_timeout", String(idleInTransactionTimeout.milliseconds)),
        ]
        return settings.map { "-c \($0.name)=\(Self.escapedOption($0.value))" }.joined(separator: " ")
    }

    /// The server splits `options` at spaces; a backslash keeps the next character.
    private static func escapedOption(_ value: String) -> String {
        value.reduce(into: "") { escaped, character in
            if character == "\\" || character.isWhitespace { escaped.append("\\") }
            escaped.append(character)
        }
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, so that a short positive wait is never none.
    var milliseconds: Int64 {
        components.seconds * 1000 + (components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
