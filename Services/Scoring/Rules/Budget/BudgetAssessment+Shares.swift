import Model

extension BudgetAssessment {
    func shareReadings() -> [BudgetReport.Share] {
        rules.shares.map { share in
            .init(share, readings: share.readings.map { reading($0, mostPercent: share.mostPercent) })
        }
    }

    private func reading(_ reading: BudgetRules.Reading, mostPercent: Int) -> BudgetReport.Reading {
        let (part, whole) = (sum(of: reading.part), sum(of: reading.whole))
        // Whole yen are at most the exact share just where they are at most its whole part.
        let limit = Yen(Int64(Int128(whole.amount) * Int128(mostPercent) / 100))
        let isWithin = part <= limit
        let holds = truth(of: reading, mostPercent: mostPercent, isWithin: isWithin)
        return BudgetReport.Reading(
            id: reading.id, title: reading.title, holds: holds, part: part, whole: whole, limit: limit,
            excess: isWithin ? nil : Yen(part.amount - limit.amount),
            isComplete: isComplete(reading.part) && isComplete(reading.whole),
            message: message(holds, part: part, whole: whole, limit: limit, mostPercent: mostPercent))
    }

    /// Whether the reading holds whatever the unknown lines come to. A yen on a line adds a yen to each side that the
    /// line is on, and 0 or 1 yen of tax to each side that has the tax on it: if that can only widen the gap between
    /// the sides, a broken reading stays broken; if it can only narrow it, one that holds goes on holding.
    private func truth(of reading: BudgetRules.Reading, mostPercent: Int, isWithin: Bool) -> Truth {
        let unknown = rules.estimatedLines.map(\.id).filter { checked[$0] == .unknown }
        let steps = unknown.flatMap { line in
            (0...1).map { taxStep in
                100 * growth(of: reading.part, by: line, taxStep: taxStep)
                    - mostPercent * growth(of: reading.whole, by: line, taxStep: taxStep)
            }
        }
        if isWithin, steps.allSatisfy({ $0 <= 0 }) { return .yes }
        if !isWithin, steps.allSatisfy({ $0 >= 0 }) { return .no }
        return .unknown
    }

    /// By how many yen a side grows with one more yen on a line.
    private func growth(of side: [String], by line: String, taxStep: Int) -> Int {
        (side.contains(line) ? 1 : 0) + (side.contains(rules.tax.line) ? taxStep : 0)
    }

    private func message(
        _ holds: Truth, part: Yen, whole: Yen, limit: Yen, mostPercent: Int
    ) -> BilingualText {
        let (mine, most, all) = (Figures.yen(part), Figures.yen(limit), Figures.yen(whole))
        let sides = BilingualText(
            en: "\(mine.en) against at most \(most.en) (\(mostPercent)% of \(all.en))",
            ja: "\(mine.ja)に対し限度\(most.ja)（\(all.ja)の\(mostPercent)%）")
        switch holds {
        case .yes: return BilingualText(en: "\(sides.en): kept", ja: "\(sides.ja)：限度内")
        case .no:
            let over = Figures.yen(Yen(part.amount - limit.amount))
            return BilingualText(en: "\(sides.en): exceeded by \(over.en)", ja: "\(sides.ja)：\(over.ja)超過")
        case .unknown:
            return BilingualText(
                en: "\(sides.en) as far as amounts are known: unknown", ja: "\(sides.ja)（判明分）：判定不能")
        }
    }
}
