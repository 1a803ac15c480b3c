import Model
import Synchronization

/// The last portfolios that were made, and how far those are that are being made.
final class PortfolioShelf: Sendable {
    /// What a portfolio comes from.
    struct Origin: Hashable, Sendable {
        let revision: Int64
        let question: PortfolioQuestion
        let day: CivilDate

        fileprivate func isLike(_ other: Origin) -> Bool { question == other.question && day == other.day }
    }

    /// One call's work. Told apart from other work on the same by identity.
    final class Work: Sendable {
        let origin: Origin
        private let state = Mutex(PortfolioProgress(phase: .waiting))

        init(_ origin: Origin) { self.origin = origin }

        var progress: PortfolioProgress {
            get { state.withLock { $0 } }
            set { state.withLock { $0 = newValue } }
        }
    }

    private struct State {
        /// The newest last.
        var kept: [(origin: Origin, portfolio: Portfolio)] = []
        var works: [Work] = []
    }

    /// A portfolio of 2,000 needs takes some 10 MB.
    private static let greatestCount = 8

    private let state = Mutex(State())

    func portfolio(_ origin: Origin) -> Portfolio? {
        state.withLock { $0.kept.last { $0.origin == origin }?.portfolio }
    }

    /// Does a work whose progress can be seen meanwhile, and keeps what comes of it.
    func keep(_ origin: Origin, making make: (Work) async throws -> Portfolio) async throws -> Portfolio {
        let work = Work(origin)
        state.withLock { $0.works.append(work) }
        defer { state.withLock { $0.works.removeAll { $0 === work } } }
        let portfolio = try await make(work)
        state.withLock { state in
            state.kept.removeAll { $0.origin == origin }
            state.kept.append((origin, portfolio))
            state.kept.removeFirst(max(0, state.kept.count - Self.greatestCount))
        }
        return portfolio
    }

    /// How far the work on a question is, and on which revision: of several, the farthest on the newest one.
    func progress(of origin: Origin) -> (PortfolioProgress, revision: Int64) {
        let (works, kept) = state.withLock { state in
            (
                state.works.filter { $0.origin.isLike(origin) },
                state.kept.last { $0.origin.isLike(origin) }
            )
        }
        if let kept, works.allSatisfy({ $0.origin.revision <= kept.origin.revision }) {
            let needs = kept.portfolio.counts.needs
            return (
                PortfolioProgress(
                    phase: .ready, done: needs, total: needs, round: kept.portfolio.certificate.rounds),
                kept.origin.revision
            )
        }
        let newest = works.map { (progress: $0.progress, revision: $0.origin.revision) }.max { one, other in
            (one.revision, one.progress.order) < (other.revision, other.progress.order)
        }
        return newest.map { ($0.progress, $0.revision) }
            ?? (PortfolioProgress(phase: .none), origin.revision)
    }
}

extension PortfolioProgress {
    /// Later phases are farther.
    fileprivate var order: Int { Phase.allCases.firstIndex(of: phase) ?? 0 }
}
