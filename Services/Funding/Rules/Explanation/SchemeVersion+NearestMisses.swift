package import Model

extension SchemeVersion {
    /// The smallest sets of facts whose change makes an unavailable scheme available, those that make it fit best.
    ///
    /// The country itself is never changed: a project stays where it is. To lists an answer is added, or one answer
    /// takes the place of all where adding is not enough. Empty where the scheme is available, or where its own days
    /// stand in the way; empty too where `RuleLimits.trials` changes did not find one: only a tree does that is far larger
    /// than any shipped scheme's.
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
    /// What the tests on the fact come to, in their order.
    var effects: [Effects] = []
}

/// The changes of one fact that lead somewhere else, those together that lead to the same.
private struct FactChoices {
    /// The places of the tests on the fact.
    let tests: [Int]
    private(set) var choices: [ChangedFact] = []

    /// - Parameter before: what each test comes to.
    init(_ alternatives: FactAlternatives, known: FactValue?, under all: [ClauseTest], _ before: [Effects]) {
        let fact = alternatives.fact
        tests = all.indices.filter { all[$0].fact == fact }
        guard fact != .country else { return }
        let before = tests.map { before[$0] }
        for var change in Self.candidates(alternatives, known) {
            change.effects = tests.map { all[$0].effects(of: change.value) }
            guard change.effects != before else { continue }
            if let place = choices.firstIndex(where: { $0.effects == change.effects }) {
                // A list is replaced only where adding to it does not do.
                if choices[place].replaces == change.replaces { choices[place].additions += change.additions }
            } else {
                choices.append(change)
            }
        }
        // What is allowed is told before what has to be confirmed, and that before all else.
        choices = Verdict.allCases.flatMap { verdict in
            choices.filter { Verdict($0.effects.reduce(.allowed) { $0.and($1) }) == verdict }
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
    private let standing: Effects
    /// What each test comes to as the facts are, and with any of the changes besides.
    private let effects: [Effects]
    private let reachable: [Effects]
    private let changes: [FactChoices]

    init(_ plan: RulePlan, _ domain: FactDomain, _ facts: KnownFacts, standing: Effects) {
        let effects = plan.tests.map { $0.effects(of: facts[$0.fact]) }
        let changes = domain.alternatives.map { FactChoices($0, known: facts[$0.fact], under: plan.tests, effects) }
            .filter { !$0.choices.isEmpty }
        var reachable = effects
        for change in changes {
            for choice in change.choices {
                for (test, effect) in zip(change.tests, choice.effects) { reachable[test].formUnion(effect) }
            }
        }
        self.plan = plan
        self.standing = standing
        self.effects = effects
        self.reachable = reachable
        self.changes = changes
    }

    struct Found {
        var changes: [ChangedFact]
        let verdict: Verdict
    }

    /// The sets of the smallest size that work, best verdict only, those that differ in their last fact together.
    var smallest: [Found] {
        var trials = RuleLimits.trials
        for size in stride(from: 1, through: changes.count, by: 1) where trials > 0 {
            var found: [Found] = []
            forEachSet(of: size, &trials) { combine($0[...], [], effects, &$1, into: &found) }
            if let best = found.map(\.verdict).min() { return Self.grouped(found.filter { $0.verdict == best }) }
        }
        return []
    }

    /// Calls the body with every set of so many facts that may work, by the places of their changes.
    ///
    /// Whether a set may work is told by all changes of its facts at once: a look before they are tried one by one.
    private func forEachSet(
        of size: Int, from start: Int = 0, chosen: [Int] = [], changed: [Effects]? = nil, _ trials: inout Int,
        _ body: ([Int], inout Int) -> Void
    ) {
        guard trials > 0 else { return }
        let changed = changed ?? effects
        guard size > 0 else {
            trials -= 1
            if mayWork(changed) { body(chosen, &trials) }
            return
        }
        for place in stride(from: start, through: changes.count - size, by: 1) {
            var next = changed
            for test in changes[place].tests { next[test] = reachable[test] }
            forEachSet(of: size - 1, from: place + 1, chosen: chosen + [place], changed: next, &trials, body)
        }
    }

    private func mayWork(_ effects: [Effects]) -> Bool {
        !plan.run { effects[$0] }.isDisjoint(with: .available)
    }

    private func combine(
        _ set: ArraySlice<Int>, _ chosen: [ChangedFact], _ changed: [Effects], _ trials: inout Int,
        into found: inout [Found]
    ) {
        guard trials > 0 else { return }
        guard let first = set.first else {
            trials -= 1
            let verdict = Verdict(standing.and(plan.run { changed[$0] }))
            if verdict <= .fitsIfConfirmed { found.append(Found(changes: chosen, verdict: verdict)) }
            return
        }
        for choice in changes[first].choices {
            var next = changed
            for (test, effect) in zip(changes[first].tests, choice.effects) { next[test] = effect }
            combine(set.dropFirst(), chosen + [choice], next, &trials, into: &found)
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
