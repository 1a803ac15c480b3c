import Model

/// A rule tree with what every node comes to for a project: what words are made from.
struct JudgedRule {
    let effects: Effects
    let node: Node

    indirect enum Node {
        case all([JudgedRule])
        case any([JudgedRule])
        case not(JudgedRule)
        case clause(JudgedClause)
    }

    init(_ rule: EligibilityRule, for asked: AskedProject) {
        switch rule {
        case .all(let rules):
            let parts = rules.map { JudgedRule($0, for: asked) }
            self.init(parts.reduce(.allowed) { $0.and($1.effects) }, .all(parts))
        case .any(let rules):
            let parts = rules.map { JudgedRule($0, for: asked) }
            self.init(parts.reduce(.excluded) { $0.or($1.effects) }, .any(parts))
        case .not(let rule):
            let part = JudgedRule(rule, for: asked)
            self.init(part.effects.opposite, .not(part))
        case .clause(let clause):
            let judged = JudgedClause(clause, for: asked)
            self.init(judged.effects, .clause(judged))
        }
    }

    private init(_ effects: Effects, _ node: Node) {
        self.effects = effects
        self.node = node
    }

    /// Clauses reached through nodes that all pass the test, each with whether it stands under an odd number of `not`.
    func leaves(isNegated: Bool = false, where passes: (Effects) -> Bool) -> [(clause: JudgedClause, isNegated: Bool)] {
        guard passes(isNegated ? effects.opposite : effects) else { return [] }
        return switch node {
        case .all(let parts), .any(let parts):
            parts.flatMap { $0.leaves(isNegated: isNegated, where: passes) }
        case .not(let part): part.leaves(isNegated: !isNegated, where: passes)
        case .clause(let clause): [(clause, isNegated)]
        }
    }

    /// Every clause, in the order in which it is written.
    var clauses: [JudgedClause] {
        switch node {
        case .all(let parts), .any(let parts): parts.flatMap(\.clauses)
        case .not(let part): part.clauses
        case .clause(let clause): [clause]
        }
    }
}

/// A clause with the project's value.
struct JudgedClause {
    let clause: EligibilityClause
    let value: FactValue?
    let effects: Effects
    /// The outcomes that the value may lead to: one where it leaves nothing open, none where the fact is taken as read.
    let outcomes: [EligibilityClause.Outcome]
    private let country: ProjectCountry

    init(_ clause: EligibilityClause, for asked: AskedProject) {
        self.clause = clause
        country = asked.country
        value = asked.facts[clause.fact]
        outcomes = Self.outcomes(clause, value)
        effects =
            value == nil && clause.whenUnstated != nil
            ? clause.whenUnstated.map { Effects($0) } ?? []
            : outcomes.reduce(into: Effects()) { $0.insert(Effects($1.effect)) }
    }

    private static func outcomes(_ clause: EligibilityClause, _ value: FactValue?) -> [EligibilityClause.Outcome] {
        guard let value else {
            return clause.whenUnstated == nil ? clause.branches.map(\.then) + [clause.otherwise] : []
        }
        var possible: [EligibilityClause.Outcome] = []
        for branch in clause.branches {
            switch branch.when.truth(of: value) {
            case .yes: return possible + [branch.then]
            case .unknown: possible.append(branch.then)
            case .no: continue
            }
        }
        return possible + [clause.otherwise]
    }

    /// The outcome that holds; `nil` while that is open.
    var outcome: EligibilityClause.Outcome? { outcomes.count == 1 ? outcomes.first : nil }

    /// Whether the fact is unstated and taken as read.
    var isTakenAsRead: Bool { value == nil && clause.whenUnstated != nil }

    /// What the clause says of the project; `nil` where its fact is taken as read.
    func finding(isNegated: Bool = false) -> ClauseFinding? {
        if let outcome {
            return ClauseFinding(
                effect: isNegated ? outcome.effect.opposite : outcome.effect, reason: reason(outcome.sentence))
        }
        guard !isTakenAsRead else { return nil }
        let label = clause.fact.label
        return ClauseFinding(
            effect: nil,
            reason: reason(
                BilingualText(
                    en: "Not known: \(label.en). \(clause.sentence.en)", ja: "\(label.ja)が不明です。\(clause.sentence.ja)")))
    }

    /// A sentence of the clause as a reason, with the value it looked at.
    func reason(_ sentence: BilingualText) -> Reason {
        let isStanding = clause.fact == .countryStatus
        return Reason(
            rule: clause.id.value, reference: clause.reference,
            inputs: [
                Reason.Input(clause.fact.rawValue, value?.text, source: isStanding ? country.source : nil)
            ] + (clause.source.map { [Reason.Input("source", $0.text, source: $0)] } ?? []),
            message: sentence.naming(country))
    }

    /// When to look again at what is not available now.
    var recheck: BilingualText? { outcome?.recheck?.naming(country) }
}

extension BilingualText {
    /// The text with `{country}` replaced by the country's name.
    func naming(_ country: ProjectCountry) -> BilingualText {
        guard en.utf8.contains(UInt8(ascii: "{")) || ja.utf8.contains(UInt8(ascii: "{")) else { return self }
        let name = country.spoken
        return BilingualText(en: Self.naming(name.en, in: en), ja: Self.naming(name.ja, in: ja))
    }

    /// By bytes: a general search for the mark takes longer than the rest of a verdict.
    private static func naming(_ name: String, in text: String) -> String {
        let mark = "{country}"
        var named = ""
        var rest = text[...]
        while let brace = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            named += rest[..<brace]
            rest = rest[brace...]
            let isMark = rest.utf8.starts(with: mark.utf8)
            named += isMark ? name : "{"
            rest = rest[rest.utf8.index(brace, offsetBy: isMark ? mark.utf8.count : 1)...]
        }
        return named + rest
    }
}

extension FactValue {
    /// The value as on the wire.
    var text: String {
        switch self {
        case .choice(let token): token.text
        case .choices(let tokens, _): tokens.map(\.text).joined(separator: ", ")
        case .flag(let flag): flag ? "true" : "false"
        case .quantity(let quantity): quantity.description
        }
    }
}
