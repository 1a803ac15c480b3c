import Model

/// Everything that is known of a proposal's facts, by name.
struct FactBase: Sendable {
    let facts: [String: KnownFact]

    subscript(name: String) -> KnownFact? { facts[name] }

    /// Every way in which the facts of a criterion can turn out: one answer for each.
    func worlds(of names: [String], given: World = World()) -> [World] {
        names.reduce([given]) { worlds, name in
            guard given.answers[name] == nil, let fact = facts[name] else { return worlds }
            return worlds.flatMap { world in fact.possible.sorted().map { world.with(name, $0) } }
        }
    }
}

/// One answer for each of some facts.
struct World: Hashable, Sendable {
    private(set) var answers: [String: String] = [:]

    func with(_ name: String, _ answer: String) -> World {
        var world = self
        world.answers[name] = answer
        return world
    }

    /// Whether a requirement holds where these are the answers.
    func meets(_ requirement: ScreeningEdition.Requirement) -> Bool {
        switch requirement {
        case .all(let parts): parts.allSatisfy { meets($0) }
        case .any(let parts): parts.contains { meets($0) }
        case .not(let part): !meets(part)
        case .fact(let condition):
            switch condition.test {
            case .isFlag(let flag): answers[condition.input] == (flag ? KnownFact.yes : KnownFact.no)
            case .oneOf(let options): answers[condition.input].map { options.contains($0) } ?? false
            // An edition with a bound on a number is refused by its self-check.
            case .atMost, .atLeast: false
            }
        }
    }
}
