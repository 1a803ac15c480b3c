package import Model

extension SchemeVersion {
    /// The smallest sets of facts whose change makes an unavailable scheme available, those that make it fit best.
    ///
    /// The country itself is never changed: a project stays where it is. To lists an answer is added, or one answer
    /// takes the place of all where adding is not enough. Empty where the scheme is available, or where its own days
    /// stand in the way.
    package func nearestMisses(for asked: AskedProject, asOf day: CivilDate) -> [NearestMiss] {
        let standing = standing(on: day)
        guard !standing.isDisjoint(with: .available),
            effects(for: asked.facts, asOf: day).isSubset(of: .unavailable)
        else { return [] }
        return MissSearch(plan, domain, asked.facts, standing: standing).smallest.map { found in
            NearestMiss(
                found.changes, becoming: found.verdict,
                message: NearestMiss.message(
                    found.changes.map { ChangePhrase($0, in: asked.country) }, becoming: found.verdict))
        }
    }
}

extension NearestMiss {
    /// The smallest changes that would make a criterion hold that does not.
    static func all(making rule: EligibilityRule, holdFor asked: AskedProject) -> [NearestMiss] {
        let plan = RulePlan(rule)
        guard plan.effects(for: asked.facts).isSubset(of: .unavailable) else { return [] }
        return MissSearch(plan, FactDomain(rule.clauses), asked.facts, standing: .allowed).smallest.map { found in
            NearestMiss(
                found.changes, becoming: found.verdict,
                message: message(holding: found.changes.map { ChangePhrase($0, in: asked.country) }))
        }
    }

    fileprivate init(_ changes: [ChangedFact], becoming verdict: Verdict, message: BilingualText) {
        self.init(
            changes: changes.map {
                FactChange(fact: $0.fact, values: $0.additions.map(\.text), replaces: $0.replaces ? true : nil)
            }, becomes: verdict, message: message)
    }
}

/// A change of one fact: its value put in place, and all values like it that no clause tells apart.
struct ChangedFact {
    let fact: FactName
    let value: FactValue
    /// What is new in the value and in those like it, for the words.
    var additions: [FactValue]
    /// Whether the list that stood before is given up.
    let replaces: Bool
}

/// The changes of one fact that lead somewhere else, those together that lead to the same.
private struct FactChoices {
    let fact: FactName
    private(set) var choices: [ChangedFact] = []

    init(_ alternatives: FactAlternatives, known: FactValue?, under tests: [ClauseTest]) {
        fact = alternatives.fact
        guard fact != .country else { return }
        let asking = tests.filter { $0.fact == alternatives.fact }
        let before = asking.map { $0.effects(of: known) }
        var seen: [[Effects]: Int] = [:]
        for change in Self.candidates(alternatives, known) {
            let after = asking.map { $0.effects(of: change.value) }
            guard after != before else { continue }
            if let place = seen[after] {
                // A list is replaced only where adding to it does not do.
                if choices[place].replaces == change.replaces { choices[place].additions += change.additions }
            } else {
                seen[after] = choices.count
                choices.append(change)
            }
        }
    }

    private static func candidates(_ alternatives: FactAlternatives, _ known: FactValue?) -> [ChangedFact] {
        let fact = alternatives.fact
        switch fact.form {
        case .choice:
            return alternatives.classes.compactMap { answers in
                let others = answers.map { FactValue.choice($0) }.filter { $0 != known }
                return others.first.map {
                    ChangedFact(fact: fact, value: $0, additions: others, replaces: false)
                }
            }
        case .choices:
            var base: [FactToken] = []
            if case .choices(let tokens, _) = known { base = tokens }
            let added = alternatives.classes.compactMap { list($0.filter { !base.contains($0) }, after: base, fact) }
            return base.isEmpty ? added : added + alternatives.classes.compactMap { list($0, after: [], fact) }
        case .flag, .quantity:
            return alternatives.open.filter { $0 != known }
                .map { ChangedFact(fact: fact, value: $0, additions: [$0], replaces: false) }
        }
    }

    private static func list(_ answers: [FactToken], after base: [FactToken], _ fact: FactName) -> ChangedFact? {
        answers.first.map { first in
            ChangedFact(
                fact: fact, value: .choices(base + [first], isComplete: true),
                additions: answers.map { .choices([$0], isComplete: true) }, replaces: base.isEmpty)
        }
    }
}

/// Tries sets of facts by their size.
private struct MissSearch {
    private let plan: RulePlan
    private let facts: KnownFacts
    private let standing: Effects
    private let changes: [FactChoices]

    init(_ plan: RulePlan, _ domain: FactDomain, _ facts: KnownFacts, standing: Effects) {
        self.plan = plan
        self.facts = facts
        self.standing = standing
        changes = domain.alternatives.map { FactChoices($0, known: facts[$0.fact], under: plan.tests) }
            .filter { !$0.choices.isEmpty }
    }

    struct Found {
        var changes: [ChangedFact]
        let verdict: Verdict
    }

    /// The sets of the smallest size that work, best verdict only, those that differ in their last fact together.
    var smallest: [Found] {
        for size in stride(from: 1, through: changes.count, by: 1) {
            var found: [Found] = []
            for set in Self.sets(of: size, among: changes.count) where mayWork(set) {
                combine(set[...], [], facts, into: &found)
            }
            if let best = found.map(\.verdict).min() { return Self.grouped(found.filter { $0.verdict == best }) }
        }
        return []
    }

    private static func sets(of size: Int, among count: Int) -> [[Int]] {
        guard size > 0 else { return [[]] }
        return (0..<count).flatMap { first in
            sets(of: size - 1, among: count - first - 1).map { [first] + $0.map { $0 + first + 1 } }
        }
    }

    /// Whether the scheme could be available if nothing were known of the facts: a look before every value is tried.
    private func mayWork(_ set: [Int]) -> Bool {
        let open = Set(set.map { changes[$0].fact })
        let effects = plan.steps.withUnsafeBufferPointer { steps in
            RulePlan.run(steps) { number in
                let test = plan.tests[number]
                return open.contains(test.fact)
                    ? [.allowed, .confirm, .excluded, .notNow] : test.effects(of: facts[test.fact])
            }
        }
        return !effects.isDisjoint(with: .available)
    }

    private func combine(
        _ set: ArraySlice<Int>, _ chosen: [ChangedFact], _ changed: KnownFacts, into found: inout [Found]
    ) {
        guard let first = set.first else {
            let verdict = Verdict(standing.and(plan.effects(for: changed)))
            if verdict <= .fitsIfConfirmed { found.append(Found(changes: chosen, verdict: verdict)) }
            return
        }
        for choice in changes[first].choices {
            var next = changed
            next[choice.fact] = choice.value
            combine(set.dropFirst(), chosen + [choice], next, into: &found)
        }
    }

    /// Sets that differ in the value of their last fact only, as one.
    private static func grouped(_ found: [Found]) -> [Found] {
        found.reduce(into: []) { groups, next in
            guard let last = next.changes.last, let group = groups.last,
                group.changes.map(\.fact) == next.changes.map(\.fact),
                group.changes.last?.replaces == last.replaces,
                zip(group.changes.dropLast(), next.changes.dropLast()).allSatisfy({ $0.additions == $1.additions })
            else { return groups.append(next) }
            groups[groups.count - 1].changes[next.changes.count - 1].additions += last.additions
        }
    }
}
