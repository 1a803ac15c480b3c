import Model

extension Evaluation {
    /// The nearest better band of a row whose value is known, and each way to reach its limit.
    func nextBand(
        _ plan: BandedPlan, _ row: ScoringSheet.Row, now: WholeRange, maximum: Int
    ) -> [Scorecard.Improvement] {
        let rule = plan.rule
        guard now.isDecided, let input = plan.measure.input, input.fixed != true,
            let band = rule.bands.last(where: { $0.points > now.max }), let limit = rule.worseLimit(of: band)
        else { return [] }
        let alternatives =
            input.type == .costPerTonne
            ? costAlternatives(input, limit: limit)
            : numberAlternatives(input, limit: input.limit(limit, rule.comparison))
        guard !alternatives.isEmpty else { return [] }
        let (sign, side) = rule.comparison == .atMost ? ("≤", "以下") : ("≥", "以上")
        let needed = Figures.quantity(Figures.grouped(limit), unit: input.unit)
        let start = shownValue(of: plan.measure)
        let present = Wording.points(now.max)
        let reaching = min(band.points, maximum)
        let better = Wording.points(reaching)
        let ways = either(alternatives.map(\.title))
        // Another number's title is its distance.
        let distance = input.type == .costPerTonne ? distances(of: alternatives) : BilingualText(en: "", ja: "")
        let message = BilingualText(
            en: "\(start.en) → \(present.en); \(better.en) \(reaching == 1 ? "needs" : "need") \(sign) \(needed.en): "
                + ways.en + distance.en,
            ja: "\(start.ja) → \(present.ja)。\(better.ja)には\(needed.ja)\(side)が必要：" + ways.ja + distance.ja)
        return [
            Scorecard.Improvement(
                row: row.id, gain: Points(reaching - now.max), reaching: Points(reaching), effort: rule.effort,
                alternatives: alternatives, reference: row.reference, message: message)
        ]
    }

    private func either(_ ways: [BilingualText]) -> BilingualText {
        BilingualText(
            en: ways.map(\.en).joined(separator: ", or "), ja: ways.map(\.ja).joined(separator: "、または"))
    }

    /// How far each way goes: " (1,500 t-CO₂/year more, or 6,000,000 JPY/year less)".
    private func distances(of alternatives: [Scorecard.Alternative]) -> BilingualText {
        let distances = alternatives.flatMap(\.changes).compactMap { change -> BilingualText? in
            guard let from = change.from.flatMap({ ExactDecimal($0) }), let to = ExactDecimal(change.to) else {
                return nil
            }
            return distance(from: from, to: to, unit: change.unit)
        }
        let listed = either(distances)
        return BilingualText(en: " (\(listed.en))", ja: "（\(listed.ja)）")
    }

    private func distance(from: ExactDecimal, to: ExactDecimal, unit: BilingualText?) -> BilingualText {
        let distance = Figures.quantity(Figures.grouped(from.distance(to: to)), unit: unit)
        let isMore = to > from
        return BilingualText(
            en: "\(distance.en) \(isMore ? "more" : "less")", ja: "\(distance.ja)\(isMore ? "増" : "減")")
    }

    private func shownValue(of plan: MeasurePlan) -> BilingualText {
        switch measurement(of: plan) {
        case .value(let value): Figures.quantity(Figures.grouped(value), unit: plan.input?.unit)
        case .noReductions: BilingualText(en: "no reductions", ja: "削減量なし")
        case .unknown: BilingualText(en: "unknown", ja: "不明")
        }
    }

    private func numberAlternatives(
        _ input: ScoringSheet.Input, limit: ExactDecimal
    ) -> [Scorecard.Alternative] {
        guard let now = facts[input.name]?.number else { return [] }
        return [
            Scorecard.Alternative(
                title: distance(from: now, to: limit, unit: input.unit),
                changes: [change(pointer(to: input.name), from: now, to: limit, unit: input.unit)])
        ]
    }

    /// More tonnes at the same cost, or less cost at the same tonnes; a ratio that was given as such can only fall. A cost
    /// without its basis would not be computed even then.
    private func costAlternatives(
        _ input: ScoringSheet.Input, limit: ExactDecimal
    ) -> [Scorecard.Alternative] {
        guard case .cost(let cost) = facts[input.name], cost.basis != nil, let amount = cost.amount else { return [] }
        switch amount {
        case .ratio(let ratio):
            let target = Figures.quantity(Figures.grouped(limit), unit: input.unit)
            return [
                Scorecard.Alternative(
                    title: target,
                    changes: [change(pointer(to: input.name)["ratio"], from: ratio, to: limit, unit: input.unit)])
            ]
        case .annual(let yen):
            guard let per = input.per, let tonnes = facts[per]?.number else { return [] }
            return [
                moreTonnes(yen, tonnes, limit, per: per), lessCost(yen, tonnes, limit, cost: pointer(to: input.name)),
            ].compactMap(\.self)
        }
    }

    private func moreTonnes(
        _ yen: ExactDecimal, _ tonnes: ExactDecimal, _ limit: ExactDecimal, per: String
    ) -> Scorecard.Alternative? {
        guard plan.inputs[per]?.fixed != true, let target = yen.wholeQuotientRoundedUp(by: limit), target > tonnes
        else { return nil }
        let unit = plan.inputs[per]?.unit
        let shown = Figures.quantity(Figures.grouped(target), unit: unit)
        return Scorecard.Alternative(
            title: BilingualText(en: "\(shown.en) at the same cost", ja: "同じ費用で\(shown.ja)"),
            changes: [change(pointer(to: per), from: tonnes, to: target, unit: unit)])
    }

    private func lessCost(
        _ yen: ExactDecimal, _ tonnes: ExactDecimal, _ limit: ExactDecimal, cost: Pointer
    ) -> Scorecard.Alternative? {
        guard !tonnes.isZero, let target = tonnes.wholeProductRoundedDown(with: limit) else { return nil }
        return Scorecard.Alternative(
            title: BilingualText(
                en: "JPY \(Figures.grouped(target)) at the same tonnes", ja: "同じ削減量で\(Figures.grouped(target))円"),
            changes: [
                change(
                    cost["annualCost"], from: yen, to: target, unit: BilingualText(en: "JPY/year", ja: "円/年"))
            ])
    }

    private func change(
        _ pointer: Pointer, from: ExactDecimal, to: ExactDecimal, unit: BilingualText?
    ) -> Scorecard.Change {
        let (start, end) = ExactDecimal.aligned(from, to)
        return Scorecard.Change(
            pointer: pointer.description, from: from.description, to: to.description, unit: unit,
            distancePermille: permille(from: start, to: end))
    }
}

extension ScoringSheet.Input {
    /// A limit as a value of the input can keep it: whole for a count or yen.
    func limit(_ limit: ExactDecimal, _ comparison: ScoringSheet.Comparison) -> ExactDecimal {
        guard type == .count || type == .yen else { return limit }
        return comparison == .atMost ? limit.roundedDown : limit.roundedUp
    }
}
