import Model

/// Every step's last days, worked back along what waits for what, and its first ones, forward from the opening.
struct StepSchedule: Sendable {
    /// By step id: the day by which it must be done, so that what waits for it can begin.
    private(set) var dueBy: [String: CivilDate] = [:]
    /// By step id: the last day to begin; nothing while its lead time is unknown.
    private(set) var latestStart: [String: CivilDate] = [:]
    /// By step id: whether what it brings is at hand.
    private(set) var done: [String: Truth] = [:]
    /// By step id: what waits for it, over others too, without a lead time.
    private(set) var openSuccessors: [String: [String]] = [:]
    /// By step id: the first day to begin; only where it, or what it waits for, has to wait for the opening.
    private(set) var earliestStart: [String: CivilDate] = [:]
    /// By step id: the first day on which it can be done, an unknown lead time counted as none.
    private(set) var earliestEnd: [String: CivilDate] = [:]

    /// - Parameters:
    ///   - steps: those that may be needed.
    ///   - sure: the ids of those that are needed for certain.
    ///   - days: lead times by step id.
    init(
        _ steps: [PreparationStep], sure: Set<String>, days: [String: Int], opens: CivilDate, submitOn: CivilDate,
        documents: DocumentReport?
    ) {
        var order: [PreparationStep] = []
        var rest = steps
        while !rest.isEmpty {
            let waited = Set(rest.flatMap { $0.after ?? [] })
            let last = rest.filter { !waited.contains($0.id) }
            // Steps that wait for each other are refused when rules are put; none is left waiting forever here.
            let ready = last.isEmpty ? rest : last
            for step in ready {
                place(step, before: steps.filter { ($0.after ?? []).contains(step.id) }, days, submitOn, documents)
            }
            order += ready
            let placed = Set(ready.map(\.id))
            rest.removeAll { placed.contains($0.id) }
        }
        for step in order.reversed() where done[step.id] != .yes {
            let before = (step.after ?? []).filter { sure.contains($0) }.compactMap { earliestEnd[$0] }
            let own = step.notBeforeOpening == true ? [opens] : []
            earliestStart[step.id] = (before + own).max()
            earliestEnd[step.id] = earliestStart[step.id]?.adding(days: days[step.id] ?? 0)
        }
    }

    /// Whether it can only be done too late, however soon after the opening it begins.
    func exceedsWindow(_ step: String) -> Bool {
        guard let end = earliestEnd[step], let due = dueBy[step] else { return false }
        return end > due
    }

    private mutating func place(
        _ step: PreparationStep, before next: [PreparationStep], _ days: [String: Int], _ submitOn: CivilDate,
        _ documents: DocumentReport?
    ) {
        let due = next.compactMap { done[$0.id] == .yes ? dueBy[$0.id] : latestStart[$0.id] ?? dueBy[$0.id] }.min()
        dueBy[step.id] = due ?? submitOn
        latestStart[step.id] = days[step.id].flatMap { (due ?? submitOn).adding(days: -$0) }
        done[step.id] = Self.done(step, before: next.map { done[$0.id] ?? .unknown }, documents)
        let own = next.map(\.id).filter { days[$0] == nil && done[$0] != .yes }
        var seen: Set<String> = []
        openSuccessors[step.id] = (own + next.flatMap { openSuccessors[$0.id] ?? [] })
            .filter { seen.insert($0).inserted }
    }

    /// A step that brings no document is done when all that waits for it is.
    private static func done(
        _ step: PreparationStep, before next: [Truth], _ documents: DocumentReport?
    ) -> Truth {
        guard let documents else { return .unknown }
        guard step.makes.isEmpty else { return step.makes.map { isAtHand($0, in: documents) }.all }
        return !next.isEmpty && next.all == .yes ? .yes : .unknown
    }

    private static func isAtHand(_ product: PreparationStep.Product, in report: DocumentReport) -> Truth {
        guard let item = (report.documents + report.implied).first(where: { $0.document == product.document }) else {
            return .unknown
        }
        switch item.status {
        case .complete, .nothingToSubmit: return .yes
        case .missing, .invalid, .asked: return .no
        case .unknown: return .unknown
        case .incomplete:
            if product.part == nil || item.missing.contains(where: { product.covers($0) }) { return .no }
            return item.unknown.isEmpty ? .yes : .unknown
        }
    }
}

extension PreparationStep.Product {
    /// Whether it brings a part that is missing.
    fileprivate func covers(_ missing: DocumentReport.Part) -> Bool {
        part == missing.kind && (language == nil || language == missing.language)
            && (party == nil || party == missing.party)
    }
}
