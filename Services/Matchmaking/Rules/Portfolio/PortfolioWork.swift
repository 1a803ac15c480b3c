package import Model

/// Makes the portfolio that a question asks for: scores all pairs, assigns, proves, explains.
package struct PortfolioWork: Sendable {
    private let matcher: Matcher
    private let question: PortfolioQuestion
    private let day: CivilDate

    /// The most pairs of a need and a technology that fit; each takes 8 bytes.
    package static let greatestPairs = 20_000_000

    /// - Parameter question: without problems.
    package init(_ question: PortfolioQuestion, matcher: Matcher, day: CivilDate) {
        self.question = question
        self.matcher = matcher
        self.day = day
    }

    /// There are more pairs than fit into memory.
    package struct TooManyPairs: Error {}

    /// - Parameter step: is told how far the work is, often; what it throws ends the work.
    package func portfolio(step: (PortfolioProgress) throws -> Void) throws -> Portfolio {
        let selection = PortfolioSelection(question, matcher, on: day)
        let total = selection.needs.count
        var fits: [NeedFits] = []
        var found = 0
        for (place, need) in selection.needs.enumerated() {
            try step(PortfolioProgress(phase: .scoring, done: place, total: total))
            let fit = matcher.fits(NeedQuery(need, in: matcher.catalogue), on: day).within(selection.isAsked)
            found += fit.pairs.count
            guard found <= Self.greatestPairs else { throw TooManyPairs() }
            fits.append(fit)
        }
        let assignment = try AssignmentSolver(selection.problem).solve(
            rows: { fits[$0].pairs },
            step: { part in try step(PortfolioProgress(part, total: total)) })
        let report = PortfolioReport(
            matcher: matcher, day: day, selection: selection, fits: fits, assignment: assignment)
        return try report.portfolio { done in
            try step(PortfolioProgress(phase: .explaining, done: done, total: total))
        }
    }
}

extension PortfolioProgress {
    fileprivate init(_ step: AssignmentSolver.Step, total: Int) {
        switch step {
        case .assigning(let round, let needs): self.init(phase: .assigning, done: needs, total: total, round: round)
        case .pricing(let round, let needs): self.init(phase: .certifying, done: needs, total: total, round: round)
        }
    }
}

extension NeedFits {
    /// Of the technologies asked about.
    fileprivate func within(_ isAsked: [Bool]) -> NeedFits {
        NeedFits(
            flags: flags, closing: closing, pairs: pairs.filter { isAsked[Int($0.offer)] },
            withdrawn: withdrawn.filter { isAsked[$0] })
    }
}
