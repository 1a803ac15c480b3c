package import Logging

/// What the shell of a program lends to its services.
package struct ProgramContext: Sendable {
    package let name: String
    package let version: String
    /// Writes to the program's log. Loggers made otherwise do not: hand this one on.
    package let logger: Logger
    /// Where a service says whether it can do its work.
    package let readiness: Readiness
    /// Where a service's metrics are kept; also what libraries find when they are told of none.
    package let metrics: MetricsRegistry
}
