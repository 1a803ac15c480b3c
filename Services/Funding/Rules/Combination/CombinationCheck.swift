package import Model

extension FundingCatalogue {
    /// What the rules on record say of taking schemes together, pair by pair.
    ///
    /// - Parameter relation: how they are to be taken; every way is answered where `nil`.
    package func combination(
        of schemes: [SchemeVersion], relation: CombinationRule.Relation?, asOf day: CivilDate
    ) -> CombinationReport {
        let rules = combinationRules.filter { $0.effective?.contains(day) ?? true }
        let relations = relation.map { [$0] } ?? CombinationRule.Relation.allCases
        let pairs = schemes.indices.flatMap { first in
            schemes.indices.dropFirst(first + 1).map { second in
                Self.pair(schemes[first].scheme, schemes[second].scheme, relations, rules)
            }
        }
        return CombinationReport(
            asOf: day, editions: editions, relation: relation, outcome: Self.overall(pairs.map(\.outcome)),
            pairs: pairs, largestSets: relation.map { _ in Self.largestSets(of: schemes.map(\.scheme.id), pairs) })
    }

    private static func pair(
        _ first: Scheme, _ second: Scheme, _ relations: [CombinationRule.Relation], _ rules: [CombinationRule]
    ) -> CombinationReport.Pair {
        let findings = relations.map { relation in
            finding(first, second, relation, rules.filter { $0.relation == relation })
        }
        let outcomes = Set(findings.map(\.outcome))
        return CombinationReport.Pair(
            first: SchemeMention(first), second: SchemeMention(second),
            outcome: outcomes.count == 1 ? outcomes.first ?? .confirm : .depends, findings: findings)
    }

    private static func finding(
        _ first: Scheme, _ second: Scheme, _ relation: CombinationRule.Relation, _ rules: [CombinationRule]
    ) -> CombinationReport.Finding {
        let judged = rules.map { (rule: $0, speaks: $0.speaks(of: first, and: second)) }
        let speaking = judged.filter { $0.speaks == .yes }.map(\.rule)
        let strictest = speaking.map { Effects($0.outcome) }.reduce(Effects?.none) { $0?.and($1) ?? $1 }
        if let strictest {
            return CombinationReport.Finding(
                relation: relation, outcome: CombinationReport.Outcome(strictest),
                reasons: speaking.filter { Effects($0.outcome) == strictest }.map { $0.reason(first, second) })
        }
        let possible = judged.filter { $0.speaks == .unknown }.map(\.rule)
        guard possible.isEmpty else {
            return CombinationReport.Finding(
                relation: relation, outcome: .depends, reasons: possible.map { $0.doubt(first, second) })
        }
        return CombinationReport.Finding(
            relation: relation, outcome: .confirm, reasons: [silence(first, second, relation)])
    }

    private static func silence(
        _ first: Scheme, _ second: Scheme, _ relation: CombinationRule.Relation
    ) -> Reason {
        Reason(
            rule: "combination-silent", reference: "Guidebook FY2024, section [Reference]",
            inputs: [Reason.Input("first", first.id.value), Reason.Input("second", second.id.value)],
            message: BilingualText(
                en: "No source on record speaks of taking both \(relation.label.en): confirm with both agencies.",
                ja: "両制度を\(relation.label.ja)利用することについて、記録にある出典に記載がありません。双方の実施機関に確認してください。"))
    }

    private static func overall(_ outcomes: [CombinationReport.Outcome]) -> CombinationReport.Outcome {
        [.excluded, .depends, .confirm].first { outcomes.contains($0) } ?? .allowed
    }

    /// Of all sets without a pair that excludes each other, the largest; in the order of the question.
    private static func largestSets(of ids: [Scheme.ID], _ pairs: [CombinationReport.Pair]) -> [[Scheme.ID]] {
        let forbidden = pairs.filter { $0.outcome == .excluded }.map { pair in
            ids.indices.reduce(0) { ids[$1] == pair.first.id || ids[$1] == pair.second.id ? $0 | 1 << $1 : $0 }
        }
        var best: [Int] = []
        for mask in 1..<(1 << ids.count) where forbidden.allSatisfy({ mask & $0 != $0 }) {
            let size = mask.nonzeroBitCount
            let greatest = best.first?.nonzeroBitCount ?? 0
            if size > greatest { best = [mask] } else if size == greatest { best.append(mask) }
        }
        return best.map { mask in ids.indices.filter { mask & 1 << $0 != 0 }.map { ids[$0] } }
    }
}

extension CombinationReport.Outcome {
    /// The outcome of one effect.
    fileprivate init(_ effects: Effects) {
        self = effects == .allowed ? .allowed : effects == .confirm ? .confirm : .excluded
    }
}

extension CombinationRule {
    /// Whether the rule speaks of two schemes, in either order.
    fileprivate func speaks(of one: Scheme, and other: Scheme) -> Truth {
        (first.selects(one) && second.selects(other)) || (first.selects(other) && second.selects(one))
    }

    fileprivate func reason(_ one: Scheme, _ other: Scheme) -> Reason {
        Reason(
            rule: id.value, reference: reference,
            inputs: [
                Reason.Input("first", one.id.value), Reason.Input("second", other.id.value),
                Reason.Input("source", source.text, source: source),
            ], message: sentence)
    }

    /// The rule may speak of them: what is unknown of a scheme decides.
    fileprivate func doubt(_ one: Scheme, _ other: Scheme) -> Reason {
        let rest = reason(one, other)
        return Reason(
            rule: rest.rule, reference: rest.reference, inputs: rest.inputs,
            message: BilingualText(
                en: "Not known whether this applies, since the record leaves open what one of the schemes pays for: "
                    + sentence.en,
                ja: "制度の対象経費等が不明なため、次の規則が適用されるか分かりません:" + sentence.ja))
    }
}

extension CombinationRule.Selector {
    /// Whether a scheme is as every named property says; unknown where the record leaves one open.
    fileprivate func selects(_ scheme: Scheme) -> Truth {
        [
            schemes.map { Truth($0.contains(scheme.id)) },
            routes.map { Truth($0.contains(scheme.route)) },
            instruments.map { wanted in
                // Of several instruments any may be among those wanted.
                scheme.instrument.map { $0 == .mixed ? .unknown : Truth(wanted.contains($0)) } ?? .unknown
            },
            isJapanesePublicMoney.map { wanted in scheme.isJapanesePublicMoney.map { Truth($0 == wanted) } ?? .unknown
            },
            coversEquipment.map { wanted in scheme.coversEquipment.map { Truth($0 == wanted) } ?? .unknown },
        ].compactMap(\.self).all
    }
}
