import ArgumentParser
import CoreMetrics
import Foundation
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

extension Program {
    /// Runs the program as the process it is, and ends the process.
    package static func main() async {
        // A peer that hangs up is an error of one write, not a reason to end the process.
        signal(SIGPIPE, SIG_IGN)
        let metrics = MetricsRegistry()
        MetricsSystem.bootstrap(metrics)
        let status = await run(
            arguments: Array(CommandLine.arguments.dropFirst()),
            environment: ProcessInfo.processInfo.environment,
            metrics: metrics)
        exit(status.rawValue)
    }

    /// Runs the program until it is told to stop, or something fails.
    ///
    /// - Parameter arguments: the command line without the name of the executable.
    package static func run(
        arguments: [String], environment: [String: String], streams: StandardStreams = StandardStreams(),
        metrics: MetricsRegistry = MetricsRegistry()
    ) async -> ProgramExit {
        do {
            let settings = try settings(arguments: arguments, environment: environment)
            let logger = settings.log.logger(service: name, output: streams.error)
            return await serve(settings, logger, metrics)
        } catch let error as SettingsError {
            let count = error.problems.count == 1 ? "1 setting is" : "\(error.problems.count) settings are"
            let lines = error.problems.map { "  \($0)" }
            streams.error.writeText(
                (["\(name): \(count) wrong; nothing was started."] + lines + ["Run `\(name) --help` for all settings."])
                    .joined(separator: "\n"))
            return .settings
        } catch {
            let text = CommandLineFlags<Self>.fullMessage(for: error)
            let isAnswer = CommandLineFlags<Self>.exitCode(for: error) == .success
            (isAnswer ? streams.output : streams.error).writeText(text)
            return isAnswer ? .success : .usage
        }
    }

    /// The settings that these arguments, this environment and the file named by either make. Throws a `SettingsError`
    /// with everything that is wrong, or ArgumentParser's error for a wrong command line, `--help` and `--version`.
    package static func settings(arguments: [String], environment: [String: String]) throws -> Settings {
        let flags = try CommandLineFlags<Self>.parse(arguments).texts
        let file = try settingsFile(GivenSettings(flags: flags, environment: environment, file: nil))
        let given = GivenSettings(flags: flags, environment: environment, file: file)
        let settings = Settings.declared.read(given)
        let unknown = file?.unknownKeys(among: Settings.declared.declarations) ?? []
        guard unknown.isEmpty else {
            var problems = unknown
            if case .failure(let error) = settings { problems += error.problems }
            throw SettingsError(problems: problems)
        }
        return try settings.get()
    }

    private static func settingsFile(_ given: GivenSettings) throws(SettingsError) -> SettingsFile? {
        guard let path = given.text(of: CommandLineFlags<Self>.file.key)?.text else { return nil }
        do throws(SettingProblem) {
            return try SettingsFile(path: path)
        } catch {
            throw SettingsError(problems: [error])
        }
    }

    /// Assembles the services between the admin port, which stops last, and the notice that stopping has begun.
    private static func serve(_ settings: Settings, _ logger: Logger, _ metrics: MetricsRegistry) async -> ProgramExit {
        let context = ProgramContext(
            name: name, version: version, logger: logger, readiness: Readiness(), metrics: metrics)
        let services: [any Service]
        do {
            services = try await self.services(settings, context)
        } catch {
            logger.critical("could not start", metadata: ["reason": "\(explained(error, settings))"])
            return .unavailable
        }
        let routes = AdminRoutes(name: name, version: version, readiness: context.readiness, metrics: metrics)
        let admin = AdminServer(settings: settings.admin, routes: routes, logger: logger)
        return await run([admin] + services + [DrainNotice(readiness: context.readiness)], settings, logger)
    }

    private static func run(_ services: [any Service], _ settings: Settings, _ logger: Logger) async -> ProgramExit {
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        configuration.maximumGracefulShutdownDuration = ShutdownTimes.drain + ShutdownTimes.margin
        configuration.maximumCancellationDuration = ShutdownTimes.cancellation
        do {
            try await ServiceGroup(configuration: configuration).run()
            logger.info("stopped")
            return .success
        } catch let error as StartError {
            logger.critical("could not start", metadata: ["reason": "\(error)"])
            return .unavailable
        } catch let error as IOError where isListening(error) {
            logger.critical("could not start", metadata: ["reason": "\(explained(error, settings))"])
            return .unavailable
        } catch {
            logger.critical("stopped by a failure", metadata: ["reason": "\(error)"])
            return .failure
        }
    }
}

/// How long a program may take to stop.
enum ShutdownTimes {
    /// What services are promised to answer what is in flight.
    static let drain = Duration.seconds(10)
    /// What closing takes after that.
    static let margin = Duration.seconds(2)
    /// What services have to end after they were cancelled; then the process is ended.
    static let cancellation = Duration.seconds(5)
}
