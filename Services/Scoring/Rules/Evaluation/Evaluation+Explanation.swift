import Model

/// Why a row has its points, what to know beside them, and what it waits for.
struct RowExplanation: Sendable {
    var reasons: [Reason]
    var flags: [Scorecard.Flag] = []
    /// What an undecided row waits for; empty for any other.
    var missing: [Scorecard.MissingFact] = []
    var reviews: RowJudgement.Summary?
}

extension Evaluation {
    /// The row's card: its points, explained.
    func card(of plan: RowPlan, _ points: ScoreTally.Row) -> Scorecard.Row {
        let row = plan.row
        let explanation = explanation(of: plan, points)
        let isScored = points.status != .notScored
        return Scorecard.Row(
            id: row.id, title: row.title, group: row.group, status: points.status, possible: points.possible,
            maximum: points.maximum, reasons: explanation.reasons,
            flags: explanation.flags + (isScored ? gateFlags(of: row) + notices(of: row) : []),
            missing: explanation.missing,
            statements: checked.statements[row.id] ?? [], reviews: explanation.reviews)
    }

    private func explanation(of plan: RowPlan, _ points: ScoreTally.Row) -> RowExplanation {
        let maximum = points.maximum
        let explanation =
            switch plan.rule {
            case _ where points.status == .notScored: notScored(plan.row)
            case .judged: explanation(judgement(of: plan.row, maximum: maximum), plan.row, maximum: maximum)
            case .banded(let rule): explanation(rule, plan.row, maximum: maximum)
            case .counted(let rule): explanation(rule, plan.row, maximum: maximum)
            case .bestOf(let rule): explanation(rule, plan.row, points.possible, maximum: maximum)
            case .components(let rule): explanation(rule, plan.row, points.possible)
            }
        guard points.status == .computed, !explanation.missing.isEmpty else { return explanation }
        return decidedAnyway(plan.row, points.possible.min, without: explanation.missing)
    }

    /// What is unknown may not matter: where the maximum of the column caps all that it could turn out to give.
    private func decidedAnyway(
        _ row: ScoringSheet.Row, _ points: Points, without missing: [Scorecard.MissingFact]
    ) -> RowExplanation {
        let unknown = Wording.list(missing.map(\.question))
        let earned = Wording.points(points)
        return RowExplanation(
            reasons: [
                reason(
                    row,
                    message: BilingualText(
                        en: "\(earned.en), whatever is still unknown: \(unknown.en)",
                        ja: "不明な事項（\(unknown.ja)）にかかわらず\(earned.ja)"))
            ])
    }

    private func notScored(_ row: ScoringSheet.Row) -> RowExplanation {
        let project = Wording.project(kind)
        return RowExplanation(
            reasons: [
                reason(
                    row,
                    message: BilingualText(
                        en: "not scored for \(project.en): the column shows –", ja: "\(project.ja)では採点されない（配点欄は「–」）"))
            ])
    }

    private func notices(of row: ScoringSheet.Row) -> [Scorecard.Flag] {
        (row.notices ?? [])
            .filter { notice in notice.when.map { stated.truth(of: $0) == .yes } ?? true }
            .map { Scorecard.Flag(id: $0.id, reference: $0.reference, message: $0.message) }
    }
}

// MARK: - What explanations share

extension Evaluation {
    /// The facts by name, for what is said about them.
    var stated: StatedFacts { StatedFacts(inputs: plan.inputs, facts: facts, place: Self.facts) }

    private static let facts = Pointer.root["facts"]

    func reason(
        _ row: ScoringSheet.Row, reference: Reference? = nil, inputs: [Reason.Input] = [], message: BilingualText
    ) -> Reason {
        Reason(rule: row.ruleID, reference: reference ?? row.reference, inputs: inputs, message: message)
    }

    func pointer(to input: String) -> Pointer { Self.facts[input] }

    func label(of input: String) -> BilingualText {
        plan.inputs[input]?.label ?? BilingualText(en: input, ja: input)
    }

    /// The reason of a row that waits for facts.
    func waiting(_ row: ScoringSheet.Row, for missing: [Scorecard.MissingFact]) -> Reason {
        let asked = Wording.list(missing.map(\.question))
        return reason(
            row, message: BilingualText(en: "not computed; unknown: \(asked.en)", ja: "未算定。不明：\(asked.ja)"))
    }
}

extension Sequence where Element == Scorecard.MissingFact {
    /// Each fact once, in order.
    var once: [Scorecard.MissingFact] {
        var seen: Set<String> = []
        return filter { seen.insert($0.pointer).inserted }
    }
}
