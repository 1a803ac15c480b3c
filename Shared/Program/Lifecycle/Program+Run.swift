import ArgumentParser
import CoreMetrics
import Foundation
import Logging

extension Program {
    /// Runs the program as the process it is, and ends the process.
    // `@main` takes no function that runs on its caller's executor.
    @concurrent package static func main() async {
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
        metrics: MetricsRegistry = MetricsRegistry(), shutdown: ShutdownTimes = ShutdownTimes()
    ) async -> ProgramExit {
        do {
            let settings = try settings(arguments: arguments, environment: environment)
            let logger = settings.log.logger(service: name, output: streams.error)
            for problem in unknownVariables(environment) { logger.warning("setting ignored", metadata: problem) }
            return await serve(settings, logger, metrics, shutdown)
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
}
