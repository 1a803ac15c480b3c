import MatchmakingRules
import Model

/// Makes portfolios, one at a time: it is long work, and others are to be answered meanwhile.
actor PortfolioMaker {
    private let shelf: PortfolioShelf

    init(shelf: PortfolioShelf) {
        self.shelf = shelf
    }

    /// - Throws: `CancellationError` once the deadline has passed or nobody waits any more.
    func portfolio(
        _ work: PortfolioShelf.Work, from matcher: Matcher, by deadline: ContinuousClock.Instant
    ) throws -> Portfolio {
        // The same may have been made while this call waited for its turn.
        if let made = shelf.portfolio(work.origin) { return made }
        return try PortfolioWork(work.origin.question, matcher: matcher, day: work.origin.day).portfolio { progress in
            try Task.checkCancellation()
            guard ContinuousClock.now < deadline else { throw CancellationError() }
            work.progress = progress
        }
    }
}
