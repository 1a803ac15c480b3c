import Model

/// One proposal under one sheet. Every question here has an answer in three-valued logic.
///
/// Points come first and from one place, `points(of:)`; why they are what they are is said only when it is asked for.
struct Evaluation: Sendable {
    let plan: SheetPlan
    let checked: CheckedProposal

    init(_ plan: SheetPlan, _ checked: CheckedProposal) {
        self.plan = plan
        self.checked = checked
    }

    var facts: FactTable { checked.facts }
    var kind: ProposalKind { checked.proposal.kind }
    var submittedOn: CivilDate { checked.proposal.submittedOn }

    var tally: ScoreTally {
        ScoreTally(standing: standing, rows: plan.rows.map { points(of: $0) })
    }

    private var standing: Scorecard.Standing {
        let passed = plan.gates.reduce(Truth.yes) { passed, plan in
            plan.gate.appliesTo.contains(kind) ? passed && plan.requires.holds(in: facts) : passed
        }
        return switch passed {
        case .yes: .eligible
        case .no: .notEligible
        case .unknown: .undecided
        }
    }

    /// The row's points. A row whose column shows "–" is not scored, whatever is known.
    func points(of plan: RowPlan) -> ScoreTally.Row {
        guard let maximum = plan.row.maximum[kind] else {
            return ScoreTally.Row(id: plan.row.id, status: .notScored, possible: PointRange(min: 0, max: 0), maximum: 0)
        }
        let (status, possible) =
            switch plan.rule {
            case .judged: points(judgement(of: plan.row, maximum: maximum), maximum: maximum)
            case .banded(let rule): computed(possible(rule, maximum: maximum))
            case .counted(let rule): computed(possible(rule, maximum: maximum))
            case .bestOf(let rule): computed(possible(rule, maximum: maximum))
            case .components(let rule): computed(possible(rule, maximum: maximum))
            }
        return ScoreTally.Row(id: plan.row.id, status: status, possible: possible, maximum: maximum)
    }

    private func computed(_ possible: WholeRange) -> (Scorecard.Status, PointRange) {
        (possible.isDecided ? .computed : .undecided, PointRange(possible))
    }
}
