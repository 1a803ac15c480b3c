import Contracts
import JSONText
import Model

/// Asks for what is unknown of a project, the fact that settles most schemes first, until nothing is left to ask, the
/// asker ends it, or the input does.
struct Interview {
    private let session: Session
    private let voice: InterviewVoice
    private let asOf: CivilDate?
    private var notes: InterviewNotes
    private var reply: SchemesQuestion.Reply

    /// A wrong answer is asked for again so often; then the fact stays unknown.
    static let attempts = 3
    static let longestAnswer = 4 << 10

    /// What is known at the end, and the answer to it.
    struct Outcome {
        let project: ProjectFacts
        let reply: SchemesQuestion.Reply
    }

    /// Begins with what is known already.
    init(_ project: ProjectFacts, asOf: CivilDate?, in session: Session) async throws(CommandError) {
        self.session = session
        self.asOf = asOf
        voice = InterviewVoice(session: session)
        notes = InterviewNotes(project)
        reply = try await SchemesQuestion(project: project, asOf: asOf).ask(session)
    }

    /// Asks question after question, reading the answers from the lines.
    mutating func run(_ lines: inout LineReader) async throws(CommandError) -> Outcome {
        if notes.next(of: reply.value.questions) != nil { voice.greet() }
        while let question = notes.next(of: reply.value.questions) {
            guard try await settle(question, &lines) else { break }
        }
        return Outcome(project: notes.project, reply: reply)
    }

    /// Whether the interview goes on after the question.
    private mutating func settle(
        _ question: FundingQuestion, _ lines: inout LineReader
    ) async throws(CommandError) -> Bool {
        var refusals = 0
        while refusals < Self.attempts {
            voice.ask(question, place: notes.place)
            guard let line = try lines.nextOrBlank() else {
                voice.echo(nil)
                return false
            }
            let refusal: BilingualText
            if let bytes = line.bytes {
                let text = String(decoding: bytes, as: UTF8.self)
                voice.echo(text)
                switch InterviewEntry(text) {
                case .end: return false
                case .skip:
                    notes.settle(question.fact)
                    return true
                case .explain:
                    voice.explain(question, reply.value.verdicts)
                    continue
                case .back:
                    guard notes.goBack() else {
                        voice.atFirst()
                        continue
                    }
                    reply = try await answer(to: notes.project)
                    return true
                case .answer(let text):
                    guard let reason = try await take(text, for: question) else { return true }
                    refusal = reason
                }
            } else {
                refusal = BilingualText(en: "The answer is too long.", ja: "答えが長すぎます。")
            }
            refusals += 1
            voice.refuse(refusal, isLast: refusals == Self.attempts)
        }
        notes.settle(question.fact)
        return true
    }

    /// Takes an answer, or says why it cannot be taken.
    private mutating func take(
        _ text: String, for question: FundingQuestion
    ) async throws(CommandError) -> BilingualText? {
        let project: ProjectFacts
        do throws(FactAnswer.Refusal) {
            project = try FactAnswer(fact: question.fact, options: question.options)
                .stated(by: text, in: notes.project)
        } catch {
            return error.message
        }
        do {
            reply = try await answer(to: project)
        } catch {
            // The service alone knows the names of countries; any other refusal is none of this answer.
            let place = "/params/project/\(question.fact.rawValue)"
            guard let problem = error.problems.first(where: { $0.field.hasPrefix(place) }) else { throw error }
            return problem.message
        }
        notes.settle(question.fact, project)
        let result = reply.value
        voice.tally(
            result.count(of: .fits ... .fits), may: result.count(of: .fitsIfConfirmed ... .unknown),
            out: result.count(of: .notNow ... .doesNotFit))
        return nil
    }

    private func answer(to project: ProjectFacts) async throws(CommandError) -> SchemesQuestion.Reply {
        try await SchemesQuestion(project: project, asOf: asOf).ask(session)
    }
}
