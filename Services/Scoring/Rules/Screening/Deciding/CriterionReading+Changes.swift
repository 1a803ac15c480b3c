import Model

extension CriterionReading {
    /// Most facts that one change may touch, and most changes that are shown.
    private static let mostFacts = 3
    private static let mostChanges = 8

    /// While the verdict is unknown: what each answer would make of it. Otherwise the smallest sets of answers that
    /// would pass, and single ones that would help.
    var changes: [ScreeningReport.Change] {
        switch decision.verdict {
        case .pass: []
        case .unknown: criterion.inputs.filter { facts[$0].map { $0.possible.count > 1 } ?? false }.flatMap(answers)
        case .conditional, .operatorDecision, .fail: Array(improvements.prefix(Self.mostChanges))
        }
    }

    /// What the possible answers to one question would make of the criterion, answers of one effect together.
    private func answers(to name: String) -> [ScreeningReport.Change] {
        guard let fact = facts[name] else { return [] }
        let effects = fact.answers.filter { fact.possible.contains($0.name) }.map { answer in
            (answer: answer, verdict: verdict(in: World().with(name, answer.name)))
        }
        return ScreeningVerdict.allCases.compactMap { verdict in
            let answers = effects.filter { $0.verdict == verdict }.map(\.answer)
            return answers.isEmpty ? nil : change([(name, answers)], verdict)
        }
    }

    private var improvements: [ScreeningReport.Change] {
        let names = criterion.inputs.filter { facts[$0]?.isOpenToChange ?? false }
        let better = ScreeningVerdict.allCases.prefix { $0 != decision.verdict }
        let single = names.flatMap { name in better.flatMap { ways([name], to: $0) } }
        guard !single.contains(where: { $0.verdict == .pass }) else { return single }
        for size in 2...Self.mostFacts {
            let passing = Self.subsets(of: names, size: size).flatMap { ways($0, to: .pass) }
            if !passing.isEmpty { return single + passing }
        }
        return single
    }

    /// The other answers to some questions, all changed, that would give a verdict.
    private func ways(_ names: [String], to wanted: ScreeningVerdict) -> [ScreeningReport.Change] {
        let worlds = names.reduce([World()]) { worlds, name in
            worlds.flatMap { world in others(name).map { world.with(name, $0.name) } }
        }
        let giving = worlds.filter { verdict(in: $0) == wanted }
        guard !giving.isEmpty else { return [] }
        let answers = names.map { name in
            (name, others(name).filter { other in giving.contains { $0.answers[name] == other.name } })
        }
        // Shown together where any mix of the answers does.
        if answers.reduce(1, { $0 * $1.1.count }) == giving.count { return [change(answers, wanted)] }
        return giving.map { world in
            change(answers.map { name, some in (name, some.filter { world.answers[name] == $0.name }) }, wanted)
        }
    }

    /// The answers to a question that are not the present one.
    private func others(_ name: String) -> [ScoringSheet.Choice] {
        guard let fact = facts[name] else { return [] }
        return fact.answers.filter { fact.possible != [$0.name] }
    }

    private func verdict(in world: World) -> ScreeningVerdict {
        Decision(criterion, in: facts.worlds(of: criterion.inputs, given: world)).verdict
    }

    private func change(
        _ answers: [(String, [ScoringSheet.Choice])], _ verdict: ScreeningVerdict
    ) -> ScreeningReport.Change {
        ScreeningReport.Change(
            facts: answers.compactMap { name, to in
                facts[name].map {
                    .init(pointer: $0.isStated ? $0.pointer.description : nil, label: $0.label, from: $0.known, to: to)
                }
            }, verdict: verdict)
    }

    private static func subsets(of names: [String], size: Int) -> [[String]] {
        guard size > 0 else { return [[]] }
        return names.indices.flatMap { index in
            subsets(of: Array(names[(index + 1)...]), size: size - 1).map { [names[index]] + $0 }
        }
    }
}
