import Model

/// What a tree makes of the effect of one of its clauses, all else being fixed: an effect for each effect.
struct EffectMap: Hashable {
    private let ofAllowed: ClauseEffect
    private let ofConfirm: ClauseEffect
    private let ofExcluded: ClauseEffect
    private let ofNotNow: ClauseEffect

    init(_ image: (ClauseEffect) -> ClauseEffect) {
        ofAllowed = image(.allowed)
        ofConfirm = image(.confirm)
        ofExcluded = image(.excluded)
        ofNotNow = image(.notNow)
    }

    subscript(effect: ClauseEffect) -> ClauseEffect {
        switch effect {
        case .allowed: ofAllowed
        case .confirm: ofConfirm
        case .excluded: ofExcluded
        case .notNow: ofNotNow
        }
    }

    /// This map of what the inner one gives.
    func after(_ inner: EffectMap) -> EffectMap {
        EffectMap { self[inner[$0]] }
    }

    /// Whether the tree would come to something else if the clause allowed or excluded in place of this effect.
    func tells(_ effect: ClauseEffect) -> Bool {
        self[effect] != ofAllowed || self[effect] != ofExcluded
    }

    static let identity = EffectMap { $0 }
    static let opposite = EffectMap(\.opposite)
}
