import Model

/// One proposal under one sheet. Every question here has an answer in three-valued logic.
struct Evaluation: Sendable {
    let sheet: ScoringSheet
    let checked: CheckedProposal
    let stated: StatedFacts

    init(sheet: ScoringSheet, inputs: [String: ScoringSheet.Input], checked: CheckedProposal) {
        self.sheet = sheet
        self.checked = checked
        stated = StatedFacts(inputs: inputs, facts: checked.facts, place: Pointer.root["facts"])
    }

    var inputs: [String: ScoringSheet.Input] { stated.inputs }

    var kind: ProposalKind { checked.proposal.kind }
    var submittedOn: CivilDate { checked.proposal.submittedOn }

    /// The row's card. A row whose column shows "–" is not scored, whatever is known.
    func card(for row: ScoringSheet.Row) -> Scorecard.Row {
        guard let maximum = row.maximum[kind] else { return notScored(row) }
        let outcome = outcome(of: row, maximum: maximum)
        return Scorecard.Row(
            id: row.id, title: row.title, group: row.group, status: status(of: row, outcome),
            possible: outcome.possible, maximum: maximum, reasons: outcome.reasons,
            flags: outcome.flags + notices(of: row), missing: outcome.missing,
            statements: checked.statements[row.id] ?? [], reviews: outcome.reviews)
    }

    private func outcome(of row: ScoringSheet.Row, maximum: Int) -> RowOutcome {
        switch row.rule {
        case .judged: judged(row, maximum: maximum)
        case .banded(let rule): banded(rule, row, maximum: maximum)
        case .counted(let rule): counted(rule, row, maximum: maximum)
        case .bestOf(let rule): bestOf(rule, row, maximum: maximum)
        case .components(let rule): components(rule, row, maximum: maximum)
        }
    }

    private func status(of row: ScoringSheet.Row, _ outcome: RowOutcome) -> Scorecard.Status {
        guard case .judged = row.rule else { return outcome.possible.isDecided ? .computed : .undecided }
        return outcome.missing.isEmpty ? .judged : .undecided
    }

    private func notScored(_ row: ScoringSheet.Row) -> Scorecard.Row {
        let project = Wording.project(kind)
        let message = BilingualText(
            en: "not scored for \(project.en): the column shows –", ja: "\(project.ja)では採点されない（配点欄は「–」）")
        return Scorecard.Row(
            id: row.id, title: row.title, group: row.group, status: .notScored, possible: PointRange(min: 0, max: 0),
            maximum: 0, reasons: [reason(row, message: message)], flags: [], missing: [],
            statements: checked.statements[row.id] ?? [])
    }

    private func notices(of row: ScoringSheet.Row) -> [Scorecard.Flag] {
        (row.notices ?? [])
            .filter { notice in notice.when.map { truth(of: $0) == .yes } ?? true }
            .map { Scorecard.Flag(id: $0.id, reference: $0.reference, message: $0.message) }
    }
}

extension Evaluation {
    func reason(
        _ row: ScoringSheet.Row, reference: Reference? = nil, inputs: [Reason.Input] = [], message: BilingualText
    ) -> Reason {
        Reason(rule: row.ruleID, reference: reference ?? row.reference, inputs: inputs, message: message)
    }

    func pointer(to input: String) -> Pointer { stated.pointer(to: input) }

    func missing(_ input: String) -> Scorecard.MissingFact { stated.missing(input) }

    func truth(of condition: ScoringSheet.Condition) -> Truth { stated.truth(of: condition) }

    func truth(of conditions: [ScoringSheet.Condition]) -> Truth { stated.truth(of: conditions) }

    func missing(for conditions: [ScoringSheet.Condition]) -> [Scorecard.MissingFact] {
        stated.missing(for: conditions)
    }

    func written(_ input: String) -> String? { stated.written(input) }

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
