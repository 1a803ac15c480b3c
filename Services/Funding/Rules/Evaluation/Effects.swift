package import Model

/// The effects that a rule may still come to, given what is known: one where everything is settled.
///
/// A set, not a pair of bounds: two rules combine effect by effect, so nothing is claimed that no completion of the
/// unknown facts leads to, as long as each fact stands once in the tree.
package struct Effects: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package static let allowed = Effects(rawValue: 1)
    package static let confirm = Effects(rawValue: 2)
    package static let excluded = Effects(rawValue: 4)
    package static let notNow = Effects(rawValue: 8)

    package static let available: Effects = [.allowed, .confirm]
    package static let unavailable: Effects = [.excluded, .notNow]

    package init(_ effect: ClauseEffect) {
        switch effect {
        case .allowed: self = .allowed
        case .confirm: self = .confirm
        case .excluded: self = .excluded
        case .notNow: self = .notNow
        }
    }

    /// Whether no unknown fact can change the effect any more.
    package var isSettled: Bool { rawValue.nonzeroBitCount == 1 }

    /// The effects one by one.
    package var each: [ClauseEffect] {
        ClauseEffect.allCases.filter { contains(Effects($0)) }
    }

    /// What both rules together may come to.
    package func and(_ other: Effects) -> Effects {
        combined(with: other) { $0.and($1) }
    }

    /// What either rule may come to.
    package func or(_ other: Effects) -> Effects {
        combined(with: other) { $0.or($1) }
    }

    /// What the opposite rule may come to.
    package var opposite: Effects {
        each.reduce(into: []) { $0.insert(Effects($1.opposite)) }
    }

    private func combined(with other: Effects, by join: (ClauseEffect, ClauseEffect) -> ClauseEffect) -> Effects {
        var result: Effects = []
        for left in ClauseEffect.allCases where contains(Effects(left)) {
            for right in ClauseEffect.allCases where other.contains(Effects(right)) {
                result.insert(Effects(join(left, right)))
            }
        }
        return result
    }
}

extension Verdict {
    /// The verdict that holds whichever of the effects it turns out to be.
    package init(_ effects: Effects) {
        if effects == .allowed {
            self = .fits
        } else if effects.isSubset(of: .available) {
            self = .fitsIfConfirmed
        } else if effects == .notNow {
            self = .notNow
        } else if effects.isSubset(of: .unavailable) {
            self = .doesNotFit
        } else {
            self = .unknown
        }
    }
}
