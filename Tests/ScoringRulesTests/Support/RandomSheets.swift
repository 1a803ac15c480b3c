import Model
import Testing

/// Makes sound sheets of invented years: every kind of rule, gates, notices, caps below sums, columns that differ.
///
/// Every fact stands in one row alone, so that what is true of a row can be shown by its facts.
struct RandomSheets {
    var random: SeededRandom
    private var inputs: [ScoringSheet.Input] = []

    init(seed: UInt64) {
        random = SeededRandom(seed: seed &* 7919)
    }

    mutating func next() throws -> ScoringSheet {
        inputs = []
        let kinds = (ScoringSheet.Rule.Kind.allCases + [.banded, .bestOf, .components]).shuffled(using: &random)
        let rows = kinds.enumerated().map { row($0, $1) }
        let gates = (0..<number(0...2)).map { gate($0) }
        func total(_ kind: ProposalKind) -> Int { rows.compactMap { $0.maximum[kind] }.reduce(0, +) }
        return ScoringSheet(
            id: try #require(ScoringSheet.ID("invented")), edition: "FY2099", title: text("sheet"),
            effective: EffectivePeriod(from: try #require(CivilDate("2020-01-01"))), source: Source("a test"),
            totals: ColumnPoints(new: total(.new), ongoing: total(.ongoing)), inputs: inputs,
            groups: [.init(id: "g", title: text("group"))], gates: gates, rows: rows)
    }

    private mutating func row(_ number: Int, _ kind: ScoringSheet.Rule.Kind) -> ScoringSheet.Row {
        let id = "r\(number)"
        let (rule, best) = rule(kind, id)
        return ScoringSheet.Row(
            id: id, ruleID: "rule-\(id)", group: "g", title: text(id), reference: "a test", maximum: maxima(best),
            rule: rule, dependsOnLead: oneIn(2),
            statements: oneIn(3) ? [.init(id: "said", text: text("said"), reference: "a test")] : nil,
            notices: oneIn(3) ? [.init(id: "note", message: text("note"), reference: "a test", when: notice(id))] : nil)
    }

    /// One column gives the rule's best; the other as much, less, or nothing.
    private mutating func maxima(_ best: Int) -> ColumnPoints {
        let other: Int? = oneIn(5) ? nil : oneIn(2) ? best : number(1...best)
        return oneIn(2) ? ColumnPoints(new: best, ongoing: other) : ColumnPoints(new: other, ongoing: best)
    }

    private mutating func rule(_ kind: ScoringSheet.Rule.Kind, _ id: String) -> (ScoringSheet.Rule, best: Int) {
        switch kind {
        case .judged: return (.judged, number(1...50))
        case .banded:
            let rule = banded(id)
            return (.banded(rule), rule.bands[0].points)
        case .counted:
            let rule = counted(id)
            return (.counted(rule), rule.steps.map(\.points).max() ?? 0)
        case .bestOf:
            let rule = bestOf(id)
            return (.bestOf(rule), rule.options.compactMap(\.points).max() ?? 0)
        case .components:
            let rule = components(id)
            let sum = rule.components.reduce(0) { $0 + $1.points }
            return (.components(rule), number((rule.components.map(\.points).max() ?? 0)...sum))
        }
    }
}

// MARK: - Rules

extension RandomSheets {
    /// Bands from the best down, their limits apart by nothing or by the printed step.
    private mutating func banded(_ id: String) -> ScoringSheet.Banded {
        let perTonne = oneIn(3)
        let comparison: ScoringSheet.Comparison = perTonne || oneIn(2) ? .atMost : .atLeast
        let input = perTonne ? cost(id) : declare(id, oneIn(3) ? .yen : .decimal)
        let step = oneIn(2) ? 0 : 1
        let count = number(1...5)
        let points = descending(count)
        // In hundredths; walked away from the best band, upwards or downwards.
        let size = perTonne ? 100 : oneIn(2) ? 1 : 1_000
        let limits = (1...count + 1).map { ($0 * 1_000 + number(0...400)) * size }
        let edges = comparison == .atMost ? limits : limits.reversed()
        let isOpen = oneIn(2)
        let bands = points.enumerated().map { index, points in
            let better = index == 0 ? nil : decimal(edges[index - 1] + (comparison == .atMost ? step : -step))
            let worse = index == count - 1 && isOpen && count > 1 ? nil : decimal(edges[index])
            return comparison == .atMost
                ? ScoringSheet.Band(points: points, from: better, to: worse)
                : ScoringSheet.Band(points: points, from: worse, to: better)
        }
        return ScoringSheet.Banded(
            input: input, comparison: comparison, bands: bands, printedStep: decimal(1),
            printedGap: oneIn(2) ? .lowerBand : .undecided, uncovered: oneIn(2) ? .zero : .undecided, effort: effort())
    }

    private mutating func counted(_ id: String) -> ScoringSheet.Counted {
        let points = descending(number(2...4))
        if oneIn(2) {
            let steps = points.reversed().enumerated().map { ScoringSheet.Step(from: $0, points: $1) }
            return ScoringSheet.Counted(
                input: declare(id, .pastProjects), steps: steps,
                window: .init(years: number(1...5), samePair: oneIn(2)), effort: effort())
        }
        let rising = oneIn(2)
        let steps = (rising ? points.reversed() : points).enumerated().map {
            ScoringSheet.Step(
                from: $0 * 2, points: $1, flag: .init(id: "doubt", message: text("?"), reference: "a test"))
        }
        return ScoringSheet.Counted(input: declare(id, .count), steps: steps, effort: effort())
    }

    private mutating func bestOf(_ id: String) -> ScoringSheet.BestOf {
        let points = descending(number(2...4))
        let seals = declare(id + "-seals", .certificates, names: points.indices.map { "seal-\($0)" } + ["equal"])
        var options = points.enumerated().map { index, points in
            option(
                "seal-\(index)", points, .init(input: seals, name: "seal-\(index)", atHeadOffice: oneIn(3)),
                oneIn(3) ? [condition(id + "-o\(index)")] : nil)
        }
        if oneIn(2) {
            options.append(option("equal", nil, .init(input: seals, name: "equal", atHeadOffice: false), nil))
        }
        let way = (0..<number(1...3)).map { condition(id + "-w\($0)") }
        options.append(option("way", number(1...points[0]), nil, way))
        return ScoringSheet.BestOf(options: options.shuffled(using: &random))
    }

    private mutating func components(_ id: String) -> ScoringSheet.Components {
        ScoringSheet.Components(
            components: (0..<number(1...4)).map { index in
                ScoringSheet.Component(
                    id: "c\(index)", title: text("c\(index)"), reference: "a test", points: number(1...6),
                    conditions: (0..<number(1...2)).map { condition("\(id)-c\(index)-\($0)") }, effort: effort())
            })
    }

    private mutating func option(
        _ id: String, _ points: Int?, _ certificate: ScoringSheet.Evidence?, _ conditions: [ScoringSheet.Condition]?
    ) -> ScoringSheet.Option {
        ScoringSheet.Option(
            id: id, title: text(id), reference: "a test", points: points, certificate: certificate,
            conditions: conditions, effort: effort())
    }

    private mutating func gate(_ index: Int) -> ScoringSheet.Gate {
        ScoringSheet.Gate(
            id: "gate-\(index)", title: text("gate"), reference: "a test",
            appliesTo: oneIn(2) ? ProposalKind.allCases : [oneIn(2) ? .new : .ongoing],
            requires: condition("gate-\(index)-fact"))
    }

    private mutating func notice(_ id: String) -> ScoringSheet.Condition? {
        oneIn(2) ? nil : condition(id + "-noted")
    }
}

// MARK: - Facts and numbers

extension RandomSheets {
    private mutating func condition(_ name: String) -> ScoringSheet.Condition {
        switch number(0...3) {
        case 0: .init(declare(name, .flag), .isFlag(oneIn(2)))
        case 1: .init(declare(name, .choice, names: ["a", "b", "c"]), .oneOf(oneIn(2) ? ["a"] : ["a", "b"]))
        case 2: .init(declare(name, .count), .atMost(decimal(number(0...6) * 100 + (oneIn(3) ? 50 : 0))))
        default: .init(declare(name, .decimal), .atLeast(decimal(number(1...600))))
        }
    }

    private mutating func declare(
        _ name: String, _ type: ScoringSheet.InputType, names: [String] = [], per: String? = nil
    ) -> String {
        inputs.append(
            ScoringSheet.Input(
                name: name, type: type, label: text(name), fixed: oneIn(8),
                certificates: type == .certificates ? names.map { .init(name: $0, label: text($0)) } : nil, per: per,
                options: type == .choice ? names.map { .init(name: $0, label: text($0)) } : nil))
        return name
    }

    private mutating func cost(_ id: String) -> String {
        let tonnes = declare(id + "-tonnes", .decimal)
        return declare(id, .costPerTonne, per: tonnes)
    }

    /// Points that fall from band to band, sometimes to nothing.
    private mutating func descending(_ count: Int) -> [Int] {
        let endsAtNothing = count > 1 && oneIn(2)
        return (0..<count).map { endsAtNothing && $0 == count - 1 ? 0 : (count - $0) * 3 + number(0...2) }
    }

    private func decimal(_ hundredths: Int) -> ExactDecimal {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return ExactDecimal("\(whole).\(rest / 10)\(rest % 10)") ?? .zero
    }

    private mutating func effort() -> ScoringSheet.Effort {
        ScoringSheet.Effort.allCases.randomElement(using: &random) ?? .project
    }

    private func text(_ text: String) -> BilingualText { BilingualText(en: text, ja: text) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
}
