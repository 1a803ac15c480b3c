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

    // In the order of strictness, on which `and` relies.
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

    /// What both rules together may come to: the stricter effect of every pair.
    package func and(_ other: Effects) -> Effects {
        // A pair's stricter effect is in either set, and no laxer than the laxest effect of both.
        let least = max(lowestBit, other.lowestBit)
        return Effects(rawValue: (rawValue | other.rawValue) & (0 &- least))
    }

    /// What either rule may come to: the more favourable effect of every pair.
    package func or(_ other: Effects) -> Effects {
        let (left, right) = (byFavour, other.byFavour)
        // A pair's more favourable effect is in either set, and no worse than the worst effect of both.
        let worst = min(left.highestBit, right.highestBit)
        return Effects(rawValue: (left.rawValue | right.rawValue) & ((worst << 1) &- 1)).byFavour
    }

    /// What the opposite rule may come to.
    package var opposite: Effects {
        var result: Effects = rawValue & Effects.unavailable.rawValue == 0 ? [] : .allowed
        if contains(.confirm) { result.insert(.confirm) }
        if contains(.allowed) { result.insert(.excluded) }
        return result
    }

    private var lowestBit: UInt8 { rawValue & (0 &- rawValue) }
    private var highestBit: UInt8 { rawValue == 0 ? 0 : 0x80 >> UInt8(rawValue.leadingZeroBitCount) }

    /// With "excluded" after "not now": the order of favour, and back.
    private var byFavour: Effects {
        Effects(rawValue: (rawValue & 3) | ((rawValue & 4) << 1) | ((rawValue & 8) >> 1))
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
