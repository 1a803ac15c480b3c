package import Postgres
package import Program

extension DatabaseSettings {
    /// A service's own schema, named like the service, as the program's settings say where to find it.
    package init(_ given: PostgresConnectionSettings, service: String) {
        self.init(
            host: given.host, port: given.port, database: given.database, user: given.user,
            password: given.password?.revealed, applicationName: service, schema: service)
        sessions = given.sessions
    }
}
