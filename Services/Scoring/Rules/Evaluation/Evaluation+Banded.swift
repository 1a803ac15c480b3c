import Model

extension ScoringSheet.Banded {
    /// Where a value falls.
    enum Position: Hashable, Sendable {
        case band(Int)
        /// Between the printed limits of the band and of the better one before it.
        case gapBefore(Int)
        case uncovered
    }

    /// The best band whose worse-side limit the unrounded value keeps.
    func position(of value: ExactRatio) -> Position {
        for (index, band) in bands.enumerated() where keeps(value, worseLimit(of: band)) {
            guard index > 0, let edge = betterLimit(of: band), value.compare(with: edge) != .same,
                keeps(value, edge)
            else { return .band(index) }
            return .gapBefore(index)
        }
        return .uncovered
    }

    /// The limit that decides: a band without one has no worse side.
    func worseLimit(of band: ScoringSheet.Band) -> ExactDecimal? {
        comparison == .atMost ? band.to : band.from
    }

    func betterLimit(of band: ScoringSheet.Band) -> ExactDecimal? {
        comparison == .atMost ? band.from : band.to
    }

    private func keeps(_ value: ExactRatio, _ limit: ExactDecimal?) -> Bool {
        guard let limit else { return true }
        return value.compare(with: limit) != (comparison == .atMost ? .above : .below)
    }
}

extension Evaluation {
    func banded(_ rule: ScoringSheet.Banded, _ row: ScoringSheet.Row, maximum: Int) -> RowOutcome {
        switch measurement(of: rule.input) {
        case .unknown(let missing):
            let best = rule.bands.map(\.points).max() ?? 0
            return RowOutcome(
                possible: PointRange(min: min(worst(rule), maximum), max: min(best, maximum)),
                reasons: [waiting(row, for: missing)], missing: missing)
        case .noReductions(let inputs):
            let message = BilingualText(
                en: "no reductions: 0 points, since there is no cost per tonne without tonnes",
                ja: "削減量がないため0点（削減量なしでは1トン当たりの費用が求められない）")
            return RowOutcome(
                possible: PointRange(min: 0, max: 0), reasons: [reason(row, inputs: inputs, message: message)])
        case .value(let value, let inputs):
            return placed(value, inputs, rule, row, maximum: maximum)
        }
    }

    /// The least that an unknown value can give. Tonnes that are not known may turn out to be none.
    private func worst(_ rule: ScoringSheet.Banded) -> Int {
        let mayLackTonnes = inputs[rule.input]?.per.map { checked.facts[$0] == nil } ?? false
        guard !mayLackTonnes, let last = rule.bands.last, rule.worseLimit(of: last) == nil else { return 0 }
        return last.points
    }

    private func placed(
        _ value: ExactRatio, _ inputs: [Reason.Input], _ rule: ScoringSheet.Banded, _ row: ScoringSheet.Row,
        maximum: Int
    ) -> RowOutcome {
        func points(_ index: Int) -> Int { min(rule.bands[index].points, maximum) }
        let shown = Figures.quantity(Figures.grouped(value), unit: self.inputs[rule.input]?.unit)
        let inputs = inputs + [.init(rule.input, Figures.plain(value))]
        switch rule.position(of: value) {
        case .band(let index):
            let earned = Wording.points(points(index))
            let band = Wording.band(rule.bands[index])
            let message = BilingualText(
                en: "\(shown.en) is in the band \(band): \(earned.en)", ja: "\(shown.ja)は区分「\(band)」：\(earned.ja)")
            return RowOutcome(
                possible: PointRange(min: points(index), max: points(index)),
                reasons: [reason(row, inputs: inputs, message: message)])
        case .gapBefore(let index):
            return inGap(before: index, shown, inputs, rule, row, maximum: maximum)
        case .uncovered:
            let best = rule.uncovered == .zero ? 0 : min(rule.bands.last?.points ?? 0, maximum)
            let message = BilingualText(
                en: "\(shown.en) is past the last printed band", ja: "\(shown.ja)は最後の区分の範囲外")
            return RowOutcome(
                possible: PointRange(min: 0, max: best),
                reasons: [reason(row, inputs: inputs, message: message)],
                flags: [Scorecard.Flag(id: "uncovered-value", reference: row.reference, message: message)],
                missing: best == 0 ? [] : [operatorDecision(on: rule.input, message)])
        }
    }

    private func inGap(
        before index: Int, _ shown: BilingualText, _ inputs: [Reason.Input], _ rule: ScoringSheet.Banded,
        _ row: ScoringSheet.Row, maximum: Int
    ) -> RowOutcome {
        let lower = min(rule.bands[index].points, maximum)
        let upper = rule.printedGap == .lowerBand ? lower : min(rule.bands[index - 1].points, maximum)
        let better = Wording.band(rule.bands[index - 1])
        let worse = Wording.band(rule.bands[index])
        let gap = BilingualText(
            en: "printed gap: \(shown.en) lies between the printed bands \(better) and \(worse)",
            ja: "区分の隙間：\(shown.ja)は表の区分「\(better)」と「\(worse)」の間にある")
        let earned = Wording.points(lower)
        let message =
            upper == lower
            ? BilingualText(
                en: "\(gap.en); it gets the lower band: \(earned.en)", ja: "\(gap.ja)。下位の区分とする：\(earned.ja)")
            : gap
        return RowOutcome(
            possible: PointRange(min: lower, max: upper), reasons: [reason(row, inputs: inputs, message: message)],
            flags: [Scorecard.Flag(id: "printed-gap", reference: row.reference, message: gap)],
            missing: upper == lower ? [] : [operatorDecision(on: rule.input, gap)])
    }

    /// What an operator has to settle because the sheet does not.
    private func operatorDecision(on input: String, _ doubt: BilingualText) -> Scorecard.MissingFact {
        Scorecard.MissingFact(
            pointer: pointer(to: input).description,
            question: BilingualText(en: "operator's decision: \(doubt.en)", ja: "事務局の判断：\(doubt.ja)"))
    }
}
