import Contracts
import JSONLines
import MatchmakingRules
import Model

/// Where portfolios are asked for.
struct PortfolioDesk: Sendable {
    private let desk: MatchmakingDesk
    private let shelf: PortfolioShelf
    private let maker: PortfolioMaker

    typealias Question = MatchmakingMethods.MatchPortfolio.Params
    typealias Answer = MatchmakingMethods.MatchPortfolio.Result

    init(_ desk: MatchmakingDesk) {
        self.desk = desk
        shelf = PortfolioShelf()
        maker = PortfolioMaker(shelf: shelf)
    }

    func matchPortfolio(_ params: Question, _ call: CallContext) async throws -> Answer {
        let (place, sitting) = try read(params)
        let origin = PortfolioShelf.Origin(
            revision: place.revision, question: params.question, day: place.day)
        let portfolio: Portfolio
        if let kept = shelf.portfolio(origin) {
            portfolio = kept
        } else {
            guard place.revision == sitting.revision else {
                throw MatchmakingError.snapshotGone(place.revision, current: sitting.revision)
            }
            portfolio = try await make(origin, sitting.matcher, call)
        }
        let limit = params.limit ?? MatchmakingMethods.MatchPortfolio.standardLimit
        let next = PortfolioCursor(
            revision: place.revision, day: place.day, question: params.question, offset: place.offset + limit)
        let page = portfolio.page(from: place.offset, limit: limit)
        return Answer(
            portfolio: page, introductions: sitting.introductions(of: page.needs),
            nextCursor: next.offset < portfolio.longestList ? next.text : nil, revision: place.revision,
            stale: sitting.isStale)
    }

    func portfolioProgress(_ params: Question) throws -> MatchmakingMethods.PortfolioProgress.Result {
        let (place, sitting) = try read(params)
        let (progress, revision) = shelf.progress(
            of: PortfolioShelf.Origin(revision: place.revision, question: params.question, day: place.day))
        return MatchmakingMethods.PortfolioProgress.Result(
            progress: progress, revision: revision, stale: sitting.isStale)
    }

    private func make(
        _ origin: PortfolioShelf.Origin, _ matcher: Matcher, _ call: CallContext
    ) async throws -> Portfolio {
        do {
            return try await shelf.keep(origin) { work in
                // Beside the event loops, so that other questions are answered meanwhile.
                try await withTaskExecutorPreference(globalConcurrentExecutor) {
                    try await maker.portfolio(work, from: matcher, by: call.deadline)
                }
            }
        } catch is PortfolioWork.TooManyPairs {
            throw MatchmakingError.invalid([
                FieldProblem(
                    pointer: "/params", rule: "too-many-pairs",
                    message: BilingualText(
                        en: "more than \(PortfolioWork.greatestPairs) pairs fit: narrow needs or technologies",
                        ja: "適合する組が\(PortfolioWork.greatestPairs)を超えます。needs または technologies を絞り込んでください"))
            ])
        }
    }

    /// Refuses what is wrong with a question.
    func check(_ params: Question) throws { _ = try read(params) }

    /// Where the asked page begins, and what is on record now; refused with everything that is wrong.
    private func read(_ params: Question) throws -> (PortfolioCursor, MatchmakingDesk.Sitting) {
        let sitting = try desk.sitting(asOf: params.asOf, minRevision: params.minRevision)
        var problems = params.question.problems(sitting.matcher) + sitting.problems
        let greatest = MatchmakingMethods.MatchPortfolio.greatestLimit
        if let limit = params.limit, !(1...greatest).contains(limit) {
            problems.append(
                FieldProblem(
                    pointer: "/params/limit", rule: "limit-range",
                    message: BilingualText(en: "a limit is 1 to \(greatest)", ja: "件数は1から\(greatest)までです")))
        }
        var place = PortfolioCursor(
            revision: sitting.revision, day: sitting.day, question: params.question, offset: 0)
        if let cursor = params.cursor {
            if let read = PortfolioCursor(cursor, question: params.question), params.asOf ?? read.day == read.day {
                place = read
            } else {
                problems.append(
                    FieldProblem(
                        pointer: "/params/cursor", rule: "cursor-of-question",
                        message: BilingualText(
                            en: "use nextCursor of the page before, unchanged, with the same question",
                            ja: "前のページの nextCursor を、同じ質問とともにそのまま指定してください")))
            }
        }
        guard problems.isEmpty else { throw MatchmakingError.invalid(problems) }
        return (place, sitting)
    }
}
