import Model

/// Where a value falls among bands.
enum BandPosition: Hashable, Sendable {
    case band(Int)
    /// Between the printed limits of the band and of the better one before it.
    case gapBefore(Int)
    case uncovered
}

extension BandedPlan {
    /// The best band whose worse-side limit the unrounded value keeps.
    func position(of value: ExactRatio) -> BandPosition {
        for (index, limit) in worseLimits.enumerated() where keeps(value, limit) {
            guard index > 0, let edge = rule.betterLimit(of: rule.bands[index]), value.compare(with: edge) != .same,
                keeps(value, edge)
            else { return .band(index) }
            return .gapBefore(index)
        }
        return .uncovered
    }

    /// The points of a value; a range where the sheet leaves them to the operator.
    func possible(at position: BandPosition, maximum: Int) -> WholeRange {
        switch position {
        case .band(let index): return WholeRange(points(index, maximum))
        case .gapBefore(let index):
            let lower = points(index, maximum)
            return WholeRange(min: lower, max: rule.printedGap == .lowerBand ? lower : points(index - 1, maximum))
        case .uncovered:
            return WholeRange(min: 0, max: rule.uncovered == .zero ? 0 : points(rule.bands.count - 1, maximum))
        }
    }

    /// The points while the value is unknown. Tonnes that are not known may turn out to be none.
    func possibleUnknown(mayLackTonnes: Bool, maximum: Int) -> WholeRange {
        let least =
            if !mayLackTonnes, let last = rule.bands.last, rule.worseLimit(of: last) == nil { last.points } else { 0 }
        return WholeRange(min: min(least, maximum), max: min(most, maximum))
    }

    private func points(_ band: Int, _ maximum: Int) -> Int { min(rule.bands[band].points, maximum) }

    private func keeps(_ value: ExactRatio, _ limit: ExactDecimal?) -> Bool {
        guard let limit else { return true }
        return value.compare(with: limit) != (rule.comparison == .atMost ? .above : .below)
    }
}

extension ScoringSheet.Banded {
    /// The limit that decides: a band without one has no worse side.
    func worseLimit(of band: ScoringSheet.Band) -> ExactDecimal? {
        comparison == .atMost ? band.to : band.from
    }

    func betterLimit(of band: ScoringSheet.Band) -> ExactDecimal? {
        comparison == .atMost ? band.from : band.to
    }
}

extension Evaluation {
    func possible(_ plan: BandedPlan, maximum: Int) -> WholeRange {
        switch measurement(of: plan.measure) {
        case .value(let value): plan.possible(at: plan.position(of: value), maximum: maximum)
        case .noReductions: WholeRange(0)
        case .unknown:
            plan.possibleUnknown(
                mayLackTonnes: plan.measure.tonnes.map { facts[$0] == nil } ?? false, maximum: maximum)
        }
    }
}

// MARK: - Why

extension Evaluation {
    func explanation(_ plan: BandedPlan, _ row: ScoringSheet.Row, maximum: Int) -> RowExplanation {
        switch measurement(of: plan.measure) {
        case .value(let value): return explanation(of: value, plan, row, maximum: maximum)
        case .noReductions:
            let message = BilingualText(
                en: "no reductions: 0 points, since there is no cost per tonne without tonnes",
                ja: "削減量がないため0点（削減量なしでは1トン当たりの費用が求められない）")
            return RowExplanation(reasons: [reason(row, inputs: inputs(of: plan.measure), message: message)])
        case .unknown:
            let missing = missing(for: plan.measure)
            return RowExplanation(reasons: [waiting(row, for: missing)], missing: missing)
        }
    }

    private func explanation(
        of value: ExactRatio, _ plan: BandedPlan, _ row: ScoringSheet.Row, maximum: Int
    ) -> RowExplanation {
        let position = plan.position(of: value)
        let possible = plan.possible(at: position, maximum: maximum)
        let shown = Figures.quantity(Figures.grouped(value), unit: plan.measure.input?.unit)
        let place = place(of: position, shown, plan, earning: Wording.points(possible.min))
        let isDoubtful = !possible.isDecided
        return RowExplanation(
            reasons: [
                reason(
                    row, inputs: inputs(of: plan.measure, measuring: value),
                    message: isDoubtful ? place.doubt ?? place.message : place.message)
            ],
            flags: place.doubt.map { [Scorecard.Flag(id: place.flag, reference: row.reference, message: $0)] } ?? [],
            missing: isDoubtful ? place.doubt.map { [operatorDecision(on: plan.measure.name, $0)] } ?? [] : [])
    }

    /// A position in words; with the doubt that it leaves, if any.
    private func place(
        of position: BandPosition, _ shown: BilingualText, _ plan: BandedPlan, earning earned: BilingualText
    ) -> (message: BilingualText, flag: String, doubt: BilingualText?) {
        let bands = plan.rule.bands
        switch position {
        case .band(let index):
            let band = Wording.band(bands[index])
            let message = BilingualText(
                en: "\(shown.en) is in the band \(band): \(earned.en)", ja: "\(shown.ja)は区分「\(band)」：\(earned.ja)")
            return (message, "", nil)
        case .gapBefore(let index):
            let (better, worse) = (Wording.band(bands[index - 1]), Wording.band(bands[index]))
            let gap = BilingualText(
                en: "printed gap: \(shown.en) lies between the printed bands \(better) and \(worse)",
                ja: "区分の隙間：\(shown.ja)は表の区分「\(better)」と「\(worse)」の間にある")
            let message = BilingualText(
                en: "\(gap.en); it gets the lower band: \(earned.en)", ja: "\(gap.ja)。下位の区分とする：\(earned.ja)")
            return (message, "printed-gap", gap)
        case .uncovered:
            let past = BilingualText(en: "\(shown.en) is past the last printed band", ja: "\(shown.ja)は最後の区分の範囲外")
            let message = BilingualText(en: "\(past.en): \(earned.en)", ja: "\(past.ja)：\(earned.ja)")
            return (message, "uncovered-value", past)
        }
    }

    /// What an operator has to settle because the sheet does not.
    private func operatorDecision(on input: String, _ doubt: BilingualText) -> Scorecard.MissingFact {
        Scorecard.MissingFact(
            pointer: pointer(to: input).description,
            question: BilingualText(en: "operator's decision: \(doubt.en)", ja: "事務局の判断：\(doubt.ja)"))
    }
}
