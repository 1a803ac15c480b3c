import Model

extension SheetCheck {
    mutating func check(_ rule: ScoringSheet.Banded, maximum: Int, at pointer: Pointer) {
        let input = requireInput(
            rule.input, of: [.count, .decimal, .yen, .costPerTonne], at: pointer["input"])
        if input?.type == .costPerTonne, rule.comparison == .atLeast {
            refuse(
                pointer["comparison"], "cost-comparison", en: "a cost per tonne is better the lower it is: atMost",
                ja: "1トン当たりの費用は低いほど良いため、比較はatMostです")
        }
        if rule.printedStep.isNegative {
            refuse(
                pointer["printedStep"], "printed-step", en: "the printed step is 0 or more", ja: "刻み幅は0以上です")
        }
        guard let best = rule.bands.first else {
            refuse(pointer["bands"], "bands", en: "there is no band", ja: "区分がありません")
            return
        }
        for (index, band) in rule.bands.enumerated() {
            requirePoints(band.points, maximum: maximum, at: pointer["bands"][index]["points"])
            checkLimits(of: index, in: rule, at: pointer["bands"][index])
            requireValues(in: band, at: pointer["bands"][index])
        }
        requireReach(rule.bands.map(\.points).max() ?? 0, maximum: maximum, at: pointer["bands"])
        if rule.betterLimit(of: best) != nil {
            refuse(
                pointer["bands"][0], "best-band", en: "the best band has no limit on its better side",
                ja: "最上位の区分には良い側の限界値を付けません")
        }
    }

    private mutating func checkLimits(of index: Int, in rule: ScoringSheet.Banded, at pointer: Pointer) {
        let band = rule.bands[index]
        let isLast = index == rule.bands.count - 1
        if let from = band.from, let to = band.to, to < from {
            refuse(pointer, "band-limits", en: "the band ends before it begins", ja: "区分の上限が下限を下回っています")
        }
        if !isLast, rule.worseLimit(of: band) == nil {
            refuse(
                pointer, "band-limits", en: "only the last band is open on its worse side",
                ja: "悪い側の限界値を省けるのは最後の区分だけです")
        }
        guard index > 0 else { return }
        let better = rule.bands[index - 1]
        if band.points >= better.points {
            refuse(
                pointer["points"], "band-order", en: "bands go from the best down; this one is not worth less",
                ja: "区分は点の高い順に並べます。この区分の点が前の区分より低くありません")
        }
        guard let edge = rule.betterLimit(of: band) else {
            refuse(
                pointer, "band-limits", en: "every band but the best has a limit on its better side",
                ja: "最上位以外の区分には良い側の限界値が必要です")
            return
        }
        guard let limit = rule.worseLimit(of: better) else { return }
        checkJoint(from: limit, to: edge, rule: rule, at: pointer)
    }

    /// Nothing that is measured is below zero.
    private mutating func requireValues(in band: ScoringSheet.Band, at pointer: Pointer) {
        guard let to = band.to, to.isNegative else { return }
        refuse(
            pointer["to"], "reachable-band", en: "no value is below zero, so none is in this band",
            ja: "負の値はないため、この区分に入る値がありません")
    }

    /// Neighbours may share a limit, or leave the printed step between them.
    private mutating func checkJoint(
        from limit: ExactDecimal, to edge: ExactDecimal, rule: ScoringSheet.Banded, at pointer: Pointer
    ) {
        let overlaps = rule.comparison == .atMost ? edge < limit : edge > limit
        let scale = max(limit.scale, edge.scale, rule.printedStep.scale)
        let width = (edge.scaled(to: scale) - limit.scaled(to: scale)).magnitude
        if overlaps {
            refuse(
                pointer, "overlapping-bands", en: "the band begins at \(edge), inside the better one up to \(limit)",
                ja: "区分が\(edge)から始まり、上位の区分（\(limit)まで）と重なっています")
        } else if width > rule.printedStep.scaled(to: scale).magnitude {
            refuse(
                pointer, "missing-band",
                en: "between \(limit) and \(edge) no band is printed, more than the step of \(rule.printedStep)",
                ja: "\(limit) と \(edge) の間の区分がありません（刻み幅\(rule.printedStep)を超えています）")
        }
    }
}
