import Model
import ScoringRules
import Testing

@Suite("Bands at their limits, exactly")
struct BandLimitPropertyTests {
    @Test("a band holds its limit and not the next 10^-9 beyond it", arguments: Array(UInt64(1)...40))
    func limits(seed: UInt64) throws {
        var sheets = RandomSheets(seed: seed)
        for sheet in try [Shipped.sheet(), sheets.next(), sheets.next()] {
            let scorer = try Scorer(sheet)
            for row in sheet.rows {
                guard case .banded(let rule) = row.rule else { continue }
                let input = try #require(sheet.inputs.first { $0.name == rule.input })
                // Whole yen have no 10^-9.
                guard input.type != .yen else { continue }
                for kind in ProposalKind.allCases where row.maximum[kind] != nil {
                    try check(rule, of: row, input, kind, scorer)
                }
            }
        }
    }

    private func check(
        _ rule: ScoringSheet.Banded, of row: ScoringSheet.Row, _ input: ScoringSheet.Input, _ kind: ProposalKind,
        _ scorer: Scorer
    ) throws {
        let maximum = row.maximum[kind] ?? 0
        for (index, band) in rule.bands.enumerated() {
            guard let limit = rule.comparison == .atMost ? band.to : band.from else { continue }
            let points = Points(min(band.points, maximum))
            let next = index + 1 < rule.bands.count ? Points(min(rule.bands[index + 1].points, maximum)) : 0
            let outward: Int128 = rule.comparison == .atMost ? 1 : -1
            func possible(_ value: String) throws -> PointRange {
                let fact: Proposal.FactValue = input.per == nil ? .text(value) : ["ratio": .text(value), "basis": "b"]
                let tally = try scorer.tally(for: try Sample.proposal(kind, facts: [input.name: fact]))
                return try #require(tally[row: row.id]).possible
            }
            #expect(try possible(limit.description) == PointRange(min: points, max: points))
            let beyond = try possible(limit.moved(by: outward))
            #expect(beyond.min == (index + 1 < rule.bands.count ? next : 0))
            #expect(beyond.max <= points)
            #expect(rule.printedGap == .undecided || rule.uncovered == .undecided || beyond.max == next)
            let within = try possible(limit.moved(by: -outward))
            #expect(within.min <= points && within.max >= points)
        }
    }
}

extension ExactDecimal {
    /// The value and so many times 10^-9, written out.
    fileprivate func moved(by steps: Int128) -> String {
        let digits = String(scaled(to: 9) + steps)
        let padded = String(repeating: "0", count: max(0, 10 - digits.count)) + digits
        return padded.dropLast(9) + "." + padded.suffix(9)
    }
}
