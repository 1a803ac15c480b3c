package import Model

extension FundingCatalogue {
    /// Why a scheme comes to its verdict, to the last clause.
    package func explanation(
        of version: SchemeVersion, for asked: AskedProject, asOf day: CivilDate
    ) -> SchemeExplanation {
        let verdict = version.verdict(for: asked, asOf: day)
        let rule = JudgedRule(version.scheme.eligibility, for: asked)
        let decisive = Set(rule.leaves { verdict.verdict.rests(on: $0) }.map(\.clause.clause.id))
        return SchemeExplanation(
            asOf: day, country: CountryPosition(asked.country), assumptions: assumptions(behind: asked),
            verdict: verdict, amendments: version.amendments.map(\.id), standing: version.standingFindings(on: day),
            tree: RuleReading(rule, deciding: decisive, in: asked.country))
    }
}

extension RuleReading {
    fileprivate init(_ rule: JudgedRule, deciding: Set<EligibilityClause.ID>, in country: ProjectCountry) {
        let parts = { (rules: [JudgedRule]) in rules.map { RuleReading($0, deciding: deciding, in: country) } }
        switch rule.node {
        case .all(let rules): self.init(kind: .all, effects: rule.effects.each, parts: parts(rules))
        case .any(let rules): self.init(kind: .any, effects: rule.effects.each, parts: parts(rules))
        case .not(let rule): self.init(kind: .not, effects: rule.effects.opposite.each, parts: parts([rule]))
        case .clause(let judged):
            let reading = ClauseReading(
                judged.clause, value: judged.value?.text,
                decides: deciding.contains(judged.clause.id) && !judged.isTakenAsRead,
                isTakenAsRead: judged.isTakenAsRead, outcomes: Self.outcomes(judged, in: country))
            self.init(kind: .clause, effects: rule.effects.each, clause: reading)
        }
    }

    private static func outcomes(_ judged: JudgedClause, in country: ProjectCountry) -> [OutcomeReading] {
        // While an earlier branch may hold, a later one is open; after one that holds, none does.
        var before = Truth.no
        var readings: [OutcomeReading] = []
        for branch in judged.clause.branches {
            let own = judged.value.map { branch.when.truth(of: $0) } ?? .unknown
            readings.append(
                OutcomeReading(
                    condition: branch.when.condition(on: judged.clause.fact), effect: branch.then.effect,
                    sentence: branch.then.sentence.naming(country), holds: !before && own))
            before = before || own
        }
        let any = BilingualText(
            en: readings.isEmpty ? "any value" : "any other value", ja: readings.isEmpty ? "すべての値" : "その他の値")
        return readings + [
            OutcomeReading(
                condition: any, effect: judged.clause.otherwise.effect,
                sentence: judged.clause.otherwise.sentence.naming(country),
                holds: judged.value == nil && judged.isTakenAsRead ? .unknown : !before)
        ]
    }
}

extension FactTest {
    /// The answers that pass, for a reader.
    fileprivate func condition(on fact: FactName) -> BilingualText {
        switch self {
        case .isOneOf(let tokens), .containsAny(let tokens):
            let labels = tokens.map { fact.label(of: $0) }
            return BilingualText(
                en: labels.map(\.en).joined(separator: ", "), ja: labels.map(\.ja).joined(separator: "、"))
        case .isStated(let flag):
            return flag ? BilingualText(en: "yes", ja: "はい") : BilingualText(en: "no", ja: "いいえ")
        case .atMost(let bound): return BilingualText(en: "at most \(bound)", ja: "\(bound)以下")
        case .atLeast(let bound): return BilingualText(en: "at least \(bound)", ja: "\(bound)以上")
        }
    }
}
