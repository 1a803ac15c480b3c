import Model

// The pool as a problem in whole numbers.
extension ConsortiumPool {
    var problem: AssemblyProblem {
        let scale = ConsortiumWeights.greatestScore
        return AssemblyProblem(
            municipalities: municipalities.isEmpty ? [0] : municipalities.map { weights.municipality * $0.score },
            leads: municipalities.isEmpty
                ? [leads.map { weights.lead * $0.bounds.score }]
                : municipalities.indices.map { place in
                    leads.indices.map { lead in
                        isApart(lead: lead, municipality: place)
                            ? nil : weights.lead * score(lead: lead, municipality: place)
                    }
                },
            cover: providers.map { provider in needWeights.indices.map { needWeights[$0] * provider.fit($0) } },
            standing: (municipalities.isEmpty ? [nil] : municipalities.indices.map(Optional.some)).map { place in
                providers.indices.map { standing(of: $0, municipality: place) * scale }
            },
            fixed: fixedPlaces, greatestSize: max(request.conditions.size, fixedPlaces.count), conflicts: conflicts)
    }

    /// The most that a choice could be worth more than one of the pool, for what was left unseen.
    var unseenWorth: Int {
        guard !unseen.isEmpty else { return 0 }
        let needs = unseen.needs.reduce(0) { $0 + needWeights[$1] }
        // Companies that serve only unseen needs: what they add by themselves, and that one need not be along instead.
        let members =
            request.conditions.size * max(0, weights.experience + weights.local - weights.member) + weights.member
        let others = unseen.municipalities ? request.conditions.size * weights.local : 0
        return ConsortiumWeights.greatestScore
            * (needs + (unseen.needs.isEmpty ? 0 : members) + others
                + (unseen.leads || unseen.municipalities ? weights.lead : 0)
                + (unseen.municipalities ? weights.municipality : 0))
    }

    // MARK: - Who does not go together

    private func isApart(lead: Int, municipality: Int) -> Bool {
        let company = leads[lead].company.id
        return (request.conditions.conflicts.pairs ?? []).contains {
            $0.company == company && $0.municipality?.value == municipalities[municipality].id
        }
    }

    private var conflicts: AssemblyConflicts {
        let groups = request.conditions.conflicts.groups ?? []
        let pairs = request.conditions.conflicts.pairs ?? []
        guard !(groups.isEmpty && pairs.isEmpty) else { return .none }
        let leadPlaces = places(leads.map(\.company.key))
        let municipalityPlaces = places(municipalities.map(\.id))
        return AssemblyConflicts(
            groups: providers.map { provider in
                groups.enumerated().reduce(0) { bits, group in
                    group.element.contains { $0.value == provider.company?.key } ? bits | 1 << group.offset : bits
                }
            },
            leads: providers.map { provider in
                guard let company = provider.company?.id else { return [] }
                let rivals = groups.filter { $0.contains(company) }.joined().filter { $0 != company }
                let apart = pairs.filter { $0.company == company }.compactMap(\.lead)
                return Set((rivals + apart).compactMap { leadPlaces[$0.value] })
            },
            municipalities: providers.map { provider in
                let apart = pairs.filter { $0.company == provider.company?.id }.compactMap(\.municipality)
                return Set(apart.compactMap { municipalityPlaces[$0.value] })
            })
    }

    private func places(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
}
