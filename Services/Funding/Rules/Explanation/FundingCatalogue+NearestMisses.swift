package import Model

extension FundingCatalogue.Entry {
    /// The smallest sets of facts, one fact or else two, whose change makes an unavailable scheme available.
    ///
    /// The country itself is never changed: a project stays where it is. For lists, answers are added, none is taken
    /// away. Empty where the scheme is available, or where more than two facts stand in its way.
    package func nearestMisses(
        for facts: KnownFacts, in country: ProjectCountry, asOf day: CivilDate
    ) -> [NearestMiss] {
        guard effects(for: facts, asOf: day).isSubset(of: .unavailable) else { return [] }
        let changes = self.facts.flatMap { alternatives(to: facts[$0], of: $0) }
        let single = misses(changes.map { [$0] }, for: facts, in: country, asOf: day)
        guard single.isEmpty else { return single }
        let pairs = changes.indices.flatMap { first in
            changes[(first + 1)...].filter { $0.fact != changes[first].fact }.map { [changes[first], $0] }
        }
        return misses(pairs, for: facts, in: country, asOf: day)
    }

    /// One fact put to one other value, or to any of several that no clause tells apart.
    private struct Change {
        let fact: FactName
        /// The value as put in place.
        let value: FactValue
        /// What is new in it and in those that are like it, for the words.
        let additions: [FactValue]
    }

    private func alternatives(to known: FactValue?, of fact: FactName) -> [Change] {
        switch fact.form {
        case .choice:
            guard fact != .country else { return [] }
            return domain.answerClasses(of: fact).compactMap { answers in
                let others = answers.map { FactValue.choice($0) }.filter { $0 != known }
                return others.first.map { Change(fact: fact, value: $0, additions: others) }
            }
        case .choices:
            var base: [FactToken] = []
            if case .choices(let tokens, _) = known { base = tokens }
            return domain.answerClasses(of: fact).compactMap { answers in
                let others = answers.filter { !base.contains($0) }
                return others.first.map {
                    Change(
                        fact: fact, value: .choices(base + [$0], isComplete: true),
                        additions: others.map { .choices([$0], isComplete: true) })
                }
            }
        case .flag, .quantity:
            return domain.values(of: fact, extending: nil).filter { $0 != known }
                .map { Change(fact: fact, value: $0, additions: [$0]) }
        }
    }

    /// The candidates that work, those on the same facts told together. Best verdict only.
    private func misses(
        _ candidates: [[Change]], for facts: KnownFacts, in country: ProjectCountry, asOf day: CivilDate
    ) -> [NearestMiss] {
        var found: [(changes: [Change], verdict: Verdict)] = []
        for changes in candidates {
            let assignment = FactAssignment(
                Dictionary(changes.map { ($0.fact, $0.value) }, uniquingKeysWith: { first, _ in first }))
            let verdict = Verdict(effects(for: facts.replacing(assignment), asOf: day))
            if verdict <= .fitsIfConfirmed { found.append((changes, verdict)) }
        }
        guard let best = found.map(\.verdict).min() else { return [] }
        return grouped(found.filter { $0.verdict == best }.map(\.changes)).map { told in
            let phrases = told.map { ChangePhrase(fact: $0.fact, values: $0.additions, country: country) }
            return NearestMiss(
                changes: told.map { FactChange(fact: $0.fact, values: $0.additions.map(\.text)) },
                becomes: best, message: NearestMiss.message(phrases, becoming: best))
        }
    }

    /// Sets that differ in the value of their last fact only, as one.
    private func grouped(_ sets: [[Change]]) -> [[(fact: FactName, additions: [FactValue])]] {
        var groups: [[(fact: FactName, additions: [FactValue])]] = []
        for changes in sets {
            guard let last = changes.last else { continue }
            let isSameGroup =
                groups.last.map { group in
                    group.map(\.fact) == changes.map(\.fact)
                        && zip(group.dropLast(), changes.dropLast()).allSatisfy { $0.additions == $1.additions }
                } ?? false
            if isSameGroup {
                groups[groups.count - 1][changes.count - 1].additions += last.additions
            } else {
                groups.append(changes.map { ($0.fact, $0.additions) })
            }
        }
        return groups
    }
}
