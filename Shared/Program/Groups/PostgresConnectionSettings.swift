/// How a service reaches its PostgreSQL database, as plain values.
package struct PostgresConnectionSettings: Equatable, Sendable {
    /// A host name, an address, or the folder of the server's socket.
    package let host: String
    package let port: Int
    package let database: String
    package let user: String
    /// Nil where the server trusts this user without a password.
    package let password: Secret?
    /// Connections that this process holds open.
    package let sessions: Int

    package init(host: String, port: Int, database: String, user: String, password: Secret?, sessions: Int) {
        self.host = host
        self.port = port
        self.database = database
        self.user = user
        self.password = password
        self.sessions = sessions
    }

    /// `postgres-host`, `-port`, `-database`, `-user`, `-password-file` and `-sessions`.
    package static func declared(user: String, sessions: Int = 4) -> Settings<Self> {
        Settings<Self>(
            Settings(
                "postgres.host", .host, default: "127.0.0.1", "Address of PostgreSQL, or the folder of its socket"),
            Settings("postgres.port", .port, default: 5432, "Port of PostgreSQL"),
            Settings("postgres.database", .text("NAME"), default: "renkei", "Database to use"),
            Settings("postgres.user", .text("NAME"), default: user, "Role to connect as"),
            Settings("postgres.passwordFile", .secretFile, optional: "File that holds the role's password"),
            Settings("postgres.sessions", .integer(1...64), default: sessions, "Connections to hold open")
        ) {
            Self(host: $0, port: $1, database: $2, user: $3, password: $4, sessions: $5)
        }
    }
}
