import Model

/// Tells on standard error how far an import is: one line that changes on a terminal, now and then a line elsewhere.
struct ImportProgress {
    private let session: Session
    private let total: Int
    private let isTerminal: Bool
    private var done = 0
    private var lastShown: ContinuousClock.Instant

    private static let terminalInterval = Duration.milliseconds(100)
    private static let plainInterval = Duration.seconds(3)

    /// - Parameter total: the rows of all files.
    init(_ session: Session, total: Int) {
        self.session = session
        self.total = total
        isTerminal = session.surroundings.errors.isTerminal && !session.isJSON
        lastShown = .now
    }

    /// Rows of a file have been dealt with.
    mutating func advance(_ rows: Int, _ file: ImportReport.FileReport) {
        done += rows
        let interval = isTerminal ? Self.terminalInterval : Self.plainInterval
        guard ContinuousClock.now - lastShown >= interval else { return }
        lastShown = .now
        let percent = total == 0 ? 100 : done * 100 / total
        let line = session.language(
            en: "\(percent)%  \(file.service) \(file.kind): \(file.created) created, \(file.updated) updated, "
                + "\(file.unchanged) unchanged, \(file.rejected) rejected; "
                + "\(GroupedNumber.text(done)) of \(GroupedNumber.text(total)) \(EnglishNoun.form("row", for: total))",
            ja: "\(percent)%  \(file.service) \(file.kind): 新規\(file.created) 更新\(file.updated) "
                + "変更なし\(file.unchanged) 不備\(file.rejected)、全\(GroupedNumber.text(total))行中\(GroupedNumber.text(done))行"
        )
        show(line)
    }

    /// A request is about to be sent again.
    func retrying(_ error: CommandError, attempt: Int, of attempts: Int, after wait: Duration) {
        clear()
        let seconds = Double(wait / .milliseconds(1)) / 1000
        session.remark(
            session.language(
                en: "\(error.message.en) Trying again in \(seconds) s (attempt \(attempt + 1) of \(attempts)).",
                ja: "\(error.message.ja) \(seconds)秒後に再試行します(\(attempts)回中\(attempt + 1)回目)。"))
    }

    /// Makes room for other words.
    func clear() {
        if isTerminal { session.surroundings.errors.write("\r\u{1B}[K") }
    }

    private func show(_ line: String) {
        guard isTerminal else {
            if !session.isJSON { session.remark(line) }
            return
        }
        let fitting = TextWrap.lines(line, columns: max(session.style.columns - 1, 10)).first ?? ""
        session.surroundings.errors.write("\r\u{1B}[K" + fitting)
    }
}
