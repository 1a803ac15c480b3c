package import Model

/// A proposal under other leads.
package struct LeadCandidates: Sendable {
    private let scorer: Scorer
    private let proposal: Proposal
    private let judgements: [String: RowJudgement]
    private let leadRows: [ScoringSheet.Row]
    private let screener: Screener?

    /// - Parameters:
    ///   - screener: by the edition in force on the proposal's day; `nil` where none is.
    ///   - judgements: of the proposal; those on rows that hang on the lead are of the present lead and do not count
    ///     for another.
    package init(scorer: Scorer, screener: Screener?, proposal: Proposal, judgements: [String: RowJudgement]) {
        self.scorer = scorer
        self.screener = screener
        self.proposal = proposal
        leadRows = scorer.sheet.rows.filter { $0.dependsOnLead == true && $0.maximum[proposal.kind] != nil }
        let ids = Set(leadRows.map(\.id))
        self.judgements = judgements.filter { !ids.contains($0.key) }
    }

    /// The rows that hang on the lead.
    package var rowIDs: [String] { leadRows.map(\.id) }

    /// The proposal as the candidate would submit it: nothing that was known of the present lead is known of another.
    package func proposal(led candidate: LeadCandidate) -> Proposal {
        let ofLead = Set(leadRows.flatMap(\.rule.inputs))
        let screenedOfLead = screener?.leadInputs ?? []
        let ids = Set(rowIDs)
        return Proposal(
            id: proposal.id, title: proposal.title, kind: proposal.kind, submittedOn: proposal.submittedOn,
            call: proposal.call, municipalities: proposal.municipalities, partnerCities: proposal.partnerCities,
            country: proposal.country, sectors: proposal.sectors, lead: candidate.lead,
            facts: proposal.facts.filter { !ofLead.contains($0.key) }
                .merging(candidate.facts ?? [:]) { _, own in own },
            screening: (proposal.screening ?? [:]).filter { !screenedOfLead.contains($0.key) }
                .merging(candidate.screening ?? [:]) { _, own in own },
            budget: proposal.budget, documents: proposal.documents,
            judged: (proposal.judged ?? [:]).filter { !ids.contains($0.key) }
                .merging(candidate.judged ?? [:]) { _, own in own },
            statements: proposal.statements, note: proposal.note)
    }

    /// The candidate's card, and what keeps it from leading; refuses facts that the sheet or the screening edition cannot
    /// hold.
    package func assessment(
        of candidate: LeadCandidate, registers: RegisterKnowledge, fiscalYear: Int?
    ) throws(ProposalRefusal) -> LeadComparison.Assessment {
        let proposal = proposal(led: candidate)
        let problems =
            notOfLead(candidate) + (screener?.edition.problems(of: proposal) ?? []) + scorer.problems(of: proposal)
        guard problems.isEmpty else { throw ProposalRefusal(problems: problems) }
        let report = try screener?.report(on: proposal, registers: registers, fiscalYear: fiscalYear)
        let card = try scorer.scorecard(for: proposal, judgements: judgements)
        let rows = card.rows.filter { rowIDs.contains($0.id) }
        let decided = rows.filter { $0.points != nil }
        return LeadComparison.Assessment(
            lead: candidate.lead, summary: CardSummary(ScoreTally(card), sheet: SheetName(scorer.sheet)),
            leadPoints: Scorecard.Tally(
                points: decided.reduce(.zero) { $0 + ($1.points ?? 0) },
                maximum: decided.reduce(0) { $0 + $1.maximum }),
            leadPossible: PointRange(
                min: rows.reduce(.zero) { $0 + $1.possible.min }, max: rows.reduce(.zero) { $0 + $1.possible.max }),
            rows: rows, excludedBy: report.flatMap { screener?.leadFails(in: $0) } ?? [],
            missing: ((report.flatMap { screener?.leadQuestions(in: $0) } ?? []) + rows.flatMap(\.missing)).once)
    }

    /// Facts and points that do not hang on the lead: a candidate cannot bring them along.
    private func notOfLead(_ candidate: LeadCandidate) -> [FieldProblem] {
        let facts = Set(leadRows.flatMap(\.rule.inputs))
        let known = Set(scorer.sheet.inputs.map(\.name))
        let others = (candidate.facts ?? [:]).keys.sorted().filter { known.contains($0) && !facts.contains($0) }
        let rows = Set(rowIDs)
        let judged = (candidate.judged ?? [:]).keys.sorted().filter { id in
            !rows.contains(id) && scorer.sheet.rows.contains { $0.id == id }
        }
        return (others.map { Pointer.root["facts"][$0] } + judged.map { Pointer.root["judged"][$0] }).map {
            FieldProblem(
                pointer: $0.description, rule: "of-the-lead",
                message: BilingualText(
                    en: "this does not hang on the lead organisation; ask by whatIf",
                    ja: "代表事業者に関する項目ではありません。whatIf で確認してください"))
        }
    }

    /// Who may lead first, the most points first.
    package func comparison(_ assessments: [LeadComparison.Assessment]) -> LeadComparison {
        LeadComparison(
            sheet: SheetName(scorer.sheet), leadRows: rowIDs,
            candidates: assessments.sorted { left, right in
                if left.excludedBy.isEmpty != right.excludedBy.isEmpty { return left.excludedBy.isEmpty }
                if left.leadPoints.points != right.leadPoints.points {
                    return left.leadPoints.points > right.leadPoints.points
                }
                if left.leadPossible.max != right.leadPossible.max {
                    return left.leadPossible.max > right.leadPossible.max
                }
                return left.lead.name.en < right.lead.name.en
            })
    }
}
