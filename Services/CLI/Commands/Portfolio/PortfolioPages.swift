import Contracts
import Model

/// Reads a portfolio page by page, and tells how far the service is while the first page takes its time.
struct PortfolioPages {
    let session: Session
    let question: PortfolioQuestion
    let day: CivilDate?
    let limit: Int

    typealias Reply = Session.Reply<MatchmakingMethods.MatchPortfolio.Result>

    /// Between two questions of how far the work is.
    private static let interval = Duration.milliseconds(250)

    func page(from cursor: String?) async throws(CommandError) -> Reply {
        let params = MatchmakingMethods.MatchPortfolio.Params(question, asOf: day, limit: limit, cursor: cursor)
        let session = session.patient
        guard cursor == nil, session.surroundings.errors.isTerminal, !session.isJSON else {
            return try await session.ask(MatchmakingMethods.MatchPortfolio.self, params, of: .matchmaking)
        }
        let outcome = await withTaskGroup(of: Result<Reply, CommandError>?.self) { group in
            group.addTask {
                do throws(CommandError) {
                    return .success(
                        try await session.ask(MatchmakingMethods.MatchPortfolio.self, params, of: .matchmaking))
                } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                await Self.watch(params, session)
                return nil
            }
            defer { group.cancelAll() }
            for await ended in group { if let ended { return ended } }
            return .failure(.interrupted)
        }
        session.surroundings.errors.write("\r\u{1B}[K")
        return try outcome.get()
    }

    /// One line that changes, until the work is done or cancelled. A service that does not tell is not asked again.
    private static func watch(_ params: MatchmakingMethods.MatchPortfolio.Params, _ session: Session) async {
        while (try? await Task.sleep(for: interval)) != nil {
            guard
                let progress = try? await session.ask(
                    MatchmakingMethods.PortfolioProgress.self, params, of: .matchmaking
                ).value.progress, progress.phase != .ready, !Task.isCancelled
            else { return }
            let line = words(progress, session.language)
            let fitting = TextWrap.lines(line, columns: max(session.style.columns - 1, 10)).first ?? ""
            session.surroundings.errors.write("\r\u{1B}[K" + fitting)
        }
    }

    /// "assigning: 120 of 2,000 needs (round 2)".
    static func words(_ progress: PortfolioProgress, _ language: Language) -> String {
        let label = progress.phase.label[language]
        guard progress.total > 0 else { return label }
        let (done, total) = (GroupedNumber.text(progress.done), GroupedNumber.text(progress.total))
        let round = progress.round > 1 ? language(en: " (round \(progress.round))", ja: "(\(progress.round)回目)") : ""
        return language(
            en: "\(label): \(done) of \(total) \(EnglishNoun.form("need", for: progress.total))\(round)",
            ja: "\(label): ニーズ\(total)件中\(done)件\(round)")
    }
}

extension Session {
    /// A session that waits for long work as long as a service grants, unless the caller says otherwise.
    fileprivate var patient: Session {
        Session(
            language: language, isJSON: isJSON, style: style, services: services, timeout: timeout ?? .longest,
            surroundings: surroundings)
    }
}
