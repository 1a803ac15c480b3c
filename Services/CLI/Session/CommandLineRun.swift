import ArgumentParser
import Glibc
import JSONText
import Model
import UnixSignals

/// One run of the command line, from its arguments to its exit code.
package enum CommandLineRun {
    /// Runs this process's command line. Ctrl-C ends it in order: what was saved is said, and the code is 130.
    package static func main() async -> ExitStatus {
        // A reader that goes away is told by the write, not by a signal.
        _ = signal(SIGPIPE, SIG_IGN)
        let interrupts = await UnixSignalsSequence(trapping: .sigint)
        return await withTaskGroup(of: ExitStatus?.self) { group in
            group.addTask { await run(Array(CommandLine.arguments.dropFirst()), in: .ofProcess) }
            group.addTask {
                for await _ in interrupts { break }
                return nil
            }
            var status: ExitStatus?
            for await ended in group {
                group.cancelAll()
                status = ended ?? status
                if ended != nil { break }
            }
            return status ?? .interrupted
        }
    }

    /// Runs a command line, without the program's name. Everything it says goes to the surroundings.
    package static func run(_ arguments: [String], in surroundings: Surroundings) async -> ExitStatus {
        let command: any SessionCommand
        do {
            let parsed = try Renkei.parseAsRoot(GlobalOptions.movedBehindCommand(arguments))
            guard let sessionCommand = parsed as? any SessionCommand else { return runOther(parsed, surroundings) }
            command = sessionCommand
        } catch {
            return tell(parsing: error, arguments, surroundings)
        }
        var language = LanguageChoice.language(command.global.lang, variables: surroundings.variables)
        var status: ExitStatus
        do throws(CommandError) {
            let session = try Session(command.global, in: surroundings)
            language = session.language
            do throws(CommandError) {
                status = try await command.run(in: session)
                await session.services.close()
            } catch {
                await session.services.close()
                throw error
            }
        } catch {
            tell(error, language, isJSON: command.global.json, surroundings)
            status = error.status
        }
        return finished(status, language, isJSON: command.global.json, surroundings)
    }

    /// A result that could not be written is a failure, whatever the command thought.
    private static func finished(
        _ status: ExitStatus, _ language: Language, isJSON: Bool, _ surroundings: Surroundings
    ) -> ExitStatus {
        guard let reason = surroundings.output.failure else { return status }
        tell(
            CommandError(
                .failure,
                BilingualText(en: "The output could not be written: \(reason).", ja: "出力に失敗しました: \(reason)")),
            language, isJSON: isJSON, surroundings)
        return .failure
    }

    // MARK: - Help and wrong usage

    /// Help and the like: ArgumentParser's own commands say what they have to say by throwing.
    private static func runOther(_ command: any ParsableCommand, _ surroundings: Surroundings) -> ExitStatus {
        var command = command
        do {
            try command.run()
            return .success
        } catch {
            return tell(parsing: error, [], surroundings)
        }
    }

    private static func tell(
        parsing error: any Error, _ arguments: [String], _ surroundings: Surroundings
    ) -> ExitStatus {
        let text = Renkei.fullMessage(for: error, columns: min(surroundings.columns, 120))
        guard !Renkei.exitCode(for: error).isSuccess else {
            surroundings.output.write(text.hasSuffix("\n") ? text : text + "\n")
            return .success
        }
        let language = LanguageChoice.beforeParsing(arguments, variables: surroundings.variables)
        if arguments.contains("--json") {
            let message = Renkei.message(for: error)
            tell(
                CommandError(.usage, BilingualText(en: message, ja: "コマンドラインに誤りがあります: \(message)")), language,
                isJSON: true, surroundings)
        } else {
            let lead = language == .ja ? "コマンドラインに誤りがあります。詳細と使い方:\n" : ""
            surroundings.errors.write(lead + text + (text.hasSuffix("\n") ? "" : "\n"))
        }
        return .usage
    }

    private static func tell(
        _ error: CommandError, _ language: Language, isJSON: Bool, _ surroundings: Surroundings
    ) {
        let report = ErrorReport(error: error, language: language)
        guard isJSON, let line = try? JSONText.encode(report.json) else {
            let style = PageStyle(columns: surroundings.columns)
            surroundings.errors.write(report.text(style))
            return
        }
        surroundings.errors.write(line + [UInt8(ascii: "\n")])
    }
}
