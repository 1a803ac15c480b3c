import Model

/// Why a command could not do its work: what, where, and what to do next, in both languages.
struct CommandError: Error, Hashable {
    let status: ExitStatus
    let message: BilingualText
    /// Every bad value, in the order of the input.
    var problems: [InputProblem]
    var next: BilingualText?
    /// To quote to the operator of a service that failed.
    var traceID: String?

    init(
        _ status: ExitStatus, _ message: BilingualText, problems: [InputProblem] = [], next: BilingualText? = nil,
        traceID: String? = nil
    ) {
        self.status = status
        self.message = message
        self.problems = problems
        self.next = next
        self.traceID = traceID
    }

    /// The error with a refused value of a request told by the option or word that gave it.
    func telling(_ pointer: String, as name: String) -> CommandError {
        var error = self
        error.problems = problems.map { problem in
            guard problem.field == pointer else { return problem }
            return InputProblem(
                file: problem.file, line: problem.line, field: name, rule: problem.rule, message: problem.message)
        }
        return error
    }

    static let interrupted = CommandError(
        .interrupted, BilingualText(en: "Interrupted.", ja: "中断しました。"))

    static func usage(en: String, ja: String, next: BilingualText? = nil) -> CommandError {
        CommandError(.usage, BilingualText(en: en, ja: ja), next: next)
    }
}

/// One bad value of an input: where it stands, which rule it breaks, what would be right.
struct InputProblem: Hashable, Codable {
    /// The file that the value was read from; none for an argument.
    let file: String?
    /// The line of the file, from 1.
    let line: Int?
    /// The column of a table; none in any other file.
    let column: Column?
    /// JSON Pointer below the record, or the name of an option.
    let field: String
    let rule: String
    let message: BilingualText

    init(
        file: String? = nil, line: Int? = nil, column: Column? = nil, field: String, rule: String,
        message: BilingualText
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.field = field
        self.rule = rule
        self.message = message
    }

    /// A column as a spreadsheet shows it.
    struct Column: Hashable, Codable {
        /// "B".
        let letters: String
        let heading: String

        func text(_ language: Language) -> String {
            let name = heading.isEmpty ? "" : language(en: " \"\(heading)\"", ja: "「\(heading)」")
            return language(en: "column \(letters)\(name)", ja: "\(letters)列\(name)")
        }
    }

    /// "file:line", as editors take it.
    var place: String? {
        guard let file else { return nil }
        return line.map { "\(file):\($0)" } ?? file
    }
}
