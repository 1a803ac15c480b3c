import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

extension Program {
    /// Assembles the services between the admin port, which stops last, and the notice that stopping has begun.
    static func serve(
        _ settings: Settings, _ logger: Logger, _ metrics: MetricsRegistry, _ shutdown: ShutdownTimes
    ) async -> ProgramExit {
        let context = ProgramContext(
            name: name, version: version, logger: logger, readiness: Readiness(), metrics: metrics)
        let services: [any Service]
        do {
            services = try await self.services(settings, context)
        } catch {
            return ended(by: error, settings, logger, isStarting: true)
        }
        let routes = AdminRoutes(name: name, version: version, readiness: context.readiness, metrics: metrics)
        let admin = AdminServer(settings: settings.admin, routes: routes, logger: logger)
        let notice = DrainNotice(readiness: context.readiness)
        var configuration = ServiceGroupConfiguration(
            services: [admin] + services + [notice], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = shutdown.drain + shutdown.margin
        configuration.maximumCancellationDuration = shutdown.cancellation
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch {
            return ended(by: error, settings, logger, isStarting: false)
        }
        guard !notice.hasBegun(before: .now - (shutdown.drain + shutdown.margin)) else {
            logger.error("stopped before everything in flight was answered")
            return .failure
        }
        logger.info("stopped")
        return .success
    }

    /// Tells the operator why the program ends.
    private static func ended(
        by error: any Error, _ settings: Settings, _ logger: Logger, isStarting: Bool
    ) -> ProgramExit {
        let reason = explained(error, settings)
        guard isStarting || reason is StartError else {
            logger.critical("stopped by a failure", metadata: ["reason": "\(reason)"])
            return .failure
        }
        logger.critical("could not start", metadata: ["reason": "\(reason)"])
        return .unavailable
    }

    /// The error in words for an operator, where it is one that listening may end in.
    private static func explained(_ error: any Error, _ settings: Settings) -> any Error {
        guard let error = error as? IOError, StartError.isOfListening(error) else { return error }
        return StartError(listeningAt: settings.listen.host, port: settings.listen.port, section: "listen", error)
    }
}

/// How long a program may take to stop.
package struct ShutdownTimes: Sendable {
    /// What services are promised to answer what is in flight.
    package var drain = Duration.seconds(10)
    /// What closing takes after that; then the services are cancelled.
    package var margin = Duration.seconds(2)
    /// What services have to end after they were cancelled; then the process is ended.
    package var cancellation = Duration.seconds(5)

    package init() {}
}
