import Model

/// What the ways in which facts can turn out leave of a criterion's outcomes.
struct Decision: Sendable {
    /// The outcomes that may decide, in the criterion's order.
    let outcomes: [ScreeningEdition.Outcome]
    /// Others with the verdict of the decision that hold for certain too: all that is wrong is named, not the first.
    let beside: [ScreeningEdition.Outcome]

    /// In every world the first outcome that applies decides.
    init(_ criterion: ScreeningEdition.Criterion, in worlds: [World]) {
        let deciding = worlds.map { world in
            criterion.outcomes.firstIndex { $0.when.map { world.meets($0) } ?? true }
        }
        let indices = Set(deciding.compactMap(\.self))
        let outcomes = criterion.outcomes.indices.filter { indices.contains($0) }.map { criterion.outcomes[$0] }
        let verdicts = Set(outcomes.map(\.verdict))
        self.outcomes = outcomes
        beside =
            verdicts.count == 1
            ? criterion.outcomes.indices.filter { !indices.contains($0) }.map { criterion.outcomes[$0] }
                .filter { outcome in
                    guard let when = outcome.when, verdicts.contains(outcome.verdict), outcome.verdict == .fail else {
                        return false
                    }
                    return worlds.allSatisfy { $0.meets(when) }
                }
            : []
    }

    /// The verdicts that are possible, the best first.
    var possible: [ScreeningVerdict] {
        let verdicts = Set(outcomes.map(\.verdict))
        return ScreeningVerdict.allCases.filter { verdicts.contains($0) }
    }

    /// Unknown where more than one is possible.
    var verdict: ScreeningVerdict {
        let possible = possible
        return possible.count == 1 ? possible.first ?? .unknown : .unknown
    }

    var named: [ScreeningEdition.Outcome] { outcomes + beside }
}
