import Model
import Records
import ScoringRules

extension ScoringCatalogue {
    /// The criteria that a proposal on record fails by what it states itself, whatever the registers hold: asking them
    /// for every proposal of a ranking would take minutes, and no answer of theirs would make up for these.
    func failedCriteria(of proposal: Proposal) -> [Reason] {
        guard proposal.screening != nil || proposal.lead?.kind != nil,
            let screener = screeners.screener(inForceOn: proposal.submittedOn),
            let report = try? screener.report(
                on: proposal, registers: .none, fiscalYear: proposal.call.flatMap { call($0) }?.fiscalYear)
        else { return [] }
        return report.criteria.filter { $0.verdict == .fail && $0.weight != .advice }.compactMap(\.reasons.first)
    }
}

/// The editions of the eligibility criteria, ready to screen by.
struct ScreenerShelf: Sendable {
    /// In the order in which they come into force.
    private let screeners: [Screener]

    init(_ editions: EditionChoice<ScreeningEdition>) {
        screeners = editions.inOrder.compactMap { try? Screener($0) }
    }

    func screener(inForceOn day: CivilDate) -> Screener? {
        screeners.last { $0.edition.effective.contains(day) }
    }
}
