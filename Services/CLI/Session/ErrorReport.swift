import JSONText
import Model

/// How an error is told: words for a person, one line of JSON for a program.
struct ErrorReport {
    let error: CommandError
    let language: Language

    func text(_ style: PageStyle) -> String {
        let lead = error.status == .interrupted ? "" : style.show(language(en: "Error: ", ja: "エラー: "), .bad)
        var lines = [lead + error.message[language].safeForTerminal]
        lines += error.problems.flatMap { problem in
            Self.wrapped("\(Self.line(problem, language))", style)
        }
        if let traceID = error.traceID { lines.append("  trace id: \(traceID)") }
        if let next = error.next {
            lines.append(style.show(language(en: "Next: ", ja: "次の操作: "), .strong) + next[language].safeForTerminal)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// "records.jsonl:3: /country: a code is two letters [country-code]".
    static func line(_ problem: InputProblem, _ language: Language) -> String {
        let place = [
            problem.place, problem.column?.text(language), problem.field.isEmpty ? nil : problem.field,
        ].compactMap(\.self)
        return (place + ["\(problem.message[language]) [\(problem.rule)]"]).joined(separator: ": ").safeForTerminal
    }

    private static func wrapped(_ text: String, _ style: PageStyle) -> [String] {
        TextWrap.lines(text, columns: style.columns - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
    }

    /// `{"error": {"exitCode", "message", "problems", "next"?, "traceId"?}}`.
    var json: some Encodable {
        Document(
            error: .init(
                exitCode: error.status.rawValue, message: error.message, problems: error.problems, next: error.next,
                traceId: error.traceID))
    }

    private struct Document: Encodable {
        let error: Content

        struct Content: Encodable {
            let exitCode: Int32
            let message: BilingualText
            let problems: [InputProblem]
            let next: BilingualText?
            let traceId: String?
        }
    }
}
