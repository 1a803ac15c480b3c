import Model

/// One criterion held against the facts.
struct CriterionReading: Sendable {
    let criterion: ScreeningEdition.Criterion
    let facts: FactBase
    let decision: Decision

    init(_ criterion: ScreeningEdition.Criterion, _ facts: FactBase) {
        self.criterion = criterion
        self.facts = facts
        decision = Decision(criterion, in: facts.worlds(of: criterion.inputs))
    }

    var screened: ScreenedCriterion {
        ScreenedCriterion(finding: finding, isRemediable: decision.named.allSatisfy { $0.remedy != nil })
    }

    private var finding: ScreeningReport.Finding {
        let verdict = decision.verdict
        return ScreeningReport.Finding(
            criterion: criterion.id, group: criterion.group, title: criterion.title, reference: criterion.reference,
            weight: criterion.weight, verdict: verdict, possible: decision.possible, reasons: reasons,
            remedies: verdict == .pass || verdict == .unknown ? [] : decision.named.compactMap(\.remedy),
            missing: verdict == .unknown ? missing : [], changes: changes)
    }

    private var read: [KnownFact] { criterion.inputs.compactMap { facts[$0] } }

    private var missing: [Scorecard.MissingFact] { read.flatMap(\.missing).once }

    private var reasons: [Reason] {
        let inputs = read.flatMap(\.shown)
        let deciding =
            decision.verdict == .unknown
            ? [reason(criterion.reference, inputs, waiting)]
            : decision.named.map { reason($0.reference ?? criterion.reference, inputs, $0.message) }
        return deciding + details.map { reason(criterion.reference, [], $0) }
    }

    /// What stands behind the facts that the decision read: all of them where no condition of its own decided.
    private var details: [BilingualText] {
        let conditions = decision.named.map(\.when)
        let names =
            decision.verdict == .unknown || conditions.contains(nil)
            ? criterion.inputs : conditions.compactMap(\.self).flatMap(\.inputs)
        var seen: Set<BilingualText> = []
        return names.compactMap { facts[$0] }.flatMap(\.details).filter { seen.insert($0).inserted }
    }

    private func reason(_ reference: Reference, _ inputs: [Reason.Input], _ message: BilingualText) -> Reason {
        Reason(rule: criterion.ruleID, reference: reference, inputs: inputs, message: message)
    }

    private var waiting: BilingualText {
        let asked = Wording.list(missing.map(\.question))
        let verdicts = decision.possible.map(\.label)
        let open = (en: verdicts.map(\.en).joined(separator: " or "), ja: verdicts.map(\.ja).joined(separator: "・"))
        return BilingualText(
            en: "not settled: \(open.en); unknown: \(asked.en)", ja: "未確定（\(open.ja)）。不明：\(asked.ja)")
    }
}

/// What one criterion came to.
struct ScreenedCriterion: Sendable {
    let finding: ScreeningReport.Finding
    /// Whether the applicant can do something about everything that decided.
    let isRemediable: Bool

    var verdict: ScreeningVerdict { finding.verdict }
}
