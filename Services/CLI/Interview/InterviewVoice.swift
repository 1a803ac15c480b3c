import Glibc
import Model

/// What an interview says, beside the result: on standard error, so that the answer alone goes to standard output.
struct InterviewVoice {
    let session: Session

    private var language: Language { session.language }

    func greet() {
        say(
            language(
                en: "Answer with a number or a name, several with commas. Enter leaves a question open, ? says why it "
                    + "is asked, b goes back, q ends.",
                ja: "番号または名称で答えてください(複数はカンマ区切り)。Enter で不明のまま次へ、? で質問の理由、b で戻る、q で終了。"))
    }

    func ask(_ question: FundingQuestion, place: Int) {
        let options = (question.options ?? []).enumerated().map { index, option in
            Self.padded(index + 1, of: question.options?.count ?? 0) + "  " + option.label[language]
                + "  (\(option.value))"
        }
        say((["", "\(place). \(question.question[language])"] + options).joined(separator: "\n"))
        if !session.isJSON { session.surroundings.errors.write("> ") }
    }

    private static func padded(_ number: Int, of count: Int) -> String {
        let text = String(number)
        return String(repeating: " ", count: 2 + String(count).count - text.count) + text
    }

    /// The line that was read, where no terminal has shown it.
    func echo(_ line: String?) {
        guard !session.isJSON, line == nil || isatty(session.surroundings.input) == 0 else { return }
        session.surroundings.errors.write((line ?? "").safeForTerminal + "\n")
    }

    /// Why the question is asked: how many schemes it settles, and which verdicts hang on it.
    func explain(_ question: FundingQuestion, _ verdicts: [SchemeVerdict]) {
        let (all, some) = (question.settles, question.maySettle)
        let counts = language(
            en: "Whatever the answer, it settles \(all) \(all == 1 ? "scheme" : "schemes"); "
                + "some answer settles \(some).",
            ja: "どの答えでも判定が確定するのは\(all)制度、答えによっては\(some)制度です。")
        let schemes = verdicts.compactMap { verdict in
            verdict.unknownFacts.first { $0.fact == question.fact }.map { open in
                "  \(SchemesPage.shortName(verdict.scheme, language)): "
                    + open.verdicts.map { $0.label[language] }.joined(separator: " / ")
            }
        }
        say(([counts] + schemes).joined(separator: "\n"))
    }

    /// How the schemes stand with what is known now.
    func tally(_ fits: Int, may: Int, out: Int) {
        say(
            language(
                en: "\(fits) \(fits == 1 ? "fits" : "fit"), \(may) may fit, \(out) \(out == 1 ? "is" : "are") out.",
                ja: "適合 \(fits)、可能性あり \(may)、対象外 \(out)"))
    }

    func atFirst() {
        say(language(en: "This is the first question.", ja: "最初の質問です。"))
    }

    func refuse(_ message: BilingualText, isLast: Bool) {
        let rest =
            isLast ? language(en: " The question is left open.", ja: " この質問は不明のままにします。") : ""
        say(message[language] + rest)
    }

    private func say(_ text: String) {
        session.remark(
            session.isJSON ? text : TextWrap.lines(text, columns: session.style.columns).joined(separator: "\n"))
    }
}
